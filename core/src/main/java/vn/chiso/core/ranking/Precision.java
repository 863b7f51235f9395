package vn.chiso.core.ranking;

import java.util.Optional;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * How finely results are compared before they are ranked. At the precision of a printed table two units may be equal that are not equal
 * exactly, so whoever ranks names it.
 *
 * @param rounding empty to compare exact results
 */
public record Precision(Optional<Rounding> rounding) {
    /** Every difference counts, down to the last fraction. */
    public static Precision exact() {
        return new Precision(Optional.empty());
    }

    /** What is equal once it is rounded is equal. */
    public static Precision roundedTo(Rounding rounding) {
        return new Precision(Optional.of(rounding));
    }

    Rational of(Rational value) {
        return rounding.map(value::round).orElse(value);
    }

    /** {@code exact} or {@code 2 HALF_UP}. */
    @Override
    public String toString() {
        return rounding.map(Rounding::toString).orElse("exact");
    }
}
