package vn.chiso.core.composite;

import java.util.Arrays;
import java.util.OptionalDouble;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;

/** Quantiles of estimates, read off as {@link QuantileType} says. */
final class EstimateQuantiles {
    private EstimateQuantiles() {}

    /**
     * The quantile of some estimates; empty if none is there.
     *
     * @param values in any order; NaN is left out
     * @param share from 0 to 1
     * @throws IllegalArgumentException if the share is outside its bounds
     */
    static OptionalDouble of(QuantileType type, double[] values, Rational share) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        QuantileType.Place place = type.place(sorted.length, share);
        double below = sorted[place.below() - 1];
        double weight = place.weight().numerator().doubleValue()
                / place.weight().denominator().doubleValue();
        return OptionalDouble.of(below + weight * (sorted[place.above() - 1] - below));
    }
}
