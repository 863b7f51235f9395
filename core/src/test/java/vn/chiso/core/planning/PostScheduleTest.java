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
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.planning.PostSchedule.Load;
import vn.chiso.core.planning.PostSchedule.Planned;
import vn.chiso.core.planning.PostSchedule.Task;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

class PostScheduleTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final WorkingCalendar MARCH_AND_APRIL =
            WorkingCalendar.of(MONDAY, LocalDate.of(2025, 4, 30), List.of(LocalDate.of(2025, 4, 7)), List.of());
    private static final ImmutableMap<String, Integer> PEOPLE = ImmutableMap.of("clerk", 1, "team", 2);

    private static Task task(String code, String post, long days, int day) {
        return new Task(code, post, days, LocalDate.of(2025, 3, day));
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
        assertThat(team.months()).containsExactly(Map.entry(YearMonth.of(2025, 3), new Load(43, 42)));
        assertThat(team.months().get(YearMonth.of(2025, 3)).isOver()).isTrue();
    }

    @Test
    void what_ends_beyond_the_calendar_is_late_and_has_no_day() {
        Planned endless = only(task("a", "clerk", 1000, 7)).tasks().get(0);
        assertThat(endless.finished()).isEmpty();
        assertThat(endless.late()).isEqualTo(995);
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> PostSchedule.of(
                        List.of(new Task("a", "nobody", -1, LocalDate.of(2026, 1, 1)), task("a", "empty", 1, 4)),
                        ImmutableMap.of("empty", 0),
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
                                        + " Say how many people the post has.",
                                "task a, due: expected a day from 2025-03-03 to 2025-04-30, but got 2026-01-01."
                                        + " Give a calendar that covers it.",
                                "task a: expected one task of this code, but got a second one."
                                        + " Give each task a code of its own."));
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
            for (long i = 0; i < task.personDays(); i++) {
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
