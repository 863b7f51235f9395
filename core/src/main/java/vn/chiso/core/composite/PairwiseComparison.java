package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which units differ significantly, and what that leaves of their ranks: a unit is at best behind all that are significantly better, at
 * worst before all that are significantly worse. Higher estimates are better.
 *
 * <pre>{@code
 * PairwiseComparison comparison = PairwiseComparison.drawn(estimates, 0.05, Family.ALL_UNITS, 2000, 7);
 * comparison.rankInterval("Hà Nội");   // 12..37: such intervals hold for all units at once, with 95 %
 * comparison.tiedWith("Hà Nội");       // units that do not differ significantly from it
 * }</pre>
 */
public final class PairwiseComparison {
    /** For which statements together the level holds. */
    public enum Family {
        /** The comparisons of any one unit with the others; looked at by itself, each unit's interval has the level. */
        ONE_UNIT,
        /** All comparisons; all intervals together have the level. Use it for a table of all units. */
        ALL_UNITS
    }

    /** How the level is kept over many comparisons, where only their number counts. */
    public enum Control {
        /** It is not: of twenty true ties one is called a difference. */
        NONE,
        /** Each comparison gets its part of the level. */
        BONFERRONI,
        /** Bonferroni, from the largest difference on, for those that are left (Holm 1979): never worse. */
        HOLM
    }

    private final Estimates estimates;
    private final int[][] verdicts;
    private final double[] critical;

    private PairwiseComparison(Estimates estimates, Family family, Function<int[][], StepDown.Outcome> test) {
        int n = estimates.size();
        this.estimates = estimates;
        this.verdicts = new int[n][n];
        this.critical = new double[n];
        if (family == Family.ALL_UNITS) {
            int[][] pairs = pairs(n);
            StepDown.Outcome outcome = test.apply(pairs);
            Arrays.fill(critical, outcome.critical());
            for (int i = 0; i < pairs.length; i++) {
                verdicts[pairs[i][0]][pairs[i][1]] = outcome.verdicts().get(i);
                verdicts[pairs[i][1]][pairs[i][0]] = -outcome.verdicts().get(i);
            }
        } else {
            for (int unit = 0; unit < n; unit++) {
                int[][] pairs = pairsOf(unit, n);
                StepDown.Outcome outcome = test.apply(pairs);
                critical[unit] = outcome.critical();
                for (int i = 0; i < pairs.length; i++) {
                    verdicts[unit][pairs[i][1]] = outcome.verdicts().get(i);
                }
            }
        }
    }

    /**
     * Two-sided comparisons with normal critical values.
     *
     * @param alpha the probability of any false difference in the family, above 0 and below 1
     */
    public static PairwiseComparison of(Estimates estimates, double alpha, Family family, Control control) {
        level(alpha);
        return new PairwiseComparison(estimates, family, pairs -> test(estimates, pairs, alpha, control));
    }

    /**
     * Comparisons with a critical value that knows how the differences depend on each other, from draws of normal errors, and steps
     * down: what is significant is left out and the value drawn again (Mogstad, Romano, Shaikh and Wilhelm 2024). Sharper than Holm
     * where many units are compared.
     *
     * @param alpha the probability of any false difference in the family, above 0 and below 1
     * @param draws 1000 or more is usual
     * @param seed equal seeds give equal results
     */
    public static PairwiseComparison drawn(Estimates estimates, double alpha, Family family, int draws, long seed) {
        level(alpha);
        if (draws < 1) {
            throw new IllegalArgumentException("At least one draw is needed, but there were " + draws);
        }
        return new PairwiseComparison(estimates, family, new StepDown(estimates, alpha, draws, seed)::test);
    }

    private static void level(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("A level is above 0 and below 1, but was " + alpha);
        }
    }

    /** All pairs j, k with j before k. */
    private static int[][] pairs(int n) {
        return IntStream.range(0, n)
                .boxed()
                .flatMap(j -> IntStream.range(j + 1, n).mapToObj(k -> new int[] {j, k}))
                .toArray(int[][]::new);
    }

    private static int[][] pairsOf(int unit, int n) {
        return IntStream.range(0, n)
                .filter(k -> k != unit)
                .mapToObj(k -> new int[] {unit, k})
                .toArray(int[][]::new);
    }

    /** Largest difference first; from the first that is not significant on, none is. */
    private static StepDown.Outcome test(Estimates estimates, int[][] pairs, double alpha, Control control) {
        Integer[] order = IntStream.range(0, pairs.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(estimates.z(pairs[i][0], pairs[i][1])))
                        .reversed())
                .toArray(Integer[]::new);
        int[] verdicts = new int[pairs.length];
        double critical = 0;
        for (int i = 0; i < order.length; i++) {
            int comparisons =
                    switch (control) {
                        case NONE -> 1;
                        case BONFERRONI -> order.length;
                        case HOLM -> order.length - i;
                    };
            critical = NormalQuantile.above(alpha / 2 / comparisons);
            double z = estimates.z(pairs[order[i]][0], pairs[order[i]][1]);
            if (Math.abs(z) <= critical) {
                break;
            }
            verdicts[order[i]] = z > 0 ? 1 : -1;
        }
        return new StepDown.Outcome(ImmutableIntArray.copyOf(verdicts), critical);
    }

    /**
     * The ranks that the unit may have: from one behind all that are significantly better to one before all that are significantly worse.
     */
    public Range<Integer> rankInterval(String unit) {
        int[] row = verdicts[estimates.position(unit)];
        int better = (int) Arrays.stream(row).filter(verdict -> verdict < 0).count();
        int worse = (int) Arrays.stream(row).filter(verdict -> verdict > 0).count();
        return Range.closed(1 + better, row.length - worse);
    }

    /**
     * The other units that do not differ significantly from this one. Being tied is <em>not transitive</em>: A may be tied with B and B
     * with C while A and C differ. So this is a list for one unit; it never makes classes of units.
     */
    public ImmutableList<String> tiedWith(String unit) {
        int at = estimates.position(unit);
        return IntStream.range(0, estimates.size())
                .filter(other -> other != at && verdicts[at][other] == 0)
                .mapToObj(estimates.units()::get)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether {@code unit} is significantly better than {@code other}, by the family of {@code unit}. */
    public boolean isBetter(String unit, String other) {
        return verdicts[estimates.position(unit)][estimates.position(other)] > 0;
    }

    /** What the last tested difference of the unit's family, over its standard error, was held against. */
    public double criticalValue(String unit) {
        return critical[estimates.position(unit)];
    }
}
