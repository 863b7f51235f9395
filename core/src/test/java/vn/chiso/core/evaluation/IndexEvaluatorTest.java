package vn.chiso.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;
import static vn.chiso.core.TestIndex.proportional;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Working;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rounding;

class IndexEvaluatorTest {
    private static Points points(String text) {
        return Points.parse(text);
    }

    private static Measurement awarded(String text) {
        return Measurement.awarded(Points.parse(text));
    }

    private static Scorecard evaluate(Index index, Assessment.Builder assessment) {
        return IndexEvaluator.of(index).evaluate(assessment.build());
    }

    private static Score criterion(Scorecard scorecard, String code) {
        return scorecard.criterion(CriterionCode.of(code));
    }

    @Test
    void leaves_add_up_through_groups_and_parts_to_the_total() {
        Index index = index("10", base("10", group("1", "7", leaf("1.1", "3"), leaf("1.2", "4")), leaf("2", "3")));
        Scorecard scorecard = evaluate(
                index,
                assess(index)
                        .measure("1.1", awarded("2.25"))
                        .measure("1.2", awarded("4"))
                        .measure("2", awarded("0")));

        assertThat(criterion(scorecard, "1").points()).contains(points("6.25"));
        assertThat(criterion(scorecard, "1").lost()).contains(points("0.75"));
        assertThat(scorecard.total().points()).contains(points("6.25"));
        assertThat(scorecard.total().lost()).contains(points("3.75"));
        assertThat(scorecard.total().outcome()).isEqualTo(Outcome.SCORED);
    }

    @Test
    void what_nobody_assessed_is_neither_earned_nor_lost() {
        Index index = index(
                "100", base("60", leaf("1", "60")), part("survey", Part.Kind.SURVEY, "40", true, leaf("s", "40")));
        Scorecard scorecard =
                evaluate(index, assess(index).measure("1", awarded("48.42")).measure("s", Measurement.notAssessed()));

        Score total = scorecard.total();
        assertThat(total.outcome()).isEqualTo(Outcome.PARTLY_SCORED);
        assertThat(total.points()).contains(points("48.42"));
        assertThat(total.lost()).contains(points("11.58"));
        assertThat(total.assessedMax()).isEqualTo(points("60"));
        assertThat(total.applicableMax()).isEqualTo(points("100"));
        assertThat(criterion(scorecard, "s").points()).isEmpty();
        assertThat(criterion(scorecard, "s").lost()).isEmpty();
        assertThat(scorecard.grade()).isEmpty();
    }

    @Test
    void a_total_of_nothing_assessed_has_no_points() {
        Index index = index("5", base("5", leaf("1", "5")));
        Scorecard scorecard = evaluate(index, assess(index).measure("1", Measurement.notAssessed()));

        assertThat(scorecard.total().outcome()).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(scorecard.total().points()).isEmpty();
    }

    @Test
    void rounding_each_leaf_and_then_the_sum_is_not_rounding_the_exact_sum() {
        // 1 x 1/3 = 0.333..., twice: 0.33 + 0.33 = 0.66, but 2/3 = 0.67
        Part part = base("2", leaf("1", "1", proportional()), leaf("2", "1", proportional()));
        Optional<Rounding> cents = Optional.of(Rounding.halfUp(2));
        Index leavesFirst =
                index("2", new RoundingPolicy(cents, Optional.empty(), cents, SOURCE), Optional.empty(), part);
        Index totalOnly = index(
                "2", new RoundingPolicy(Optional.empty(), Optional.empty(), cents, SOURCE), Optional.empty(), part);
        Measurement third = Measurement.share(new Ratio(1, 3));

        assertThat(evaluate(leavesFirst, assess(leavesFirst).measure("1", third).measure("2", third))
                        .total()
                        .points())
                .contains(points("0.66"));
        assertThat(evaluate(totalOnly, assess(totalOnly).measure("1", third).measure("2", third))
                        .total()
                        .points())
                .contains(points("0.67"));
    }

