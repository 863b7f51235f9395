package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.planning.PostSchedule.Task;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Workload.Left;
import vn.chiso.core.progress.review.Workload.Reason;
import vn.chiso.core.score.Rational;

/** The open actions of a follow-up as tasks of its posts, what is required before what requires it. */
final class OpenTasks {
    private final FollowUp followUp;
    private final FollowUpState state;
    private final LocalDate day;
    private final Map<String, Undertaking> open = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    private OpenTasks(FollowUp followUp, LocalDate day) {
        this.followUp = followUp;
        this.state = followUp.stateOn(day);
        this.day = day;
        followUp.undertakings().forEach(this::open);
    }

    static OpenTasks of(FollowUp followUp, LocalDate day) {
        OpenTasks open = new OpenTasks(followUp, day);
        open.open.values().forEach(open::add);
        return open;
    }

    ImmutableList<Task> tasks() {
        return ImmutableList.copyOf(tasks);
    }

    /** In the order of the follow-up. */
    ImmutableList<Left> left() {
        return followUp.undertakings().stream()
                .flatMap(undertaking ->
                        left.stream().filter(entry -> entry.action().equals(undertaking.action())))
                .collect(ImmutableList.toImmutableList());
    }

    private void open(Undertaking undertaking) {
        WorkStatus status = state.action(undertaking.action()).status();
        if (status.isOpen() && !status.isClaimed() && !open.containsKey(undertaking.action())) {
            undertaking.requires().stream().map(followUp::undertaking).forEach(this::open);
            open.put(undertaking.action(), undertaking);
        }
    }

    private void add(Undertaking undertaking) {
        String action = undertaking.action();
        Optional<ImmutableSortedMap<String, Rational>> effort = undertaking.effort();
        if (effort.isEmpty()) {
            left.add(new Left(action, Reason.UNKNOWN_EFFORT, ""));
            return;
        }
        ImmutableList<ActionState.Time> times = state.action(action).times();
        Rational share = Rational.of(1, times.size());
        effort.get().forEach((post, days) -> {
            if (days.signum() > 0 && !followUp.capacities().containsKey(post)) {
                left.add(new Left(action, Reason.UNKNOWN_CAPACITY, post));
            } else if (days.signum() > 0) {
                times.stream()
                        .filter(time -> time.claim().isEmpty())
                        .forEach(time -> add(undertaking, time, post, days.times(share)));
            }
        });
    }

    private void add(Undertaking undertaking, ActionState.Time time, String post, Rational days) {
        String action = undertaking.action();
        Optional<LocalDate> due =
                Stream.concat(time.due().stream(), neededBy(action).stream()).min(LocalDate::compareTo);
        if (due.isEmpty()) {
            left.add(new Left(action, Reason.NO_DATE, ""));
        } else if (!isCovered(due.get())) {
            left.add(new Left(action, Reason.NO_CALENDAR, due.get().toString()));
        } else {
            boolean only = state.action(action).times().size() == 1;
            tasks.add(new Task(only ? action : action + "/" + time.due().orElseThrow(), post, days, due.get()));
        }
    }

    /** The first date of what requires an action. */
    private Optional<LocalDate> neededBy(String action) {
        return open.values().stream()
                .filter(other -> other.requires().contains(action))
                .flatMap(other ->
                        Stream.concat(state.action(other.action()).due().stream(), neededBy(other.action()).stream()))
                .min(LocalDate::compareTo);
    }

    private boolean isCovered(LocalDate due) {
        return followUp.calendar()
                .filter(calendar -> !calendar.from().isAfter(YearMonth.from(day).atDay(1))
                        && calendar.covers(day)
                        && !calendar.to().isBefore(due)
                        && YearMonth.from(calendar.to()).atEndOfMonth().equals(calendar.to()))
                .isPresent();
    }
}
