package vn.chiso.core.benchmark;

import java.util.Optional;
import vn.chiso.core.index.Index;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * On what totals are graded and ranked. An edition that rounds its total says it; of one that does not, whoever asks must say how the total
 * is published, and whether it is rounded before the grade is read off it: 79.996 is one grade as it is and may be another as 80.00.
 *
 * @param rounding the places to which points are given; one unit of the last is the least that can be asked for
 * @param order what comes first
 */
public record Basis(Rounding rounding, Order order) {
    /** What comes first. */
    public enum Order {
        /** Grades and ranks are read off the rounded total. */
        ROUNDED_FIRST,
        /** Grades and ranks are read off the exact total; it is rounded only to be shown. */
        EXACT
    }

    /** What the edition says: its rounding of the total comes first. Empty if it rounds no total. */
    public static Optional<Basis> of(Index index) {
        return index.rounding().total().map(rounding -> new Basis(rounding, Order.ROUNDED_FIRST));
    }

    /** The total as grades and ranks see it. */
    Points seen(Points total) {
        return order == Order.ROUNDED_FIRST ? total.round(rounding) : total;
    }
}
