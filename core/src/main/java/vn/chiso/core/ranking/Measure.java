package vn.chiso.core.ranking;

import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** What of a score is compared. */
public enum Measure {
    /** The points. Where lines that do not apply lower the maximum, units are then compared on different scales. */
    POINTS,
    /** The points in per cent of the maximum that applies, 0 to 100 for a line that cannot be exceeded. */
    ATTAINMENT;

    private static final Rational HUNDRED = Rational.of(100);

    /** What can be ranked of a score that is known; empty if there was nothing to attain. */
    Optional<Rational> of(Score score) {
        Points points = points(score);
        if (this == POINTS) {
            return Optional.of(points.value());
        }
        return score.carriedMax().signum() == 0
                ? Optional.empty()
                : Optional.of(points.shareOf(score.carriedMax()).times(HUNDRED));
    }

    /** What a known score earned: what was not accepted earned nothing, as in the sum above it. */
    static Points points(Score score) {
        return score.outcome() == Outcome.NOT_ACCEPTED
                ? Points.ZERO
                : score.points().orElseThrow();
    }
}
