package vn.chiso.papi.provincial;

import java.math.RoundingMode;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * From where to where a score can go. PAPI runs from 1 to 10 in a dimension, so from {@code 1/m} to {@code 10/m} in each of the m
 * sub-dimensions that add up to it, and from k to 10k in a total of k dimensions.
 *
 * @param lowest when every answer is the worst
 * @param highest when every answer is the best
 */
public record Scale(Rational lowest, Rational highest) {
    private static final Rational LOWEST = Rational.ONE;
    private static final Rational HIGHEST = Rational.of(10);

    /** Of a dimension. */
    static Scale ofDimension() {
        return new Scale(LOWEST, HIGHEST);
    }

    /** Of each of {@code m} sub-dimensions. */
    static Scale ofOneOf(int m) {
        return new Scale(LOWEST.dividedBy(Rational.of(m)), HIGHEST.dividedBy(Rational.of(m)));
    }

    /** Of a total of {@code k} dimensions. */
    static Scale ofTotal(int k) {
        return new Scale(LOWEST.times(Rational.of(k)), HIGHEST.times(Rational.of(k)));
    }

    /**
     * Whether a published score can be on this scale. Its bounds were rounded to two places when scores were made: 0.33 to 3.33 where
     * there are three parts, and published values do go down to 0.3317.
     */
    boolean admits(Rational score) {
        return score.compareTo(lowest.round(new Rounding(2, RoundingMode.FLOOR))) >= 0
                && score.compareTo(highest.round(new Rounding(2, RoundingMode.CEILING))) <= 0;
    }
}
