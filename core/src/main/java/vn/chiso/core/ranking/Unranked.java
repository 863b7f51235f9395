package vn.chiso.core.ranking;

import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.unit.Unit;

/**
 * A member of the group that has no rank: it is neither last nor zero, its result is not known.
 *
 * @param unit who
 * @param reason why
 */
public record Unranked(Unit unit, Reason reason) {
    /** Why a unit has no rank. */
    public enum Reason {
        /** There is no scorecard of it. */
        NO_SCORECARD,
        /** Nothing was assessed. */
        NOT_ASSESSED,
        /** Some of what counts was not assessed, so that the result is not known yet. */
        PARTLY_SCORED,
        /** What the group is ranked by does not apply to it. */
        NOT_APPLICABLE,
        /** What the group is ranked by is shown and never scored. */
        INFORMATIONAL,
        /** There was nothing to attain: the maximum that applies is zero. */
        NOTHING_TO_ATTAIN
    }

    /** Why that score cannot be ranked; empty if it can. */
    static Optional<Reason> reason(Score score, Measure measure) {
        return switch (score.outcome()) {
            case SCORED, NOT_ACCEPTED ->
                measure.of(score).isPresent() ? Optional.empty() : Optional.of(Reason.NOTHING_TO_ATTAIN);
            case PARTLY_SCORED -> Optional.of(Reason.PARTLY_SCORED);
            case NOT_ASSESSED -> Optional.of(Reason.NOT_ASSESSED);
            case NOT_APPLICABLE -> Optional.of(Reason.NOT_APPLICABLE);
            case INFORMATIONAL -> Optional.of(Reason.INFORMATIONAL);
        };
    }
}
