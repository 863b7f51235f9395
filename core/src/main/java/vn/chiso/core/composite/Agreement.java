package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.ranking.TiePolicy;

/**
 * How far two rankings of the same units agree: of two methods, two years, or before and after a change of the data. Units that only one
 * of them ranks are left out; the ranks are those within each ranking.
 *
 * @param first the rank in the first of each unit that both rank
 * @param second its rank in the second
 * @param spearman of the scores
 * @param kendall tau-b of the scores
 */
public record Agreement(
        ImmutableMap<String, Integer> first,
        ImmutableMap<String, Integer> second,
        Optional<Correlation> spearman,
        Optional<Correlation> kendall) {
    /**
     * The agreement of two sets of scores.
     *
     * @param grid which scores are equal
     */
    public static Agreement of(Map<String, Double> first, Map<String, Double> second, Grid grid) {
        Ranks before = Ranks.of(first, grid, TiePolicy.STANDARD);
        Ranks after = Ranks.of(second, grid, TiePolicy.STANDARD);
        ImmutableMap.Builder<String, Integer> firstRanks = ImmutableMap.builder();
        ImmutableMap.Builder<String, Integer> secondRanks = ImmutableMap.builder();
        before.byUnit().forEach((unit, rank) -> after.of(unit).ifPresent(other -> {
            firstRanks.put(unit, rank);
            secondRanks.put(unit, other);
        }));
        ImmutableMap<String, Integer> both = firstRanks.buildOrThrow();
        double[] x = keys(first, both, grid);
        double[] y = keys(second, both, grid);
        return new Agreement(both, secondRanks.buildOrThrow(), Correlation.spearman(x, y), Correlation.kendall(x, y));
    }

    private static double[] keys(Map<String, Double> scores, Map<String, Integer> units, Grid grid) {
        return units.keySet().stream()
                .mapToDouble(unit -> grid.key(scores.getOrDefault(unit, Double.NaN)))
                .toArray();
    }

    /** First rank less second rank by unit; above 0 for units that are better in the second. */
    public ImmutableMap<String, Integer> rankChanges() {
        ImmutableMap.Builder<String, Integer> changes = ImmutableMap.builder();
        second.forEach((unit, rank) -> changes.put(unit, first.getOrDefault(unit, rank) - rank));
        return changes.buildOrThrow();
    }

    /**
     * The units that are in another group, such as a quartile, in the second ranking than in the first.
     *
     * @param lastRanks the last rank of each group but the last one, rising: 16, 32, 47 for quartiles of 16, 16, 15 and 16 units
     */
    public ImmutableList<String> changingGroup(int... lastRanks) {
        return first.keySet().stream()
                .filter(unit -> group(first, unit, lastRanks) != group(second, unit, lastRanks))
                .collect(ImmutableList.toImmutableList());
    }

    private static long group(Map<String, Integer> ranks, String unit, int... lastRanks) {
        int rank = ranks.getOrDefault(unit, 0);
        return Arrays.stream(lastRanks).filter(last -> rank > last).count();
    }

    /** The mean of how many ranks a unit moves; 0 if no unit is in both. */
    public double meanAbsoluteChange() {
        return rankChanges().values().stream().mapToInt(Math::abs).average().orElse(0);
    }

    /** The most ranks that a unit moves; 0 if no unit is in both. */
    public int maxAbsoluteChange() {
        return rankChanges().values().stream().mapToInt(Math::abs).max().orElse(0);
    }
}
