package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/**
 * The ranks of the units of a batch, each within its group, such as the communes of a province. A unit without a total has no rank.
 *
 * <pre>{@code
 * int[] ranks = BatchRanks.of(result, unit -> province(unit), TiePolicy.STANDARD);
 * }</pre>
 */
public final class BatchRanks {
    /** Stands for the rank of a unit without a total. */
    public static final int NONE = 0;

    private BatchRanks() {}

    /**
     * Ranks by total, the highest first.
     *
     * @param group what the units are compared within; equal for units of the same group
     * @return the ranks from 1, in the order of the units; {@link #NONE} where there is no total
     */
    public static int[] of(BatchResult result, Function<Unit, ?> group, TiePolicy ties) {
        int[] ranks = new int[result.size()];
        Optional<long[]> scaled = result.scaledTotals();
        ImmutableListMultimap<Object, Integer> members = IntStream.range(0, ranks.length)
                .boxed()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        at -> group.apply(result.units().get(at)), at -> at));
        for (Object key : members.keySet()) {
            ImmutableList<Integer> units = members.get(key);
            if (scaled.isPresent()) {
                rank(units, scaled.get(), ties, ranks);
            } else {
                rank(units, result, ties, ranks);
            }
        }
        return ranks;
    }

    /** Sorted once for the whole group; a rank is then where a total stands in it. */
    private static void rank(List<Integer> units, long[] totals, TiePolicy ties, int[] ranks) {
        long[] sorted = units.stream().mapToLong(unit -> totals[unit]).sorted().toArray();
        long[] distinct = Arrays.stream(sorted).distinct().toArray();
        for (int unit : units) {
            long own = totals[unit];
            ranks[unit] = switch (ties) {
                case STANDARD -> 1 + sorted.length - notAbove(sorted, own);
                case DENSE -> 1 + distinct.length - notAbove(distinct, own);
                case MODIFIED -> sorted.length - notAbove(sorted, own - 1);
            };
        }
    }

    /** How many are not above {@code number}. */
    private static int notAbove(long[] sorted, long number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same for totals that have no unit in common. */
    private static void rank(List<Integer> units, BatchResult result, TiePolicy ties, int[] ranks) {
        NavigableMap<Points, List<Integer>> byTotal = new TreeMap<>(Comparator.reverseOrder());
        for (int unit : units) {
            result.total(unit).points().ifPresent(points -> byTotal.computeIfAbsent(
                            points, unknown -> new ArrayList<>())
                    .add(unit));
        }
        int better = 0;
        int betterResults = 0;
        for (List<Integer> tied : byTotal.values()) {
            int rank = ties.rank(better, betterResults++, tied.size());
            tied.forEach(unit -> ranks[unit] = rank);
            better += tied.size();
        }
    }
}
