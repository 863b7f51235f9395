package vn.chiso.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1", "1.10", "III.2.đ", "payment-a", "a_b", "Ư.1", "٣"})
    void groups_of_letters_and_digits_are_read_and_written_as_they_stand(String text) {
        assertThat(CriterionCode.of(text)).hasToString(text);
    }

    @Test
    void codes_are_text_so_1_10_is_not_1_1() {
        assertThat(CriterionCode.of("1.10")).isNotEqualTo(CriterionCode.of("1.1"));
        assertThat(CriterionCode.of("1.1")).isEqualTo(CriterionCode.of("1.1"));
    }

    @Test
    void a_letter_typed_as_two_characters_is_the_same_letter() {
        assertThat(CriterionCode.of("e\u0302")).isEqualTo(CriterionCode.of("ê")).hasToString("ê");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", " 1", "1.", ".1", "1..2", "1.-2", "1 2", "1/2", "1,2", "a:b", "1\n", "*"})
    void other_forms_are_refused_and_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriterionCode.of(text))
                .withMessage(
                        "A criterion code is letters and digits joined by dots, hyphens or underscores, such as 1.10 or III.2,"
                                + " but was '" + text + "'");
    }

    @Test
    void sixty_characters_are_the_most() {
        assertThat(CriterionCode.of("9".repeat(60)).text()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> CriterionCode.of("9".repeat(61)));
    }

    @Test
    void order_is_that_of_the_text() {
        assertThat(Stream.of("2", "1.2", "1.10", "1", "a")
                        .map(CriterionCode::of)
                        .sorted())
                .extracting(CriterionCode::text)
                .containsExactly("1", "1.10", "1.2", "2", "a");
    }
}
