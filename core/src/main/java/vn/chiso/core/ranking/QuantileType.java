package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Collection;
import vn.chiso.core.score.Rational;

/**
 * How a quantile is read off a finite number of results: the nine definitions of Hyndman and Fan, "Sample Quantiles in Statistical
 * Packages", The American Statistician 50 (1996). They differ in small groups, which decides who is in the top quarter.
 *
 * <p>Of {@code n} sorted results the quantile at {@code p} lies at the position {@code h = n p + m}, counted from 1. The types 4 to 9
 * interpolate between the two results around it; 1 to 3 take one of them or, type 2, their mean.
 */
public enum QuantileType {
    /** Type 1: the smallest result that at least the share {@code p} of all does not exceed. */
    INVERTED_CDF(1, Rational.ZERO, Rational.ZERO),
    /** Type 2: the same, and the mean of two where the position is a whole number; what Stata's {@code xtile} cuts at. */
    AVERAGED_INVERTED_CDF(2, Rational.ZERO, Rational.ZERO),
    /** Type 3: the nearest position, the even one of two. */
    CLOSEST_EVEN(3, Rational.of(-1, 2), Rational.ZERO),
    /** Type 4: linear interpolation of the inverted distribution. */
    INTERPOLATED_CDF(4, Rational.ZERO, Rational.ZERO),
    /** Type 5: Hazen, {@code h = n p + 1/2}. */
    HAZEN(5, Rational.of(1, 2), Rational.ZERO),
    /** Type 6: Weibull, {@code h = (n + 1) p}; {@code QUARTILE.EXC} in spreadsheets. */
    WEIBULL(6, Rational.ZERO, Rational.ONE),
    /** Type 7: {@code h = (n - 1) p + 1}; the default of R, {@code QUARTILE.INC} in spreadsheets. */
    LINEAR(7, Rational.ONE, Rational.of(-1)),
    /** Type 8: median-unbiased, {@code h = (n + 1/3) p + 1/3}. */
    MEDIAN_UNBIASED(8, Rational.of(1, 3), Rational.of(1, 3)),
    /** Type 9: unbiased for normal distributions, {@code h = (n + 1/4) p + 3/8}. */
    NORMAL_UNBIASED(9, Rational.of(3, 8), Rational.of(1, 4));

    private static final Rational HALF = Rational.of(1, 2);

    private final int number;
    private final Rational shift;
    private final Rational slope;

    /** m = shift + slope p. */
    QuantileType(int number, Rational shift, Rational slope) {
        this.number = number;
        this.shift = shift;
        this.slope = slope;
    }

    /** Its number in the article, 1 to 9, as in R's {@code type} argument. */
    public int number() {
        return number;
    }

    /**
     * Where a quantile lies among sorted results.
     *
     * @param below the result below it, counted from 1
     * @param above the result above it, counted from 1
     * @param weight how much of the way from the one to the other, 0 to 1
     */
    public record Place(int below, int above, Rational weight) {}

    /**
     * The quantile of some results, exact.
     *
     * @param results at least one, in any order
     * @param p 0 to 1, such as 1/4
     * @throws IllegalArgumentException if there are no results, or {@code p} is outside its bounds
     */
    public Rational quantile(Collection<Rational> results, Rational p) {
        ImmutableList<Rational> sorted = ImmutableList.sortedCopyOf(results);
        Place place = place(sorted.size(), p);
        Rational low = sorted.get(place.below() - 1);
        return low.plus(sorted.get(place.above() - 1).minus(low).times(place.weight()));
    }

    /**
     * Where the quantile of {@code n} results lies.
     *
     * @param n 1 or more
     * @param p 0 to 1
     * @throws IllegalArgumentException if there are no results, or {@code p} is outside its bounds
     */
    public Place place(int n, Rational p) {
        if (n < 1 || p.signum() < 0 || p.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(
                    "A quantile needs results and a share from 0 to 1, but was " + p + " of " + n);
        }
        Rational position = Rational.of(n).times(p).plus(shift).plus(slope.times(p));
        BigInteger floor = position.floor();
        int below = floor.intValueExact();
        return new Place(
                within(below, n),
                within(below + 1, n),
                weight(floor, position.minus(Rational.of(floor, BigInteger.ONE))));
    }

    private static int within(int position, int n) {
        return Math.min(Math.max(position, 1), n);
    }

    /** How much of the way from the result below to the one above. */
    private Rational weight(BigInteger below, Rational rest) {
        boolean whole = rest.signum() == 0;
        return switch (this) {
            case INVERTED_CDF -> whole ? Rational.ZERO : Rational.ONE;
            case AVERAGED_INVERTED_CDF -> whole ? HALF : Rational.ONE;
            case CLOSEST_EVEN -> whole && !below.testBit(0) ? Rational.ZERO : Rational.ONE;
            default -> rest;
        };
    }
}
