package vn.chiso.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.ranking.BatchRanks;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.country.Country;
import vn.chiso.country.MadeUpEdition;

/** How long it takes to rank 10,598 communes within 63 provinces, once their totals are there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // set by JMH
public class RankingBenchmark {
    static final int UNITS = 10_598;

    private final Country country = Country.of(63, UNITS);
    private BatchResult result;
    private long[] totals;

    /** Scores them. */
    @Setup
    public void ready() {
        var index = MadeUpEdition.of(2025);
        result = CompiledIndex.of(index).score(country.answers(index, 0, UNITS).batch());
        totals = result.scaledTotals().orElseThrow();
    }

    /** Chiso, for any grouping and rule for ties. */
    @Benchmark
    public int[] chiso() {
        return BatchRanks.of(result, Country::province, TiePolicy.STANDARD);
    }

    /** By hand, for provinces that lie one after the other and standard ranks: a sorted copy of each, and where a total stands in it. */
    @Benchmark
    public int[] byHand() {
        int[] ranks = new int[totals.length];
        for (int province = 0; province < country.provinces(); province++) {
            int from = country.firstOf(province);
            int to = country.firstOf(province + 1);
            long[] sorted = Arrays.copyOfRange(totals, from, to);
            Arrays.sort(sorted);
            for (int unit = from; unit < to; unit++) {
                ranks[unit] = 1 + above(sorted, totals[unit]);
            }
        }
        return ranks;
    }

    private static int above(long[] sorted, long total) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= total) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }
}
