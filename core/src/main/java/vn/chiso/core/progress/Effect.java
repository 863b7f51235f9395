package vn.chiso.core.progress;

import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;

/** What an action is to bring about. A change of a measure is preferred: what it earns is found by scoring again, not by estimate. */
public sealed interface Effect {
    /** A measure changes. */
    record Measured(String measure, Shift shift) implements Effect {}

    /** How a measure changes. */
    sealed interface Shift {
        /** It becomes another value. */
        record To(Value value) implements Shift {}

        /**
         * Whole cases change: of a rate, cases that are counted already are put right, as many as there are (40/50 becomes 45/50); a count grows.
         *
         * @param cases more than zero
         */
        record Cases(long cases) implements Shift {
            public Cases {
                if (cases <= 0) {
                    throw new IllegalArgumentException(
                            "A number of cases that change is more than zero, but was " + cases);
                }
            }
        }
    }

    /**
     * Points that somebody expects, where there is nothing to count.
     *
     * @param line where
     * @param low at least
     * @param likely most likely
     * @param high at most; never more than the loss
     * @param basis where the range comes from
     * @param decidedBy who answers for it
     * @param group effects of one group on one line are alternatives of which the greatest counts; others add up to the loss
     */
    record Expected(
            IndexLine line,
            Points low,
            Points likely,
            Points high,
            Basis basis,
            String decidedBy,
            Optional<String> group)
            implements Effect {
        public Expected {
            if (low.signum() < 0 || low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "A range of points rises from zero or more, low to likely to high, but was " + low + ", "
                                + likely + ", " + high);
            }
            if (decidedBy.isBlank()) {
                throw new IllegalArgumentException("A range of points names who judged it");
            }
        }

        /** The points at one end of the range, or in between. */
        public Points at(Case which) {
            return switch (which) {
                case LOW -> low;
                case LIKELY -> likely;
                case HIGH -> high;
            };
        }
    }

    /** Which end of the ranges is meant. What comes of measures is the same in all. */
    enum Case {
        LOW,
        LIKELY,
        HIGH
    }

    /** Where a range comes from. */
    enum Basis {
        COMPUTED,
        JUDGED,
        HISTORY
    }
}
