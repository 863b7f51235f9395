package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.unit.Unit;

class PlanAgreementTest {
    private static final FollowUp FOLLOW_UP = TestFollowUp.followUp();
    private static final Party TU_PHAP = Party.of("tu-phap", "công chức Tư pháp", Party.Kind.POST);
    private static final Party VAN_PHONG = Party.of("van-phong", "Văn phòng UBND", Party.Kind.UNIT);
    private static final Party CHU_TICH = Party.of("chu-tich", "Chủ tịch UBND", Party.Kind.POST);

    private static List<String> problems(RemediationPlan plan) {
        return FOLLOW_UP.problemsAgainst(plan).stream().map(Object::toString).toList();
    }

    private static RemediationPlan plan(List<Party> parties, String... actions) {
        return TestPaper.plan(FOLLOW_UP.unit(), parties, List.of(actions));
    }

    @Test
    void it_agrees_with_its_own_paper_to_which_an_action_was_added() {
        assertThat(problems(TestPaper.with())).isEmpty();
    }

    @Test
    void an_action_that_the_paper_does_not_print_must_say_what_was_added() {
        assertThat(problems(plan(List.of(TU_PHAP, VAN_PHONG, CHU_TICH), "a1")))
                .containsExactly("action a2: expected an action of the plan, but got a2."
                        + " Correct the code, or say what was added.");
    }

    @Test
    void an_added_action_does_not_take_the_code_of_a_printed_one() {
        assertThat(problems(plan(List.of(TU_PHAP, VAN_PHONG, CHU_TICH), "a1", "a2", "a3")))
                .containsExactly(
                        "action a3: expected an added action with a code of its own, but got a3. Give it another code.");
    }

    @Test
    void leads_coordinators_and_verifiers_are_parties_of_the_plan() {
        assertThat(problems(plan(List.of(TU_PHAP), "a1", "a2")))
                .containsExactly(
                        "action a1: expected a party among the plan's parties [tu-phap], but got van-phong. Correct the name.",
                        "action a2: expected a party among the plan's parties [tu-phap], but got van-phong. Correct the name.",
                        "action a2: expected a party among the plan's parties [tu-phap], but got chu-tich. Correct the name.",
                        "action a3: expected a party among the plan's parties [tu-phap], but got van-phong. Correct the name.");
    }

    @Test
    void a_group_helps_but_does_not_lead() {
        Party group = Party.of("tu-phap", "các ngành", Party.Kind.GROUP);
        assertThat(problems(plan(List.of(group, VAN_PHONG, CHU_TICH), "a1", "a2")))
                .containsExactly("action a1: expected one lead who can be held to account, but got the group tu-phap."
                        + " Name the one who leads; list the others as coordinators.");
        Party coordinators = Party.of("van-phong", "các ngành", Party.Kind.GROUP);
        assertThat(problems(plan(List.of(TU_PHAP, coordinators, CHU_TICH), "a1", "a2")))
                .hasSize(2)
                .noneMatch(text -> text.startsWith("action a1"));
    }

    @Test
    void it_is_about_the_unit_of_the_plan() {
        assertThat(problems(TestPaper.plan(
                        new Unit("yen-my", "xã Yên Mỹ", "xã"),
                        List.of(TU_PHAP, VAN_PHONG, CHU_TICH),
                        List.of("a1", "a2"))))
                .containsExactly("unit: expected the unit of the plan, yen-my, but got an-binh."
                        + " Follow up the plan of the same unit.");
    }
}
