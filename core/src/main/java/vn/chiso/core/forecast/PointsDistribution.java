package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * How likely each number of points is. The points are exact, on a grid; the probabilities are binary fractions, none negative, and add up to
 * 1 within 0.000000001.
 *
 * <pre>{@code
 * PointsDistribution one = PointsDistribution.of(grid, Map.of(Points.ZERO, 0.25, Points.of(2), 0.75));
 * one.plus(one).probabilityOfAtLeast(Points.of(2));   // 0.9375
 * }</pre>
 */
public final class PointsDistribution {
    private static final double TOLERANCE = 1e-9;

    private final PointGrid grid;
    private final long least;
    private final double[] masses;

    private PointsDistribution(PointGrid grid, long least, double[] masses) {
        this.grid = grid;
        this.least = least;
        this.masses = masses;
    }

    /** So many points for certain. */
    public static PointsDistribution certain(PointGrid grid, Points points) {
        return new PointsDistribution(grid, grid.units(points), new double[] {1});
    }

    /**
     * These probabilities.
     *
     * @throws IllegalArgumentException if one is negative, they do not add up to 1, or points are off the grid
     */
    public static PointsDistribution of(PointGrid grid, Map<Points, Double> probabilities) {
        TreeMap<Long, Double> byUnits = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<Points, Double> entry : probabilities.entrySet()) {
            if (!(entry.getValue() >= 0)) {
                throw new IllegalArgumentException("A probability is zero or more, but that of " + entry.getKey()
                        + " points was " + entry.getValue());
            }
            byUnits.merge(grid.units(entry.getKey()), entry.getValue(), Double::sum);
            sum += entry.getValue();
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("Probabilities add up to 1, but these do to " + sum);
        }
        return ofUnits(grid, byUnits);
    }

    /**
     * The same from exact probabilities.
     *
     * @throws IllegalArgumentException if one is negative, they do not add up to exactly 1, or points are off the grid
     */
    public static PointsDistribution ofExact(PointGrid grid, Map<Points, Rational> probabilities) {
        Rational sum = probabilities.values().stream().reduce(Rational.ZERO, Rational::plus);
        if (!sum.equals(Rational.ONE)) {
            throw new IllegalArgumentException("Probabilities add up to 1, but these do to " + sum);
        }
        Map<Points, Double> binary = new TreeMap<>();
        probabilities.forEach((points, probability) -> binary.put(points, Probabilities.toDouble(probability)));
        return of(grid, binary);
    }

    /**
     * So many points with this probability, else none.
     *
     * @param probability 0 to 1
     */
    public static PointsDistribution bernoulli(PointGrid grid, Points points, Rational probability) {
        double likely = Probabilities.toDouble(probability);
        Map<Points, Double> probabilities = new TreeMap<>();
        probabilities.put(Points.ZERO, 1 - likely);
        probabilities.merge(points, likely, Double::sum);
        return of(grid, probabilities);
    }

    /** Masses by grid units; what has none is left out at both ends. */
    static PointsDistribution ofUnits(PointGrid grid, Map<Long, Double> byUnits) {
        TreeMap<Long, Double> possible = new TreeMap<>(byUnits);
        possible.values().removeIf(mass -> mass == 0);
        long least = possible.firstKey();
        double[] masses = new double[Math.toIntExact(possible.lastKey() - least + 1)];
        possible.forEach((units, mass) -> masses[(int) (units - least)] = mass);
        return new PointsDistribution(grid, least, masses);
    }

    /** The sum of independent distributions: exact convolution. None come to zero for certain. */
    public static PointsDistribution sum(PointGrid grid, Collection<PointsDistribution> distributions) {
        int size = 1;
        for (PointsDistribution distribution : distributions) {
            distribution.requireOn(grid);
            size = Math.addExact(size, distribution.masses.length - 1);
        }
        double[] sum = new double[size];
        double[] spare = new double[size];
        sum[0] = 1;
        int length = 1;
        long least = 0;
        for (PointsDistribution distribution : distributions) {
            convolve(sum, length, distribution.masses, spare);
            length += distribution.masses.length - 1;
            least = Math.addExact(least, distribution.least);
            double[] swapped = sum;
            sum = spare;
            spare = swapped;
        }
        return new PointsDistribution(grid, least, sum);
    }

    /**
     * The sum of this and another that is independent of it.
     *
     * @throws IllegalArgumentException if the other is on another grid
     */
    public PointsDistribution plus(PointsDistribution other) {
        other.requireOn(grid);
        double[] sum = new double[masses.length + other.masses.length - 1];
        convolve(masses, masses.length, other.masses, sum);
        return new PointsDistribution(grid, Math.addExact(least, other.least), sum);
    }

    private void requireOn(PointGrid wanted) {
        if (!grid.equals(wanted)) {
            throw new IllegalArgumentException("Distributions on one grid add up, but these are on steps of "
                    + wanted.step() + " and " + grid.step());
        }
    }

    /** The first so many masses of one, moved by every possible step of the other. */
    private static void convolve(double[] one, int length, double[] steps, double[] into) {
        Arrays.fill(into, 0, length + steps.length - 1, 0);
        for (int i = 0; i < steps.length; i++) {
            double mass = steps[i];
            if (mass > 0) {
                for (int j = 0; j < length; j++) {
                    into[i + j] += mass * one[j];
                }
            }
        }
    }

    public PointGrid grid() {
        return grid;
    }

    /** Every number of points that is possible, with its probability. */
    public ImmutableSortedMap<Points, Double> probabilities() {
        ImmutableSortedMap.Builder<Points, Double> found = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < masses.length; i++) {
            if (masses[i] > 0) {
                found.put(grid.points(least + i), masses[i]);
            }
        }
        return found.build();
    }

    /** How likely so many points or more are. */
    public double probabilityOfAtLeast(Points points) {
        long from = points.shareOf(grid.step()).ceiling().longValueExact();
        double sum = 0;
        for (int i = masses.length - 1; i >= 0 && least + i >= from; i--) {
            sum += masses[i];
        }
        return Math.min(1, sum);
    }

    /** How likely more than so many points are. */
    public double probabilityOfMoreThan(Points points) {
        return probabilityOfAtLeast(
                grid.points(points.shareOf(grid.step()).floor().longValueExact() + 1));
    }

    /**
     * The least points that are not exceeded with this probability: 0.5 gives the median.
     *
     * @param probability more than 0, at most 1
     */
    public Points quantile(double probability) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("A quantile is of more than 0 and at most 1, but was of " + probability);
        }
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += masses[i];
            if (sum >= probability - TOLERANCE) {
                return grid.points(least + i);
            }
        }
        return grid.points(least + masses.length - 1);
    }

    /** The mean, in points. */
    public double mean() {
        double mean = 0;
        for (int i = 0; i < masses.length; i++) {
            mean += masses[i] * i;
        }
        return (least + mean) * step();
    }

    /** The variance, in squared points. */
    public double variance() {
        double center = 0;
        for (int i = 0; i < masses.length; i++) {
            center += masses[i] * i;
        }
        double variance = 0;
        for (int i = 0; i < masses.length; i++) {
            variance += masses[i] * (i - center) * (i - center);
        }
        return variance * step() * step();
    }

    private double step() {
        return grid.step().value().numerator().doubleValue()
                / grid.step().value().denominator().doubleValue();
    }

    /** {@code P10 9.5, P50 10, P90 11.25}. */
    @Override
    public String toString() {
        return "P10 " + quantile(0.1) + ", P50 " + quantile(0.5) + ", P90 " + quantile(0.9);
    }
}
