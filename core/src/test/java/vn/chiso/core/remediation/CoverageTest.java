package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.remediation.Coverage.Need;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

class CoverageTest {
    private static Points points(String text) {
        return Points.parse(text);
    }

    private static Coverage coverage(PlanItem... items) {
        return Coverage.of(TestPlan.plan(items), TestPlan.result("6"));
    }

    @Test
    void a_loss_stops_at_the_first_need_that_is_missing() {
        ImmutablePlanItem item = TestPlan.item();
        assertThat(coverage().stoppedAt(Need.ITEM)).isEqualTo(points("4"));
        assertThat(coverage(item.withLimitations().withActions()).stoppedAt(Need.LIMITATION))
                .isEqualTo(points("4"));
        assertThat(coverage(item.withActions().withResponsibility(Responsibility.none()))
                        .stoppedAt(Need.ACTION))
                .isEqualTo(points("4"));
        assertThat(coverage(item.withResponsibility(Responsibility.none())).stoppedAt(Need.OWNER))
                .isEqualTo(points("4"));
        assertThat(coverage(item).answered()).isEqualTo(points("4"));
    }

    @Test
    void what_lacks_several_needs_is_counted_at_each_of_them_when_asked_so() {
        Coverage coverage = coverage(TestPlan.item().withActions().withResponsibility(Responsibility.none()));
        assertThat(coverage.lacking(Need.LIMITATION)).isEqualTo(Points.ZERO);
        assertThat(coverage.lacking(Need.ACTION)).isEqualTo(points("4"));
        assertThat(coverage.lacking(Need.OWNER)).isEqualTo(points("4"));
        assertThat(coverage.lines())
                .containsExactly(new Coverage.Line(
                        Optional.of(CriterionCode.of("1")), points("4"), ImmutableSet.of(Need.ACTION, Need.OWNER)));
    }

    @Test
    void a_group_does_not_own_a_loss_and_two_leads_do() {
        assertThat(coverage(TestPlan.item().withResponsibility(TestPlan.led("cac-nganh")))
                        .stoppedAt(Need.OWNER))
                .isEqualTo(points("4"));
        assertThat(coverage(TestPlan.item().withResponsibility(TestPlan.led("tu-phap", "van-phong")))
                        .answered())
                .isEqualTo(points("4"));
    }

    @Test
    void what_is_not_assessed_is_not_lost() {
        Coverage coverage = Coverage.of(TestPlan.plan(), TestPlan.result(Measurement.notAssessed()));
        assertThat(coverage.lines()).isEmpty();
        assertThat(coverage.lost()).isEqualTo(Points.ZERO);
    }

    @Test
    void planned_gains_are_capped_at_the_loss_and_held_against_what_the_goal_needs() {
        PlanItem item = TestPlan.item()
                .withActions(
                        TestPlan.action().withPlannedGain(points("3")),
                        TestPlan.action().withCode("1-b").withPlannedGain(points("2.5")));
        IndexPlan index = TestPlan.index(item)
                .withGoal(new IndexGoal(Comparison.GE, points("14"), Period.ofYear(2024), Passage.of("từ 14 điểm")));
        Coverage coverage = Coverage.of(TestPlan.builder().addIndices(index).build(), TestPlan.result("6"));
        assertThat(coverage.planned()).contains(points("4")); // 5.5, but only 4 are lost
        assertThat(coverage.needed()).contains(points("3")); // 14 less 6 and 5
        Coverage silent = Coverage.of(TestPlan.plan(), TestPlan.result("6"));
        assertThat(silent.planned()).isEmpty();
        assertThat(silent.needed()).isEmpty();
    }

    @Test
    void a_leaf_belongs_to_the_item_of_the_nearest_line_above_it() {
        Index index = TestIndex.index(
                "10",
                TestIndex.base(
                        "10",
                        TestIndex.group(
                                "I",
                                "10",
                                TestIndex.leaf("I.1", "4"),
                                TestIndex.leaf("I.2", "4"),
                                TestIndex.leaf("I.3", "2"))));
        IndexResult result = IndexResult.of(IndexEvaluator.of(index)
                .evaluate(TestIndex.assess(index)
                        .measure("I.1", Measurement.awarded(points("3")))
                        .measure("I.2", Measurement.awarded(points("2")))
                        .measure("I.3", Measurement.awarded(points("2")))
                        .build()));
        PlanItem field = TestPlan.item().withCriterion(CriterionCode.of("I"));
        PlanItem line = TestPlan.item()
                .withCriterion(CriterionCode.of("I.2"))
                .withActions(TestPlan.action().withCode("I.2-a"))
                .withLimitations();
        Coverage coverage = Coverage.of(TestPlan.plan(field, line), result);
        assertThat(coverage.answered()).isEqualTo(points("1"));
        assertThat(coverage.stoppedAt(Need.LIMITATION)).isEqualTo(points("2"));
        assertThat(coverage.lost()).isEqualTo(points("3"));
    }

    @Test
    void of_the_real_papi_loss_a_part_is_in_no_item_and_one_content_is_answered() {
        Coverage papi = Coverage.of(NhuQuynh.plan(), NhuQuynh.papi("83.81/100đ"));
        assertThat(papi.lost()).isEqualTo(points("16.19"));
        assertThat(papi.stoppedAt(Need.ITEM)).isEqualTo(points("4.61"));
        assertThat(papi.stoppedAt(Need.LIMITATION)).isEqualTo(points("9.78"));
        assertThat(papi.stoppedAt(Need.ACTION)).isEqualTo(Points.ZERO);
        assertThat(papi.stoppedAt(Need.OWNER)).isEqualTo(Points.ZERO);
        assertThat(papi.answered()).isEqualTo(points("1.8")); // 2.6 alone
        assertThat(papi.lacking(Need.OWNER))
                .isEqualTo(points("12.11")); // 5.50 nobody, 2.00 all together, 4.61 in no item
        assertThat(papi.stoppedAt(Need.ITEM).shareOf(papi.lost()).toDecimal(Rounding.halfUp(4)))
                .isEqualTo("0.2847");
        assertThat(papi.lines().get(papi.lines().size() - 1).leaf()).isEmpty();
    }

    @Test
    void of_the_real_cchc_loss_nothing_is_answered_because_nothing_is_explained() {
        Coverage cchc = Coverage.of(NhuQuynh.plan(), NhuQuynh.cchc("83,60/100đ", Map.of()));
        assertThat(cchc.lost()).isEqualTo(points("17.65"));
        assertThat(cchc.stoppedAt(Need.LIMITATION)).isEqualTo(points("17.65"));
        assertThat(cchc.lacking(Need.ACTION)).isEqualTo(Points.ZERO);
        assertThat(cchc.answered()).isEqualTo(Points.ZERO);
    }

    @Test
    void without_a_published_total_only_the_scored_leaves_count() {
        IndexResult papi = IndexResult.of(NhuQuynh.papi("83.81/100đ").scorecard());
        assertThat(Coverage.of(NhuQuynh.plan(), papi).lost()).isEqualTo(points("11.58"));
    }

    @Test
    void a_result_that_the_plan_does_not_answer_is_refused() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Coverage.of(TestPlan.plan(), NhuQuynh.papi("83.81/100đ")))
                .withMessage("plan: expected a scorecard of one of its indices [TEST], but got PAPI."
                        + " Hand in the scorecards that the plan answers.");
    }
}
