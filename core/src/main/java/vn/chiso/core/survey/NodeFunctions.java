package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How an index brings its parts together, as smooth functions. Weights are relative: they need not add up to 1. Where a part has no
 * estimate, the weights of the others are taken without it, and treated as fixed.
 */
public final class NodeFunctions {
    private NodeFunctions() {}

    /** The sum; all parts are needed. */
    public static SmoothFunction sum(int parts) {
        double[] ones = new double[parts];
        Arrays.fill(ones, 1);
        return SmoothFunction.linear(ones);
    }

    /**
     * One part moved from the scale {@code low} to {@code high} onto {@code newLow} to {@code newHigh}; either may run downwards, as for a
     * question where less is better. Values outside are cut to the nearer end, which {@link Estimated#truncated} tells.
     *
     * @throws IllegalArgumentException if {@code low} equals {@code high}
     */
    public static SmoothFunction rescaled(double low, double high, double newLow, double newHigh) {
        if (!(Math.abs(high - low) > 0)) {
            throw new IllegalArgumentException("A scale has two ends, but was " + low + " to " + high);
        }
        return new Scale(low, high, newLow, newHigh);
    }

    private record Scale(double low, double high, double newLow, double newHigh) implements SmoothFunction {
        private double share(double x) {
            return (x - low) / (high - low);
        }

        @Override
        public double value(double[] x) {
            return newLow + (newHigh - newLow) * Math.min(1, Math.max(0, share(x[0])));
        }

        @Override
        public double[] gradient(double[] x) {
            return new double[] {truncates(x) ? 0 : (newHigh - newLow) / (high - low)};
        }

        @Override
        public boolean truncates(double[] x) {
            return share(x[0]) < 0 || share(x[0]) > 1;
        }
    }

    /** The weighted arithmetic mean. */
    public static SmoothFunction arithmetic(double... weights) {
        return new Quasi(weights, x -> x, x -> 1, x -> x);
    }

    /** The weighted geometric mean; parts above 0. */
    public static SmoothFunction geometric(double... weights) {
        return new Quasi(weights, x -> x > 0 ? Math.log(x) : Double.NaN, x -> 1 / x, Math::exp);
    }

    /** The weighted harmonic mean; parts above 0. */
    public static SmoothFunction harmonic(double... weights) {
        return power(-1, weights);
    }

    /**
     * The weighted mean of power {@code p}; parts above 0.
     *
     * @param p other than 0; 1 is the arithmetic, -1 the harmonic mean
     */
    public static SmoothFunction power(double p, double... weights) {
        if (p == 0 || !Double.isFinite(p)) {
            throw new IllegalArgumentException("The power of a mean is a number other than 0, but was " + p);
        }
        return new Quasi(
                weights,
                x -> x > 0 ? Math.pow(x, p) : Double.NaN,
                x -> p * Math.pow(x, p - 1),
                mean -> Math.pow(mean, 1 / p));
    }

    /** A mean taken on another scale: M = back(sum of w f(x) / sum of w), so that dM/dx = w f'(x) / (f'(M) sum of w). */
    private static final class Quasi implements SmoothFunction {
        private final double[] weights;
        private final double total;
        private final DoubleUnaryOperator there;
        private final DoubleUnaryOperator slope;
        private final DoubleUnaryOperator back;

        Quasi(double[] weights, DoubleUnaryOperator there, DoubleUnaryOperator slope, DoubleUnaryOperator back) {
            for (double weight : weights) {
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("A weight is 0 or more, but was " + weight);
                }
            }
            this.weights = weights.clone();
            this.total = TwoSum.of(weights);
            this.there = there;
            this.slope = slope;
            this.back = back;
        }

        @Override
        public double value(double[] x) {
            TwoSum sum = new TwoSum();
            for (int i = 0; i < x.length; i++) {
                sum.add(weights[i] * there.applyAsDouble(x[i]));
            }
            return back.applyAsDouble(sum.value() / total);
        }

        @Override
        public double[] gradient(double[] x) {
            double scale = slope.applyAsDouble(value(x)) * total;
            double[] gradient = new double[x.length];
            Arrays.setAll(gradient, i -> weights[i] * slope.applyAsDouble(x[i]) / scale);
            return gradient;
        }

        @Override
        public Optional<SmoothFunction> of(int[] present) {
            double[] left = Arrays.stream(present).mapToDouble(i -> weights[i]).toArray();
            return TwoSum.of(left) > 0 ? Optional.of(new Quasi(left, there, slope, back)) : Optional.empty();
        }
    }
}
