package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.TestFollowUp.confirm;
import static vn.chiso.core.progress.TestFollowUp.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.review.BurnUp;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.Snapshot;
import vn.chiso.core.score.Points;

/** Random logs: what is legal is decided by an independent table, and everything that is shown follows from the log. */
class FollowUpPropertiesTest {
    private static final FollowUp EMPTY =
            FollowUpFiles.read("f.yaml", TestFollowUp.TEXT.substring(0, TestFollowUp.TEXT.indexOf("log:")));

    private static final Map<String, Change> MOVES = Map.of(
            "approve", new Change.Approve(),
            "start", new Change.Start(),
            "block", new Change.Block("vien-thong", day(12, 31)),
            "unblock", new Change.Unblock(),
            "claim", new Change.ClaimDone(),
            "verify1", confirm("E1"),
            "cancel", new Change.Cancel(),
            "reopen", new Change.Reopen());

    /** The legal moves, written down once more: from, move, to. */
    private static final Set<String> LEGAL = Set.of(
            "PROPOSED approve APPROVED",
            "APPROVED start IN_PROGRESS",
            "APPROVED block BLOCKED",
            "IN_PROGRESS block BLOCKED",
            "IN_PROGRESS claim DONE_CLAIMED",
            "DONE_CLAIMED verify1 VERIFIED",
            "PROPOSED cancel CANCELLED",
            "APPROVED cancel CANCELLED",
            "IN_PROGRESS cancel CANCELLED",
            "BLOCKED cancel CANCELLED",
            "DONE_CLAIMED reopen IN_PROGRESS",
            "VERIFIED reopen IN_PROGRESS");

    record Step(String move, int daysLater) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.of("approve", "start", "claim", "verify1")),
                                net.jqwik.api.Tuple.of(
                                        1,
                                        Arbitraries.of(
                                                MOVES.keySet().stream().sorted().toList()))),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(24);
    }

    private static LogEntry entry(LocalDate on, String move) {
        return LogEntry.of(on, move.startsWith("verify") ? "chu-tich" : "tu-phap", "a1", MOVES.get(move))
                .because("thử");
    }

    /** The log that comes about if every step is tried; checks on the way that the table and the log agree. */
    private static FollowUp tried(List<Step> steps) {
        FollowUp followUp = EMPTY;
        LocalDate on = day(2, 21);
        WorkStatus before = WorkStatus.PROPOSED;
        for (Step step : steps) {
            on = on.plusDays(step.daysLater());
            WorkStatus now = followUp.state().action("a1").status();
            FollowUp next = followUp;
            try {
                next = followUp.append(List.of(entry(on, step.move())));
            } catch (InvalidDataException refused) {
                assertThat(LEGAL).noneMatch(legal -> legal.startsWith(now + " " + step.move() + " "));
                assertThat(now == WorkStatus.BLOCKED && step.move().equals("unblock"))
                        .isFalse();
                continue;
            }
            WorkStatus after = next.state().action("a1").status();
            if (step.move().equals("unblock")) {
                assertThat(after).isEqualTo(before);
            } else {
                assertThat(LEGAL).contains(now + " " + step.move() + " " + after);
            }
            before = now;
            followUp = next;
        }
        return followUp;
    }

    @Property(tries = 200)
    void what_the_table_allows_the_log_takes_and_nothing_else(@ForAll("steps") List<Step> steps) {
        tried(steps);
    }

    @Property(tries = 100)
    void the_log_alone_rebuilds_the_state_and_equal_logs_give_equal_states(@ForAll("steps") List<Step> steps) {
        FollowUp grown = tried(steps);
        FollowUp atOnce = EMPTY.append(grown.log());
        assertThat(atOnce.state()).isEqualTo(grown.state());
        assertThat(FollowUpFiles.read("f.yaml", FollowUpFiles.write(grown))).isEqualTo(grown);
    }

    @Property(tries = 60)
    void a_snapshot_and_a_chart_of_an_old_day_are_the_same_however_the_log_grew(@ForAll("steps") List<Step> steps) {
        FollowUp grown = tried(steps);
        for (int size = 0; size < grown.log().size(); size++) {
            LocalDate next = grown.log().get(size).on();
            LocalDate old = next.minusDays(1);
            FollowUp then = EMPTY.append(grown.log().subList(0, size));
            assertThat(Snapshot.of(TestFollowUp.gains(grown), old))
                    .isEqualTo(Snapshot.of(TestFollowUp.gains(then), old));
            assertThat(BurnUp.of(TestFollowUp.gains(grown), List.of(old)))
                    .isEqualTo(BurnUp.of(TestFollowUp.gains(then), List.of(old)));
        }
    }

    @Property(tries = 60)
    void verified_is_never_above_claimed_and_never_falls_unless_something_was_reopened(
            @ForAll("steps") List<Step> steps) {
        FollowUp grown = tried(steps);
        Gains gains = TestFollowUp.gains(grown);
        List<LocalDate> days =
                new ArrayList<>(grown.log().stream().map(LogEntry::on).toList());
        List<BurnUp.Point> points = BurnUp.of(gains, days).points();
        boolean reopened = grown.log().stream().anyMatch(entry -> entry.change() instanceof Change.Reopen);
        Points last = Points.ZERO;
        for (BurnUp.Point point : points) {
            assertThat(point.verified()).isLessThanOrEqualTo(point.claimed());
            if (!reopened) {
                assertThat(point.verified()).isGreaterThanOrEqualTo(last);
            }
            last = point.verified();
        }
        assertThat(Snapshot.of(gains, day(12, 31)).verified().signum() > 0)
                .isEqualTo(grown.state().action("a1").status() == WorkStatus.VERIFIED);
    }
}
