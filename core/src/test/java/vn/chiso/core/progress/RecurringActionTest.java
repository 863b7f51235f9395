package vn.chiso.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.progress.TestFollowUp.confirm;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.review.Cell;
import vn.chiso.core.progress.review.Cell.Kind;
import vn.chiso.core.progress.review.Snapshot;

/** The scanner is to be cleaned at the end of January, February, March and April. */
class RecurringActionTest {
    private static final FollowUp MONTHLY = FollowUpFiles.read(
                    "f.yaml",
                    TestFollowUp.TEXT.replace("timing: {by-year-end: 2025}", "timing: {every: month, due: 2025-04-30}"))
            .append(List.of(
                    entry(day(1, 6), "chu-tich", "a3", new Change.Approve()),
                    entry(day(1, 6), "van-phong", "a3", new Change.Start()),
                    perform(day(1, 30), day(1, 31)),
                    perform(day(3, 2), day(2, 28))));

    private static LogEntry perform(LocalDate on, LocalDate due) {
        return entry(on, "van-phong", "a3", new Change.Perform(due));
    }

    private static List<Snapshot.Row> rows(FollowUp followUp, LocalDate day) {
        return Snapshot.of(TestFollowUp.gains(followUp), day).actions().stream()
                .filter(row -> row.state().action().equals("a3"))
                .toList();
    }

    private static void refused(LogEntry entry, String message) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> MONTHLY.append(List.of(entry)))
                .withMessage(message);
    }

    @Test
    void times_are_counted_back_from_the_last_at_month_ends_or_on_the_day_of_the_month() {
        assertThat(new Timing.Every(Period.Unit.QUARTER, day(6, 30)).dates(day(1, 1)))
                .containsExactly(day(3, 31), day(6, 30));
        assertThat(new Timing.Every(Period.Unit.MONTH, day(4, 25)).dates(day(2, 25)))
                .containsExactly(day(2, 25), day(3, 25), day(4, 25));
        assertThat(new Timing.Every(Period.Unit.MONTH, day(4, 25)).dates(day(2, 26)))
                .containsExactly(day(3, 25), day(4, 25));
        assertThat(new Timing.Every(Period.Unit.MONTH, day(4, 29)).dates(day(2, 1)))
                .containsExactly(day(2, 28), day(3, 29), day(4, 29)); // February has no 29th
        assertThat(new Timing.Every(Period.Unit.YEAR, day(4, 25)).dates(day(5, 1)))
                .containsExactly(day(4, 25));
        assertThat(new Timing.OnDate(day(4, 25)).dates(day(1, 1))).containsExactly(day(4, 25));
    }

    @Test
    void every_time_that_is_done_or_was_due_is_in_a_cell_and_so_is_the_next() {
        assertThat(rows(MONTHLY, day(3, 31)))
                .extracting(Snapshot.Row::claimed)
                .containsExactly(
                        new Cell(Kind.ON_TIME, 0),
                        new Cell(Kind.LATE, 2),
                        new Cell(Kind.WITHIN_TERM, 0),
                        new Cell(Kind.WITHIN_TERM, 0));
        assertThat(rows(MONTHLY, day(3, 30)))
                .extracting(row -> row.time().due().orElseThrow())
                .containsExactly(day(1, 31), day(2, 28), day(3, 31));
        assertThat(rows(MONTHLY, day(4, 1)))
                .extracting(row -> row.claimed().kind())
                .containsExactly(Kind.ON_TIME, Kind.LATE, Kind.OVERDUE, Kind.WITHIN_TERM);
        assertThat(rows(MONTHLY, day(1, 29))).hasSize(1);
    }

    @Test
    void what_was_done_so_far_can_be_confirmed_while_the_action_goes_on() {
        assertThat(rows(MONTHLY, day(3, 10)))
                .extracting(row -> row.verified().kind())
                .containsExactly(Kind.OVERDUE, Kind.OVERDUE, Kind.WITHIN_TERM);
        FollowUp seen = MONTHLY.append(List.of(entry(day(3, 10), "chu-tich", "a3", confirm("E1"))));
        assertThat(rows(seen, day(3, 10)))
                .extracting(Snapshot.Row::verified)
                .containsExactly(new Cell(Kind.LATE, 38), new Cell(Kind.LATE, 10), new Cell(Kind.WITHIN_TERM, 0));
        assertThat(seen.state().action("a3").status()).isEqualTo(WorkStatus.IN_PROGRESS);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> seen.append(List.of(entry(day(3, 11), "chu-tich", "a3", confirm("E1")))))
                .withMessageContaining("expected an action of which something is claimed to verify");
    }

    @Test
    void who_did_one_of_the_times_does_not_confirm_them() {
        refused(
                entry(day(3, 10), "van-phong", "a3", confirm("E1")),
                "log entry 7, a3: expected somebody other than van-phong, who claimed it, but got van-phong."
                        + " Let somebody else verify it.");
    }

    @Test
    void the_last_time_is_claimed_and_one_that_was_left_out_stays_overdue() {
        FollowUp done = MONTHLY.append(List.of(entry(day(4, 30), "van-phong", "a3", new Change.ClaimDone())));
        assertThat(rows(done, day(5, 10)))
                .extracting(Snapshot.Row::claimed)
                .containsExactly(
                        new Cell(Kind.ON_TIME, 0),
                        new Cell(Kind.LATE, 2),
                        new Cell(Kind.OVERDUE, 40),
                        new Cell(Kind.ON_TIME, 0));
        FollowUp verified = done.append(List.of(entry(day(5, 1), "chu-tich", "a3", confirm("E1"))));
        assertThat(verified.state().action("a3").status()).isEqualTo(WorkStatus.VERIFIED);
        assertThat(rows(verified, day(5, 1)))
                .extracting(row -> row.verified().kind())
                .containsExactly(Kind.LATE, Kind.LATE, Kind.OVERDUE, Kind.LATE);
        FollowUp reopened = verified.append(
                List.of(entry(day(5, 2), "chu-tich", "a3", new Change.Reopen()).because("chưa sạch")));
        assertThat(reopened.state().action("a3").times())
                .extracting(time -> time.claim().isPresent())
                .containsExactly(true, true, false, false);
    }

    @Test
    void a_time_that_is_none_or_was_done_is_named() {
        refused(
                perform(day(3, 3), day(3, 30)),
                "log entry 7, a3: expected one of the times before the last [2025-01-31, 2025-02-28, 2025-03-31], but got"
                        + " 2025-03-30. Name the day on which it was due; the last time is claimed.");
        refused(
                perform(day(4, 30), day(4, 30)),
                "log entry 7, a3: expected one of the times before the last [2025-01-31, 2025-02-28, 2025-03-31], but got"
                        + " 2025-04-30. Name the day on which it was due; the last time is claimed.");
        refused(
                perform(day(3, 3), day(2, 28)),
                "log entry 7, a3: expected a time that is not done yet, but got 2025-02-28, done on 2025-03-02."
                        + " Take the entry out, or correct the day.");
        refused(
                entry(day(3, 3), "tu-phap", "a1", new Change.Perform(day(3, 31))),
                "log entry 7, a1: expected one of the times before the last [], but got 2025-03-31."
                        + " Name the day on which it was due; the last time is claimed.");
    }

    @Test
    void it_reads_back_equal() {
        assertThat(FollowUpFiles.read("f.yaml", FollowUpFiles.write(MONTHLY))).isEqualTo(MONTHLY);
    }
}
