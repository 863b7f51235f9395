package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
    @Test
    void two_thirds_and_a_half_are_seven_sixths() {
        assertThat(Rational.of(2, 3).plus(Rational.parse("0.5"))).isEqualTo(Rational.of(7, 6)); // 4/6 + 3/6
    }

    @Test
    void a_third_taken_three_times_is_one() {
        Rational third = Rational.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
    }

    @Test
    void each_value_has_one_form() {
        assertThat(Rational.of(25, 10)).isEqualTo(Rational.parse("2.5")).isEqualTo(Rational.parse("2.50"));
        assertThat(Rational.of(25, 10)).hasSameHashCodeAs(Rational.of(5, 2));
        assertThat(Rational.of(new BigDecimal("2.5E+1"))).isEqualTo(Rational.of(25));
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
    }

    @Test
    void the_denominator_is_positive() {
        Rational value = Rational.of(3, -12);
        assertThat(value.numerator()).isEqualTo(BigInteger.valueOf(-1));
        assertThat(value.denominator()).isEqualTo(BigInteger.valueOf(4));
        assertThat(Rational.of(-3, -12)).isEqualTo(Rational.of(1, 4));
    }

    @Test
    void dividing_by_a_negative_number_turns_the_sign() {
        assertThat(Rational.of(2, 3).dividedBy(Rational.of(-4, 5)))
                .isEqualTo(Rational.of(-5, 6)); // 2/3 * -5/4 = -10/12
    }

    @Test
    void nothing_overflows() {
        Rational product = Rational.of(Long.MAX_VALUE).times(Rational.of(Long.MAX_VALUE));
        assertThat(product.numerator())
                .isEqualTo(new BigInteger("85070591730234615847396907784232501249")); // (2^63 - 1)^2
        assertThat(Rational.of(Long.MIN_VALUE, -1).numerator()).isEqualTo(new BigInteger("9223372036854775808"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.00, 0",
        "007, 7",
        "7.50, 7.5",
        "-1.78, -1.78",
        "0.000000000001, 0.000000000001",
        "999999999999999999.999999999999, 999999999999999999.999999999999"
    })
    void parse_reads_decimals_with_a_dot(String text, String expected) {
        assertThat(Rational.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "1\n",
                "3,75",
                "1e9",
                "NaN",
                "+1",
                ".5",
                "1.",
                "１",
                "٣",
                "--1",
                "1/3",
                "0x1",
                "1000000000000000000",
                "0.0000000000001"
            })
    void parse_refuses_other_forms_and_quotes_them(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rational.parse(text))
                .withMessage("A number must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(5, 0))
                .withMessage("5/0 is not a number");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
                .withMessage("1/0 is not a number");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 1, 7, 7",
        "7, 2, 3, 4",
        "-7, 2, -4, -3",
        "-7, 1, -7, -7",
        "1, 3, 0, 1",
        "-1, 3, -1, 0",
        "0, 3, 0, 0",
        "299, 100, 2, 3",
        "300, 100, 3, 3",
        "301, 100, 3, 4"
    })
    void floor_and_ceiling_are_the_whole_numbers_around(long numerator, long denominator, long floor, long ceiling) {
        Rational value = Rational.of(numerator, denominator);
        assertThat(value.floor()).isEqualTo(BigInteger.valueOf(floor));
        assertThat(value.ceiling()).isEqualTo(BigInteger.valueOf(ceiling));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.5",
        "1, 5, 0.2",
        "1, 8, 0.125",
        "1, 80, 0.0125",
        "1, 3, 1/3",
        "-2, 3, -2/3",
        "7, 6, 7/6",
        "100, 1, 100",
        "-1500, 1000, -1.5",
        "1, 1024, 0.0009765625"
    })
    void text_is_a_decimal_where_one_is_exact_and_a_fraction_where_none_is(
            long numerator, long denominator, String text) {
        assertThat(Rational.of(numerator, denominator)).hasToString(text);
    }

    @Test
    void a_whole_number_is_one_without_a_rest() {
        assertThat(Rational.of(6, 3).isWhole()).isTrue();
        assertThat(Rational.of(7, 3).isWhole()).isFalse();
        assertThat(Rational.ZERO.isWhole()).isTrue();
    }

    @Test
    void comparison_is_exact_beside_a_band_edge() {
        Rational edge = Rational.of(80, 100);
        assertThat(Rational.of(7999999, 10000000)).isLessThan(edge);
        assertThat(Rational.of(4, 5)).isEqualByComparingTo(edge).isEqualTo(edge);
        assertThat(Rational.of(8000001, 10000000)).isGreaterThan(edge);
        assertThat(Rational.of(1, 3).min(Rational.of(-1, 2))).isEqualTo(Rational.of(-1, 2));
        assertThat(Rational.of(1, 3).max(Rational.of(-1, 2))).isEqualTo(Rational.of(1, 3));
    }

    @Test
    void a_decimal_has_as_many_places_as_the_rounding_says() {
        assertThat(Rational.of(2, 3).toDecimal(Rounding.halfUp(2))).isEqualTo(new BigDecimal("0.67"));
        assertThat(Rational.of(5).toDecimal(Rounding.halfUp(2))).isEqualTo(new BigDecimal("5.00"));
        assertThat(Rational.of(5, 2).toDecimal(Rounding.halfUp(0))).isEqualTo(new BigDecimal("3"));
    }

    @Property
    void sums_differences_and_products_are_those_of_decimals(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        Rational x = Rational.of(a);
        Rational y = Rational.of(b);
        assertThat(x.plus(y)).isEqualTo(Rational.of(a.add(b)));
        assertThat(x.minus(y)).isEqualTo(Rational.of(a.subtract(b)));
        assertThat(x.times(y)).isEqualTo(Rational.of(a.multiply(b)));
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(a.compareTo(b));
        assertThat(x.signum()).isEqualTo(a.signum());
    }

    @Property
    void sums_and_products_keep_the_laws_of_numbers(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
        assertThat(a.plus(a.negate())).isEqualTo(Rational.ZERO);
    }

    @Property
    void terms_of_any_size_are_those_of_the_schoolbook(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        BigInteger n = a.numerator();
        BigInteger d = a.denominator();
        BigInteger m = b.numerator();
        BigInteger e = b.denominator();
        assertTerms(a.plus(b), n.multiply(e).add(m.multiply(d)), d.multiply(e));
        assertTerms(a.minus(b), n.multiply(e).subtract(m.multiply(d)), d.multiply(e));
        assertTerms(a.times(b), n.multiply(m), d.multiply(e));
        assertTerms(a.negate(), n.negate(), d);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(n.multiply(e).compareTo(m.multiply(d)));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        if (b.signum() != 0) {
            assertTerms(a.dividedBy(b), n.multiply(e), d.multiply(m));
        }
    }

    private static void assertTerms(Rational actual, BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        assertThat(actual.numerator()).isEqualTo(numerator.divide(common));
        assertThat(actual.denominator()).isEqualTo(denominator.divide(common));
        assertThat(actual)
                .isEqualTo(Rational.of(numerator, denominator))
                .hasSameHashCodeAs(Rational.of(numerator, denominator));
    }

    @Property
    void rounding_is_that_of_decimals(
            @ForAll("rationals") Rational a, @ForAll @IntRange(max = 12) int scale, @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        assertThat(a.round(new Rounding(scale, mode)))
                .isEqualTo(Rational.of(
                        new BigDecimal(a.numerator()).divide(new BigDecimal(a.denominator()), scale, mode)));
    }

    @Property
    void a_half_is_rounded_as_the_mode_says(
            @ForAll @LongRange(min = -1000, max = 1000) long number, @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        assertThat(Rational.of(2 * number + 1, 2).round(new Rounding(0, mode)))
                .isEqualTo(Rational.of(new BigDecimal(2 * number + 1).divide(BigDecimal.valueOf(2), 0, mode)));
    }

    @Test
    void what_must_be_exact_is_not_rounded() {
        Rounding exact = new Rounding(2, RoundingMode.UNNECESSARY);
        assertThat(Rational.of(5, 4).round(exact)).isEqualTo(Rational.parse("1.25"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(1, 3).round(exact))
                .withMessage("Rounding necessary");
    }

    @Test
    void a_number_goes_over_to_larger_terms_and_comes_back() {
        Rational most = Rational.of(Long.MAX_VALUE);
        Rational over = most.plus(Rational.ONE);
        assertThat(over).hasToString("9223372036854775808").isGreaterThan(most);
        assertThat(over.minus(Rational.ONE)).isEqualTo(most).hasSameHashCodeAs(most);
        assertThat(over.negate()).isEqualTo(Rational.of(Long.MIN_VALUE)).isLessThan(most.negate());
        assertThat(over.times(Rational.of(1, 2))).isEqualTo(Rational.of(1L << 62));
    }

    @Property
    void a_sum_over_a_common_denominator_is_that_of_adding_one_by_one(
            @ForAll @Size(max = 8) List<@From("rationals") Rational> terms) {
        Points sum = Points.sum(terms.stream().map(Points::of).toList());
        assertThat(sum.value()).isEqualTo(terms.stream().reduce(Rational.ZERO, Rational::plus));
    }

    @Property
    void dividing_undoes_multiplying(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        Assume.that(b.signum() != 0);
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }

    @Property
    void a_number_is_kept_in_lowest_terms(@ForAll("rationals") Rational a) {
        assertThat(a.denominator()).isPositive();
        assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void a_number_lies_between_its_floor_and_its_ceiling_less_than_one_apart(@ForAll("rationals") Rational a) {
        Rational floor = Rational.of(a.floor(), BigInteger.ONE);
        Rational ceiling = Rational.of(a.ceiling(), BigInteger.ONE);
        assertThat(a).isBetween(floor, ceiling);
        assertThat(a.minus(floor)).isLessThan(Rational.ONE);
        assertThat(ceiling.minus(floor)).isEqualTo(a.isWhole() ? Rational.ZERO : Rational.ONE);
    }

    @Property
    void the_text_of_a_decimal_reads_back(@ForAll("decimals") BigDecimal decimal) {
        Rational value = Rational.of(decimal);
        assertThat(Rational.parse(value.toString())).isEqualTo(value);
        assertThat(value)
                .hasToString(
                        decimal.signum() == 0
                                ? "0"
                                : decimal.stripTrailingZeros().toPlainString());
    }

    @Property
    void equal_numbers_compare_equal_and_have_one_hash(
            @ForAll("rationals") Rational a, @ForAll("factors") long factor) {
        BigInteger by = BigInteger.valueOf(factor);
        Rational same = Rational.of(a.numerator().multiply(by), a.denominator().multiply(by));
        assertThat(same).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
    }

    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<Rational> usual = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 10_000))
                .as(Rational::of);
        Arbitrary<Rational> large = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TWO.pow(70).negate(), BigInteger.TWO.pow(70)),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TWO.pow(66)))
                .as(Rational::of);
        Arbitrary<Rational> beside = Combinators.combine(
                        Arbitraries.of(31, 32, 62, 63, 64),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(1, -1, 2, 3, 10, 1 << 30))
                .as((power, more, by) ->
                        Rational.of(BigInteger.TWO.pow(power).add(BigInteger.valueOf(more)), BigInteger.valueOf(by)));
        return Arbitraries.frequencyOf(Tuple.of(4, usual), Tuple.of(2, large), Tuple.of(2, beside))
                .edgeCases(edges -> edges.filter(value -> false)
                        .add(Rational.ZERO, Rational.ONE, Rational.of(-1, 3), Rational.of(-7))
                        .add(Rational.of(Long.MIN_VALUE), Rational.of(1, Long.MAX_VALUE)));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L),
                        Arbitraries.integers().between(0, 12))
                .as(BigDecimal::valueOf)
                .edgeCases(edges -> edges.filter(value -> false)
                        .add(
                                BigDecimal.ZERO,
                                new BigDecimal("-0.000000000001"),
                                new BigDecimal("1.00"),
                                new BigDecimal("-999999999999")));
    }

    @Provide
    Arbitrary<Long> factors() {
        return Arbitraries.longs().between(-1000, 1000).filter(factor -> factor != 0);
    }
}
