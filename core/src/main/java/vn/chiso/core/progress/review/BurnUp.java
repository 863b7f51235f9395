package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Points over time: what was planned by the first due dates, what is claimed, what is verified. A cancelled action stays planned, and so
 * does the date at first: the plan that was made is what performance is held against.
 *
 * @param points in the order of the days that were asked for
 */
public record BurnUp(ImmutableList<Point> points) {
    /**
     * One day.
     *
     * @param day the day
     * @param planned what all actions earn that were due by then
     * @param claimed what the actions earn that were claimed or verified by then
     * @param verified what the actions earn that were verified by then
     */
    public record Point(LocalDate day, Points planned, Points claimed, Points verified) {
        /** Verified over planned; empty if nothing was planned. */
        public Optional<Rational> performance() {
            return planned.signum() == 0 ? Optional.empty() : Optional.of(verified.shareOf(planned));
        }
    }

    public static BurnUp of(Gains gains, List<LocalDate> days) {
        return new BurnUp(days.stream().map(day -> point(gains, day)).collect(ImmutableList.toImmutableList()));
    }

    private static Point point(Gains gains, LocalDate day) {
        FollowUpState state = gains.followUp().stateOn(day);
        ImmutableSet<String> due = gains.codes(undertaking -> undertaking
                .timing()
                .filter(timing -> !timing.due().isAfter(day))
                .isPresent());
        return new Point(
                day,
                gains.of(due, Effect.Case.LIKELY).total(),
                Snapshot.earned(gains, state, WorkStatus::isClaimed),
                Snapshot.earned(gains, state, status -> status == WorkStatus.VERIFIED));
    }
}
