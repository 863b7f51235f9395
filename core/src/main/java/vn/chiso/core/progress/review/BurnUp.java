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
 * Points over time (E4): what was planned by the first due dates, what is claimed, what is verified, and what is expected to be verified. A
 * cancelled action stays planned, and so does the date at first: the plan that was made is what performance is held against.
 *
 * <p>The forecast starts from what is verified on a day. Every open action is expected at the date that holds now, after what it requires,
 * what is overdue on the next day; what has no date, or requires what is cancelled, is not expected. It counts what it adds to those before
 * it, times the probability that it and all that it requires works out. Where actions are on lines of their own this is the mean; where
 * several share a line or a measure it is an estimate. An action of unknown probability makes the forecast unknown from its date on.
 *
 * @param points in the order of the days that were asked for
 */
public record BurnUp(ImmutableList<Point> points) {
    /**
     * One day.
     *
     * @param day the day
     * @param planned what all actions earn that were due by then
     * @param claimed what the actions earn that were claimed or verified by then, as far as was known
     * @param verified what the actions earn that were verified by then, as far as was known
     * @param forecast what is expected to be verified by then; empty if it is unknown, before the day of the forecast, or if none was asked for
     */
    public record Point(LocalDate day, Points planned, Points claimed, Points verified, Optional<Points> forecast) {
        /** Verified over planned; empty if nothing was planned. */
        public Optional<Rational> performance() {
            return planned.signum() == 0 ? Optional.empty() : Optional.of(verified.shareOf(planned));
        }
    }

    /** The chart of these days, by everything that is known of them. */
    public static BurnUp of(Gains gains, List<LocalDate> days) {
        return new BurnUp(days.stream()
                .map(day -> point(gains, day, gains.followUp().stateOn(day), Optional.empty()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The chart as it was on a day, with the forecast from then on. */
    public static BurnUp of(Gains gains, List<LocalDate> days, LocalDate asOf) {
        BurnUpForecast forecast = BurnUpForecast.of(gains, asOf);
        return new BurnUp(days.stream()
                .map(day -> day.isBefore(asOf)
                        ? point(gains, day, gains.followUp().stateOn(day), Optional.empty())
                        : point(gains, day, forecast.state(), forecast.on(day)))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Point point(Gains gains, LocalDate day, FollowUpState state, Optional<Points> forecast) {
        ImmutableSet<String> due = gains.codes(undertaking -> undertaking
                .timing()
                .filter(timing -> !timing.due().isAfter(day))
                .isPresent());
        return new Point(
                day,
                gains.of(due, Effect.Case.LIKELY).total(),
                Snapshot.earned(gains, state, WorkStatus::isClaimed),
                Snapshot.earned(gains, state, status -> status == WorkStatus.VERIFIED),
                forecast);
    }
}
