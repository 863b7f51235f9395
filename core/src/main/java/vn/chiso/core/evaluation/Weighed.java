package vn.chiso.core.evaluation;

import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * A score and the points that left its maximum because something in it does not apply, by the scope that is to carry them. What a
 * scope cannot carry, because nothing in it applies, goes on to the next wider one.
 */
record Weighed(Score score, Points toSiblings, Points toPart, Points toTotal) {
    /** The same on the scale of the line that its components are converted to. */
    Weighed converted(Rational factor) {
        return new Weighed(
                score.converted(factor), toSiblings.times(factor), toPart.times(factor), toTotal.times(factor));
    }
}
