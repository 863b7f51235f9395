package vn.chiso.core.evaluation;

import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * A score and the points that left its maximum because something in it does not apply, by the scope that is to carry them. What a
 * scope cannot carry, because nothing in it applies, goes on to the next wider one.
 */
record Weighed(Score score, Points toSiblings, Points toPart, Points toTotal) {
    /** A score of which nothing was taken out. */
    static Weighed whole(Score score) {
        return new Weighed(score, Points.ZERO, Points.ZERO, Points.ZERO);
    }

    /** The same on the scale of the line that its components are converted to. */
    Weighed converted(Rational factor) {
        return new Weighed(
                score.converted(factor), toSiblings.times(factor), toPart.times(factor), toTotal.times(factor));
    }

    /** A leaf that does not apply, with the points that its policy takes out. */
    static Weighed removed(Score score, NotApplicablePolicy policy) {
        return new Weighed(
                score,
                policy == NotApplicablePolicy.HAND_TO_SIBLINGS ? score.maxPoints() : Points.ZERO,
                policy == NotApplicablePolicy.RESCALE_PART ? score.maxPoints() : Points.ZERO,
                policy == NotApplicablePolicy.RESCALE_TOTAL ? score.maxPoints() : Points.ZERO);
    }
}
