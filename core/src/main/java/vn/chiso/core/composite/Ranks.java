package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import vn.chiso.core.ranking.TiePolicy;

/**
 * The ranks of units by an estimated score, the highest first. Scores that are equal on a declared grid share a rank; a unit without a
 * score has none.
 */
public final class Ranks {
    private final ImmutableMap<String, Integer> ranks;

    private Ranks(Map<String, Integer> ranks) {
        this.ranks = ImmutableMap.copyOf(ranks);
    }

    /**
     * The ranks of these scores.
     *
     * @param scores by unit, NaN where there is none
     * @param grid which scores are equal
     * @param ties which rank equal scores get
     */
    public static Ranks of(Map<String, Double> scores, Grid grid, TiePolicy ties) {
        Map<String, Long> keys = new LinkedHashMap<>();
        scores.forEach((unit, score) -> {
            if (!Double.isNaN(score)) {
                keys.put(unit, grid.key(score));
            }
        });
        Map<String, Integer> ranks = new LinkedHashMap<>();
        keys.forEach((unit, key) -> ranks.put(unit, ties.rank(key, keys.values())));
        return new Ranks(ranks);
    }

    /** Only units that have one, in the order of the scores given. */
    public ImmutableMap<String, Integer> byUnit() {
        return ranks;
    }

    public OptionalInt of(String unit) {
        Integer rank = ranks.get(unit);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Room for ranking again and again without allocating: standard ranks (1, 2, 2, 4), 0 for a unit without a score. */
    static final class Ranker {
        private final Grid grid;
        private final long[] keys;
        private final long[] sorted;

        Ranker(Grid grid, int units) {
            this.grid = grid;
            this.keys = new long[units];
            this.sorted = new long[units];
        }

        void rank(double[] scores, int[] ranks) {
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (!Double.isNaN(scores[i])) {
                    keys[i] = grid.key(scores[i]);
                    sorted[n++] = keys[i];
                }
            }
            Arrays.sort(sorted, 0, n);
            for (int i = 0; i < scores.length; i++) {
                ranks[i] = Double.isNaN(scores[i]) ? 0 : 1 + n - notAbove(keys[i], n);
            }
        }

        /** How many of the {@code n} sorted keys are at or below {@code key}. */
        private int notAbove(long key, int n) {
            int low = 0;
            int high = n;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    @Override
    public String toString() {
        return ranks.toString();
    }
}
