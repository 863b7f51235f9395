package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    @Test
    void the_counts_are_kept_and_shown() {
        Ratio onTime = new Ratio(7368, 8253);
        assertThat(onTime.part()).isEqualTo(7368);
        assertThat(onTime.whole()).isEqualTo(8253);
        assertThat(onTime).hasToString("7368/8253");
    }

    @Test
    void forty_of_fifty_is_another_observation_than_eighty_of_a_hundred_but_the_same_value() {
        assertThat(new Ratio(40, 50)).isNotEqualTo(new Ratio(80, 100));
        assertThat(new Ratio(40, 50).toRational())
                .isEqualTo(new Ratio(80, 100).toRational())
                .isEqualTo(Rational.of(4, 5));
    }

    @ParameterizedTest
    @CsvSource({"7999, 10000, -1", "8000, 10000, 0", "4, 5, 0", "8001, 10000, 1", "79999999999, 100000000000, -1"})
    void a_band_edge_at_80_percent_is_decided_on_the_counts(long part, long whole, int side) {
        assertThat(Integer.signum(new Ratio(part, whole).toRational().compareTo(Rational.of(80, 100))))
                .isEqualTo(side);
    }

    @Test
    void zero_of_zero_means_that_nothing_arose_and_has_no_value() {
        Ratio nothing = new Ratio(0, 0);
        assertThat(nothing.isOfNothing()).isTrue();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(nothing::toRational)
                .withMessage("0/0 is not a number");
    }

    @Test
    void none_of_some_is_zero() {
        assertThat(new Ratio(0, 12).isOfNothing()).isFalse();
        assertThat(new Ratio(0, 12).toRational()).isEqualTo(Rational.ZERO);
    }

    @Test
    void a_part_may_exceed_its_whole() {
        assertThat(new Ratio(108, 100).toRational()).isEqualTo(Rational.parse("1.08"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1, -5", "-1, -5", "1, 0", "0, -1"})
    void counts_that_cannot_be_are_refused(long part, long whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratio(part, whole))
                .withMessage("A ratio is a count of a count, neither negative, and 0 of 0 if nothing arose, but was "
                        + part + "/" + whole);
    }

    @Property
    void part_and_rest_make_one(
            @ForAll @LongRange(min = 1) long whole, @ForAll @LongRange(min = 0, max = 100) long hundredth) {
        long part = whole / 100 * hundredth;
        assertThat(new Ratio(part, whole).toRational().plus(new Ratio(whole - part, whole).toRational()))
                .isEqualTo(Rational.ONE);
    }
}
