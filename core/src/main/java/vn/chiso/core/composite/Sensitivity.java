package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.chiso.core.score.Rational;

/**
 * How much of the variance of a result each uncertain input explains (Sobol 1993): alone (first order), and with all it does together
 * with others (total order). The model runs {@code rows * (inputs + 2)} times: on two samples A and B, and for each input on A with that
 * input's column from B (Saltelli et al. 2010).
 *
 * <pre>{@code
 * Sensitivity.Plan plan = Sensitivity.Plan.of(1024, 7);
 * Sensitivity sensitivity = Sensitivity.of(List.of("a", "b"), x -> 3 * x[0] + x[1], plan);
 * sensitivity.indices().orElseThrow().get("a").first().value();   // about 0.9
 * }</pre>
 *
 * @param rows the size N of the samples
 * @param failedRows rows that were left out of all samples, because the model had no result in one of their runs
 * @param runs how often the model ran
 * @param mean of the results on A and B
 * @param variance of the results on A and B, divided by one less than their number
 * @param indices by input; empty if the result does not vary, or fewer than two rows are left. They are not cut to 0..1: an estimate a
 *     little below 0 means that the index is small.
 */
public record Sensitivity(
        int rows,
        int failedRows,
        int runs,
        double mean,
        double variance,
        Optional<ImmutableMap<String, SobolIndex>> indices) {

    /** How first-order indices are estimated; total ones always by Jansen. */
    public enum FirstOrder {
        /** {@code mean(y_B (y_AB - y_A)) / V}, with the mean of all results taken off first: without that it is useless far from 0. */
        CENTRED_SALTELLI,
        /** {@code 1 - sum (y_B - y_AB)^2 / (2 N V)} (Jansen 1999). */
        JANSEN
    }

    /**
     * How the analysis is run.
     *
     * @param rows 2 or more; powers of two suit the Sobol sequence
     * @param sample how points are spread
     * @param firstOrder the estimator
     * @param resamples how often rows are drawn again for the intervals; 0 for none
     * @param level of the intervals, such as 0.95
     * @param seed equal seeds give equal results
     */
    public record Plan(int rows, BaseSample sample, FirstOrder firstOrder, int resamples, Rational level, long seed) {
        public Plan {
            if (rows < 2 || resamples < 0 || level.signum() <= 0 || level.compareTo(Rational.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "A plan has 2 rows or more, 0 resamples or more and a level between 0 and 1, but they were "
                                + rows + ", " + resamples + " and " + level);
            }
        }

        /** A Sobol sample, Jansen's estimator, 95 % intervals of 1,000 resamples. */
        public static Plan of(int rows, long seed) {
            return new Plan(rows, BaseSample.SOBOL, FirstOrder.JANSEN, 1000, Rational.of(95, 100), seed);
        }
    }

    /**
     * Runs the analysis.
     *
     * @param inputs their names
     * @param model the result for inputs that are each above 0 and below 1, in the order of their names; NaN if it has none. It must not
     *     keep the array.
     */
    public static Sensitivity of(List<String> inputs, ToDoubleFunction<double[]> model, Plan plan) {
        return SobolRuns.of(inputs, model, plan).sensitivity();
    }
}
