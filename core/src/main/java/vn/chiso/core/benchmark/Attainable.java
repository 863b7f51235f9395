package vn.chiso.core.benchmark;

import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** What a total could still gain. */
final class Attainable {
    private Attainable() {}

    /**
     * No more than this: everything that was lost, and every part on top of the scale in full. Empty if nothing was scored.
     */
    static Optional<Points> atMost(Scorecard scorecard) {
        Index index = scorecard.index();
        Points onTop = Points.sum(scorecard.parts().stream()
                .filter(part -> !part.withinScale())
                .map(Score::maxPoints)
                .toList());
        Rational conversion = index.maxPoints().signum() == 0
                ? Rational.ONE
                : index.totalMax().shareOf(index.maxPoints()).max(Rational.ONE);
        return scorecard.total().lost().map(lost -> lost.plus(onTop.times(conversion))
                .max(Points.ZERO));
    }
}
