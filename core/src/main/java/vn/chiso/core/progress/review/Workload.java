package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import vn.chiso.core.planning.Capacity;
import vn.chiso.core.planning.PostSchedule;
import vn.chiso.core.planning.PostSchedule.Planned;
import vn.chiso.core.progress.FollowUp;

/**
 * Whether the posts of a follow-up can do in time what is still open on a day (D5): every action that is neither claimed nor cancelled, by the
 * efforts, the monthly capacities and the working days of the follow-up. What another open action requires is needed by the date of that one,
 * and comes before it. How much of an action is done already nobody knows, so all of it counts; the effort of a recurring action is shared
 * equally by its times.
 *
 * <p>What is unknown is left out by name and never counted as nothing, so a schedule that keeps every date only speaks for what is in it.
 *
 * @param day the first day on which something can be done
 * @param posts the schedules, by the posts' names; the code of a task is that of its action
 * @param left what could not be scheduled, in the order of the follow-up
 */
public record Workload(LocalDate day, ImmutableList<PostSchedule> posts, ImmutableList<Left> left) {
    /**
     * Work that is left out.
     *
     * @param action of which
     * @param why why
     * @param about the post or the date that it is about; empty if it is the action itself
     */
    public record Left(String action, Reason why, String about) {}

    /** Why work is left out. */
    public enum Reason {
        /** Nobody has said what it takes. */
        UNKNOWN_EFFORT,
        /** Neither it nor what requires it has a date. */
        NO_DATE,
        /** Nobody has said how much the post can do. */
        UNKNOWN_CAPACITY,
        /** The follow-up has no calendar of the whole months from that day to the date. */
        NO_CALENDAR
    }

    public static Workload of(FollowUp followUp, LocalDate day) {
        OpenTasks open = OpenTasks.of(followUp, day);
        ImmutableMap<String, Capacity> capacities = followUp.capacities().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        entry -> entry.getKey(), entry -> new Capacity.Monthly(entry.getValue())));
        return new Workload(
                day,
                followUp.calendar()
                        .filter(calendar -> !open.tasks().isEmpty())
                        .map(calendar -> PostSchedule.of(open.tasks(), capacities, day, calendar))
                        .orElse(ImmutableList.of()),
                open.left());
    }

    /** What is not finished in time, by its date and then by its action; an action once for each of its posts and times. */
    public ImmutableList<Planned> late() {
        return posts.stream()
                .flatMap(post -> post.late().stream())
                .sorted(Comparator.comparing((Planned planned) -> planned.task().due())
                        .thenComparing(planned -> planned.task().code()))
                .collect(ImmutableList.toImmutableList());
    }
}
