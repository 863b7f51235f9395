package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/** How an action stands, as the log up to a day says. */
@Value.Immutable
@HouseStyle
public abstract class ActionState {
    ActionState() {}

    /**
     * A claim that it is done.
     *
     * @param by who says so
     * @param on when
     */
    public record Claim(String by, LocalDate on) {}

    /**
     * What it waits for.
     *
     * @param party who outside
     * @param checkIn when to ask again
     * @param resumes how far it was
     */
    public record Wait(String party, LocalDate checkIn, WorkStatus resumes) {}

    /**
     * A time at which it is due.
     *
     * @param due the last day in time, as it holds now; empty if nobody said
     * @param firstDue the last day in time, as it was at first
     * @param claim who says that it is done; empty if nobody does
     * @param verifiedOn when that was confirmed; empty unless it was
     */
    public record Time(
            Optional<LocalDate> due,
            Optional<LocalDate> firstDue,
            Optional<Claim> claim,
            Optional<LocalDate> verifiedOn) {}

    public abstract String action();

    public abstract WorkStatus status();

    /** Who leads it now. */
    public abstract String lead();

    /** When it was due at first; lateness against it stays visible whatever was extended. Empty if nobody said. */
    public abstract Optional<LocalDate> firstDue();

    /** When it is due now. */
    public abstract Optional<LocalDate> due();

    /** How often it was extended. */
    public abstract int extensions();

    /** The claim that stands; empty if there is none. */
    public abstract Optional<Claim> claim();

    /** When it was verified; empty unless it is. */
    public abstract Optional<LocalDate> verifiedOn();

    /** Empty unless it is blocked. */
    public abstract Optional<Wait> waiting();

    /** The times at which it is due before the last, in their order; none unless it recurs. */
    public abstract ImmutableList<Time> earlier();

    /** Every time at which it is due, in order. The last is that of the action itself. */
    public ImmutableList<Time> times() {
        return ImmutableList.<Time>builder()
                .addAll(earlier())
                .add(new Time(due(), firstDue(), claim(), verifiedOn()))
                .build();
    }

    /** The last entry about it. */
    public abstract Optional<LocalDate> lastEntry();

    static ActionState initial(Undertaking undertaking, LocalDate start) {
        Optional<LocalDate> due = undertaking.timing().map(Timing::due);
        return new Builder()
                .action(undertaking.action())
                .status(WorkStatus.PROPOSED)
                .lead(undertaking.lead())
                .firstDue(due)
                .due(due)
                .extensions(0)
                .addAllEarlier(undertaking.timing().stream()
                        .flatMap(timing -> timing.dates(start).headSet(timing.due()).stream())
                        .map(day -> new Time(Optional.of(day), Optional.of(day), Optional.empty(), Optional.empty()))
                        .toList())
                .build();
    }

    /** The earlier times, when that of a day is done. */
    ImmutableList<Time> performed(LocalDate due, Claim claim) {
        return earlier().stream()
                .map(time -> time.due().equals(Optional.of(due))
                        ? new Time(time.due(), time.firstDue(), Optional.of(claim), time.verifiedOn())
                        : time)
                .collect(ImmutableList.toImmutableList());
    }

    /** The same, when everything that is claimed was confirmed. */
    ActionState confirmed(LocalDate on) {
        ImmutableActionState confirmed = ((ImmutableActionState) this)
                .withEarlier(earlier().stream()
                        .map(time ->
                                time.claim().isPresent() && time.verifiedOn().isEmpty()
                                        ? new Time(time.due(), time.firstDue(), time.claim(), Optional.of(on))
                                        : time)
                        .collect(ImmutableList.toImmutableList()));
        return status() == WorkStatus.DONE_CLAIMED
                ? confirmed.withStatus(WorkStatus.VERIFIED).withVerifiedOn(on)
                : confirmed;
    }

    static final class Builder extends ImmutableActionState.Builder {
        Builder() {}
    }
}
