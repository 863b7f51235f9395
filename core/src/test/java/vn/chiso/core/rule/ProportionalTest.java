package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.expression;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.number;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.quantity;
import static vn.chiso.core.rule.Scoring.ratio;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.rule;
import static vn.chiso.core.rule.Scoring.share;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.workings;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class ProportionalTest {
    private static final Proportional EXACT = Proportional.ofShare();

    /** 80 % earns the maximum, less than 50 % nothing. */
    private static final Proportional TARGET =
            new Proportional(expression("share"), Optional.of(number("0.8")), Optional.of(number("0.5")));

    private static ScoringRule rounded(int places, RoundingMode mode) {
        ScoringRule.Builder rule = ScoringRule.builder();
        return rule.scheme(EXACT)
                .source(SOURCE)
                .rounding(new Rounding(places, mode))
                .build();
    }

    @Test
    void the_points_are_the_maximum_times_the_share() {
        Step step = step(EXACT, share("20", 3, 5)); // 20 x 3/5 = 12

        assertThat(step.points()).contains(Points.of(12));
        assertThat(step.rule()).isEqualTo("proportional");
        assertThat(step.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(step.inputs()).isEqualTo(Map.of("share", ratio(3, 5)));
        assertThat(step.workings())
                .containsExactly(
                        Working.of(Operation.MEASURED, "share", Rational.of(3, 5)),
                        Working.of(Operation.EXACT, Points.of(12)));
        assertThat(step.source()).isEqualTo(SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"0, 8253, 0", "1, 8253, 20/8253", "8252, 8253, 165040/8253", "8253, 8253, 20", "1, 3, 20/3"})
    void both_ends_and_what_is_next_to_them_are_exact(long part, long whole, String points) {
        assertThat(earned(EXACT, share("20", part, whole))).isEqualTo(points);
    }

    @Test
    void a_share_above_one_earns_the_maximum_and_says_that_it_was_capped() {
        assertThat(workings(EXACT, share("2", 108, 100)))
                .containsExactly("MEASURED share = 1.08", "EXACT = 2.16", "CAPPED = 2");
        assertThat(workings(EXACT, share("2", 100, 100))).containsExactly("MEASURED share = 1", "EXACT = 2");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.33", "2, 3, 0.67", "1, 200, 0.01", "1, 201, 0", "5, 4, 1"})
    void a_rule_may_round_for_itself_once_and_after_the_cap(long part, long whole, String points) {
        // 1/200 = 0.005 -> 0.01; 1/201 = 0.00497... -> 0.00; 5/4 is capped to 1
        assertThat(earned(rounded(2, RoundingMode.HALF_UP), share("1", part, whole)))
                .isEqualTo(points);
    }

    @Test
    void the_rounding_is_the_last_line_of_the_workings() {
        assertThat(workings(step(rounded(2, RoundingMode.DOWN), share("1", 2, 3))))
                .containsExactly("MEASURED share = 2/3", "EXACT = 2/3", "ROUNDED = 0.66");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0", // below the floor
        "49, 100, 0",
        "4999, 10000, 0",
        "50, 100, 12.5", // at the floor it counts: 20 x 0.5/0.8
        "60, 100, 15", // 20 x 0.6/0.8
        "7999, 10000, 19.9975", // 20 x 0.7999/0.8
        "80, 100, 20",
        "81, 100, 20"
    })
    void a_target_earns_the_maximum_and_below_the_floor_there_is_nothing(long part, long whole, String points) {
        assertThat(earned(TARGET, share("20", part, whole))).isEqualTo(points);
    }

    @Test
    void target_and_floor_are_shown() {
        assertThat(workings(TARGET, share("20", 60, 100)))
                .containsExactly("MEASURED share = 0.6", "TARGET 0.8 = 0.75", "EXACT = 15");
        assertThat(workings(TARGET, share("20", 1, 100)))
                .containsExactly("MEASURED share = 0.01", "BELOW_FLOOR = 0.5", "EXACT = 0");
    }

    @Test
    void an_amount_is_measured_against_its_target() {
        Proportional rule = new Proportional(expression("models"), Optional.of(Rational.of(3)), Optional.empty());
        assertThat(earned(rule, facts("2", "models", quantity("1")))).isEqualTo("2/3");
        assertThat(earned(rule, facts("2", "models", quantity("4")))).isEqualTo("2");
    }

    @Test
    void less_than_nothing_is_raised_to_nothing() {
        Proportional rule = new Proportional(expression("a - b"), Optional.empty(), Optional.empty());
        assertThat(workings(rule, facts("2", Map.of("a", quantity("0.2"), "b", quantity("0.5")))))
                .containsExactly("MEASURED a - b = -0.3", "EXACT = -0.6", "RAISED = 0");
    }

    @Test
    void zero_of_zero_cannot_be_entered_if_the_rule_does_not_say_what_it_earns() {
        assertThat(refusal(EXACT, share("20", 0, 0)))
                .isEqualTo(
                        "share: expected at least one case to take a share of, but got nothing: share is zero."
                                + " Enter it as not applicable if the edition allows that; its rule does not say what 0 of 0 earns.");
        assertThat(earned(EXACT, share("20", 0, 1))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 6", "full, 20", "50%, 10"})
    void zero_of_zero_earns_what_the_rule_says(String stated, String points) {
        Step step = step(rule(EXACT, Stated.parse(stated)), share("20", 0, 0));
        assertThat(step.points()).contains(points(points));
        assertThat(workings(step)).containsExactly("NOTHING_AROSE share = " + points);
    }

    @Test
    void zero_of_one_is_not_zero_of_zero() {
        assertThat(earned(rule(EXACT, Stated.parse("6")), share("20", 0, 1))).isEqualTo("0");
    }

    @Test
    void it_reads_one_ratio_unless_the_edition_measures_something_else() {
        assertThat(EXACT.usualInputs()).containsExactly(InputSpec.required("share", InputType.RATIO));
        assertThat(new Proportional(expression("a / b"), Optional.empty(), Optional.empty()).usualInputs())
                .isEmpty();
        assertThat(EXACT.kind()).isEqualTo("proportional");
    }

    @Test
    void a_target_is_more_than_nothing() {
        assertThat(problems(TARGET, "20")).isEmpty();
        assertThat(problems(new Proportional(expression("share"), Optional.of(Rational.ZERO), Optional.empty()), "20"))
                .containsExactly("target: expected more than 0, but got 0. Give what earns the maximum.");
        assertThat(problems(
                        new Proportional(expression("share"), Optional.of(Rational.of(-1)), Optional.empty()), "20"))
                .containsExactly("target: expected more than 0, but got -1. Give what earns the maximum.");
    }

    @Test
    void its_floor_is_a_level() {
        assertThat(levels(TARGET, "20")).containsExactly("0", "12.5", "20");
        assertThat(levels(EXACT, "20")).containsExactly("0", "20");
        assertThat(levels(new Proportional(expression("share"), Optional.empty(), Optional.of(number("0.3"))), "20"))
                .containsExactly("0", "6", "20");
    }

    @Test
    void it_rises_with_what_it_measures_and_with_nothing_else_for_certain() {
        assertThat(TARGET.trend("share", Points.of(10))).contains(Scheme.Trend.RISING);
        assertThat(new Proportional(expression("a / b"), Optional.empty(), Optional.empty()).trend("a", Points.of(10)))
                .isEmpty();
    }

    @Property
    void doing_more_never_earns_less_and_never_more_than_the_maximum(
            @ForAll @IntRange(min = 1, max = 500) int whole, @ForAll @IntRange(max = 600) int done) {
        for (ScoringRule rule : new ScoringRule[] {rounded(2, RoundingMode.HALF_UP), rule(TARGET), rule(EXACT)}) {
            Points less = step(rule, share("12", done, whole)).points().orElseThrow();
            Points more = step(rule, share("12", done + 1L, whole)).points().orElseThrow();
            assertThat(more).isGreaterThanOrEqualTo(less).isLessThanOrEqualTo(Points.of(12));
        }
    }

    @Property
    void the_floor_is_decided_on_the_counts(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = -1, max = 1) int aside) {
        // the count that is just there, one less and one more
        BigInteger edge = Rational.of(
                        BigInteger.valueOf(whole).multiply(BigInteger.valueOf(percent)), BigInteger.valueOf(100))
                .ceiling();
        long part = Math.max(0, edge.longValueExact() + aside);
        Proportional rule =
                new Proportional(expression("share"), Optional.empty(), Optional.of(Rational.of(percent, 100)));
        boolean counts = BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(percent)))
                >= 0;
        assertThat(earned(rule, share("1", part, whole)))
                .isEqualTo(counts ? Rational.of(part, whole).min(Rational.ONE).toString() : "0");
    }
}
