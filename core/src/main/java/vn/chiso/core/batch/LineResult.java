package vn.chiso.core.batch;

import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/**
 * What one line of one unit came to, without its explanation.
 *
 * @param id the criterion's code, the part's id, or the index's code for the total
 * @param maxPoints the maximum as the edition prints it
 * @param applicableMax the part of it that applies to this unit
 * @param outcome how it ended
 * @param points what was earned; empty if nothing was scored
 */
public record LineResult(String id, Points maxPoints, Points applicableMax, Outcome outcome, Optional<Points> points) {
    /** The same of an explained score. */
    public static LineResult of(Score score) {
        return new LineResult(score.id(), score.maxPoints(), score.applicableMax(), score.outcome(), score.points());
    }
}
