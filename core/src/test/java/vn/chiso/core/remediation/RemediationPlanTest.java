package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Rational;

class RemediationPlanTest {
    private static final CriterionCode ONE = CriterionCode.of("1");
    private static final Party TU_PHAP = Party.of("tu-phap", "công chức Tư pháp", Party.Kind.POST);
    private static final Party VAN_PHONG = Party.of("van-phong", "Văn phòng UBND", Party.Kind.UNIT);
    private static final Party CAC_NGANH = Party.of("cac-nganh", "các ngành", Party.Kind.GROUP);

    private static ImmutableSet<Owner> owners(Responsibility responsibility) {
        return TestPlan.plan(TestPlan.item().withResponsibility(responsibility)).owners("TEST", ONE);
    }

    @Test
    void each_lead_is_an_owner() {
        assertThat(owners(TestPlan.led("tu-phap"))).containsExactly(new Owner.Lead(TU_PHAP));
        assertThat(owners(TestPlan.led("tu-phap", "van-phong")))
                .containsExactly(new Owner.Lead(TU_PHAP), new Owner.Lead(VAN_PHONG));
    }

    @Test
    void where_all_are_assigned_at_once_nobody_is_a_lead() {
        assertThat(owners(TestPlan.led("tu-phap", "van-phong").withBasis(Responsibility.Basis.COLLECTIVE)))
                .containsExactly(new Owner.Collective(ImmutableSet.of(TU_PHAP, VAN_PHONG)));
    }

    @Test
    void a_group_is_no_lead_whatever_the_paper_calls_it() {
        assertThat(owners(TestPlan.led("cac-nganh"))).containsExactly(new Owner.Collective(ImmutableSet.of(CAC_NGANH)));
        assertThat(owners(TestPlan.led("cac-nganh", "tu-phap")))
                .containsExactly(new Owner.Lead(TU_PHAP), new Owner.Collective(ImmutableSet.of(CAC_NGANH)));
    }

    @Test
    void nobody_is_an_answer_too_and_that_of_a_criterion_without_an_item() {
        assertThat(owners(Responsibility.none())).containsExactly(new Owner.Nobody());
        assertThat(TestPlan.plan().owners("TEST", ONE)).containsExactly(new Owner.Nobody());
    }

    @Test
    void an_index_that_the_plan_does_not_have_is_refused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> TestPlan.plan().owners("CCHC", ONE))
                .withMessage("The plan has no index CCHC, only [TEST]");
    }

    @Test
    void all_contradictions_are_reported_at_once_with_their_subjects() {
        RemediationPlan.Builder builder = TestPlan.builder()
                .addParties(
                        TU_PHAP,
                        new Party("x", "X", Party.Kind.POST, ImmutableList.of(), Optional.of("x"), Optional.empty()))
                .addDocuments(((ImmutableCitedDocument) TestPlan.document("kh"))
                        .withIndex("PAPI")
                        .withPossiblySameAs("qd"))
                .addPreamble(new Paragraph(
                        Optional.empty(), Optional.empty(), Passage.of("Căn cứ"), ImmutableList.of("nd", "luat")))
                .addIndices(TestPlan.index(
                        TestPlan.item()
                                .withActions(TestPlan.action().withActors("y").withTargets(TestPlan.target()))
                                .withResponsibility(TestPlan.led("z")
                                        .withTargets(TestPlan.target())
                                        .withLegalBasis("tt")),
                        TestPlan.item()));
        InvalidDataException thrown = catchThrowableOfType(InvalidDataException.class, builder::build);
        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "party tu-phap: expected a name of its own, but got tu-phap for the second time. Rename one of the two.",
                        "index TEST, criterion 1: expected a name of its own, but got 1 for the second time. Rename one of the two.",
                        "action 1-a: expected a name of its own, but got 1-a for the second time. Rename one of the two.",
                        "target 1-q: expected a name of its own, but got 1-q for the second time. Rename one of the two.",
                        "party x, possibly-same-as: expected another party, but got x. Name the other one, or leave it out.",
                        "index TEST, criterion 1, action 1-a: expected a party among the plan's parties"
                                + " [tu-phap, van-phong, cac-nganh, x], but got y. List it, or correct the name.",
                        "index TEST, criterion 1, responsibility: expected a party among the plan's parties"
                                + " [tu-phap, van-phong, cac-nganh, x], but got z. List it, or correct the name.",
                        "document kh, possibly-same-as: expected another document among the plan's [nd, kh], but got qd."
                                + " List it, or correct the name.",
                        "document kh, index: expected an index among the plan's indices [TEST], but got PAPI."
                                + " List it, or correct the name.",
                        "preamble 1: expected a document among the plan's documents [nd, kh], but got luat."
                                + " List it, or correct the name.",
                        "index TEST, criterion 1, responsibility: expected a document among the plan's documents [nd, kh], but got tt."
                                + " List it, or correct the name.");
    }

    @Test
    void a_plan_is_for_a_later_period_than_the_one_it_answers() {
        ImmutableRemediationPlan plan = TestPlan.plan();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> plan.withPlanPeriod(Period.ofYear(2024)))
                .withMessage(
                        "period: expected a period after the assessed one, 2024, but got 2024. Correct one of the two.");
        assertThat(plan.withPlanPeriod(Period.parse("2024-H2")).planPeriod()).hasToString("2024-H2");
    }

    @Test
    void limitations_and_the_statement_that_there_are_none_exclude_each_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestPlan.item().withNoLimitation(Passage.of("Không")))
                .withMessage("Criterion 1 has limitations and says that there are none");
    }

    @Test
    void a_layout_has_one_section_for_each_kind() {
        Section actions = section(Section.Kind.ACTIONS);
        Section both = section(Section.Kind.ACTIONS_AND_RESPONSIBILITY);
        assertThat(TestPlan.item()
                        .withLayout(actions, section(Section.Kind.RESPONSIBILITY))
                        .layout())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestPlan.item().withLayout(both, section(Section.Kind.GOAL), actions))
                .withMessage("Criterion 1: the layout has a second section for ACTIONS");
    }

    private static Section section(Section.Kind kind) {
        return new Section(kind, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    @Test
    void a_responsibility_has_a_lead_exactly_if_it_has_a_basis() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responsibility.builder()
                        .basis(Responsibility.Basis.ASSIGNED)
                        .build())
                .withMessage(
                        "A responsibility of basis NONE has no lead and any other has one, but was ASSIGNED with leads []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ((ImmutableResponsibility) Responsibility.none()).withReviewCycle("hằng tháng"))
                .withMessage("Where nobody leads there is no assignment to print, to coordinate or to measure;"
                        + " name the lead, or leave it all out");
    }

    @Test
    void the_number_of_a_target_is_a_decimal_that_a_paper_could_print() {
        assertThat(TestPlan.target().withValue(Rational.of(1, 8)).value()).contains(Rational.parse("0.125"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestPlan.target().withValue(Rational.of(2, 3)))
                .withMessage("A number must look like 3, 0.75 or -1.5 (with a decimal dot), but was '2/3'");
    }

    @Test
    void texts_are_kept_in_nfc_and_never_blank() {
        assertThat(Passage.of("Đa\u0323t").text()).isEqualTo("Đạt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passage.of(" "))
                .withMessage("A passage needs its text, but it was blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Party.of("x", "", Party.Kind.UNIT))
                .withMessage("Party x needs a name, but it was blank");
    }
}
