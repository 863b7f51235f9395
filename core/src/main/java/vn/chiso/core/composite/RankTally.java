package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalInt;

/** Counts ranks draw by draw. */
final class RankTally {
    private final List<String> units;
    private final int[] nominal;
    private final int[] ranks;
    private final int[][] counts;
    private final int[] without;
    private final Ranks.Ranker ranker;

    RankTally(List<String> units, double[] nominalScores, Grid grid) {
        int n = units.size();
        this.units = units;
        this.nominal = new int[n];
        this.ranks = new int[n];
        this.counts = new int[n][n];
        this.without = new int[n];
        this.ranker = new Ranks.Ranker(grid, n);
        ranker.rank(nominalScores, nominal);
    }

    /**
     * The mean over the nominally ranked units of how far each is from its nominal rank; NaN if one of them has no rank. Counts nothing.
     */
    double shift(double[] scores) {
        ranker.rank(scores, ranks);
        int sum = 0;
        int ranked = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (nominal[i] > 0) {
                if (ranks[i] == 0) {
                    return Double.NaN;
                }
                sum += Math.abs(ranks[i] - nominal[i]);
                ranked++;
            }
        }
        return ranked == 0 ? Double.NaN : (double) sum / ranked;
    }

    void add(double[] scores) {
        ranker.rank(scores, ranks);
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 0) {
                without[i]++;
            } else {
                counts[i][ranks[i] - 1]++;
            }
        }
    }

    ImmutableMap<String, RankDistribution> distributions() {
        ImmutableMap.Builder<String, RankDistribution> all = ImmutableMap.builder();
        for (int i = 0; i < units.size(); i++) {
            OptionalInt rank = nominal[i] == 0 ? OptionalInt.empty() : OptionalInt.of(nominal[i]);
            ImmutableIntArray own = ImmutableIntArray.copyOf(counts[i]);
            all.put(units.get(i), new RankDistribution(units.get(i), rank, own, without[i]));
        }
        return all.buildOrThrow();
    }
}
