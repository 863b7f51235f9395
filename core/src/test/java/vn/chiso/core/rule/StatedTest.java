package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.score.Points;

class StatedTest {
    @ParameterizedTest
    @CsvSource({
        "not-applicable, NOT_APPLICABLE",
        "not-assessed, NOT_ASSESSED",
        "not-accepted, NOT_ACCEPTED",
    })
    void the_outcomes_without_points_have_words(String word, Outcome outcome) {
        Stated stated = Stated.parse(word);
        assertThat(stated).isEqualTo(new Stated.Without(outcome)).hasToString(word);
    }

    @ParameterizedTest
    @CsvSource({"full, 4, 4", "50%, 4, 2", "0.5, 4, 0.5", "-1, 4, -1", "0, 4, 0"})
    void anything_else_is_an_amount(String text, String max, String points) {
        assertThat(Stated.parse(text)).isInstanceOfSatisfying(Stated.Earns.class, earns -> assertThat(
                        earns.amount().of(Points.parse(max)))
                .isEqualTo(Points.parse(points)));
    }

    @Test
    void full_is_shown_as_the_whole_maximum() {
        assertThat(Stated.parse("full")).isEqualTo(Stated.parse("100%")).hasToString("100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"informational", "scored", "Not-applicable", "not applicable", "FULL", ""})
    void other_words_are_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stated.parse(text))
                .withMessage("Points must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORED", "PARTLY_SCORED"})
    void an_outcome_with_points_is_no_case_without_them(Outcome outcome) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stated.Without(outcome))
                .withMessage("A case without points cannot be " + outcome);
    }
}
