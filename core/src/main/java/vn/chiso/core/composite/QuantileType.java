package vn.chiso.core.composite;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import vn.chiso.core.score.Rational;

/**
 * The ways to read a quantile off a sample (Hyndman and Fan 1996). Programs differ in their default, and the choice decides who stands
 * above a quartile, so whoever takes a quantile names the type.
 *
 * <p>Each is a place {@code h} among the sorted values, counted from 1; where it falls between two values, the quantile is interpolated
 * (types 4 to 9), or is one of them or their mean (types 1 to 3).
 */
public enum QuantileType {
    /** The inverse of the distribution function: the first value with at least the share at or below it. */
    TYPE_1,
    /** As type 1, the mean of two values where the share is met exactly. Stata's {@code pctile} and {@code xtile}. */
    TYPE_2,
    /** The nearest value, the even one where two are equally near. */
    TYPE_3,
    /** {@code h = np}. */
    TYPE_4,
    /** {@code h = np + 1/2} (Hazen). */
    TYPE_5,
    /** {@code h = (n + 1)p} (Weibull). */
    TYPE_6,
    /** {@code h = (n - 1)p + 1}: the default of R, NumPy and the spreadsheet function QUARTILE.INC. */
    TYPE_7,
    /** {@code h = (n + 1/3)p + 1/3}: nearly unbiased for the median. */
    TYPE_8,
    /** {@code h = (n + 1/4)p + 3/8}: nearly unbiased for normal values. */
    TYPE_9;

    private static final Rational HALF = Rational.of(1, 2);

    /**
     * The quantile of exact numbers, exactly.
     *
     * @param values at least one, in any order
     * @param share from 0 to 1
     * @throws IllegalArgumentException if there are no values or the share is outside its bounds
     */
    public Rational quantile(Collection<Rational> values, Rational share) {
        List<Rational> sorted = values.stream().sorted().toList();
        Blend blend = blend(sorted.size(), share);
        Rational below = sorted.get(blend.below() - 1);
        return below.plus(sorted.get(blend.above() - 1).minus(below).times(blend.weight()));
    }

    /**
     * The quantile of estimates; empty if none is there.
     *
     * @param values in any order; NaN is left out
     * @param share from 0 to 1
     * @throws IllegalArgumentException if the share is outside its bounds
     */
    public OptionalDouble quantile(double[] values, Rational share) {
        double[] sorted = java.util.Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        Blend blend = blend(sorted.length, share);
        double below = sorted[blend.below() - 1];
        double weight = blend.weight().numerator().doubleValue()
                / blend.weight().denominator().doubleValue();
        return OptionalDouble.of(below + weight * (sorted[blend.above() - 1] - below));
    }

    /** Two places, from 1, and how much of the way from the first to the second. */
    private record Blend(int below, int above, Rational weight) {}

    private Blend blend(int n, Rational share) {
        if (n == 0 || share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(
                    "A quantile is of at least one value, at a share from 0 to 1, but was of " + n + " at " + share);
        }
        Rational place = place(Rational.of(n), share);
        BigInteger floor = place.floor();
        Rational rest = place.minus(Rational.of(floor, BigInteger.ONE));
        Rational weight =
                switch (this) {
                    case TYPE_1 -> rest.signum() > 0 ? Rational.ONE : Rational.ZERO;
                    case TYPE_2 -> rest.signum() > 0 ? Rational.ONE : HALF;
                    case TYPE_3 -> rest.signum() == 0 && !floor.testBit(0) ? Rational.ZERO : Rational.ONE;
                    default -> rest;
                };
        int below = floor.intValueExact();
        return new Blend(Math.min(Math.max(below, 1), n), Math.min(Math.max(below + 1, 1), n), weight);
    }

    private Rational place(Rational n, Rational share) {
        return switch (this) {
            case TYPE_1, TYPE_2, TYPE_4 -> n.times(share);
            case TYPE_3 -> n.times(share).minus(HALF);
            case TYPE_5 -> n.times(share).plus(HALF);
            case TYPE_6 -> n.plus(Rational.ONE).times(share);
            case TYPE_7 -> n.minus(Rational.ONE).times(share).plus(Rational.ONE);
            case TYPE_8 -> n.plus(Rational.of(1, 3)).times(share).plus(Rational.of(1, 3));
            case TYPE_9 -> n.plus(Rational.of(1, 4)).times(share).plus(Rational.of(3, 8));
        };
    }
}