    @Test
    void a_step_shows_what_was_read_and_every_change_of_the_points() {
        Index index = index(
                "20",
                new RoundingPolicy(Optional.of(Rounding.halfUp(2)), Optional.empty(), Optional.empty(), SOURCE),
                Optional.empty(),
                base("20", leaf("1", "20", proportional())));
        Scorecard scorecard = evaluate(index, assess(index).measure("1", Measurement.share(new Ratio(7368, 8253))));

        // 20 x 7368/8253 = 147360/8253 = 49120/2751 = 17.8553...
        assertThat(criterion(scorecard, "1").step().toString()).contains("proportional", "share=7368/8253");
        assertThat(criterion(scorecard, "1").step().workings())
                .extracting(Working::operation, working -> working.result().toString())
                .containsExactly(
                        tuple(Operation.MEASURED, "2456/2751"),
                        tuple(Operation.EXACT, "49120/2751"),
                        tuple(Operation.ROUNDED, "17.86"));
        assertThat(criterion(scorecard, "1").points()).contains(points("17.86"));
    }

    private static Scorecard withoutLeaf(NotApplicablePolicy policy) {
        Index index = index(
                "20",
                base("14", group("1", "10", leaf("1.1", "4", policy), leaf("1.2", "6")), leaf("2", "4")),
                part("survey", Part.Kind.SURVEY, "6", true, leaf("s", "6")));
        return evaluate(
                index,
                assess(index)
                        .measure("1.1", Measurement.notApplicable("no complaint arose"))
                        .measure("1.2", awarded("3"))
                        .measure("2", awarded("4"))
                        .measure("s", awarded("3")));
    }

    @Test
    void not_applicable_may_earn_full_points() {
        assertThat(withoutLeaf(NotApplicablePolicy.FULL_POINTS).total().points())
                .contains(points("14"));
    }

    @Test
    void not_applicable_may_be_lost() {
        Scorecard scorecard = withoutLeaf(NotApplicablePolicy.ZERO_POINTS);
        assertThat(scorecard.total().points()).contains(points("10"));
        assertThat(scorecard.total().lost()).contains(points("10"));
    }

