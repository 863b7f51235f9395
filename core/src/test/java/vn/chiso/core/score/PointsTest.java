package vn.chiso.core.score;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
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

class PointsTest {
    @Test
    void two_of_three_plans_done_earns_two_thirds_rounded_once() {
        Points earned = Points.parse("1").times(new Ratio(2, 3)).round(new Rounding(2, HALF_UP)); // 0.666... -> 0.67
        assertThat(earned).isEqualTo(Points.parse("0.67"));
    }

    @Test
    void the_nine_fields_of_the_2024_result_add_up_to_82_35() {
        ImmutableList<Points> fields = ImmutableList.of(
                Points.parse("11.00"),
                Points.parse("11.00"),
                Points.parse("16.22"),
                Points.parse("5.00"),
                Points.parse("11.00"),
                Points.parse("10.00"),
                Points.parse("7.44"),
                Points.parse("9.69"),
                Points.parse("1.000"));
        assertThat(Points.sum(fields)).isEqualTo(Points.parse("82.35")); // 22 + 16.22 + 26 + 7.44 + 9.69 + 1
        assertThat(Points.parse("83.60").minus(Points.sum(fields))).isEqualTo(Points.parse("1.25"));
    }

    @Test
    void the_sum_of_none_is_zero() {
        assertThat(Points.sum(ImmutableList.of())).isEqualTo(Points.ZERO).isEqualTo(Points.of(0));
    }

    @Test
    void seven_forty_four_of_twelve_is_62_percent_exactly() {
        assertThat(Points.parse("7.44").shareOf(Points.parse("12.00"))).isEqualTo(Rational.of(62, 100));
        assertThat(Points.parse("3.72").shareOf(Points.parse("6.00"))).isEqualTo(Rational.of(62, 100));
    }

    @Test
    void a_share_of_nothing_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Points.of(3).shareOf(Points.ZERO));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Points.of(3).times(new Ratio(0, 0)));
    }

    @Test
    void a_deduction_is_negative() {
        Points deduction = Points.parse("16.22").minus(Points.parse("18.00"));
        assertThat(deduction).isEqualTo(Points.parse("-1.78"));
        assertThat(deduction.signum()).isEqualTo(-1);
        assertThat(deduction.negate()).isEqualTo(Points.parse("1.78"));
    }

    @Test
    void trailing_zeros_make_no_difference() {
        assertThat(Points.parse("2.50")).isEqualTo(Points.parse("2.5")).hasSameHashCodeAs(Points.parse("2.5"));
        assertThat(Points.parse("2.50")).hasToString("2.5");
    }

    @Test
    void a_share_of_points_stays_a_fraction() {
        Points twoThirds = Points.of(1).times(Rational.of(2, 3));
        assertThat(twoThirds).hasToString("2/3");
        assertThat(twoThirds.value()).isEqualTo(Rational.of(2, 3));
        assertThat(Points.of(Rational.of(2, 3))).isEqualTo(twoThirds);
    }

    @Test
    void points_are_capped_by_min_and_max() {
        Points cap = Points.parse("2.5");
        assertThat(Points.parse("2.49").min(cap)).isEqualTo(Points.parse("2.49"));
        assertThat(Points.parse("2.51").min(cap)).isEqualTo(cap);
        assertThat(Points.parse("-0.1").max(Points.ZERO)).isEqualTo(Points.ZERO);
        assertThat(Points.parse("0.1").max(Points.ZERO)).isEqualTo(Points.parse("0.1"));
    }

    @Test
    void points_are_not_equal_to_their_number() {
        assertThat(Points.of(3)).isNotEqualTo(Rational.of(3));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "3, 3",
        "0.75, 0.75",
        "-1.5, -1.5",
        "999999, 999999",
        "-999999.999999999999, -999999.999999999999",
        "0.000000000001, 0.000000000001"
    })
    void parse_reads_six_digits_before_the_dot_and_twelve_after_it(String text, String expected) {
        assertThat(Points.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "3,75",
                "1e9",
                "NaN",
                "+1",
                ".5",
                "1.",
                "１",
                "- 1",
                "1000000",
                "0.0000000000001",
                "2/3"
            })
    void parse_refuses_other_forms_and_quotes_them(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.parse(text))
                .withMessage("Points must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
    }

    @Property
    void text_reads_back(@ForAll("points") Points points) {
        assertThat(Points.parse(points.toString())).isEqualTo(points);
    }

    @Property
    void sums_and_differences_are_those_of_decimals(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        Points x = Points.parse(a.toPlainString());
        Points y = Points.parse(b.toPlainString());
        assertThat(x.plus(y).value()).isEqualTo(Rational.of(a.add(b)));
        assertThat(x.minus(y).value()).isEqualTo(Rational.of(a.subtract(b)));
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(a.compareTo(b));
    }

    @Property
    void the_order_of_a_sum_does_not_matter(@ForAll("pointLists") List<Points> points) {
        Points sum = Points.sum(points);
        List<Points> reversed = ImmutableList.copyOf(points).reverse();
        assertThat(Points.sum(reversed)).isEqualTo(sum);
        assertThat(Points.sum(ImmutableList.sortedCopyOf(Collections.reverseOrder(), points)))
                .isEqualTo(sum);
    }

    @Property
    void earned_and_lost_make_the_maximum(@ForAll("points") Points max, @ForAll @IntRange(max = 97) int done) {
        Points earned = max.times(new Ratio(done, 97));
        Points lost = max.times(new Ratio(97 - done, 97));
        assertThat(earned.plus(lost)).isEqualTo(max);
    }

    @Property
    void doing_more_never_earns_less(@ForAll("points") Points points, @ForAll @IntRange(max = 99) int done) {
        Points max = points.max(points.negate());
        assertThat(max.times(new Ratio(done + 1, 100))).isGreaterThanOrEqualTo(max.times(new Ratio(done, 100)));
    }

    @Property
    void a_share_taken_of_points_is_their_share(@ForAll("points") Points whole, @ForAll @IntRange(max = 200) int part) {
        Points max = whole.max(whole.negate()).plus(Points.of(1));
        assertThat(max.times(new Ratio(part, 100)).shareOf(max)).isEqualTo(Rational.of(part, 100));
    }

    @Provide
    Arbitrary<List<Points>> pointLists() {
        return points().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Points> points() {
        return decimals().map(decimal -> Points.of(Rational.of(decimal)));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999, 999_999),
                        Arbitraries.integers().between(0, 12))
                .as(BigDecimal::valueOf)
                .edgeCases(edges -> edges.filter(value -> false)
                        .add(
                                BigDecimal.ZERO,
                                new BigDecimal("-0.000000000001"),
                                new BigDecimal("1.00"),
                                new BigDecimal("-999999")));
    }
}
