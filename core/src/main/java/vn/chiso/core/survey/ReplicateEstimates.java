package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One estimate in all replicates. A replicate in which nothing is left to estimate from has none; it is left out and counted.
 */
public final class ReplicateEstimates {
    private final String name;
    private final double value;
    private final double[] values;
    private final double[] there;
    private final Optional<double[]> coefficients;

    ReplicateEstimates(String name, double value, double[] values, ReplicateWeights weights) {
        this.name = name;
        this.value = value;
        this.values = values;
        this.there = Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray();
        this.coefficients = weights.coefficients();
    }

    /** What was estimated. */
    public String name() {
        return name;
    }

    /** The estimate with the sample's own weights; empty if there is none. */
    public OptionalDouble estimate() {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The number of replicates, with and without an estimate. */
    public int count() {
        return values.length;
    }

    /** How many replicates have no estimate. */
    public int without() {
        return values.length - there.length;
    }

    /** The estimate in one replicate, counted from 0; empty if it has none. */
    public OptionalDouble value(int replicate) {
        return Double.isNaN(values[replicate]) ? OptionalDouble.empty() : OptionalDouble.of(values[replicate]);
    }

    /**
     * About the mean of the replicates, as R does it by default. Empty with fewer than two replicates that have an estimate, and for a
     * jackknife of which one has none.
     */
    public OptionalDouble standardError() {
        return there.length == 0 ? OptionalDouble.empty() : about(TwoSum.of(there) / there.length);
    }

    /** About the estimate, as R does it with {@code mse = TRUE}; a bit larger. Empty as {@link #standardError}, and without an estimate. */
    public OptionalDouble standardErrorAboutEstimate() {
        return Double.isNaN(value) ? OptionalDouble.empty() : about(value);
    }

    private OptionalDouble about(double centre) {
        if (there.length < 2 || (coefficients.isPresent() && without() > 0)) {
            return OptionalDouble.empty();
        }
        TwoSum squares = new TwoSum();
        for (int i = 0; i < there.length; i++) {
            double deviation = there[i] - centre;
            double coefficient = coefficients.isPresent() ? coefficients.get()[i] : 1.0 / (there.length - 1);
            squares.add(coefficient * deviation * deviation);
        }
        return OptionalDouble.of(Math.sqrt(squares.value()));
    }

    /** A quantile of the replicates, type 7 of Hyndman and Fan; empty if none has an estimate. */
    public OptionalDouble quantile(double share) {
        Quantiles.requireShare(share);
        double[] sorted = there.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.type7(sorted, share));
    }

    /**
     * The interval between the outer quantiles of a bootstrap; empty if no replicate has an estimate.
     *
     * @throws IllegalStateException for a jackknife, whose replicates are much nearer to each other than samples are
     */
    public Optional<Interval> percentileInterval(double level) {
        Interval.requireLevel(level);
        if (coefficients.isPresent()) {
            throw new IllegalStateException("A jackknife has no percentile interval: " + name);
        }
        OptionalDouble low = quantile((1 - level) / 2);
        OptionalDouble high = quantile((1 + level) / 2);
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level));
    }
}
