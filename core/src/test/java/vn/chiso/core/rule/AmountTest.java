package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "1.5, 3, 1.5",
        "-1.5, 3, -1.5",
        "1.5, 1, 1.5",
        "60%, 3, 1.8",
        "60 %, 3, 1.8",
        "0%, 3, 0",
        "-50%, 3, -1.5",
        "12.5%, 1, 0.125",
        "150%, 2, 3",
        "100%, 0, 0"
    })
    void points_stay_what_they_are_and_a_percentage_is_of_the_maximum(String text, String max, String points) {
        assertThat(Amount.parse(text).of(Points.parse(max))).isEqualTo(Points.parse(points));
    }

    @Test
    void one_form_is_one_amount() {
        assertThat(Amount.parse("100%")).isEqualTo(Amount.FULL).isNotEqualTo(Amount.parse("1"));
        assertThat(Amount.parse("0.00")).isEqualTo(Amount.ZERO).isNotEqualTo(Amount.parse("0%"));
        assertThat(Amount.parse("60.0%")).isEqualTo(Amount.parse("60%"));
    }

    @Test
    void a_third_of_the_maximum_stays_one() {
        assertThat(new Amount.OfMax(Rational.of(1, 3)).of(Points.of(1))).isEqualTo(Points.of(Rational.of(1, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "60,5%", "%", "", "1e2", "60%%", "sixty", " 1", "full", "1234567"})
    void any_other_form_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse(text))
                .withMessage("Points must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
    }

    @Property
    void what_is_shown_reads_back_as_the_same(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int thousandths, @ForAll boolean ofMax) {
        Rational number = Rational.of(thousandths, 1000);
        Amount amount =
                ofMax ? new Amount.OfMax(number.dividedBy(Rational.of(100))) : new Amount.Fixed(Points.of(number));
        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    }

    @Property
    void a_percentage_is_so_many_hundredths_of_any_maximum(
            @ForAll @IntRange(max = 200) int percent, @ForAll @IntRange(max = 100_000) int cents) {
        assertThat(Amount.parse(percent + "%").of(Points.of(Rational.of(cents, 100))))
                .isEqualTo(Points.of(Rational.of((long) cents * percent, 10_000)));
    }
}
