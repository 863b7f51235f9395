package vn.chiso.core.benchmark;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** How many more points something takes. */
public sealed interface Need {
    /** Why it cannot be told. */
    enum Reason {
        /** The edition has no grades. */
        NO_GRADES,
        /** A lower bound is in no text, or the list of grades has gaps. */
        UNKNOWN_BOUNDS,
        /** Not everything of the unit's own was assessed. */
        UNKNOWN_TOTAL,
        /** There are no other units, or the total of one is not known. */
        UNKNOWN_PEERS
    }

    /** None: it is there already. */
    record Reached() implements Need {}

    /** So many, a whole number of units of the basis; one unit less is not enough. */
    record Known(Points amount) implements Need {}

    /**
     * More than can be had.
     *
     * @param amount what it takes
     * @param attainable what is still to be had at most
     */
    record Unreachable(Points amount, Points attainable) implements Need {}

    /** It cannot be told. */
    record Unknown(Reason reason) implements Need {}

    /** What is to be won: the target of a plan. Zero if it is reached, empty if it cannot be reached or told. */
    default Optional<Points> points() {
        if (this instanceof Known known) {
            return Optional.of(known.amount());
        }
        return this instanceof Reached ? Optional.of(Points.ZERO) : Optional.empty();
    }

    /**
     * The least number of units that is enough.
     *
     * @param enough a number that is, and so is every greater one
     * @param reaches whether so many points are enough
     */
    static Need least(Points unit, Points enough, Points attainable, Predicate<Points> reaches) {
        long low = 0;
        long high = enough.shareOf(unit).ceiling().max(BigInteger.ZERO).longValueExact();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reaches.test(unit.times(Rational.of(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Points least = unit.times(Rational.of(low));
        if (low == 0) {
            return new Reached();
        }
        return least.compareTo(attainable) > 0 ? new Unreachable(least, attainable) : new Known(least);
    }
}
