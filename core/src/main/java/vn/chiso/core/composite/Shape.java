package vn.chiso.core.composite;

import java.util.OptionalDouble;

/**
 * The shape of a column: whether it leans to one side or has values far out, which dominate a min-max normalisation.
 *
 * @param n the units with a value
 * @param skewness {@code sqrt(n) sum d^3 / (sum d^2)^1.5 * sqrt(n(n-1)) / (n-2)}; empty with fewer than 3 units or if nothing varies
 * @param kurtosis the excess over a normal distribution, {@code ((n+1)(n sum d^4 / (sum d^2)^2 - 3) + 6)(n-1) / ((n-2)(n-3))}; empty
 *     with fewer than 4 or if nothing varies
 */
public record Shape(int n, OptionalDouble skewness, OptionalDouble kurtosis) {
    private static final double SKEWED = 2;
    private static final double FAR_OUT = 3.5;

    /**
     * The shape of these values.
     *
     * @param values NaN is passed over
     */
    public static Shape of(double[] values) {
        double[] x = Columns.present(values);
        int n = x.length;
        double mean = Columns.mean(x);
        double second = Columns.powers(x, mean, 2);
        double third = 0;
        double fourth = 0;
        for (double value : x) {
            double d = value - mean;
            third += d * d * d;
            fourth += d * d * d * d;
        }
        double skewness = Math.sqrt(n) * third / Math.pow(second, 1.5) * Math.sqrt((double) n * (n - 1)) / (n - 2);
        double kurtosis = ((n + 1) * (n * fourth / (second * second) - 3) + 6) * (n - 1) / ((double) (n - 2) * (n - 3));
        return new Shape(
                n,
                n < 3 ? OptionalDouble.empty() : finite(skewness),
                n < 4 ? OptionalDouble.empty() : finite(kurtosis));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether values lie so far out that they should be looked at: a skewness of 2 or more with a kurtosis of 3.5 or more. */
    public boolean hasOutliers() {
        return skewness.isPresent()
                && kurtosis.isPresent()
                && Math.abs(skewness.getAsDouble()) >= SKEWED
                && kurtosis.getAsDouble() >= FAR_OUT;
    }
}
