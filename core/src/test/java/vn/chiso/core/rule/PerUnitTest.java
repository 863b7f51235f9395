package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.rule.Scoring.amount;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.expression;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.quantity;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.score.Points;

class PerUnitTest {
    private static final Term IDEAS = term("sáng kiến", "ideas", "0.5", "1.5");
    private static final Term PRAISED = term("khen thưởng", "praised", "0.25", "");
    private static final Term LATE = term("chậm", "late", "-0.5", "1");

    private static final PerUnit RULE = perUnit("1", IDEAS, PRAISED, LATE);

    private static Term term(String name, String of, String each, String cap) {
        return new Term(
                name, expression(of), points(each), cap.isEmpty() ? Optional.empty() : Optional.of(points(cap)));
    }

    private static PerUnit perUnit(String start, Term... terms) {
        return new PerUnit(amount(start), ImmutableList.copyOf(terms), Optional.empty());
    }

    private static Facts counts(String ideas, String praised, String late) {
        return facts("3", Map.of("ideas", quantity(ideas), "praised", quantity(praised), "late", quantity(late)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1", // the start
        "1, 0, 0, 1.5",
        "3, 0, 0, 2.5",
        "4, 0, 0, 2.5", // ideas bring 1.5 at most
        "2, 3, 0, 2.75", // 1 + 1 + 0.75
        "3, 2, 0, 3", // 1 + 1.5 + 0.5, just the maximum
        "3, 3, 0, 3", // 3.25, capped
        "0, 0, 2, 0", // 1 - 1
        "0, 0, 9, 0", // lateness costs 1 at most
        "3, 4, 9, 2.5" // 1 + 1.5 + 1 - 1
    })
    void what_occurs_brings_and_costs_points(String ideas, String praised, String late, String points) {
        assertThat(earned(RULE, counts(ideas, praised, late))).isEqualTo(points);
    }

    @Test
    void every_term_is_a_line() {
        Step step = step(RULE, counts("4", "1", "1")); // 1 + 1.5 + 0.25 - 0.5
        assertThat(workings(step))
                .containsExactly(
                        "TERM 4 × sáng kiến = 1.5",
                        "TERM 1 × khen thưởng = 0.25",
                        "TERM 1 × chậm = -0.5",
                        "EXACT = 2.25");
        assertThat(step.rule()).isEqualTo("per-unit");
    }

    @Test
    void more_than_the_maximum_is_capped_and_less_than_the_lowest_raised() {
        PerUnit rule = new PerUnit(Amount.ZERO, ImmutableList.of(IDEAS, LATE), Optional.of(points("-0.75")));
        Facts facts = facts("1", Map.of("ideas", quantity("3"), "late", quantity("0")));
        assertThat(workings(rule, facts)).endsWith("EXACT = 1.5", "CAPPED = 1");
        Facts late = facts("1", Map.of("ideas", quantity("0"), "late", quantity("2")));
        assertThat(workings(rule, late)).endsWith("EXACT = -1", "RAISED = -0.75");
        assertThat(workings(perUnit("0", IDEAS, LATE), late)).endsWith("EXACT = -1", "RAISED = 0");
    }

    @Test
    void a_start_is_a_share_of_the_maximum_or_points() {
        assertThat(earned(perUnit("50%", PRAISED), facts("3", "praised", quantity("1"))))
                .isEqualTo("1.75");
    }

    @Test
    void what_is_counted_may_be_worked_out() {
        PerUnit rule = perUnit("0", term("mười hồ sơ", "floor(files / 10)", "1", ""));
        assertThat(earned(rule, facts("3", "files", quantity("19")))).isEqualTo("1");
        assertThat(earned(rule, facts("3", "files", quantity("20")))).isEqualTo("2");
    }

    @Test
    void nothing_occurs_less_than_never() {
        assertThat(refusal(RULE, counts("-1", "0", "0")))
                .isEqualTo("ideas: expected a count of zero or more, but got -1. Correct the input.");
        PerUnit difference = perUnit("0", term("thêm", "a - b", "1", ""));
        assertThat(refusal(difference, facts("3", Map.of("a", quantity("1"), "b", quantity("3")))))
                .isEqualTo("a - b: expected a count of zero or more, but got -2. Correct the input.");
    }

    @Test
    void what_nobody_counted_is_not_zero() {
        assertThat(refusal(RULE, facts("3", Map.of("ideas", quantity("1"), "praised", quantity("1")))))
                .isEqualTo("late: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void it_reads_each_count_once_and_no_maximum() {
        PerUnit rule = perUnit("0", term("a", "x + y", "1", ""), term("b", "y * max", "1", ""));
        assertThat(rule.usualInputs())
                .containsExactly(InputSpec.required("x", InputType.COUNT), InputSpec.required("y", InputType.COUNT));
        assertThat(rule.expressions())
                .containsExactly(
                        new Scheme.Use("terms", expression("x + y"), false),
                        new Scheme.Use("terms", expression("y * max"), false));
    }

    @Test
    void the_maximum_can_be_reached() {
        assertThat(problems(RULE, "3")).isEmpty();
        assertThat(problems(perUnit("full", LATE), "3")).isEmpty();
        assertThat(problems(perUnit("2.5", LATE), "3"))
                .containsExactly(
                        "start: expected a start at the maximum of 3, or a term that brings points, but got 2.5"
                                + " and only deductions. Raise the start, or lower the maximum.");
    }

    @Test
    void the_start_is_not_above_the_maximum() {
        String above = "start: expected at most the maximum of 3, but got 3.5. Lower it, or raise the maximum.";
        assertThat(problems(perUnit("3.5", LATE), "3")).containsExactly(above);
        assertThat(problems(perUnit("3.5", IDEAS, LATE), "3")).containsExactly(above);
    }

    @Test
    void the_lowest_is_not_above_the_maximum() {
        PerUnit rule = new PerUnit(Amount.ZERO, ImmutableList.of(IDEAS), Optional.of(points("3")));
        assertThat(problems(rule, "3")).isEmpty();
        assertThat(problems(rule, "2.5"))
                .containsExactly(
                        "lowest: expected at most the maximum of 2.5, but got 3. Lower it, or raise the maximum.");
    }

    @Test
    void a_cap_has_no_sign() {
        assertThat(problems(perUnit("full", term("chậm", "late", "-0.5", "-1")), "3"))
                .containsExactly(
                        "terms: expected the most that all occurrences of chậm come to, more than 0, but got -1."
                                + " Write a cap without its minus, or leave it out.");
        assertThat(problems(perUnit("full", term("chậm", "late", "-0.5", "0")), "3"))
                .hasSize(1);
        assertThat(problems(perUnit("full", term("chậm", "late", "-0.5", "0.01")), "3"))
                .isEmpty();
    }

    @Test
    void the_trend_is_that_of_the_terms_that_count_an_input() {
        assertThat(RULE.trend("ideas", Points.of(10))).contains(Scheme.Trend.RISING);
        assertThat(RULE.trend("late", Points.of(10))).contains(Scheme.Trend.FALLING);
        assertThat(perUnit("0", term("a", "x", "1", ""), term("b", "x", "-1", ""))
                        .trend("x", Points.of(10)))
                .isEmpty();
        assertThat(perUnit("0", term("a", "x / y", "1", "")).trend("x", Points.of(10)))
                .isEmpty();
    }

    @Test
    void its_start_is_a_level() {
        assertThat(levels(RULE, "3")).containsExactly("0", "1", "3");
    }

    @Property
    void one_more_that_brings_points_never_earns_less_and_one_more_that_costs_never_more(
            @ForAll @IntRange(max = 12) int ideas,
            @ForAll @IntRange(max = 12) int praised,
            @ForAll @IntRange(max = 12) int late) {
        Points now = earnedFor(ideas, praised, late);
        assertThat(now).isBetween(Points.ZERO, Points.of(3));
        assertThat(earnedFor(ideas + 1, praised, late)).isGreaterThanOrEqualTo(now);
        assertThat(earnedFor(ideas, praised + 1, late)).isGreaterThanOrEqualTo(now);
        assertThat(earnedFor(ideas, praised, late + 1)).isLessThanOrEqualTo(now);
    }

    private static Points earnedFor(int ideas, int praised, int late) {
        return step(RULE, counts("" + ideas, "" + praised, "" + late)).points().orElseThrow();
    }
}
