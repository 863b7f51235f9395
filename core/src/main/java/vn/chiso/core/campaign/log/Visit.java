package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One stay in a stage. A deadline that was extended keeps its first date, so that who was late by it stays visible.
 *
 * @param stage the stage's id
 * @param since when it began
 * @param opens from when anything can be done in it; empty for at once
 * @param originalDue the deadline that it began with
 * @param due the deadline that holds now; itself still in time
 * @param extensions how it came to that, in order
 * @param left when it was left; empty for the current stage
 */
public record Visit(
        String stage,
        Instant since,
        Optional<Instant> opens,
        Optional<Instant> originalDue,
        Optional<Instant> due,
        ImmutableList<Extension> extensions,
        Optional<Instant> left) {
    /**
     * A deadline that was moved.
     *
     * @param from the deadline before
     * @param to the new one
     * @param at when it was moved; after {@code from} if somebody was late already
     * @param actor the id of who moved it
     * @param reason why
     */
    public record Extension(Instant from, Instant to, Instant at, String actor, String reason) {
        /** How late it was granted after the deadline before; empty if that had not passed. */
        public Optional<Duration> lateness() {
            return after(from, at);
        }
    }

    /** How long after its original deadline it was left; empty if it was in time, has no deadline, or still lasts. */
    public Optional<Duration> lateness() {
        return left.flatMap(this::latenessAt);
    }

    /** How long after the original deadline {@code now} is; empty if it has not passed or there is none. */
    public Optional<Duration> latenessAt(Instant now) {
        return originalDue.flatMap(due -> after(due, now));
    }

    private static Optional<Duration> after(Instant deadline, Instant then) {
        return then.isAfter(deadline) ? Optional.of(Duration.between(deadline, then)) : Optional.empty();
    }

    Visit extended(Extension extension) {
        ImmutableList<Extension> all = ImmutableList.<Extension>builder()
                .addAll(extensions)
                .add(extension)
                .build();
        return new Visit(stage, since, opens, originalDue, Optional.of(extension.to()), all, left);
    }

    Visit left(Instant at) {
        return new Visit(stage, since, opens, originalDue, due, extensions, Optional.of(at));
    }
}
