package vn.chiso.core.campaign;

import java.util.Optional;
import vn.chiso.core.campaign.log.LogEntry;

/** What came of a command. */
public sealed interface Answer {
    /**
     * It was accepted.
     *
     * @param entry what it became in the log
     * @param repeated whether it had been accepted before, so that this time nothing was done
     */
    record Accepted(LogEntry entry, boolean repeated) implements Answer {}

    /** It was refused, and nothing was changed. */
    record Refused(Refusal why) implements Answer {}

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** Why not, if it was refused. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
