package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import vn.chiso.core.batch.BatchContext;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.batch.WhatIf;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.ranking.BatchRanks;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.country.Country;
import vn.chiso.country.MadeUpEdition;

/**
 * Scores every year of a country as its edition says and as it would have been under other policies, on the same inputs. A few provinces are
 * in memory at a time: whole ones, so that ranks within them are final.
 */
final class CountryStudy {
    static final int LEAVES = 100;

    private static final int LAST_YEAR = 2025;
    private static final int PROVINCES_AT_A_TIME = 7;
    private static final ImmutableList<NotApplicablePolicy> OTHERS =
            ImmutableList.of(NotApplicablePolicy.FULL_POINTS, NotApplicablePolicy.ZERO_POINTS);

    private final Country country;
    private final CountryCall call;
    private final ExecutorService executor;
    private final List<PolicyEffect> effects =
            OTHERS.stream().map(PolicyEffect::new).toList();
    private long building;
    private long scoring;
    private long ranking;
    private long comparing;
    private long cells;
    private long bytes;
    private int largestPiece;

    private CountryStudy(CountryCall call, ExecutorService executor) {
        this.country = Country.of(call.provinces(), call.communes());
        this.call = call;
        this.executor = executor;
    }

    /**
     * What came of it.
     *
     * @param effects what changes under each of the other policies
     * @param building nanoseconds for the inputs
     * @param scoring nanoseconds for the points under all policies
     * @param ranking nanoseconds for the ranks under all policies
     * @param comparing nanoseconds for grades and for what changes
     * @param all nanoseconds in all
     * @param cells how many measurements were scored under each policy
     * @param bytes what their columns took, one piece after the other
     * @param largestPiece the most communes at a time
     */
    record Outcome(
            ImmutableList<PolicyEffect> effects,
            long building,
            long scoring,
            long ranking,
            long comparing,
            long all,
            long cells,
            long bytes,
            int largestPiece) {}

    /** In how many steps it is done. */
    static int steps(CountryCall call) {
        return call.years() * ((call.provinces() + PROVINCES_AT_A_TIME - 1) / PROVINCES_AT_A_TIME);
    }

    static Outcome run(CountryCall call, Progress progress) {
        ExecutorService executor = Executors.newFixedThreadPool(call.threads());
        try {
            return new CountryStudy(call, executor).run(progress);
        } finally {
            executor.shutdown();
        }
    }

    private Outcome run(Progress progress) {
        long start = System.nanoTime();
        for (int year = LAST_YEAR - call.years() + 1; year <= LAST_YEAR; year++) {
            Index index = MadeUpEdition.of(year);
            List<CompiledIndex> policies = new ArrayList<>(List.of(CompiledIndex.of(index)));
            OTHERS.forEach(policy -> policies.add(CompiledIndex.of(WhatIf.notApplicable(index, policy))));
            for (int province = 0; province < country.provinces(); province += PROVINCES_AT_A_TIME) {
                int after = Math.min(province + PROVINCES_AT_A_TIME, country.provinces());
                study(index, policies, country.firstOf(province), country.firstOf(after));
                progress.step("năm " + year);
            }
        }
        return new Outcome(
                ImmutableList.copyOf(effects),
                building,
                scoring,
                ranking,
                comparing,
                System.nanoTime() - start,
                cells,
                bytes,
                largestPiece);
    }

    private void study(Index index, List<CompiledIndex> policies, int from, int to) {
        Timed<BatchInputs> inputs =
                Timed.of(() -> country.answers(index, from, to).batch());
        building += inputs.nanos();
        cells += inputs.value().cells();
        bytes += inputs.value().bytes();
        largestPiece = Math.max(largestPiece, to - from);
        Ranked actual = ranked(policies.get(0), inputs.value());
        for (int other = 0; other < effects.size(); other++) {
            Ranked changed = ranked(policies.get(other + 1), inputs.value());
            long start = System.nanoTime();
            effects.get(other).add(actual, changed);
            comparing += System.nanoTime() - start;
        }
    }

    private Ranked ranked(CompiledIndex compiled, BatchInputs inputs) {
        Timed<BatchResult> result = Timed.of(() -> compiled.score(inputs, BatchContext.NONE, executor, call.threads()));
        Timed<int[]> ranks = Timed.of(() -> BatchRanks.of(result.value(), Country::province, TiePolicy.STANDARD));
        scoring += result.nanos();
        ranking += ranks.nanos();
        return new Ranked(result.value(), ranks.value());
    }

    /** Scored units with their ranks, from 1 in each province. */
    static final class Ranked {
        private final BatchResult result;
        private final int[] ranks;

        Ranked(BatchResult result, int[] ranks) {
            this.result = result;
            this.ranks = ranks;
        }

        BatchResult result() {
            return result;
        }

        int rank(int unit) {
            return ranks[unit];
        }
    }

    /** A value and how long it took. */
    private record Timed<T>(T value, long nanos) {
        static <T> Timed<T> of(Supplier<T> work) {
            long start = System.nanoTime();
            T value = work.get();
            return new Timed<>(value, System.nanoTime() - start);
        }
    }
}
