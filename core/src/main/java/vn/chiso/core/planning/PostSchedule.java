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
import java.util.TreeSet;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

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
     * @param code unique, such as that of an action
     * @param post who does it
     * @param personDays how much it is, zero or more
     * @param due the last day on which it may be finished
     */
    public record Task(String code, String post, long personDays, LocalDate due) {}

    /**
     * A task and when it is finished.
     *
     * @param task the work
     * @param finished the day; empty if that is beyond the calendar
     * @param late how many working days after its date, or after it as far as the calendar goes; 0 if in time
     */
    public record Planned(Task task, Optional<LocalDate> finished, long late) {
        public boolean isLate() {
            return late > 0;
        }
    }

    /**
     * What is due in a month against what can be done in it.
     *
     * @param due person-days of the tasks due in it
     * @param capacity its working days from the start on, times the people of the post
     */
    public record Load(long due, long capacity) {
        public boolean isOver() {
            return due > capacity;
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
     * The schedules of all posts, by their names.
     *
     * @param people how many people each post has, one or more, each doing one person-day on every working day
     * @param start the first day of work
     * @param calendar covers the start and every date
     * @throws InvalidDataException if a code is there twice, an effort is negative, a post has no people or is not among {@code people}, or a date
     *     is beyond the calendar, with every reason
     */
    public static ImmutableList<PostSchedule> of(
            Collection<Task> tasks, ImmutableMap<String, Integer> people, LocalDate start, WorkingCalendar calendar) {
        InvalidDataException.throwIfAny(problems(tasks, people, start, calendar));
        Map<String, List<Task>> byPost = new TreeMap<>();
        tasks.forEach(task ->
                byPost.computeIfAbsent(task.post(), none -> new ArrayList<>()).add(task));
        ImmutableList.Builder<PostSchedule> schedules = ImmutableList.builder();
        byPost.forEach((post, own) -> {
            int hands = people.getOrDefault(post, 1);
            schedules.add(
                    new PostSchedule(post, planned(own, hands, start, calendar), months(own, hands, start, calendar)));
        });
        return schedules.build();
    }

    private static ImmutableList<Planned> planned(
            List<Task> tasks, int people, LocalDate start, WorkingCalendar calendar) {
        List<LocalDate> workingDays = start.datesUntil(calendar.to().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        ImmutableList.Builder<Planned> planned = ImmutableList.builder();
        long done = 0;
        for (Task task : tasks.stream()
                .sorted(Comparator.comparing(Task::due).thenComparing(Task::code))
                .toList()) {
            done = Math.addExact(done, task.personDays());
            long days = done / people + (done % people == 0 ? 0 : 1);
            Optional<LocalDate> finished = days == 0
                    ? Optional.of(start)
                    : Optional.of(days)
                            .filter(needed -> needed <= workingDays.size())
                            .map(needed -> workingDays.get((int) (needed - 1)));
            long inTime =
                    workingDays.stream().filter(day -> !day.isAfter(task.due())).count();
            planned.add(new Planned(task, finished, Math.max(0, days - inTime)));
        }
        return planned.build();
    }

    private static ImmutableSortedMap<YearMonth, Load> months(
            List<Task> tasks, int people, LocalDate start, WorkingCalendar calendar) {
        Map<YearMonth, Long> due = new TreeMap<>();
        tasks.forEach(task -> due.merge(YearMonth.from(task.due()), task.personDays(), Math::addExact));
        ImmutableSortedMap.Builder<YearMonth, Load> months = ImmutableSortedMap.naturalOrder();
        due.forEach((month, load) -> months.put(month, new Load(load, people * workingDays(month, start, calendar))));
        return months.build();
    }

    private static long workingDays(YearMonth month, LocalDate start, WorkingCalendar calendar) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> !day.isBefore(start) && calendar.covers(day) && calendar.isWorkingDay(day))
                .count();
    }

    private static List<Problem> problems(
            Collection<Task> tasks, ImmutableMap<String, Integer> people, LocalDate start, WorkingCalendar calendar) {
        List<Problem> problems = new ArrayList<>();
        String covered = "a day from " + calendar.from() + " to " + calendar.to();
        if (!calendar.covers(start)) {
            problems.add(problem(
                    ProblemCode.OUT_OF_BOUNDS, "start", covered, start.toString(), "Give a calendar that covers it."));
        }
        people.forEach((post, hands) -> {
            if (hands < 1) {
                problems.add(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        "post " + post,
                        "one person or more",
                        hands.toString(),
                        "Give its tasks to a post that has people."));
            }
        });
        TreeSet<String> codes = new TreeSet<>();
        for (Task task : tasks) {
            String place = "task " + task.code();
            if (!codes.add(task.code())) {
                problems.add(problem(
                        ProblemCode.DUPLICATE,
                        place,
                        "one task of this code",
                        "a second one",
                        "Give each task a code of its own."));
            }
            if (task.personDays() < 0) {
                problems.add(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        place,
                        "zero person-days or more",
                        Long.toString(task.personDays()),
                        "Leave out tasks whose effort is unknown, and say so."));
            }
            if (!people.containsKey(task.post())) {
                problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place,
                        "one of the posts " + people.keySet(),
                        task.post(),
                        "Say how many people the post has."));
            }
            if (!calendar.covers(task.due())) {
                problems.add(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        place + ", due",
                        covered,
                        task.due().toString(),
                        "Give a calendar that covers it."));
            }
        }
        return problems;
    }

    private static Problem problem(ProblemCode code, String place, String expected, String got, String remedy) {
        return new Problem(code, Place.of(place), expected, got, remedy);
    }
}
