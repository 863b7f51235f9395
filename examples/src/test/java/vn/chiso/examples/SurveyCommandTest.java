package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SurveyCommandTest {
    private static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(arguments, stream, stream)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void four_provinces_that_this_sample_cannot_tell_apart() {
        assertThat(printed("survey"))
                .contains("Dữ liệu giả lập: 1172 người trả lời không có thật, 50 thôn, 8 tầng")
                .containsPattern("P01 +17,38 +0,82 +15,49 - 19,28 .* P02, P03, P04")
                .containsPattern("P03 +19,82 +0,81 +17,98 - 21,66 .* P01, P02, P04");
    }

    @Test
    void its_help_is_part_of_the_help() {
        assertThat(printed("--help")).contains("chiso-examples.jar survey speed");
    }
}
