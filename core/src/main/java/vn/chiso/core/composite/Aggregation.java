package vn.chiso.core.composite;

import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the children of a node become its value (OECD and JRC, Handbook on Constructing Composite Indicators, 2008). A child that is
 * missing is left out and the weights of the others count in proportion; what may be missing is said by the node
 * ({@link Element.Aggregate#availability}), and for a sum here.
 *
 * <pre>{@code
 * Aggregation.arithmetic()
 * Aggregation.power(0.5)
 * Aggregation.bestOf(3)
 * }</pre>
 */
public final class Aggregation {
    /** What a sum does with a child that is missing. */
    public enum MissingTerm {
        /** There is no sum. */
        NO_SUM,
        /** It counts 0, and the highest possible sum stays as it is. */
        ZERO,
        /** It is left out of the sum and of the highest possible sum. */
        SHRINKS_MAXIMUM
    }

    /** The value from the {@code n} children that are present; NaN where it is undefined. */
    @FunctionalInterface
    private interface Mean {
        double of(double[] x, double[] weights, int n);
    }

    /** The derivative of the value by child {@code i}; {@code weight} is the sum of the weights. */
    @FunctionalInterface
    private interface Slope {
        double of(double value, double weight, double x, double own);
    }

    /** A threshold of 2/3, written as 0.6666666667, is met by two of three. */
    private static final double ROUNDING_SLACK = 1e-6;

    private final String name;
    private final String needs;
    private final IntUnaryOperator fewest;
    private final @Nullable Mean mean;
    private final @Nullable Slope slope;
    private final @Nullable Grid outranking;

    private Aggregation(
            String name,
            String needs,
            IntUnaryOperator fewest,
            @Nullable Mean mean,
            @Nullable Slope slope,
            @Nullable Grid grid) {
        this.name = name;
        this.needs = needs;
        this.fewest = fewest;
        this.mean = mean;
        this.slope = slope;
        this.outranking = grid;
    }

    /** The weighted mean. */
    public static Aggregation arithmetic() {
        return new Aggregation(
                "arithmetic mean",
                "numbers",
                of -> 1,
                (x, w, n) -> weighted(x, w, n),
                (value, weight, x, own) -> own / weight,
                null);
    }

    private static double weighted(double[] x, double[] w, int n) {
        return Sums.dot(x, w, n) / Sums.sum(w, n);
    }

    /** {@code exp(sum w ln x / sum w)}, for values above 0. */
    public static Aggregation geometric() {
        return new Aggregation(
                "geometric mean",
                "values above 0",
                of -> 1,
                (x, w, n) -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += w[i] * (x[i] > 0 ? Math.log(x[i]) : Double.NaN);
                    }
                    return Math.exp(sum / Sums.sum(w, n));
                },
                (value, weight, x, own) -> value * own / (weight * x),
                null);
    }

    /** {@code sum w / sum (w / x)}, for values above 0. */
    public static Aggregation harmonic() {
        return new Aggregation(
                "harmonic mean",
                "values above 0",
                of -> 1,
                (x, w, n) -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += x[i] > 0 ? w[i] / x[i] : Double.NaN;
                    }
                    return Sums.sum(w, n) / sum;
                },
                (value, weight, x, own) -> value * value * own / (weight * x * x),
                null);
    }

    /**
     * {@code (sum w x^p / sum w)^(1/p)}, for values of 0 or more, above 0 if p is negative.
     *
     * @param p not 0; that is the geometric mean
     */
    public static Aggregation power(double p) {
        if (p == 0 || !Double.isFinite(p)) {
            throw new IllegalArgumentException("A power mean has a power other than 0, but was " + p
                    + "; the mean of power 0 is the geometric mean");
        }
        return new Aggregation(
                "power mean " + p,
                p > 0 ? "values of 0 or more" : "values above 0",
                of -> 1,
                (x, w, n) -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += w[i] * (x[i] > 0 || (x[i] == 0 && p > 0) ? Math.pow(x[i], p) : Double.NaN);
                    }
                    return Math.pow(sum / Sums.sum(w, n), 1 / p);
                },
                (value, weight, x, own) -> Math.pow(value, 1 - p) * own * Math.pow(x, p - 1) / weight,
                null);
    }

    /** The plain sum, as on a scorecard; weights multiply. */
    public static Aggregation sum(MissingTerm missing) {
        return new Aggregation(
                "sum, missing: " + missing,
                "numbers",
                of -> missing == MissingTerm.NO_SUM ? of : 1,
                Sums::dot,
                (value, weight, x, own) -> own,
                null);
    }

    /**
     * An ordered weighted average: the weights belong to places from the best child down, not to children. All children must be there,
     * else there is no value.
     *
     * @param places one for each child, adding up to 1
     */
    public static Aggregation ordered(double... places) {
        double[] v = places.clone();
        if (v.length == 0 || Math.abs(Sums.sum(v, v.length) - 1) > 1e-9) {
            throw new IllegalArgumentException("The weights of the places add up to 1, but were " + Arrays.toString(v));
        }
        return new Aggregation(
                "ordered average " + Doubles.asList(v),
                v.length + " children",
                of -> v.length,
                (x, w, n) -> {
                    Arrays.sort(x, 0, n);
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += v[n - 1 - i] * x[i];
                    }
                    return sum;
                },
                null,
                null);
    }

    /** The mean of the {@code j} best children: one is judged by what one does best. */
    public static Aggregation bestOf(int j) {
        return extreme("best", j, true);
    }

    /** The mean of the {@code j} worst children. */
    public static Aggregation worstOf(int j) {
        return extreme("worst", j, false);
    }

    /** The worst child. */
    public static Aggregation minimum() {
        return worstOf(1);
    }

    private static Aggregation extreme(String which, int j, boolean best) {
        if (j < 1) {
            throw new IllegalArgumentException("The mean of the " + which + " is of at least one, but was of " + j);
        }
        return new Aggregation(
                "mean of the " + which + " " + j,
                "at least " + j + " children",
                of -> j,
                (x, w, n) -> {
                    Arrays.sort(x, 0, n);
                    double sum = 0;
                    for (int i = 0; i < j; i++) {
                        sum += best ? x[n - 1 - i] : x[i];
                    }
                    return sum / j;
                },
                null,
                null);
    }

    /** The middle child, or the mean of the two in the middle; weights do not count. */
    public static Aggregation median() {
        return new Aggregation(
                "median",
                "numbers",
                of -> 1,
                (x, w, n) -> {
                    Arrays.sort(x, 0, n);
                    return (x[(n - 1) / 2] + x[n / 2]) / 2;
                },
                null,
                null);
    }

    /**
     * The Mazziotta-Pareto index {@code M (1 - cv^2)}: children that are far apart cost. The deviation is divided by n - 1; weights do
     * not count.
     */
    public static Aggregation mazziottaPareto() {
        return mazziottaPareto("Mazziotta-Pareto index", 1);
    }

    /** The same with a deviation that is divided by n, as the adjusted index has it; for values from {@link Normalisation#ampi}. */
    public static Aggregation adjustedMazziottaPareto() {
        return mazziottaPareto("adjusted Mazziotta-Pareto index", 0);
    }

    private static Aggregation mazziottaPareto(String name, int less) {
        return new Aggregation(
                name,
                "values with a mean other than 0",
                of -> 1 + less,
                (x, w, n) -> {
                    double m = Sums.sum(x, n) / n;
                    double squares = 0;
                    for (int i = 0; i < n; i++) {
                        squares += (x[i] - m) * (x[i] - m);
                    }
                    return m - squares / (n - less) / m;
                },
                null,
                null);
    }

    /**
     * The mean-min function {@code M - alpha (sqrt((M - min)^2 + beta^2) - beta)}: between the mean and the worst child.
     *
     * @param alpha from 0, the mean, to 1
     * @param beta 0 or more; how far apart children may be before it costs
     */
    public static Aggregation meanMin(double alpha, double beta) {
        if (!(alpha >= 0 && alpha <= 1 && beta >= 0)) {
            throw new IllegalArgumentException(
                    "A mean-min function has an alpha from 0 to 1 and a beta of 0 or more, but they were " + alpha
                            + " and " + beta);
        }
        return new Aggregation(
                "mean-min " + alpha + ", " + beta,
                "numbers",
                of -> 1,
                (x, w, n) -> {
                    double m = weighted(x, w, n);
                    double min = x[0];
                    for (int i = 1; i < n; i++) {
                        min = Math.min(min, x[i]);
                    }
                    return m - alpha * (Math.sqrt((m - min) * (m - min) + beta * beta) - beta);
                },
                null,
                null);
    }

    /**
     * Copeland's score: how many units a unit outranks less how many outrank it. One outranks another if the children in which it is
     * better weigh more than half of those that both have; equal ones count half. There is no compensation between children.
     *
     * @param grid which values are equal
     */
    public static Aggregation copeland(Grid grid) {
        return new Aggregation("Copeland, " + grid, "numbers", of -> 1, null, null, grid);
    }

    /** Whether the value of a unit depends on other units. */
    boolean comparesUnits() {
        return outranking != null;
    }

    /** What the children must be for a value to be defined. */
    String needs() {
        return needs;
    }

    /** Whether {@link #slope} has an answer. */
    boolean isSmooth() {
        return slope != null;
    }

    /** The derivative of {@code value} by a child {@code x} of weight {@code own}, where the present ones weigh {@code weight}. */
    double slope(double value, double weight, double x, double own) {
        if (slope == null) {
            throw new IllegalStateException("The " + name + " has no derivative");
        }
        return slope.of(value, weight, x, own);
    }

    /**
     * Puts into {@code out} the value of every unit, NaN where it has none.
     *
     * @param children their values by unit, the first {@code count} of the array
     * @param availability the least share of the children that must be present
     */
    void into(double[] out, double[][] children, double[] weights, int count, double availability, Buffer buffer) {
        for (int unit = 0; unit < out.length; unit++) {
            int n = 0;
            for (int child = 0; child < count; child++) {
                double value = children[child][unit];
                if (!Double.isNaN(value)) {
                    buffer.x[n] = value;
                    buffer.weights[n++] = weights[child];
                }
            }
            boolean available = isAvailable(n, count, availability);
            out[unit] = available && mean != null ? mean.of(buffer.x, buffer.weights, n) : Double.NaN;
            if (available && outranking != null) {
                out[unit] = Outranking.copeland(outranking, unit, children, weights, count);
            }
        }
    }

    /** The fewest of {@code count} children from which there can be a value, whatever the node asks for. */
    int fewest(int count) {
        return fewest.applyAsInt(count);
    }

    /** Whether enough of {@code count} children are there. */
    boolean isAvailable(int present, int count, double availability) {
        return present > 0 && present >= fewest(count) && present >= availability * count - ROUNDING_SLACK;
    }

    /** Room for the children of one unit. */
    static final class Buffer {
        private final double[] x;
        private final double[] weights;

        Buffer(int children) {
            this.x = new double[children];
            this.weights = new double[children];
        }
    }

    /** By what they do. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Aggregation that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@code power mean 0.5}. */
    @Override
    public String toString() {
        return name;
    }
}
