package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
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
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;

class DeductionTest {
    private static final Term LATE = new Term("báo cáo chậm", expression("late"), points("0.25"), Optional.empty());
    private static final Term WRONG = new Term("hồ sơ sai", expression("wrong"), points("1"), Optional.of(points("2")));

    private static Deduction deduction(Optional<String> cap, Optional<String> waiver, Term... terms) {
        return new Deduction(ImmutableList.copyOf(terms), cap.map(Points::parse), waiver);
    }

    private static final Deduction CAPPED = deduction(Optional.of("1.5"), Optional.of("exemption"), LATE);

    private static Facts late(String max, String count) {
        return facts(max, "late", quantity(count));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1.75", "5, 0.75", "6, 0.5", "7, 0.5", "100, 0.5"})
    void each_occurrence_costs_its_points_up_to_the_cap(String count, String points) {
        assertThat(earned(CAPPED, late("2", count))).isEqualTo(points);
    }

    @Test
    void what_was_taken_and_where_it_was_capped_is_shown() {
        Step step = step(CAPPED, late("2", "7")); // 7 x 0.25 = 1.75, at most 1.5
        assertThat(workings(step)).containsExactly("TERM 7 × báo cáo chậm = 1.75", "CAPPED = 1.5", "EXACT = 0.5");
        assertThat(workings(CAPPED, late("2", "6"))).containsExactly("TERM 6 × báo cáo chậm = 1.5", "EXACT = 0.5");
        assertThat(step.rule()).isEqualTo("deduction");
    }

    @Test
    void each_term_may_have_a_cap_of_its_own() {
        Deduction rule = deduction(Optional.empty(), Optional.empty(), LATE, WRONG);
        assertThat(workings(rule, facts("4", Map.of("late", quantity("2"), "wrong", quantity("3")))))
                .containsExactly("TERM 2 × báo cáo chậm = 0.5", "TERM 3 × hồ sơ sai = 2", "EXACT = 1.5");
    }

    @Test
    void no_more_is_lost_than_there_is() {
        Deduction rule = deduction(Optional.empty(), Optional.empty(), LATE);
        assertThat(earned(rule, late("2", "8"))).isEqualTo("0");
        assertThat(workings(rule, late("2", "9")))
                .containsExactly("TERM 9 × báo cáo chậm = 2.25", "EXACT = -0.25", "RAISED = 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, -0.25", "6, -1.5", "7, -1.5"})
    void where_the_maximum_is_zero_the_total_pays(String count, String points) {
        assertThat(earned(CAPPED, late("0", count))).isEqualTo(points);
    }

    @Test
    void without_a_cap_the_total_pays_for_all() {
        assertThat(earned(deduction(Optional.empty(), Optional.empty(), LATE), late("0", "1000")))
                .isEqualTo("-250");
    }

    @Test
    void a_document_waives_it() {
        Facts waived = facts("2", Map.of("late", quantity("7"), "exemption", Value.of("15/UBND-NV")));
        assertThat(workings(CAPPED, waived))
                .containsExactly("TERM 7 × báo cáo chậm = 1.75", "WAIVED 15/UBND-NV = 0", "EXACT = 2");
        assertThat(earned(deduction(Optional.of("1.5"), Optional.empty(), LATE), waived))
                .isEqualTo("0.5");
    }

    @Test
    void a_count_that_is_missing_or_negative_is_refused_even_if_it_is_waived() {
        assertThat(refusal(CAPPED, facts("2", "exemption", Value.of("15/UBND-NV"))))
                .isEqualTo("late: expected a value, but got nothing. Enter it; in this case the rule reads it.");
        assertThat(refusal(CAPPED, late("2", "-1")))
                .isEqualTo("late: expected a count of zero or more, but got -1. Correct the input.");
    }

    @Test
    void it_reads_its_counts_and_the_document_if_there_may_be_one() {
        assertThat(CAPPED.usualInputs())
                .containsExactly(
                        InputSpec.required("late", InputType.COUNT), InputSpec.optional("exemption", InputType.TEXT));
        assertThat(deduction(Optional.empty(), Optional.empty(), LATE, WRONG).usualInputs())
                .extracting(InputSpec::name)
                .containsExactly("late", "wrong");
    }

    @Test
    void a_deduction_is_written_without_its_minus() {
        assertThat(problems(CAPPED, "2")).isEmpty();
        Term minus = new Term("chậm", expression("late"), points("-0.25"), Optional.empty());
        assertThat(problems(deduction(Optional.empty(), Optional.empty(), LATE, minus), "2"))
                .containsExactly(
                        "terms: expected the points that one occurrence of chậm costs, more than 0, but got -0.25."
                                + " Write a deduction without its minus.");
        Term nothing = new Term("chậm", expression("late"), Points.ZERO, Optional.empty());
        assertThat(problems(deduction(Optional.empty(), Optional.empty(), nothing), "2"))
                .hasSize(1);
    }

    @Test
    void so_is_its_cap() {
        assertThat(problems(deduction(Optional.of("-1.5"), Optional.empty(), LATE), "2"))
                .containsExactly(
                        "cap: expected the most that all deductions together come to, more than 0, but got -1.5."
                                + " Write a cap without its minus, or leave it out.");
        Term minus = new Term("chậm", expression("late"), points("0.25"), Optional.of(points("-1")));
        assertThat(problems(deduction(Optional.of("0"), Optional.empty(), minus), "2"))
                .containsExactly(
                        "terms: expected the most that all occurrences of chậm come to, more than 0, but got -1."
                                + " Write a cap without its minus, or leave it out.",
                        "cap: expected the most that all deductions together come to, more than 0, but got 0."
                                + " Write a cap without its minus, or leave it out.");
    }

    @Test
    void its_least_is_nothing_or_the_cap() {
        assertThat(CAPPED.least(points("2"))).contains(Points.ZERO);
        assertThat(CAPPED.least(points("0"))).contains(points("-1.5"));
        assertThat(deduction(Optional.empty(), Optional.empty(), LATE).least(points("0")))
                .isEmpty();
    }

    @Test
    void what_is_left_under_the_cap_is_a_level() {
        assertThat(levels(CAPPED, "2")).containsExactly("0", "0.5", "2");
    }

    @Test
    void more_of_what_it_counts_costs_more() {
        assertThat(CAPPED.trend("late", Points.of(10))).contains(Scheme.Trend.FALLING);
        Deduction share = deduction(
                Optional.empty(),
                Optional.empty(),
                new Term("chậm", expression("late / all"), points("1"), Optional.empty()));
        assertThat(share.trend("all", Points.of(10))).isEmpty();
    }

    @Property
    void one_more_occurrence_never_leaves_more(
            @ForAll @IntRange(max = 50) int late, @ForAll @IntRange(max = 3) int max) {
        Points now = step(CAPPED, late("" + max, "" + late)).points().orElseThrow();
        Points next = step(CAPPED, late("" + max, "" + (late + 1))).points().orElseThrow();
        assertThat(next).isLessThanOrEqualTo(now);
        assertThat(now).isBetween(max == 0 ? points("-1.5") : Points.ZERO, Points.of(max));
    }
}
