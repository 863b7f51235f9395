package vn.chiso.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.country.Answers;

/** What scoring allocates, and what inputs occupy. */
final class Memory {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Memory() {}

    /** Bytes that scoring one more unit allocates, once the room for the results is there; rounded to the nearest. */
    static long allocatedPerUnit(Contender contender, int units) {
        contender.score(3);
        long some = allocated(contender, 2);
        long more = allocated(contender, 6);
        return Math.round((more - some) / (4.0 * units));
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
