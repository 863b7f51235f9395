package vn.chiso.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.country.Answers;

/** What scoring allocates, and what inputs occupy. */
final class Memory {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 8;

    private Memory() {}

    /** Bytes that scoring one more unit allocates once the room for the results is there and everything is compiled. */
    static double allocatedPerUnit(Contender contender, int units) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long some = allocated(contender, 2);
            long more = allocated(contender, 4);
            least = Math.min(least, Math.abs(more - some) / (2.0 * units));
        }
        return least;
    }

    private static long allocated(Contender contender, int times) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        contender.score(times);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /**
     * What the columns of the batch take for one measurement.
     *
     * @param counted as they say themselves
     * @param retained by the growth of the heap when they are made
     */
    record PerCell(double counted, double retained) {}

    static PerCell perCell(int units) {
        Answers answers = ScoringBenchmark.answers(units, 1);
        long before = used();
        BatchInputs inputs = answers.batch();
        long after = used();
        return new PerCell((double) inputs.bytes() / inputs.cells(), (double) (after - before) / inputs.cells());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
