package vn.chiso.core.progress;

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

    /** The last entry about it. */
    public abstract Optional<LocalDate> lastEntry();

    static ActionState initial(Undertaking undertaking) {
        Optional<LocalDate> due = undertaking.timing().map(Timing::due);
        return new Builder()
                .action(undertaking.action())
                .status(WorkStatus.PROPOSED)
                .lead(undertaking.lead())
                .firstDue(due)
                .due(due)
                .extensions(0)
                .build();
    }

    static final class Builder extends ImmutableActionState.Builder {
        Builder() {}
    }
}
