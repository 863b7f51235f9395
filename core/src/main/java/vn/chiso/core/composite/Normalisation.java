package vn.chiso.core.composite;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How the observed values of an indicator become comparable with those of others (OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008). Missing values stay missing and count nowhere: not in a minimum, not in a mean, not in a rank.
 *
 * <p>Values are first turned so that higher is better ({@link Direction}): they and every bound, target and reference are multiplied by -1
 * where lower is better. So bounds are always given on the scale of the observations.
 *
 * <p>Some methods divide by how much the units differ. Where all are equal that is undefined; then the composite index is refused,
 * unless {@link #whenConstant} declares a value.
 *
 * <pre>{@code
 * Normalisation.minMax(0, 100)                  // worst unit 0, best unit 100
 * Normalisation.goalposts(0, 1, 10)             // declared bounds, 0 to 10, cut off beyond them
 * Normalisation.minMax(0, 100).whenConstant(50)
 * }</pre>
 */
public final class Normalisation {
    /** Which rank units get that are equal, where normalising means ranking. */
    public enum EqualRank {
        /** The lowest of the ranks that they share. */
        LOWEST,
        /** The mean of them. */
        AVERAGE
    }

    /** What is done, in place, to values that are turned already; {@code sign} turns bounds, {@code reference} is a unit's position. */
    @FunctionalInterface
    private interface Formula {
        void apply(double[] x, int sign, int reference);
    }

    private final String name;
    private final Formula formula;
    private final Optional<String> reference;
    private final OptionalDouble constant;

    private Normalisation(String name, Formula formula, Optional<String> reference, OptionalDouble constant) {
        this.name = name;
        this.formula = formula;
        this.reference = reference;
        this.constant = constant;
    }

    private static Normalisation of(String name, Formula formula) {
        return new Normalisation(name, formula, Optional.empty(), OptionalDouble.empty());
    }

    /** As observed, turned so that higher is better. */
    public static Normalisation none() {
        return of("none", (x, sign, unused) -> {});
    }

    /** The worst unit gets {@code low}, the best {@code high}, the others in proportion. */
    public static Normalisation minMax(double low, double high) {
        return of("min-max to " + low + ".." + high, (x, sign, unused) -> {
            double min = Columns.min(x);
            double range = Columns.max(x) - min;
            each(x, value -> (value - min) / range * (high - low) + low);
        });
    }

    /** {@code (x - from) / (to - from) * factor}: fixed bounds, nothing cut off. */
    public static Normalisation scaled(double from, double to, double factor) {
        differ(from, to);
        return of(
                "scaled from " + from + ".." + to + " by " + factor,
                (x, sign, unused) -> linear(x, from, to, factor, sign));
    }

    /** As {@link #scaled}, cut off at 0 and {@code factor}. */
    public static Normalisation goalposts(double from, double to, double factor) {
        differ(from, to);
        return of("goalposts " + from + ".." + to + " by " + factor, (x, sign, unused) -> {
            linear(x, from, to, 1, sign);
            each(x, value -> Math.min(Math.max(value, 0), 1) * factor);
        });
    }

    private static void linear(double[] x, double from, double to, double factor, int sign) {
        double low = sign > 0 ? from : -to;
        double high = sign > 0 ? to : -from;
        each(x, value -> (value - low) / (high - low) * factor);
    }

    private static void differ(double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "Bounds go from a lower to a higher number, but were " + from + " and " + to);
        }
    }

    /** Mean {@code mean}, standard deviation {@code deviation} over the units, which is divided by n - 1. */
    public static Normalisation zScore(double mean, double deviation) {
        return of("z-score " + mean + ", " + deviation, (x, sign, unused) -> {
            int n = Columns.count(x);
            double centre = Columns.mean(x);
            double spread = Math.sqrt(Columns.powers(x, centre, 2) / (n - 1));
            each(x, value -> (value - centre) / spread * deviation + mean);
        });
    }

    /** One more than the number of units that are worse, so the best has the highest number. */
    public static Normalisation rank(EqualRank equal) {
        return of("rank, equal ones " + equal, (x, sign, unused) -> Columns.rank(x, equal));
    }

    /** {@code (rank - 1) / (n - 1)}, n the units with a value, equal ones with the lowest rank; missing if there is but one unit. */
    public static Normalisation percentileRank() {
        return of("percentile rank", (x, sign, unused) -> {
            int n = Columns.count(x);
            Columns.rank(x, EqualRank.LOWEST);
            each(x, value -> (value - 1) / (n - 1));
        });
    }

    /** Borda's points: the number of units that are worse. */
    public static Normalisation borda() {
        return of("Borda", (x, sign, unused) -> {
            Columns.rank(x, EqualRank.LOWEST);
            each(x, value -> value - 1);
        });
    }

    /** {@code 1 - (max - x) / (max - min)}: the distance to the best unit, 1 for itself. */
    public static Normalisation distanceToBest() {
        return of("distance to the best", (x, sign, unused) -> {
            double max = Columns.max(x);
            double range = max - Columns.min(x);
            each(x, value -> 1 - (max - value) / range);
        });
    }

    /**
     * {@code 1 - (reference - x) / (reference - min)}: 1 for the reference unit.
     *
     * @param unit the reference unit; the index is refused if it has no value or the lowest one
     * @param capped whether units beyond the reference get 1
     */
    public static Normalisation distanceToUnit(String unit, boolean capped) {
        String name = "distance to unit " + unit + (capped ? ", capped" : "");
        return new Normalisation(
                name,
                (x, sign, at) -> {
                    double reference = x[at];
                    double range = reference - Columns.min(x);
                    each(x, value -> cap(1 - (reference - value) / range, capped));
                },
                Optional.of(unit),
                OptionalDouble.empty());
    }

    /**
     * {@code (x - min) / (target - min)}: the way from the worst unit to a target.
     *
     * @param target on the scale of the observations
     * @param capped whether units beyond the target get 1
     */
    public static Normalisation distanceToTarget(double target, boolean capped) {
        return of("distance to target " + target + (capped ? ", capped" : ""), (x, sign, unused) -> {
            double min = Columns.min(x);
            each(x, value -> cap((value - min) / (target * sign - min), capped));
        });
    }

    private static double cap(double value, boolean capped) {
        return capped ? Math.min(value, 1) : value;
    }

    /** {@code x / max}; for values above 0 where higher is better. */
    public static Normalisation fractionOfMax() {
        return of("fraction of the maximum", (x, sign, unused) -> {
            double max = Columns.max(x);
            each(x, value -> value / max);
        });
    }

    /**
     * A table of thresholds: a value gets the score of the highest threshold that it reaches, the lowest score below all of them.
     * Thresholds are on the scale of the observations; where lower is better a value reaches a threshold from above.
     *
     * @param below the score of a value that reaches none
     * @param scores the score of each threshold
     */
    public static Normalisation categorical(double below, NavigableMap<Double, Double> scores) {
        TreeMap<Double, Double> rising = new TreeMap<>(scores);
        TreeMap<Double, Double> falling = new TreeMap<>();
        scores.forEach((threshold, score) -> falling.put(-threshold, score));
        return of(
                "categorical below " + below + ", " + rising,
                (x, sign, unused) -> each(x, value -> {
                    var reached = (sign > 0 ? rising : falling).floorEntry(value);
                    return reached == null ? below : reached.getValue();
                }));
    }

    /**
     * The adjusted Mazziotta-Pareto normalisation: {@code (x - low) / (high - low) * 60 + 70}, where low and high lie half the range of
     * the units below and above the reference, so that the reference gets 100.
     *
     * @param reference what gets 100, such as the mean of a base year
     */
    public static Normalisation ampi(double reference) {
        return of("AMPI about " + reference, (x, sign, unused) -> {
            double half = (Columns.max(x) - Columns.min(x)) / 2;
            double low = reference * sign - half;
            each(x, value -> (value - low) / (2 * half) * 60 + 70);
        });
    }

    /** The same, where units that are all equal (or a single one) get this value instead of being refused. */
    public Normalisation whenConstant(double value) {
        return new Normalisation(name + ", " + value + " if constant", formula, reference, OptionalDouble.of(value));
    }

    /**
     * The normalised values, in the order of the units.
     *
     * @param values NaN where missing
     * @return NaN where a value is missing or the method is undefined
     * @throws IllegalArgumentException if the method refers to a unit; that needs a {@link CompositeIndex}
     */
    public double[] apply(double[] values, Direction direction) {
        if (reference.isPresent()) {
            throw new IllegalArgumentException("The " + name + " needs the names of the units: evaluate an index");
        }
        double[] out = new double[values.length];
        into(out, values, direction, -1);
        return out;
    }

    /** The unit that it refers to, if it refers to one. */
    Optional<String> reference() {
        return reference;
    }

    void into(double[] out, double[] values, Direction direction, int referenceAt) {
        for (int i = 0; i < values.length; i++) {
            out[i] = direction.sign() * values[i];
        }
        if (constant.isPresent() && Columns.count(out) > 0 && Columns.min(out) == Columns.max(out)) {
            double value = constant.getAsDouble();
            each(out, unused -> value);
        } else {
            formula.apply(out, direction.sign(), referenceAt);
            each(out, value -> Double.isInfinite(value) ? Double.NaN : value);
        }
    }

    /** One value in, one out; inlined by the compiler in hot loops. */
    @FunctionalInterface
    private interface Step {
        double of(double value);
    }

    private static void each(double[] x, Step step) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i])) {
                x[i] = step.of(x[i]);
            }
        }
    }

    /** By what they do. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Normalisation that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@code min-max to 0.0..100.0}. */
    @Override
    public String toString() {
        return name;
    }
}
