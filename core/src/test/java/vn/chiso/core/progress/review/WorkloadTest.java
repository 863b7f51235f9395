package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.planning.PostSchedule.Load;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.progress.review.Workload.Left;
import vn.chiso.core.progress.review.Workload.Reason;
import vn.chiso.core.score.Rational;

/** March 2025 has 21 working days, and tu-phap 8 person-days in it: a1 takes 5 of them until the 31st. */
class WorkloadTest {
    private static final String CALENDAR = "calendar: {from: 2025-01-01, to: 2025-12-31}\n";
    private static final FollowUp GIVEN = with();

    private static FollowUp with(String... replacements) {
        String text = TestFollowUp.TEXT.replace("capacities:", CALENDAR + "capacities:");
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return FollowUpFiles.read("f.yaml", text);
    }

    private static List<String> late(FollowUp followUp, int month, int day) {
        return Workload.of(followUp, day(month, day)).late().stream()
                .map(planned -> planned.task().code() + " " + planned.late())
                .toList();
    }

    @Test
    void what_a_post_cannot_do_in_the_working_days_left_is_late() {
        // 8/21 a day: 5 person-days take 13.1 of them, 14; from the 12th of March on there are 14, from the 13th 13
        assertThat(late(GIVEN, 3, 12)).isEmpty();
        assertThat(late(GIVEN, 3, 13)).containsExactly("a1 1");
        assertThat(Workload.of(GIVEN, day(3, 13)).posts().get(0).months())
                .containsExactly(Map.entry(YearMonth.of(2025, 3), new Load(Rational.of(5), Rational.of(13 * 8, 21))));
    }

    @Test
    void a_holiday_is_no_working_day() {
        FollowUp holiday = with("to: 2025-12-31}\ncap", "to: 2025-12-31, holidays: [2025-03-20]}\ncap");
        // 8/20 a day: 5 person-days take 12.5 of them, 13; from the 12th on there are still 13
        assertThat(late(holiday, 3, 12)).isEmpty();
        assertThat(late(holiday, 3, 13)).containsExactly("a1 1");
    }

    @Test
    void what_is_claimed_or_cancelled_takes_nothing_any_more() {
        FollowUp claimed = GIVEN.append(List.of(entry(day(3, 20), "tu-phap", "a1", new Change.ClaimDone())));
        assertThat(late(claimed, 3, 20)).isEmpty();
        assertThat(late(claimed, 3, 19)).containsExactly("a1 5");
        FollowUp cancelled = GIVEN.append(
                List.of(entry(day(3, 20), "chu-tich", "a1", new Change.Cancel()).because("không cần")));
        assertThat(Workload.of(cancelled, day(3, 20)).posts()).isEmpty();
    }

    @Test
    void what_another_requires_is_needed_by_its_date_and_done_before_it() {
        FollowUp scanner = with(
                "timing: {by-year-end: 2025}", "timing: {by-year-end: 2025}\n    effort: {van-phong: 2}",
                "requires: [a3]", "requires: [a3]\n    effort: {van-phong: 3}",
                "{tu-phap: 8}", "{tu-phap: 8, van-phong: 20}");
        assertThat(Workload.of(scanner, day(2, 3)).posts().get(1).tasks())
                .extracting(
                        planned -> planned.task().code() + " " + planned.task().due())
                .containsExactly("a3 2025-02-28", "a2 2025-02-28");
    }

    @Test
    void the_effort_of_a_recurring_action_is_shared_by_its_times() {
        FollowUp monthly = with(
                "timing: {by-year-end: 2025}", "timing: {every: month, due: 2025-04-30}\n    effort: {tu-phap: 2}",
                "    requires: [a3]\n", "");
        assertThat(Workload.of(monthly, day(4, 1)).posts().get(0).tasks())
                .extracting(
                        planned -> planned.task().code() + " " + planned.task().personDays())
                .containsExactly(
                        "a3/2025-01-31 0.5", "a3/2025-02-28 0.5", "a1 5", "a3/2025-03-31 0.5", "a3/2025-04-30 0.5");
    }

    @Test
    void what_is_unknown_is_left_out_by_name() {
        assertThat(Workload.of(GIVEN, day(3, 3)).left())
                .containsExactly(new Left("a2", Reason.UNKNOWN_EFFORT, ""), new Left("a3", Reason.UNKNOWN_EFFORT, ""));
        assertThat(Workload.of(with("capacities: {tu-phap: 8}\n", ""), day(3, 3))
                        .left())
                .contains(new Left("a1", Reason.UNKNOWN_CAPACITY, "tu-phap"));
        assertThat(Workload.of(with("    timing: {due: 2025-03-31}\n", ""), day(3, 3))
                        .left())
                .contains(new Left("a1", Reason.NO_DATE, ""));
        assertThat(Workload.of(with("to: 2025-12-31}", "to: 2025-02-28}"), day(2, 3))
                        .left())
                .contains(new Left("a1", Reason.NO_CALENDAR, "2025-03-31"));
        Workload none = Workload.of(TestFollowUp.followUp(), day(3, 3));
        assertThat(none.left()).contains(new Left("a1", Reason.NO_CALENDAR, "2025-03-31"));
        assertThat(none.posts()).isEmpty();
    }

    @Property(tries = 60)
    void it_warns_exactly_if_the_days_left_do_not_suffice(
            @ForAll @IntRange(min = 1, max = 31) int day, @ForAll @IntRange(min = 1, max = 40) int capacity) {
        FollowUp followUp = with("{tu-phap: 8}", "{tu-phap: " + capacity + "}");
        long working = day(3, day)
                .datesUntil(day(4, 1))
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .count();
        assertThat(Warnings.of(
                                TestFollowUp.gains(followUp),
                                day(3, day),
                                new Thresholds(7, 2, 10, 3, Rational.of(1, 2)),
                                Optional.empty(),
                                Map.of())
                        .stream()
                        .anyMatch(warning -> warning.code() == Code.NOT_IN_TIME
                                && warning.subject().equals("a1")))
                .isEqualTo(working * capacity < 5 * 21);
    }
}
