package vn.chiso.core.campaign.log;

import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.evidence.Evidence;

/**
 * Evidence on record. Withdrawn evidence proves nothing any more and is still there.
 *
 * @param evidence the paper
 * @param actor the id of who handed it in
 * @param at when
 * @param withdrawal what became of it, if it was withdrawn
 */
public record Filed(Evidence evidence, String actor, Instant at, Optional<Withdrawal> withdrawal) {
    /** Who withdrew it, when and why. */
    public record Withdrawal(String actor, Instant at, String reason) {}

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }
}
