package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.remediation.Defect.Code;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Each kind of defect has a smallest example that shows it and a neighbour that does not. */
class PlanLintTest {
    private static final IndexResult SIX_OF_TEN = TestPlan.result("6");
    private static final IndexResult FULL = TestPlan.result("10");
    private static final Passage DANGLING = Passage.of("Giao khắc phục những Hạn chế  nêu trên", Lines.of(30));

    private static List<String> defects(PlanItem item, IndexResult result) {
        return TestPlan.defects(TestPlan.plan(item), result).stream()
                .map(Defect::toString)
                .toList();
    }

    private static ImmutablePlanItem item() {
        return TestPlan.item();
    }

    private static PlanItem withAction(RemediationAction action) {
        return item().withActions(action);
    }

    @Test
    void a_plan_that_lacks_nothing_has_no_defect() {
        assertThat(defects(item(), SIX_OF_TEN)).isEmpty();
    }

    @Test
    void a_document_that_is_not_in_force_on_the_day_of_the_plan_is_no_basis() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        ImmutableCitedDocument document = (ImmutableCitedDocument) TestPlan.document("nd");
        String defect =
                "LEGAL_BASIS_NOT_IN_FORCE: index TEST, criterion 1, action 1-a (line 20-22): document nd, on 2025-03-01";
        assertThat(notInForce(document.withInForceTo(day))).isEmpty();
        assertThat(notInForce(document.withInForceTo(day.minusDays(1)))).containsExactly(defect);
        assertThat(notInForce(document.withInForceFrom(day))).isEmpty();
        assertThat(notInForce(document.withInForceFrom(day.plusDays(1)))).containsExactly(defect);
        assertThat(notInForce(document.withReplacedBy("nd-moi"))).containsExactly(defect + ", replacedBy nd-moi");
        assertThat(notInForce(document.withReplacedBy("nd-moi").withInForceTo(day)))
                .isEmpty();
        assertThat(TestPlan.defects(
                        TestPlan.plan(item())
                                .withDocuments(document.withInForceTo(day.minusDays(1)), TestPlan.document("nd-moi")),
                        SIX_OF_TEN))
                .as("of a plan without a day")
                .isEmpty();
    }

    private static List<String> notInForce(CitedDocument document) {
        RemediationPlan plan = TestPlan.plan(item())
                .withDate(LocalDate.of(2025, 3, 1))
                .withDocuments(document, TestPlan.document("nd-moi"));
        return TestPlan.defects(plan, SIX_OF_TEN).stream().map(Defect::toString).toList();
    }

    @Test
    void an_action_wins_back_no_more_than_its_item_has_lost() {
        assertThat(defects(withAction(TestPlan.action().withPlannedGain(Points.of(4))), SIX_OF_TEN))
                .isEmpty();
        assertThat(defects(withAction(TestPlan.action().withPlannedGain(Points.parse("4.01"))), SIX_OF_TEN))
                .containsExactly(
                        "GAIN_ABOVE_LOSS: index TEST, criterion 1, action 1-a (line 20-22): gain 4.01, lost 4");
    }

    @Test
    void a_loss_needs_a_limitation_that_names_a_fault() {
        assertThat(defects(item().withLimitations(), SIX_OF_TEN))
                .containsExactly("LOSS_WITHOUT_LIMITATION: index TEST, criterion 1 (line 11): lost 4, limitations 0");
        Limitation repeatsTheLoss = new Limitation(Passage.of("bị trừ 4 điểm", Lines.of(12)), false);
        assertThat(defects(item().withLimitations(repeatsTheLoss), SIX_OF_TEN))
                .containsExactly("LOSS_WITHOUT_LIMITATION: index TEST, criterion 1 (line 12): lost 4, limitations 1");
        PlanItem none = item().withLimitations().withNoLimitation(Passage.of("Không", Lines.of(14)));
        assertThat(defects(none, SIX_OF_TEN))
                .containsExactly("LOSS_WITHOUT_LIMITATION: index TEST, criterion 1 (line 14): lost 4, limitations 0");
        assertThat(defects(none, TestPlan.result(Measurement.notAssessed()))).isEmpty();
    }

    @Test
    void a_loss_needs_an_action() {
        PlanItem idle =
                item().withActions().withResponsibility(TestPlan.led("tu-phap").withLegalBasis("nd"));
        assertThat(defects(idle, SIX_OF_TEN))
                .containsExactly("LOSS_WITHOUT_ACTION: index TEST, criterion 1 (line 11): lost 4");
    }

    @Test
    void a_loss_needs_an_item_and_full_marks_do_not() {
        assertThat(TestPlan.defects(TestPlan.plan(), SIX_OF_TEN))
                .extracting(Defect::toString)
                .containsExactly("LOSS_WITHOUT_ITEM: index TEST, criterion 1: lost 4");
        assertThat(TestPlan.defects(TestPlan.plan(), FULL)).isEmpty();
    }

    @Test
    void somebody_must_answer_for_a_loss_and_for_keeping_a_maximum() {
        assertThat(defects(item().withResponsibility(Responsibility.none()), SIX_OF_TEN))
                .containsExactly("LOSS_WITHOUT_OWNER: index TEST, criterion 1 (line 10): lost 4");
        Goal keep = new Goal(Goal.Kind.MAINTAIN_MAX, Passage.of("duy trì"));
        assertThat(defects(item().withGoal(keep).withResponsibility(Responsibility.none()), FULL))
                .containsExactly("ITEM_WITHOUT_OWNER: index TEST, criterion 1 (line 10): lost 0");
    }

    @Test
    void exactly_one_is_to_lead_and_it_must_not_be_a_group() {
        assertThat(defects(item().withResponsibility(TestPlan.led("van-phong", "tu-phap")), SIX_OF_TEN))
                .containsExactly("SEVERAL_LEADS: index TEST, criterion 1 (line 30): leads tu-phap, van-phong");
        assertThat(defects(item().withResponsibility(TestPlan.led("cac-nganh")), SIX_OF_TEN))
                .containsExactly("COLLECTIVE_LEAD: index TEST, criterion 1 (line 30): leads cac-nganh");
        Responsibility all = TestPlan.led("tu-phap", "van-phong").withBasis(Responsibility.Basis.COLLECTIVE);
        assertThat(defects(item().withResponsibility(all), SIX_OF_TEN))
                .containsExactly("COLLECTIVE_LEAD: index TEST, criterion 1 (line 30): leads tu-phap, van-phong");
    }

    @Test
    void a_goal_must_be_there_and_fit_the_result() {
        assertThat(defects(item().withGoal(Optional.empty()), SIX_OF_TEN))
                .containsExactly("ITEM_WITHOUT_GOAL: index TEST, criterion 1 (line 10)");
        Goal keep = new Goal(Goal.Kind.MAINTAIN_MAX, Passage.of("duy trì", Lines.of(13)));
        assertThat(defects(item().withGoal(keep), SIX_OF_TEN))
                .containsExactly(
                        "GOAL_CONTRADICTS_RESULT: index TEST, criterion 1 (line 13): goal MAINTAIN_MAX, lost 4");
        assertThat(defects(item().withGoal(keep), FULL)).isEmpty();
        assertThat(defects(item(), FULL))
                .containsExactly("GOAL_CONTRADICTS_RESULT: index TEST, criterion 1 (line 13): goal REACH_MAX, lost 0");
        assertThat(defects(item(), TestPlan.result(Measurement.notAssessed()))).isEmpty();
    }

    @Test
    void words_that_refer_to_limitations_dangle_only_where_none_is_stated() {
        PlanItem refers = item().withResponsibility(TestPlan.led("tu-phap").withPrinted(DANGLING));
        assertThat(defects(refers, SIX_OF_TEN)).isEmpty();
        assertThat(defects(((ImmutablePlanItem) refers).withLimitations(), SIX_OF_TEN))
                .contains(
                        "DANGLING_REFERENCE: index TEST, criterion 1, responsibility (line 30): phrase hạn chế nêu trên");
    }

    @Test
    void the_year_in_a_phrase_is_the_one_that_the_plan_answers() {
        PlanItem of2024 = withAction(TestPlan.action().withPrinted(Passage.of("Khắc phục hạn chế năm 2024")));
        PlanItem of2023 = withAction(TestPlan.action().withPrinted(Passage.of("Khắc phục hạn chế năm 2023")));
        assertThat(defects(((ImmutablePlanItem) of2024).withLimitations(), SIX_OF_TEN))
                .contains("DANGLING_REFERENCE: index TEST, criterion 1, action 1-a: phrase hạn chế năm 2024");
        assertThat(defects(((ImmutablePlanItem) of2023).withLimitations(), SIX_OF_TEN))
                .noneMatch(defect -> defect.startsWith("DANGLING"));
    }

    @Test
    void a_goal_to_overcome_limitations_dangles_whatever_its_words() {
        Goal overcome = new Goal(Goal.Kind.OVERCOME_LIMITATIONS, Passage.of("Khắc phục hết", Lines.of(13)));
        assertThat(defects(item().withGoal(overcome), SIX_OF_TEN)).isEmpty();
        assertThat(defects(item().withGoal(overcome).withLimitations(), SIX_OF_TEN))
                .contains("DANGLING_REFERENCE: index TEST, criterion 1, goal (line 13): phrase Khắc phục hết");
    }

    @Test
    void phrases_are_data() {
        PlanItem item = withAction(TestPlan.action().withPrinted(Passage.of("Sửa những lỗi ấy")));
        RemediationPlan plan = TestPlan.plan(((ImmutablePlanItem) item).withLimitations());
        assertThat(PlanLint.withPhrases(List.of("LỖI ẤY")).check(plan, List.of(SIX_OF_TEN)))
                .extracting(Defect::code)
                .containsExactly(Code.LOSS_WITHOUT_LIMITATION, Code.DANGLING_REFERENCE);
    }

    @Test
    void an_action_needs_a_legal_basis_a_date_and_something_to_show() {
        PlanItem bare = withAction(
                TestPlan.action().withLegalBasis().withDue(Optional.empty()).withProducts());
        assertThat(defects(bare, SIX_OF_TEN))
                .containsExactly(
                        "ITEM_WITHOUT_LEGAL_BASIS: index TEST, criterion 1 (line 10)",
                        "ACTION_WITHOUT_LEGAL_BASIS: index TEST, criterion 1, action 1-a (line 20-22)",
                        "ACTION_WITHOUT_DUE_DATE: index TEST, criterion 1, action 1-a (line 20-22)",
                        "ACTION_NOT_VERIFIABLE: index TEST, criterion 1, action 1-a (line 20-22)");
    }

    @Test
    void a_target_with_a_number_is_something_to_show_and_one_without_is_a_defect() {
        ImmutableRemediationAction measured =
                TestPlan.action().withProducts().withTargets(TestPlan.target().withValue(Rational.of(100)));
        assertThat(defects(withAction(measured), SIX_OF_TEN)).isEmpty();
        assertThat(defects(withAction(measured.withTargets(TestPlan.target())), SIX_OF_TEN))
                .containsExactly(
                        "ACTION_NOT_VERIFIABLE: index TEST, criterion 1, action 1-a (line 20-22)",
                        "TARGET_WITHOUT_VALUE: index TEST, criterion 1, action 1-a, target 1-q (line 20-22):"
                                + " metric hồ sơ số hóa, printed số hóa hồ sơ theo quy định");
        PlanItem inAssignment =
                item().withResponsibility(TestPlan.led("tu-phap").withTargets(TestPlan.target()));
        assertThat(defects(inAssignment, SIX_OF_TEN))
                .containsExactly("TARGET_WITHOUT_VALUE: index TEST, criterion 1, responsibility, target 1-q (line 30):"
                        + " metric hồ sơ số hóa, printed số hóa hồ sơ theo quy định");
    }

    @Test
    void an_action_that_repeats_an_earlier_one_is_reported_even_of_another_item() {
        RemediationAction again =
                TestPlan.action().withCode("2-a").withPrinted(Passage.of("số hóa toàn bộ  hồ sơ;", Lines.of(40)));
        Goal keep = new Goal(Goal.Kind.MAINTAIN_MAX, Passage.of("duy trì"));
        PlanItem second =
                item().withCriterion(CriterionCode.of("2")).withGoal(keep).withActions(again);
        assertThat(TestPlan.defects(TestPlan.plan(item(), second), SIX_OF_TEN))
                .extracting(Defect::toString)
                .containsExactly("DUPLICATED_ACTION: index TEST, criterion 2, action 2-a (line 40): first 1-a");
    }

    @Test
    void words_that_stand_there_twice_are_reported_in_the_frame_first() {
        ImmutableRemediationPlan plan = TestPlan.plan(
                withAction(TestPlan.action().withPrinted(Passage.of("lập hồ sơ hồ sơ công việc", Lines.of(20)))));
        assertThat(TestPlan.defects(plan.withClosing(Passage.of("xây dựng xây dựng")), SIX_OF_TEN))
                .extracting(Defect::toString)
                .containsExactly(
                        "REPEATED_WORDS: closing: words xây dựng",
                        "REPEATED_WORDS: index TEST, criterion 1, action 1-a (line 20): words hồ sơ");
    }

    @Test
    void a_goal_for_the_total_must_be_within_the_maximum() {
        ImmutableIndexPlan index = TestPlan.index(item());
        assertThat(TestPlan.defects(with(index.withGoal(goal(Comparison.GE, "15"))), SIX_OF_TEN))
                .isEmpty();
        assertThat(TestPlan.defects(with(index.withGoal(goal(Comparison.GT, "15"))), SIX_OF_TEN))
                .extracting(Defect::toString)
                .containsExactly("GOAL_OUT_OF_REACH: index TEST, goal (line 5): goal 15, max 15");
    }

    private static RemediationPlan with(IndexPlan index) {
        return TestPlan.builder().addIndices(index).build();
    }

    private static IndexGoal goal(Comparison comparison, String points) {
        return new IndexGoal(
                comparison, Points.parse(points), Period.ofYear(2024), Passage.of("phấn đấu", Lines.of(5)));
    }

    @Test
    void printed_numbers_that_contradict_the_computed_ones_are_reported() {
        IndexResult misprinted = NhuQuynh.cchc("82,35/100đ", Map.of("1.2", "đạt 11.00/13.00 điểm; (- 3 điểm)"));
        List<Defect> defects =
                PlanLint.standard().check(NhuQuynh.plan(), List.of(misprinted, NhuQuynh.papi("83.81/100đ")));
        assertThat(defects)
                .filteredOn(defect -> defect.code() == Code.PRINTED_NUMBER_CONTRADICTED)
                .extracting(Defect::toString)
                .containsExactly(
                        "PRINTED_NUMBER_CONTRADICTED: index CCHC, criterion 1.2, deduction (line 199): printed 3, computed 2");
        assertThat(defects)
                .filteredOn(defect -> defect.code() == Code.TOTAL_NOT_RECONCILED)
                .hasSize(1);
    }

    @Test
    void results_that_the_plan_does_not_answer_are_refused_all_at_once() {
        RemediationPlan plan = TestPlan.builder()
                .addIndices(TestPlan.index(item().withCriterion(CriterionCode.of("9")))
                        .withEdition("test-2024"))
                .addIndices(TestPlan.index().withIndex("OTHER"))
                .build();
        InvalidDataException thrown = catchThrowableOfType(InvalidDataException.class, () -> PlanLint.standard()
                .check(plan, ImmutableList.of(SIX_OF_TEN, NhuQuynh.papi("83.81/100đ"))));
        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "index TEST, criterion 9: expected a criterion of test-2024, but got 9. Correct the code of the item.",
                        "plan: expected a scorecard of one of its indices [TEST, OTHER], but got PAPI."
                                + " Hand in the scorecards that the plan answers.",
                        "index OTHER: expected one scorecard of OTHER, but got none. Hand in the scorecard that the plan answers.");
    }

    @Test
    void a_scorecard_of_another_edition_is_refused() {
        RemediationPlan plan = TestPlan.builder()
                .addIndices(TestPlan.index().withEdition("test-2023"))
                .build();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> TestPlan.defects(plan, SIX_OF_TEN))
                .withMessage("index TEST, edition: expected a scorecard of test-2023, but got test-2024."
                        + " Hand in the scorecard that the plan answers, or correct the plan.");
    }

    @Test
    void details_are_exact_values_by_name() {
        Defect defect = TestPlan.defects(TestPlan.plan(item().withLimitations()), TestPlan.result("6.125"))
                .get(0);
        assertThat(defect.details()).containsEntry("lost", Value.of(Points.parse("3.875")));
    }
}
