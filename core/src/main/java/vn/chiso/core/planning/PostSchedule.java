package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Rational;

/**
 * Whether one post can do its tasks in time (D5). It does them one after the other, the earliest due date first; if any order keeps every
 * date, this one does (Jackson 1955). Who cannot start before a day, or must wait for another, is not asked.
 *
 * @param post who
 * @param tasks in the order in which they are done
 * @param months the load of each month in which something is due, in their order
 */
public record PostSchedule(String post, ImmutableList<Planned> tasks, ImmutableSortedMap<YearMonth, Load> months) {
    /**
     * Work with a date.
     *
     * @param code unique for its post, such as that of an action
     * @param post who does it
     * @param personDays how much it is, zero or more
     * @param due the last day on which it may be finished
     */
    public record Task(String code, String post, Rational personDays, LocalDate due) {}

    /**
     * A task and when it is finished.
     *
     * @param task the work
     * @param finished the day; empty if that is beyond the calendar
     * @param late how many working days after its date, or at least so many if that is beyond the calendar; 0 if in time
     */
    public record Planned(Task task, Optional<LocalDate> finished, long late) {
        public boolean isLate() {
            return late > 0;
        }
    }

    /**
     * What is due in a month against what can be done in it.
     *
     * @param due person-days of the tasks due in it; in the first month also of those that were due before
     * @param capacity what the post can do on its working days from the start on
     */
    public record Load(Rational due, Rational capacity) {
        public boolean isOver() {
            return due.compareTo(capacity) > 0;
        }
    }

    /** Whether every date is kept. */
    public boolean isFeasible() {
        return late().isEmpty();
    }

    /** The tasks that are finished late, in the order in which they are done. */
    public ImmutableList<Planned> late() {
        return tasks.stream().filter(Planned::isLate).collect(ImmutableList.toImmutableList());
    }

    /**
     * The schedules of all posts, by their names. Of the tasks of one day, those that are given first are done first.
     *
     * @param capacities what each post can do
     * @param start the first day of work
     * @param calendar covers the start and every later date; whole months where a capacity is monthly
     * @throws InvalidDataException if a post has a code twice, an effort is negative, a post has no people or is not among {@code capacities},
     *     or a date is beyond the calendar, with every reason
     */
    public static ImmutableList<PostSchedule> of(
            Collection<Task> tasks,
            ImmutableMap<String, Capacity> capacities,
            LocalDate start,
            WorkingCalendar calendar) {
        InvalidDataException.throwIfAny(ScheduleChecks.problems(tasks, capacities, start, calendar));
        Map<String, List<Task>> byPost = new TreeMap<>();
        tasks.forEach(task ->
                byPost.computeIfAbsent(task.post(), none -> new ArrayList<>()).add(task));
        ImmutableList.Builder<PostSchedule> schedules = ImmutableList.builder();
        byPost.forEach((post, own) -> Optional.ofNullable(capacities.get(post))
                .map(capacity -> new WorkDays(capacity, start, calendar))
                .ifPresent(days -> schedules.add(new PostSchedule(post, planned(own, days), months(own, days)))));
        return schedules.build();
    }

    private static ImmutableList<Planned> planned(List<Task> tasks, WorkDays days) {
        ImmutableList.Builder<Planned> planned = ImmutableList.builder();
        Rational done = Rational.ZERO;
        for (Task task : tasks.stream().sorted(Comparator.comparing(Task::due)).toList()) {
            done = done.plus(task.personDays());
            int needed = days.neededFor(done);
            planned.add(new Planned(task, days.last(needed), Math.max(0, needed - days.until(task.due()))));
        }
        return planned.build();
    }

    private static ImmutableSortedMap<YearMonth, Load> months(List<Task> tasks, WorkDays days) {
        Map<YearMonth, Rational> due = new TreeMap<>();
        tasks.forEach(task -> due.merge(days.monthOf(task.due()), task.personDays(), Rational::plus));
        ImmutableSortedMap.Builder<YearMonth, Load> months = ImmutableSortedMap.naturalOrder();
        due.forEach((month, load) -> months.put(month, new Load(load, days.in(month))));
        return months.build();
    }
}
