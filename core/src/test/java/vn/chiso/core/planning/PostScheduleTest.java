package vn.chiso.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.planning.PostSchedule.Load;
import vn.chiso.core.planning.PostSchedule.Planned;
import vn.chiso.core.planning.PostSchedule.Task;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Rational;

class PostScheduleTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final WorkingCalendar MARCH_AND_APRIL =
            WorkingCalendar.of(MONDAY, LocalDate.of(2025, 4, 30), List.of(LocalDate.of(2025, 4, 7)), List.of());
    private static final ImmutableMap<String, Capacity> PEOPLE =
            ImmutableMap.of("clerk", new Capacity.People(1), "team", new Capacity.People(2));

    private static Task task(String code, String post, long days, int day) {
        return new Task(code, post, Rational.of(days), LocalDate.of(2025, 3, day));
    }

    private static PostSchedule only(Task... tasks) {
        return PostSchedule.of(List.of(tasks), PEOPLE, MONDAY, MARCH_AND_APRIL).get(0);
    }

    @Test
    void a_day_s_work_on_the_first_day_is_finished_on_it_and_the_weekend_is_off() {
        PostSchedule clerk = only(task("b", "clerk", 5, 10), task("a", "clerk", 1, 3));
        assertThat(clerk.tasks())
                .containsExactly(
                        new Planned(task("a", "clerk", 1, 3), Optional.of(MONDAY), 0),
                        new Planned(task("b", "clerk", 5, 10), Optional.of(LocalDate.of(2025, 3, 10)), 0));
        assertThat(clerk.isFeasible()).isTrue();
    }

    @Test
    void one_day_more_is_one_working_day_late() {
        PostSchedule clerk = only(task("a", "clerk", 6, 7));
        assertThat(clerk.late())
                .containsExactly(new Planned(task("a", "clerk", 6, 7), Optional.of(LocalDate.of(2025, 3, 10)), 1));
        assertThat(clerk.isFeasible()).isFalse();
    }

    @Test
    void two_people_do_twice_as_much() {
        assertThat(only(task("a", "team", 10, 7)).isFeasible()).isTrue();
        assertThat(only(task("a", "team", 11, 7)).isFeasible()).isFalse();
    }

    @Test
    void a_month_s_load_stands_beside_its_capacity() {
        // March 2025 from the 3rd: 21 working days
        PostSchedule team = only(task("a", "team", 42, 31), task("b", "team", 1, 28));
        assertThat(team.months())
                .containsExactly(Map.entry(YearMonth.of(2025, 3), new Load(Rational.of(43), Rational.of(42))));
        assertThat(team.months().get(YearMonth.of(2025, 3)).isOver()).isTrue();
    }

    @Test
    void what_ends_beyond_the_calendar_is_late_and_has_no_day() {
        Planned endless = only(task("a", "clerk", 1000, 7)).tasks().get(0);
        assertThat(endless.finished()).isEmpty();
        assertThat(endless.late())
                .isEqualTo(38); // 5 of the 42 working days are until the 7th, and it is not finished on the last
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> PostSchedule.of(
                        List.of(
                                new Task("a", "nobody", Rational.of(-1), LocalDate.of(2026, 1, 1)),
                                task("a", "empty", 1, 4),
                                task("a", "empty", 1, 4)),
                        ImmutableMap.of("empty", new Capacity.People(0)),
                        MONDAY,
                        MARCH_AND_APRIL))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "post empty: expected one person or more, but got 0."
                                        + " Give its tasks to a post that has people.",
                                "task a: expected zero person-days or more, but got -1."
                                        + " Leave out tasks whose effort is unknown, and say so.",
                                "task a: expected one of the posts [empty], but got nobody."
                                        + " Say how much the post can do.",
                                "task a, due: expected a day from 2025-03-03 to 2025-04-30, but got 2026-01-01."
                                        + " Give a calendar that covers it.",
                                "task a: expected one task of this code, but got a second one."
                                        + " Give each task a code of its own."));
    }

    private static PostSchedule monthly(LocalDate start, Task... tasks) {
        WorkingCalendar calendar = WorkingCalendar.of(
                LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 30), List.of(LocalDate.of(2025, 4, 7)), List.of());
        return PostSchedule.of(
                        List.of(tasks), ImmutableMap.of("clerk", new Capacity.Monthly(Rational.of(7))), start, calendar)
                .get(0);
    }

    @Test
    void a_monthly_capacity_is_spread_over_the_working_days_of_each_month() {
        // March and April have 21 working days: a third of a person-day on each, 15 of them from the 11th of March on
        LocalDate eleventh = LocalDate.of(2025, 3, 11);
        PostSchedule clerk = monthly(eleventh, task("a", "clerk", 5, 31), task("b", "clerk", 1, 31));
        assertThat(clerk.tasks())
                .extracting(Planned::finished, Planned::late)
                .containsExactly(
                        Tuple.tuple(Optional.of(LocalDate.of(2025, 3, 31)), 0L),
                        Tuple.tuple(Optional.of(LocalDate.of(2025, 4, 3)), 3L));
        assertThat(clerk.months().get(YearMonth.of(2025, 3))).isEqualTo(new Load(Rational.of(6), Rational.of(5)));
    }

    @Test
    void what_was_due_before_the_start_is_late_and_counts_in_the_first_month() {
        LocalDate april = LocalDate.of(2025, 4, 1);
        PostSchedule clerk = monthly(april, task("a", "clerk", 1, 31));
        assertThat(clerk.tasks().get(0).late()).isEqualTo(3);
        assertThat(clerk.months()).containsOnlyKeys(YearMonth.of(2025, 4));
    }

    @Test
    void a_monthly_capacity_needs_whole_months() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> PostSchedule.of(
                        List.of(),
                        ImmutableMap.of("a", new Capacity.Monthly(Rational.of(-1))),
                        MONDAY,
                        MARCH_AND_APRIL))
                .withMessage("post a: expected zero person-days a month or more, but got -1."
                        + " Correct it, or leave out what is unknown.\n"
                        + "calendar: expected whole months from 2025-03-01 to 2025-04-30, over which monthly capacities are"
                        + " spread, but got 2025-03-03 to 2025-04-30. Give a calendar that covers them.");
    }

    @Property(tries = 200)
    void it_is_feasible_exactly_if_some_order_is(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 6) Integer> days,
            @ForAll @Size(5) List<@IntRange(min = 3, max = 31) Integer> dues) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            tasks.add(task("t" + i, "clerk", days.get(i), dues.get(i)));
        }
        boolean some = Collections2.permutations(tasks).stream().anyMatch(PostScheduleTest::keepsDates);
        assertThat(only(tasks.toArray(Task[]::new)).isFeasible()).isEqualTo(some);
    }

    private static boolean keepsDates(List<Task> order) {
        LocalDate next = MONDAY;
        for (Task task : order) {
            LocalDate last = MONDAY;
            for (long i = 0; i < task.personDays().floor().longValueExact(); i++) {
                while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    next = next.plusDays(1);
                }
                last = next;
                next = next.plusDays(1);
            }
            if (last.isAfter(task.due())) {
                return false;
            }
        }
        return true;
    }
}
