package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.VietnameseNumbers;

class TypedInputsTest {
    private static final TypedInputs INPUTS = TypedInputs.of(Office.INDEX, VietnameseNumbers.comma());

    private static Measurement read(String leaf, Map<String, String> fields) {
        return INPUTS.read(CriterionCode.of(leaf), fields);
    }

    @Test
    void numbers_are_read_as_vietnamese_write_them() {
        assertThat(read("1.1", Map.of("points", " 4,25 ", "reason", "")))
                .isEqualTo(Measurement.awarded(Points.parse("4.25")));
        assertThat(read("1.2", Map.of("share", "7368/8253"))).isEqualTo(Measurement.share(new Ratio(7368, 8253)));
        assertThat(read("1.1", Map.of("points", "1.000"))) // one of five
                .isEqualTo(Measurement.awarded(Points.of(1)));
    }

    @Test
    void the_four_states_have_words_of_their_own() {
        assertThat(read("1.1", Map.of("state", "not-assessed"))).isEqualTo(Measurement.notAssessed());
        assertThat(read("1.1", Map.of("state", "not-performed"))).isEqualTo(Measurement.notPerformed());
        assertThat(read("2", Map.of("not-applicable", "không phát sinh")))
                .isEqualTo(Measurement.notApplicable("không phát sinh"));
    }

    @Test
    void totals_and_maxima_are_refused_by_name() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read("1.1", Map.of("points", "4", "max", "50")))
                .withMessage("criterion 1.1, max: expected one of the inputs [points, reason], but got max."
                        + " Leave it out; points, maxima and totals are computed.");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> read("1", Map.of("points", "8")))
                .withMessage("There is no leaf 1 in test-2024");
    }

    @Test
    void a_number_that_cannot_be_read_and_an_empty_form_say_so() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read("1.1", Map.of("points", "bốn")))
                .withMessageContaining("criterion 1.1, points: expected a number, but got 'bốn'");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read("1.1", Map.of("points", " ")))
                .withMessageContaining("criterion 1.1: expected the inputs [points, reason]");
    }
}
