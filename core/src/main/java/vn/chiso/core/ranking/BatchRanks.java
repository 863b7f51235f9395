package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private static void rank(List<Integer> units, BatchResult result, TiePolicy ties, int[] ranks) {
        ImmutableList<Points> totals = units.stream()
                .flatMap(unit -> result.total(unit).points().stream())
                .collect(ImmutableList.toImmutableList());
        for (int unit : units) {
            ranks[unit] = result.total(unit)
                    .points()
                    .map(own -> ties.rank(own, totals))
                    .orElse(NONE);
        }
    }
}
