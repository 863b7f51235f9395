package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.progress.TestFollowUp.confirm;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.review.Snapshot;
import vn.chiso.core.score.Points;

class FollowUpLogTest {
    private static final FollowUp START = TestFollowUp.followUp();

    private static final LogEntry CLAIM = entry(day(3, 1), "tu-phap", "a1", new Change.ClaimDone());

    private static void refused(FollowUp followUp, LogEntry entry, String message) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> followUp.append(List.of(entry)))
                .withMessage(message);
    }

    @Test
    void an_action_goes_from_proposed_to_verified() {
        FollowUp done = START.append(List.of(CLAIM, entry(day(3, 2), "chu-tich", "a1", confirm("E1"))));
        assertThat(done.stateOn(day(1, 4)).action("a1").status()).isEqualTo(WorkStatus.PROPOSED);
        assertThat(done.stateOn(day(1, 5)).action("a1").status()).isEqualTo(WorkStatus.APPROVED);
        assertThat(done.stateOn(day(3, 1)).action("a1").status()).isEqualTo(WorkStatus.DONE_CLAIMED);
        assertThat(done.state().action("a1").status()).isEqualTo(WorkStatus.VERIFIED);
        assertThat(done.state().finding("F1").stage()).isEqualTo(FindingState.Stage.AWAITING_RESULT);
        assertThat(done.state().finding("F2").stage()).isEqualTo(FindingState.Stage.OPEN);
        assertThat(done.verifications()).extracting(Verification::by).containsExactly("chu-tich");
    }

    @Test
    void only_a_rescored_assessment_resolves_a_finding_and_a_later_one_brings_it_back() {
        FollowUp done = START.append(List.of(CLAIM, entry(day(3, 2), "chu-tich", "a1", confirm("E1"))));
        FollowUp still = done.append(
                List.of(entry(day(4, 1), "so-noi-vu", "F1", new Change.Rescore("test-2025", Points.parse("0.5")))));
        assertThat(still.state().finding("F1").stage()).isEqualTo(FindingState.Stage.OPEN);
        assertThat(still.state().finding("F1").loss()).contains(Points.parse("0.5"));
        FollowUp gone = still.append(
                List.of(entry(day(5, 1), "so-noi-vu", "F1", new Change.Rescore("test-2025", Points.ZERO))));
        assertThat(gone.state().finding("F1").stage()).isEqualTo(FindingState.Stage.RESOLVED);
        FollowUp back = gone.append(
                List.of(entry(day(6, 1), "so-noi-vu", "F1", new Change.Rescore("test-2026", Points.of(1)))));
        assertThat(back.state().finding("F1").stage()).isEqualTo(FindingState.Stage.RECURRED);
    }

    @Test
    void an_illegal_status_change_is_named_with_both_statuses() {
        refused(
                START,
                entry(day(3, 1), "chu-tich", "a2", confirm("E1")),
                "log entry 3, a2: expected an action that is IN_PROGRESS or DONE_CLAIMED to verify, but got a2, which is"
                        + " PROPOSED. Enter what came before it, or take the entry out.");
        refused(
                START,
                entry(day(3, 1), "chu-tich", "a1", confirm("E1")),
                "log entry 3, a1: expected an action of which something is claimed to verify, but got a1, of which nothing"
                        + " is. Enter what came before it, or take the entry out.");
    }

    @Test
    void nobody_verifies_what_they_claimed_and_a_named_verifier_does_it_alone() {
        refused(
                START.append(List.of(CLAIM)),
                entry(day(3, 2), "tu-phap", "a1", confirm("E1")),
                "log entry 4, a1: expected somebody other than tu-phap, who claimed it, but got tu-phap."
                        + " Let somebody else verify it.");
        FollowUp alone = FollowUpFiles.read("f.yaml", TestFollowUp.TEXT.replace("    requires: [a3]\n", ""));
        FollowUp claimed = alone.append(List.of(
                entry(day(1, 7), "chu-tich", "a2", new Change.Approve()),
                entry(day(1, 8), "van-phong", "a2", new Change.Start()),
                entry(day(2, 25), "van-phong", "a2", new Change.ClaimDone())));
        refused(
                claimed,
                entry(day(3, 2), "tu-phap", "a2", confirm("E2")),
                "log entry 6, a2: expected its verifier, chu-tich, but got tu-phap. Let the verifier do it, or name another.");
    }

    @Test
    void evidence_counts_only_for_its_line_its_period_and_while_it_is_valid() {
        refused(
                START.append(List.of(CLAIM)),
                entry(day(3, 2), "chu-tich", "a1", confirm("E2")),
                "log entry 4, a1: expected evidence for TEST/1 in 2025, but got E2, which covers TEST/2 in 2025."
                        + " Name a paper about that line and period.");
        FollowUp lastYear = FollowUpFiles.read(
                "f.yaml",
                TestFollowUp.TEXT.replace("{criterion: TEST/1, period: 2025}", "{criterion: TEST/1, period: 2024}"));
        refused(
                lastYear.append(List.of(CLAIM)),
                entry(day(3, 2), "chu-tich", "a1", confirm("E1")),
                "log entry 4, a1: expected evidence for TEST/1 in 2025, but got E1, which covers TEST/1 in 2024."
                        + " Name a paper about that line and period.");
        String text = TestFollowUp.TEXT.replace(
                "issued: 2025-02-20, covers", "issued: 2025-02-20, valid-until: 2025-12-30, covers");
        refused(
                FollowUpFiles.read("f.yaml", text).append(List.of(CLAIM)),
                entry(day(3, 2), "chu-tich", "a1", confirm("E1")),
                "log entry 4, a1: expected evidence that is valid on the appraisal date, 2025-12-31,"
                        + " but got E1, valid until 2025-12-30. Have it renewed.");
        assertThat(FollowUpFiles.read("f.yaml", text.replace("2025-12-30", "2025-12-31"))
                        .append(List.of(CLAIM, entry(day(3, 2), "chu-tich", "a1", confirm("E1"))))
                        .state()
                        .action("a1")
                        .status())
                .isEqualTo(WorkStatus.VERIFIED);
        refused(
                START.append(List.of(CLAIM)),
                entry(day(3, 2), "chu-tich", "a1", confirm()),
                "log entry 4, a1: expected evidence, but got none. Name the papers that were seen.");
    }

    @Test
    void what_is_not_confirmed_stays_claimed() {
        FollowUp seen = START.append(List.of(
                CLAIM,
                entry(
                        day(3, 2),
                        "chu-tich",
                        "a1",
                        new Change.Verify(Observation.Method.TEST, Verification.Result.REFUTED, ImmutableSet.of()))));
        assertThat(seen.state().action("a1").status()).isEqualTo(WorkStatus.DONE_CLAIMED);
    }

    @Test
    void an_extension_keeps_the_first_date_and_names_the_old_one() {
        FollowUp extended = START.append(
                List.of(entry(day(3, 1), "tu-phap", "a1", new Change.Extend(day(3, 31), day(5, 31), "chu-tich"))));
        assertThat(extended.state().action("a1").due()).contains(day(5, 31));
        assertThat(extended.state().action("a1").firstDue()).contains(day(3, 31));
        refused(
                START,
                entry(day(3, 1), "tu-phap", "a1", new Change.Extend(day(3, 30), day(3, 30), "chu-tich")),
                "log entry 3, a1: expected the date that holds now, 2025-03-31, but got 2025-03-30."
                        + " Name the date that is extended.\n"
                        + "log entry 3, a1: expected a date after 2025-03-30, but got 2025-03-30. An extension gives more time.");
    }

    @Test
    void a_block_names_a_party_outside_and_when_to_ask_and_goes_on_where_it_was() {
        Change block = new Change.Block("vien-thong", day(4, 1));
        FollowUp blocked = START.append(List.of(entry(day(3, 1), "tu-phap", "a1", block)));
        assertThat(blocked.state().action("a1").status()).isEqualTo(WorkStatus.BLOCKED);
        assertThat(blocked.append(List.of(entry(day(3, 9), "tu-phap", "a1", new Change.Unblock())))
                        .state()
                        .action("a1"))
                .satisfies(state -> assertThat(state.status()).isEqualTo(WorkStatus.IN_PROGRESS))
                .satisfies(state -> assertThat(state.waiting()).isEmpty());
        refused(
                START,
                entry(day(3, 1), "tu-phap", "a1", new Change.Block("tu-phap", day(2, 1))),
                "log entry 3, a1: expected a party other than the lead, but got tu-phap."
                        + " Name who outside keeps it from going on.\n"
                        + "log entry 3, a1: expected a check-in date from 2025-03-01, but got 2025-02-01. Say when to ask again.");
    }

    @Test
    void cancelling_and_reopening_need_a_reason() {
        refused(
                START,
                entry(day(3, 1), "chu-tich", "a1", new Change.Cancel()),
                "log entry 3, a1: expected a reason, but got none. Say why.");
        FollowUp reopened = START.append(List.of(
                CLAIM, entry(day(3, 3), "chu-tich", "a1", new Change.Reopen()).because("chưa đủ")));
        assertThat(reopened.state().action("a1").status()).isEqualTo(WorkStatus.IN_PROGRESS);
        assertThat(reopened.state().action("a1").claim()).isEmpty();
    }

    @Test
    void a_batch_is_added_as_a_whole_or_not_at_all() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> START.append(List.of(
                        CLAIM,
                        entry(day(2, 25), "chu-tich", "a1", confirm("E1")),
                        entry(day(3, 5), "chu-tich", "zz", new Change.Start()))))
                .satisfies(e -> assertThat(e.problems()).hasSize(2))
                .withMessageContaining("log entry 4, a1: expected a day from 2025-03-01, that of the entry above,")
                .withMessageContaining("log entry 5, zz: expected an action among [a1, a2, a3], but got zz.");
        assertThat(START.log()).hasSize(2);
        assertThat(START.state().action("a1").status()).isEqualTo(WorkStatus.IN_PROGRESS);
    }

    @Test
    void a_decision_about_a_finding_is_apart_from_the_work_on_it() {
        FollowUp contested = START.append(List.of(
                entry(day(3, 1), "chu-tich", "F2", new Change.Dispose(Disposition.CONTESTED, "Công văn 12", "chu-tich"))
                        .because("có văn bản")));
        assertThat(contested.state().finding("F2").disposition()).isEqualTo(Disposition.CONTESTED);
        assertThat(contested.state().finding("F2").stage()).isEqualTo(FindingState.Stage.OPEN);
    }

    private static FollowUp with(List<String> changesOfA3) {
        List<LogEntry> entries = new ArrayList<>(List.of(entry(day(2, 21), "chu-tich", "a2", new Change.Approve())));
        Map<String, LogEntry> known = Map.of(
                "approve", entry(day(2, 21), "chu-tich", "a3", new Change.Approve()),
                "start", entry(day(2, 21), "van-phong", "a3", new Change.Start()),
                "claim", entry(day(2, 21), "van-phong", "a3", new Change.ClaimDone()),
                "verify", entry(day(2, 21), "chu-tich", "a3", confirm("E1")),
                "cancel",
                        entry(day(2, 21), "chu-tich", "a3", new Change.Cancel()).because("không có tiền"));
        changesOfA3.forEach(
                change -> entries.add(Optional.ofNullable(known.get(change)).orElseThrow()));
        return START.append(entries);
    }

    private static final LogEntry START_A2 = entry(day(2, 22), "van-phong", "a2", new Change.Start());
    private static final LogEntry CLAIM_A2 = entry(day(2, 23), "van-phong", "a2", new Change.ClaimDone());
    private static final LogEntry CONFIRM_A2 = entry(day(2, 24), "chu-tich", "a2", confirm("E2"));

    @Test
    void an_action_starts_once_what_it_requires_is_claimed_and_not_before() {
        refused(
                with(List.of("approve", "start")),
                START_A2,
                "log entry 6, a2: expected that what a2 requires is done, but got a3, which is IN_PROGRESS."
                        + " Enter that one first, or cancel a2.");
        refused(
                with(List.of("cancel")),
                START_A2,
                "log entry 5, a2: expected that what a2 requires is done, but got a3, which is CANCELLED."
                        + " Enter that one first, or cancel a2.");
        assertThat(with(List.of("approve", "start", "claim"))
                        .append(List.of(START_A2, CLAIM_A2))
                        .state()
                        .action("a2")
                        .status())
                .isEqualTo(WorkStatus.DONE_CLAIMED);
    }

    @Test
    void an_action_is_confirmed_once_what_it_requires_is_verified_and_refuted_at_any_time() {
        FollowUp claimed = with(List.of("approve", "start", "claim")).append(List.of(START_A2, CLAIM_A2));
        refused(
                claimed,
                CONFIRM_A2,
                "log entry 9, a2: expected that what a2 requires is verified, but got a3, which is DONE_CLAIMED."
                        + " Enter that one first, or cancel a2.");
        Change refute = new Change.Verify(Observation.Method.TEST, Verification.Result.REFUTED, ImmutableSet.of());
        assertThat(claimed.append(List.of(entry(day(2, 24), "chu-tich", "a2", refute)))
                        .verifications())
                .hasSize(1);
        assertThat(with(List.of("approve", "start", "claim", "verify"))
                        .append(List.of(START_A2, CLAIM_A2, CONFIRM_A2))
                        .state()
                        .action("a2")
                        .status())
                .isEqualTo(WorkStatus.VERIFIED);
    }

    @Test
    void what_is_required_may_be_reopened_and_what_requires_it_then_goes_no_further_and_earns_nothing() {
        FollowUp verified =
                with(List.of("approve", "start", "claim", "verify")).append(List.of(START_A2, CLAIM_A2, CONFIRM_A2));
        assertThat(Snapshot.of(TestFollowUp.gains(verified), day(2, 25)).verified())
                .isEqualTo(Points.of(1));
        FollowUp reopened = verified.append(
                List.of(entry(day(2, 25), "chu-tich", "a3", new Change.Reopen()).because("hỏng")));
        assertThat(reopened.state().action("a2").status()).isEqualTo(WorkStatus.VERIFIED);
        assertThat(Snapshot.of(TestFollowUp.gains(reopened), day(2, 25)).verified())
                .isEqualTo(Points.ZERO);
        refused(
                with(List.of("approve", "start", "claim"))
                        .append(List.of(
                                START_A2,
                                entry(day(2, 22), "chu-tich", "a3", new Change.Reopen())
                                        .because("hỏng"))),
                CLAIM_A2,
                "log entry 9, a2: expected that what a2 requires is done, but got a3, which is IN_PROGRESS."
                        + " Enter that one first, or cancel a2.");
    }

    @Test
    void every_kind_of_change_of_an_action_has_a_rule() {
        assertThat(ActionRule.kinds()).containsExactlyInAnyOrder(Change.OfAction.class.getPermittedSubclasses());
    }
}
