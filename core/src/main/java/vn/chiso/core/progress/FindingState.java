package vn.chiso.core.progress;

import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.score.Points;

/**
 * How a finding stands.
 *
 * @param finding its code
 * @param stage how far its remedy is
 * @param disposition what was decided about it
 * @param decided the decision; empty if there is none
 * @param loss what it costs, by the last assessment that was scored; empty if unknown
 * @param rescoredOn when that was; empty if it was not scored again
 */
public record FindingState(
        String finding,
        Stage stage,
        Disposition disposition,
        Optional<Change.Dispose> decided,
        Optional<Points> loss,
        Optional<LocalDate> rescoredOn) {
    /** How far the remedy of a finding is. */
    public enum Stage {
        OPEN,
        /** An approved action exists. */
        IN_REMEDY,
        /** All its actions are verified, the next assessment is not there yet. */
        AWAITING_RESULT,
        /** An assessment was scored again, and the loss is gone. */
        RESOLVED,
        /** It was resolved, and a later assessment lost points again. */
        RECURRED
    }
}
