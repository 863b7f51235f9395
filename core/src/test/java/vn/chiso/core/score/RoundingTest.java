package vn.chiso.core.score;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    @Test
    void rounding_twice_is_wrong() {
        Rational value = Rational.parse("2.4949996");
        assertThat(value.round(Rounding.halfUp(2))).isEqualTo(Rational.parse("2.49"));
        Rational sixPlaces = value.round(Rounding.halfUp(6)); // 2.495000
        assertThat(sixPlaces.round(Rounding.halfUp(2))).isEqualTo(Rational.parse("2.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.124, 0.12",
        "0.125, 0.13",
        "0.126, 0.13",
        "0.1249999, 0.12",
        "-0.124, -0.12",
        "-0.125, -0.13",
        "0.005, 0.01",
        "0.0049999, 0",
        "99.995, 100",
        "99.9949, 99.99",
        "7, 7"
    })
    void halves_are_rounded_away_from_zero_as_people_do_by_hand(String exact, String rounded) {
        assertThat(Points.parse(exact).round(Rounding.halfUp(2))).isEqualTo(Points.parse(rounded));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_EVEN, 0.12, -0.12, 0.14",
        "HALF_UP, 0.13, -0.13, 0.14",
        "HALF_DOWN, 0.12, -0.12, 0.13",
        "UP, 0.13, -0.13, 0.14",
        "DOWN, 0.12, -0.12, 0.13",
        "FLOOR, 0.12, -0.13, 0.13",
        "CEILING, 0.13, -0.12, 0.14"
    })
    void every_mode_is_the_one_of_the_jdk(RoundingMode mode, String of0125, String ofMinus0125, String of0135) {
        Rounding rounding = new Rounding(2, mode);
        assertThat(Rational.parse("0.125").round(rounding)).isEqualTo(Rational.parse(of0125));
        assertThat(Rational.parse("-0.125").round(rounding)).isEqualTo(Rational.parse(ofMinus0125));
        assertThat(Rational.parse("0.135").round(rounding)).isEqualTo(Rational.parse(of0135));
    }

    @Test
    void a_rounding_that_must_not_be_needed_refuses_to_round() {
        Rounding exact = new Rounding(2, UNNECESSARY);
        assertThat(Rational.parse("0.25").round(exact)).isEqualTo(Rational.parse("0.25"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(2, 3).round(exact));
    }

    @Test
    void zero_to_twelve_places_are_kept() {
        assertThat(Rational.of(2, 3).round(Rounding.halfUp(0))).isEqualTo(Rational.ONE);
        assertThat(Rational.of(2, 3).round(Rounding.halfUp(12))).isEqualTo(Rational.parse("0.666666666667"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void other_numbers_of_places_are_refused(int scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(scale, HALF_UP))
                .withMessage("Rounding keeps 0 to 12 decimal places, but was " + scale);
    }

    @Test
    void text_says_places_and_mode() {
        assertThat(Rounding.halfUp(2)).isEqualTo(new Rounding(2, HALF_UP)).hasToString("2 HALF_UP");
    }

    @Property
    void rounding_again_changes_nothing(@ForAll("rationals") Rational value, @ForAll("roundings") Rounding rounding) {
        Rational rounded = value.round(rounding);
        assertThat(rounded.round(rounding)).isEqualTo(rounded);
    }

    @Property
    void what_is_given_up_is_less_than_one_unit_of_the_last_place(
            @ForAll("rationals") Rational value, @ForAll("roundings") Rounding rounding) {
        assertThat(distance(value, value.round(rounding))).isLessThan(unit(rounding.scale()));
    }

    @Property
    void rounding_to_the_nearest_gives_up_half_a_unit_at_most(
            @ForAll("rationals") Rational value, @ForAll @IntRange(max = 12) int scale) {
        assertThat(distance(value, value.round(Rounding.halfUp(scale))))
                .isLessThanOrEqualTo(unit(scale).times(Rational.of(1, 2)));
    }

    @Property
    void rounding_once_is_never_farther_off_than_rounding_twice(
            @ForAll("rationals") Rational value, @ForAll @IntRange(max = 5) int scale) {
        Rational once = value.round(Rounding.halfUp(scale));
        Rational twice = value.round(Rounding.halfUp(6)).round(Rounding.halfUp(scale));
        assertThat(distance(value, once)).isLessThanOrEqualTo(distance(value, twice));
    }

    @Property
    void rounding_keeps_the_order(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("roundings") Rounding rounding) {
        assertThat(a.min(b).round(rounding)).isLessThanOrEqualTo(a.max(b).round(rounding));
    }

    @Property
    void floor_and_ceiling_are_roundings_to_no_places(@ForAll("rationals") Rational value) {
        assertThat(value.toDecimal(new Rounding(0, RoundingMode.FLOOR)).toBigIntegerExact())
                .isEqualTo(value.floor());
        assertThat(value.toDecimal(new Rounding(0, RoundingMode.CEILING)).toBigIntegerExact())
                .isEqualTo(value.ceiling());
    }

    private static Rational distance(Rational a, Rational b) {
        Rational difference = a.minus(b);
        return difference.max(difference.negate());
    }

    private static Rational unit(int scale) {
        return Rational.of(BigDecimal.ONE.movePointLeft(scale));
    }

    @Provide
    Arbitrary<Rational> rationals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(Rational::of)
                .edgeCases(edges -> edges.filter(value -> false)
                        .add(Rational.ZERO, Rational.of(1, 8), Rational.of(-5, 2), Rational.of(-1, 3)));
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != UNNECESSARY))
                .as(Rounding::new)
                .edgeCases(edges ->
                        edges.filter(value -> false).add(Rounding.halfUp(0), new Rounding(12, RoundingMode.FLOOR)));
    }
}
