package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import vn.chiso.core.score.Points;

/**
 * What an entry of the log changes: data only. Which change the log takes, and what then holds:
 *
 * <pre>
 * PROPOSED -> APPROVED -> IN_PROGRESS -> DONE_CLAIMED -> VERIFIED
 * APPROVED, IN_PROGRESS -> BLOCKED and back; before DONE_CLAIMED -> CANCELLED; DONE_CLAIMED, VERIFIED -> IN_PROGRESS (reopened)
 * </pre>
 *
 * <p>An action starts, and is claimed, only while every action that it requires is claimed or verified; it is confirmed only while all of
 * them are verified. A required one may still be cancelled or reopened, because the log must be able to say what is so: what requires it
 * keeps its status, earns nothing meanwhile, and goes no further before the required one is done again.
 */
public sealed interface Change {
    /** A change of an action. */
    sealed interface OfAction extends Change {}

    /** A change of a finding. */
    sealed interface OfFinding extends Change {}

    /** The action is to be done; not while one that excludes it is. */
    record Approve() implements OfAction {}

    /** Work on it has begun. */
    record Start() implements OfAction {}

    /**
     * It waits for somebody outside.
     *
     * @param party who; not the lead
     * @param checkIn when to ask again
     */
    record Block(String party, LocalDate checkIn) implements OfAction {}

    /** It goes on where it was. */
    record Unblock() implements OfAction {}

    /**
     * One time of a recurring action is done, other than the last, which is claimed.
     *
     * @param due the day on which that time was due
     */
    record Perform(LocalDate due) implements OfAction {}

    /** Who writes the entry says that it is done; a recurring action when its last time is. What was not done before stays overdue. */
    record ClaimDone() implements OfAction {}

    /**
     * Somebody else looks at it. Only what is confirmed becomes verified; with any other result it stays claimed. A recurring action may be
     * looked at before it is done: then the times that were done so far are verified.
     *
     * @param method how it was looked at
     * @param result what came of it
     * @param evidence the codes of the papers that were seen; a confirmation needs one that counts
     */
    record Verify(Observation.Method method, Verification.Result result, ImmutableSet<String> evidence)
            implements OfAction {}

    /** It will not be done; needs a reason. */
    record Cancel() implements OfAction {}

    /** It, or its last time if it recurs, is not done after all; needs a reason. */
    record Reopen() implements OfAction {}

    /**
     * It, or its last time if it recurs, may take longer. The first date stays, and so does lateness against it.
     *
     * @param oldDue the date that no longer holds
     * @param newDue the new date
     * @param authority who allowed it
     */
    record Extend(LocalDate oldDue, LocalDate newDue, String authority) implements OfAction {}

    /**
     * Somebody else leads it from now on; needs a reason.
     *
     * @param lead the id of the party
     */
    record Reassign(String lead) implements OfAction {}

    /** Somebody says how it goes, as the reason; nothing changes but that it is not stale. */
    record Remark() implements OfAction {}

    /**
     * Something is decided about a finding; needs a reason.
     *
     * @param disposition what
     * @param decision the paper or the words of it
     * @param authority who decided
     */
    record Dispose(Disposition disposition, String decision, String authority) implements OfFinding {
        public Dispose {
            if (decision.isBlank() || authority.isBlank()) {
                throw new IllegalArgumentException("A disposition names the decision and the authority");
            }
        }
    }

    /**
     * A later assessment was scored; nothing else resolves a finding.
     *
     * @param assessment which one, in words or by its edition and content
     * @param loss what the finding costs in it
     */
    record Rescore(String assessment, Points loss) implements OfFinding {
        public Rescore {
            if (loss.signum() < 0 || assessment.isBlank()) {
                throw new IllegalArgumentException(
                        "A later result names its assessment and a loss of zero or more, but was '" + assessment + "', "
                                + loss);
            }
        }
    }
}
