package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "114", "118-122", "999999"})
    void text_reads_back(String text) {
        assertThat(Lines.parse(text)).hasToString(text);
    }

    @Test
    void a_single_line_is_its_own_first_and_last() {
        assertThat(Lines.parse("114")).isEqualTo(new Lines(114, 114)).isEqualTo(Lines.of(114));
        assertThat(Lines.parse("114-114")).hasToString("114");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "12-", "3 - 5", "01", "1000000", "a", "１"})
    void other_forms_are_refused_and_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.parse(text))
                .withMessage("Lines must look like 114 or 118-122, but were '" + text + "'");
    }

    @Test
    void a_last_line_before_the_first_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.parse("122-118"))
                .withMessage(
                        "Lines run from a first, at least 1, to a last that is not before it, but were 122 to 118");
    }
}
