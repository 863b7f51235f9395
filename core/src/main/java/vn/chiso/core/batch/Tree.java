package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import vn.chiso.core.score.Points;

/**
 * An edition as it is added up in columns.
 *
 * @param unit how many units of points one point has: every number of the edition is a whole number of them
 * @param parts the parts, in order
 * @param steps what is done to the total
 * @param mayRescale whether it is proven that carrying the points of others never leaves the range of a long
 */
record Tree(
        BigInteger unit,
        ImmutableList<Line.PartLine> parts,
        ImmutableList<Step> steps,
        Rounder leafRounding,
        Rounder componentRounding,
        Rounder totalRounding,
        boolean mayRescale,
        int depth) {
    /** What a step of the total does. */
    enum Kind {
        ADD,
        CAP,
        RAISE,
        CONVERT
    }

    /**
     * A step of the total.
     *
     * @param amount the limit, or what is multiplied by
     * @param divisor what is divided by
     * @param parts the places of the parts that are added
     */
    record Step(Kind kind, long amount, long divisor, ImmutableList<Integer> parts) {}

    long scaled(Points points) {
        return Arithmetic.scaled(points.value(), unit);
    }
}
