package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class ProportionalTest {
    private static final Proportional EXACT = Proportional.exact(SOURCE);

    private static Observed share(long part, long whole) {
        return new Observed(ImmutableSortedMap.of("share", Value.of(new Ratio(part, whole))));
    }

    private static Proportional rounded(int places, RoundingMode mode) {
        return new Proportional(Optional.empty(), Optional.empty(), Optional.of(new Rounding(places, mode)), SOURCE);
    }

    private static Proportional nothingArose(String points) {
        return new Proportional(Optional.empty(), Optional.of(Points.parse(points)), Optional.empty(), SOURCE);
    }

    @Test
    void the_points_are_the_maximum_times_the_share() {
        Step step = EXACT.evaluate(share(3, 5), Points.of(20)); // 20 x 3/5 = 12

        assertThat(step.points()).contains(Points.of(12));
        assertThat(step.rule()).isEqualTo("proportional");
        assertThat(step.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(step.inputs()).isEqualTo(ImmutableMap.of("share", Value.of(new Ratio(3, 5))));
        assertThat(step.workings())
                .containsExactly(
                        Working.of(Operation.MEASURED, Rational.of(3, 5)), Working.of(Operation.EXACT, Points.of(12)));
        assertThat(step.source()).isEqualTo(SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"0, 8253, 0", "1, 8253, 20/8253", "8252, 8253, 165040/8253", "8253, 8253, 20", "1, 3, 20/3"})
    void both_ends_and_what_is_next_to_them_are_exact(long part, long whole, String points) {
        assertThat(EXACT.evaluate(share(part, whole), Points.of(20)).points().map(Points::toString))
                .contains(points);
    }

    @Test
    void a_share_above_one_earns_the_maximum_and_says_that_it_was_capped() {
        assertThat(EXACT.evaluate(share(108, 100), Points.of(2)).workings())
                .containsExactly(
                        Working.of(Operation.MEASURED, Rational.of(27, 25)),
                        Working.of(Operation.EXACT, Points.parse("2.16")),
                        Working.of(Operation.CAPPED, Points.of(2)));
        assertThat(EXACT.evaluate(share(108, 100), Points.of(2)).points()).contains(Points.of(2));
        assertThat(EXACT.evaluate(share(100, 100), Points.of(2)).workings())
                .extracting(Working::operation)
                .containsExactly(Operation.MEASURED, Operation.EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.33", "2, 3, 0.67", "1, 200, 0.01", "1, 201, 0", "5, 4, 1"})
    void a_rule_may_round_for_itself_once_and_after_the_cap(long part, long whole, String points) {
        // 1/200 = 0.005 -> 0.01; 1/201 = 0.00497... -> 0.00; 5/4 is capped to 1
        assertThat(rounded(2, RoundingMode.HALF_UP)
                        .evaluate(share(part, whole), Points.of(1))
                        .points())
                .contains(Points.parse(points));
    }

    @Test
    void the_rounding_is_the_last_line_of_the_workings() {
        assertThat(rounded(2, RoundingMode.DOWN)
                        .evaluate(share(2, 3), Points.of(1))
                        .workings())
                .containsExactly(
                        Working.of(Operation.MEASURED, Rational.of(2, 3)),
                        Working.of(Operation.EXACT, Rational.of(2, 3)),
                        Working.of(Operation.ROUNDED, Points.parse("0.66")));
    }

    @Test
    void zero_of_zero_cannot_be_entered_if_the_rule_does_not_say_what_it_earns() {
        assertThat(EXACT.problems(share(0, 0), Points.of(20)))
                .extracting(Problem::toString)
                .containsExactly(
                        "share: expected a share of at least one case, but got 0/0."
                                + " Enter it as not applicable if the edition allows that; its rule does not say what 0 of 0 earns.");
        assertThat(EXACT.problems(share(0, 1), Points.of(20))).isEmpty();
        assertThat(nothingArose("0").problems(share(0, 0), Points.of(20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "20"})
    void zero_of_zero_earns_what_the_rule_says(String points) {
        Step step = nothingArose(points).evaluate(share(0, 0), Points.of(20));
        assertThat(step.points()).contains(Points.parse(points));
        assertThat(step.workings()).containsExactly(Working.of(Operation.NOTHING_AROSE, Points.parse(points)));
    }

    @Test
    void zero_of_one_is_not_zero_of_zero() {
        assertThat(nothingArose("6").evaluate(share(0, 1), Points.of(20)).points())
                .contains(Points.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "20.01, false"})
    void what_it_gives_outright_is_at_most_the_maximum(String points, boolean fits) {
        Optional<Points> given = Optional.of(Points.parse(points));
        assertThat(new Proportional(given, given, Optional.empty(), SOURCE).problems(Points.of(20)))
                .extracting(Problem::toString)
                .isEqualTo(
                        fits
                                ? List.of()
                                : List.of(
                                        "not-performed: expected at most the maximum of 20, but got 20.01. Lower it, or raise the maximum.",
                                        "nothing-arose: expected at most the maximum of 20, but got 20.01. Lower it, or raise the maximum."));
    }

    @Test
    void it_reads_one_ratio() {
        assertThat(EXACT.inputs()).containsExactly(InputSpec.required("share", InputType.RATIO));
        assertThat(EXACT.kind()).isEqualTo("proportional");
    }

    @Property
    void doing_more_never_earns_less_and_never_more_than_the_maximum(
            @ForAll @IntRange(min = 1, max = 500) int whole, @ForAll @IntRange(max = 600) int done) {
        Proportional rule = rounded(2, RoundingMode.HALF_UP);
        Points less = rule.evaluate(share(done, whole), Points.of(12)).points().orElseThrow();
        Points more =
                rule.evaluate(share(done + 1L, whole), Points.of(12)).points().orElseThrow();
        assertThat(more).isGreaterThanOrEqualTo(less).isLessThanOrEqualTo(Points.of(12));
    }
}