    @Test
    void not_applicable_may_shrink_the_maximum() {
        Scorecard scorecard = withoutLeaf(NotApplicablePolicy.REDUCE_MAXIMUM);
        assertThat(scorecard.total().points()).contains(points("10"));
        assertThat(scorecard.total().maxPoints()).isEqualTo(points("20"));
        assertThat(scorecard.total().applicableMax()).isEqualTo(points("16"));
        assertThat(scorecard.total().lost()).contains(points("6"));
        assertThat(criterion(scorecard, "1.1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(criterion(scorecard, "1.1").points()).isEmpty();
        assertThat(criterion(scorecard, "1.1").step().ground()).contains("no complaint arose");
    }

    @Test
    void not_applicable_may_hand_its_points_to_its_siblings() {
        // 1.2 carries 10 instead of 6: 3 of 6 become 5 of 10; 5 + 4 + 3 = 12
        Scorecard scorecard = withoutLeaf(NotApplicablePolicy.HAND_TO_SIBLINGS);
        assertThat(criterion(scorecard, "1.2").points()).contains(points("5"));
        assertThat(criterion(scorecard, "1.2").carriedMax()).isEqualTo(points("10"));
        assertThat(scorecard.total().points()).contains(points("12"));
        assertThat(scorecard.total().lost()).contains(points("8"));
    }

    @Test
    void not_applicable_may_rescale_its_part() {
        // 7 of the applicable 10 of the part become 7 x 14/10 = 9.8; + 3 = 12.8
        Scorecard scorecard = withoutLeaf(NotApplicablePolicy.RESCALE_PART);
        assertThat(scorecard.parts().get(0).points()).contains(points("9.8"));
        assertThat(scorecard.parts().get(0).applicableMax()).isEqualTo(points("10"));
        assertThat(scorecard.total().points()).contains(points("12.8"));
    }

    @Test
    void not_applicable_may_rescale_the_total() {
        // 10 of the applicable 16 become 10 x 20/16 = 12.5
        Scorecard scorecard = withoutLeaf(NotApplicablePolicy.RESCALE_TOTAL);
        assertThat(scorecard.total().points()).contains(points("12.5"));
        assertThat(scorecard.total().applicableMax()).isEqualTo(points("16"));
        assertThat(scorecard.total().lost()).contains(points("7.5"));
        assertThat(scorecard.total().step().workings())
                .extracting(Working::operation)
                .containsExactly(Operation.SUMMED, Operation.RESCALED, Operation.EXACT);
    }

    @Test
    void points_that_no_sibling_can_carry_go_to_the_neighbours_of_the_parent() {
        Index index = index(
                "10",
                base("10", group("1", "4", leaf("1.1", "4", NotApplicablePolicy.HAND_TO_SIBLINGS)), leaf("2", "6")));
        Scorecard scorecard = evaluate(
                index,
                assess(index)
                        .measure("1.1", Measurement.notApplicable("nothing arose"))
                        .measure("2", awarded("3")));

        assertThat(criterion(scorecard, "1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(criterion(scorecard, "2").points()).contains(points("5")); // 3 of 6 become 5 of 10
        assertThat(scorecard.total().points()).contains(points("5"));
    }

    @Test
    void a_part_that_does_not_apply_at_all_is_carried_by_the_total() {
        Index index = index(
                "10",
                base("6", leaf("1", "6")),
                part("survey", Part.Kind.SURVEY, "4", true, leaf("s", "4", NotApplicablePolicy.RESCALE_PART)));
        Scorecard scorecard = evaluate(
                index,
                assess(index).measure("1", awarded("3")).measure("s", Measurement.notApplicable("no survey was run")));

        assertThat(scorecard.total().points()).contains(points("5"));
    }

    @Test
    void nothing_is_left_to_score_if_nothing_applies() {
        Index index = index("4", base("4", leaf("1", "4", NotApplicablePolicy.RESCALE_TOTAL)));
        Scorecard scorecard = evaluate(index, assess(index).measure("1", Measurement.notApplicable("nothing arose")));

        assertThat(scorecard.total().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(scorecard.total().points()).isEmpty();
    }

    @Test
    void a_bonus_on_top_is_capped_and_its_absence_is_no_loss() {
        Index index = index(
                "10",
                base("10", leaf("1", "10")),
                part("bonus", Part.Kind.BONUS, "3", false, leaf("b1", "2"), leaf("b2", "2")));
        Scorecard full = evaluate(
                index,
                assess(index)
                        .measure("1", awarded("9"))
                        .measure("b1", awarded("2"))
                        .measure("b2", awarded("1.5")));
        Scorecard none = evaluate(
                index,
                assess(index)
                        .measure("1", awarded("9"))
                        .measure("b1", awarded("0"))
                        .measure("b2", awarded("0")));

        assertThat(full.parts().get(1).points()).contains(points("3"));
        assertThat(full.total().points()).contains(points("12"));
        assertThat(none.total().points()).contains(points("9"));
        assertThat(none.total().lost()).contains(points("1"));
    }

    @Test
    void every_problem_is_named_at_once_and_says_how_to_mend_it() {
        Index index = index("10", base("10", group("1", "7", leaf("1.1", "3"), leaf("1.2", "4")), leaf("2", "3")));
        Assessment assessment = assess(index)
                .measure("1", awarded("5"))
                .measure("1.1", awarded("3.01"))
                .measure("1.2", Measurement.notApplicable("nothing arose"))
                .measure("9", awarded("1"))
                .build();

        assertThatThrownBy(() -> IndexEvaluator.of(index).evaluate(assessment))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("""
            criterion 1.1, points: expected points from 0 to 3, but got 3.01. \
            Correct the points, or check that this is the right edition.
            criterion 1.2: expected a measurement, but got 'not applicable'. \
            The edition does not allow it for this criterion; enter what was observed.
            criterion 2: expected a measurement, but got nothing. \
            Enter it, or say 'not-assessed'; what is left out never counts as zero.
            criterion 1: expected measurements of its components 1.1, 1.2, but got one of the criterion itself. \
            Its points are the sum of its components; enter those.
            criterion 9: expected a leaf of test-2024: 1.1, 1.2, 2, but got 9. \
            Correct the code, or check that this is the right edition.""");
    }

    @Test
    void an_assessment_of_another_content_under_the_same_id_is_refused() {
        Index index = index("3", base("3", leaf("1", "3")));
        Index changed = index("4", base("4", leaf("1", "4")));
        Assessment assessment = assess(index).measure("1", awarded("2")).build();

        assertThat(IndexEvaluator.of(changed).check(assessment)).singleElement().satisfies(problem -> assertThat(
                        problem.toString())
                .startsWith("content hash of test-2024: expected "));
    }
}
