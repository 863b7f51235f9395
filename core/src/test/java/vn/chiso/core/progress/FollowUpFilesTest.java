package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.Problem;

class FollowUpFilesTest {
    private static List<String> problems(String from, String to) {
        assertThat(TestFollowUp.TEXT).contains(from);
        return FollowUpFiles.check("f.yaml", TestFollowUp.TEXT.replace(from, to)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void it_reads_back_equal() {
        FollowUp followUp = TestFollowUp.followUp();
        assertThat(FollowUpFiles.read("f.yaml", FollowUpFiles.write(followUp))).isEqualTo(followUp);
    }

    @Test
    void two_leads_are_named() {
        assertThat(problems("lead: tu-phap", "lead: [tu-phap, van-phong]"))
                .singleElement()
                .asString()
                .endsWith(
                        "(actions.a1.lead): expected exactly one lead, but got a list of 2. Keep the one who answers for it, and list"
                                + " the others under 'coordinate'.");
    }

    @Test
    void a_cycle_is_named_from_end_to_end() {
        assertThat(problems("lead: van-phong\n    timing: {by", "lead: van-phong\n    requires: [a2]\n    timing: {by"))
                .singleElement()
                .asString()
                .endsWith(
                        "(action a2): expected required actions that do not come back to it, but got the cycle a2 -> a3 -> a2."
                                + " Remove one of these links.")
                .startsWith("f.yaml:");
    }

    @Test
    void an_effect_above_the_loss_is_named() {
        assertThat(problems("high: 1.5", "high: 2")).isEmpty();
        assertThat(problems("high: 1.5", "high: 2.01"))
                .singleElement()
                .asString()
                .endsWith("(action a2): expected an effect of at most 2, all that TEST/2 lost, but got 2.01."
                        + " Nothing can win back more than was lost.");
    }

    @Test
    void an_illegal_entry_is_reported_with_its_line() {
        assertThat(problems("change: start", "change: claim-done"))
                .singleElement()
                .asString()
                .matches(
                        "f\\.yaml:\\d+:5 \\(log entry 2, a1\\): expected an action that is IN_PROGRESS to claim-done, but got a1,"
                                + " which is APPROVED\\. Enter what came before it, or take the entry out\\.");
    }

    @Test
    void names_that_lead_nowhere_and_wrong_values_come_in_one_list() {
        assertThat(FollowUpFiles.check(
                        "f.yaml",
                        TestFollowUp.TEXT
                                .replace("causes: [C1]", "causes: [C9]")
                                .replace("requires: [a3]", "requires: [a9]")
                                .replace("verifier: chu-tich", "verifier: van-phong")
                                .replace("proposed: 0.3", "proposed: 1.3")))
                .extracting(problem -> problem.place().path() + ": " + problem.got())
                .containsExactly(
                        "probability of PROPOSED: 1.3", "action a1: C9", "action a2: a9", "action a2: van-phong");
        assertThat(problems("value: 9/10", "value: lots")).hasSize(1).allMatch(text -> text.contains("'lots'"));
        assertThat(problems("title: Theo dõi thử", "titel: x")).hasSize(2);
    }

    @Test
    void what_is_assumed_says_so() {
        assertThat(problems("note: Số liệu giả định để thử\n", ""))
                .containsExactly(
                        "f.yaml (note): expected what is assumed and why, but got nothing. Say it in the note.");
    }
}
