package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * One thing that an edition does to the total, after the parts within the scale were added up and before the total is rounded. Whether a
 * penalty comes off before or after the cap makes a difference; the order is the edition's.
 */
public sealed interface TotalStep {
    /**
     * Adds parts that come on top of the scale.
     *
     * @param parts their ids
     */
    record Add(ImmutableList<String> parts) implements TotalStep {}

    /** Cuts it down to an upper limit. */
    record Cap(Points most) implements TotalStep {}

    /** Raises it to a lower limit. */
    record Raise(Points least) implements TotalStep {}

    /**
     * Converts it to another scale.
     *
     * @param from the top of the scale that it is on
     * @param to the top of the scale that it is converted to
     */
    record Convert(Points from, Points to) implements TotalStep {
        /** What it is multiplied by. */
        public Rational factor() {
            return to.shareOf(from);
        }
    }
}
