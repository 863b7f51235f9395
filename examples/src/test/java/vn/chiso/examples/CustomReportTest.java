package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomReportTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Path file) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.run(new String[] {"custom", file.toString()}, out, out);
    }

    /** Of the nine contents 1.1 lost 4.00, 1.2 lost 2.00, 1.7 lost 4.56, 1.8 lost 2.31, 1.9 lost 3.00; 1.3 lost 1.78. */
    @Test
    void it_has_what_lost_two_points_or_more() throws IOException {
        Path file = folder.resolve("my.json");
        assertThat(run(file)).isZero();
        assertThat(Files.readString(file))
                .contains("5 nội dung cần ưu tiên", "Nội dung mất từ 2,00 điểm")
                .contains("\"points\" : \"2\"", "\"points\" : \"4.56\"")
                .doesNotContain("\"points\" : \"1.78\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx"})
    void the_ending_chooses_the_writer(String ending) {
        Path file = folder.resolve("my." + ending);
        assertThat(run(file)).isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void another_ending_is_refused_with_those_that_there_are() {
        assertThat(run(folder.resolve("my.odt"))).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("Expected a file that ends in html, docx, xlsx or json, but got '");
        assertThat(folder).isEmptyDirectory();
    }
}
