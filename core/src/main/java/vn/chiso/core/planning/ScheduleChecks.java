package vn.chiso.core.planning;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.planning.PostSchedule.Task;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** What keeps tasks from being scheduled. */
final class ScheduleChecks {
    private final WorkingCalendar calendar;
    private final List<Problem> problems = new ArrayList<>();

    private ScheduleChecks(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    static List<Problem> problems(
            Collection<Task> tasks,
            ImmutableMap<String, Capacity> capacities,
            LocalDate start,
            WorkingCalendar calendar) {
        ScheduleChecks checks = new ScheduleChecks(calendar);
        if (!calendar.covers(start)) {
            checks.beyond("start", start);
        }
        capacities.forEach(checks::capacity);
        if (capacities.values().stream().anyMatch(Capacity.Monthly.class::isInstance)) {
            checks.wholeMonths(start);
        }
        Set<Map.Entry<String, String>> seen = new HashSet<>();
        for (Task task : tasks) {
            if (!seen.add(Map.entry(task.post(), task.code()))) {
                checks.add(
                        ProblemCode.DUPLICATE,
                        "task " + task.code(),
                        "one task of this code",
                        "a second one",
                        "Give each task a code of its own.");
            }
            checks.task(task, capacities);
        }
        return checks.problems;
    }

    private void capacity(String post, Capacity capacity) {
        if (capacity instanceof Capacity.People people && people.number() < 1) {
            add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "post " + post,
                    "one person or more",
                    Integer.toString(people.number()),
                    "Give its tasks to a post that has people.");
        } else if (capacity instanceof Capacity.Monthly monthly
                && monthly.personDays().signum() < 0) {
            add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "post " + post,
                    "zero person-days a month or more",
                    monthly.personDays().toString(),
                    "Correct it, or leave out what is unknown.");
        }
    }

    private void wholeMonths(LocalDate start) {
        LocalDate first = YearMonth.from(start).atDay(1);
        LocalDate last = YearMonth.from(calendar.to()).atEndOfMonth();
        if (calendar.from().isAfter(first) || calendar.to().isBefore(last)) {
            add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "calendar",
                    "whole months from " + first + " to " + last + ", over which monthly capacities are spread",
                    calendar.from() + " to " + calendar.to(),
                    "Give a calendar that covers them.");
        }
    }

    private void task(Task task, ImmutableMap<String, Capacity> capacities) {
        String place = "task " + task.code();
        if (task.personDays().signum() < 0) {
            add(
                    ProblemCode.OUT_OF_BOUNDS,
                    place,
                    "zero person-days or more",
                    task.personDays().toString(),
                    "Leave out tasks whose effort is unknown, and say so.");
        }
        if (!capacities.containsKey(task.post())) {
            add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place,
                    "one of the posts " + capacities.keySet(),
                    task.post(),
                    "Say how much the post can do.");
        }
        if (task.due().isAfter(calendar.to())) {
            beyond(place + ", due", task.due());
        }
    }

    private void beyond(String place, LocalDate day) {
        add(
                ProblemCode.OUT_OF_BOUNDS,
                place,
                "a day from " + calendar.from() + " to " + calendar.to(),
                day.toString(),
                "Give a calendar that covers it.");
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
