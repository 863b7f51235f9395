package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;

/** The results of the runs on A, B and the mixed samples, and the shares estimated from any rows of them. */
final class SobolRuns {
    private final List<String> inputs;
    private final Sensitivity.Plan plan;
    private final int failed;
    private final double[] a;
    private final double[] b;
    private final double[][] mixed; // by input

    private SobolRuns(
            List<String> inputs, Sensitivity.Plan plan, int failed, double[] a, double[] b, double[][] mixed) {
        this.inputs = inputs;
        this.plan = plan;
        this.failed = failed;
        this.a = a;
        this.b = b;
        this.mixed = mixed;
    }

    static SobolRuns of(List<String> inputs, ToDoubleFunction<double[]> model, Sensitivity.Plan plan) {
        int d = inputs.size();
        double[][] points = plan.sample().points(plan.rows(), 2 * d, plan.seed());
        double[] a = new double[plan.rows()];
        double[] b = new double[plan.rows()];
        double[][] mixed = new double[d][plan.rows()];
        double[] x = new double[d];
        for (int row = 0; row < plan.rows(); row++) {
            System.arraycopy(points[row], 0, x, 0, d);
            a[row] = model.applyAsDouble(x);
            System.arraycopy(points[row], d, x, 0, d);
            b[row] = model.applyAsDouble(x);
            for (int i = 0; i < d; i++) {
                System.arraycopy(points[row], 0, x, 0, d);
                x[i] = points[row][d + i];
                mixed[i][row] = model.applyAsDouble(x);
            }
        }
        int[] whole = IntStream.range(0, plan.rows())
                .filter(row -> Double.isFinite(a[row])
                        && Double.isFinite(b[row])
                        && Arrays.stream(mixed).allMatch(results -> Double.isFinite(results[row])))
                .toArray();
        return new SobolRuns(
                List.copyOf(inputs),
                plan,
                plan.rows() - whole.length,
                pick(a, whole),
                pick(b, whole),
                Arrays.stream(mixed).map(results -> pick(results, whole)).toArray(double[][]::new));
    }

    private static double[] pick(double[] results, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> results[row]).toArray();
    }

    Sensitivity sensitivity() {
        int[] rows = IntStream.range(0, a.length).toArray();
        int runs = plan.rows() * (inputs.size() + 2);
        return new Sensitivity(plan.rows(), failed, runs, mean(rows), variance(rows), indices(rows));
    }

    private Optional<ImmutableMap<String, SobolIndex>> indices(int[] rows) {
        if (rows.length < 2 || isConstant(rows)) {
            return Optional.empty();
        }
        double[][] shares = shares(rows);
        double[][][] resampled = new double[plan.resamples()][][];
        for (int i = 0; i < resampled.length; i++) {
            DrawStream stream = DrawStream.of(~plan.seed(), i);
            resampled[i] = shares(
                    Arrays.stream(rows).map(row -> stream.below(rows.length)).toArray());
        }
        ImmutableMap.Builder<String, SobolIndex> indices = ImmutableMap.builder();
        for (int i = 0; i < inputs.size(); i++) {
            indices.put(inputs.get(i), new SobolIndex(share(shares, resampled, 0, i), share(shares, resampled, 1, i)));
        }
        return Optional.of(indices.buildOrThrow());
    }

    private SobolIndex.Share share(double[][] shares, double[][][] resampled, int order, int input) {
        double[] drawn = Arrays.stream(resampled)
                .mapToDouble(again -> again[order][input])
                .toArray();
        Rational tail = Rational.ONE.minus(plan.level()).times(Rational.of(1, 2));
        OptionalDouble low = EstimateQuantiles.of(QuantileType.LINEAR, drawn, tail);
        OptionalDouble high = EstimateQuantiles.of(QuantileType.LINEAR, drawn, Rational.ONE.minus(tail));
        return new SobolIndex.Share(shares[order][input], low, high);
    }

    /** Whether the results on A and B are the same but for what binary fractions lose. */
    private boolean isConstant(int[] rows) {
        double slack = 1e-12 * Math.abs(mean(rows));
        return variance(rows) <= slack * slack;
    }

    /** First and total order of each input from these rows; NaN if nothing varies in them. */
    private double[][] shares(int[] rows) {
        double variance = variance(rows);
        double mean = mean(rows);
        double[][] shares = new double[2][inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            double first = 0;
            double total = 0;
            for (int row : rows) {
                double ab = mixed[i][row];
                first += plan.firstOrder() == Sensitivity.FirstOrder.JANSEN
                        ? (b[row] - ab) * (b[row] - ab)
                        : (b[row] - mean) * (ab - a[row]);
                total += (a[row] - ab) * (a[row] - ab);
            }
            shares[0][i] = plan.firstOrder() == Sensitivity.FirstOrder.JANSEN
                    ? 1 - first / (2 * rows.length * variance)
                    : first / rows.length / variance;
            shares[1][i] = total / (2 * rows.length * variance);
        }
        return shares;
    }

    /** Of the results on A and B. */
    private double mean(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += a[row] + b[row];
        }
        return sum / (2 * rows.length);
    }

    private double variance(int[] rows) {
        double mean = mean(rows);
        double squares = 0;
        for (int row : rows) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        return squares / (2 * rows.length - 1);
    }
}
