package vn.chiso.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.chiso.core.index.Index;
import vn.chiso.country.Answers;
import vn.chiso.country.Country;
import vn.chiso.country.MadeUpEdition;

/** How long one contender takes to score units that it has read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // set by JMH
public class ScoringBenchmark {
    /** The name of an {@link Engine}. */
    @Param("LONGS")
    public String engine;

    /** How many units there are. */
    @Param("1000")
    public int units;

    /** How often the hundred leaves are repeated in the edition. */
    @Param("1")
    public int copies;

    /** How many times the units are scored in one call. */
    @Param("1")
    public int times;

    private Contender contender;

    /** Draws the answers and makes the contender ready. */
    @Setup
    public void ready() {
        contender = Engine.valueOf(engine).on(answers(units, copies));
    }

    static Answers answers(int units, int copies) {
        Index index = copies == 1 ? MadeUpEdition.of(2025) : MadeUpEdition.times(copies);
        return Country.of(Math.min(63, units), units).answers(index, 0, units);
    }

    /** What the scoring thread itself was busy for: other programs on the machine do not lengthen it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Busy {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** Nanoseconds of all calls. */
        public long nanos;

        /** How many calls there were. */
        public long calls;

        long count(LongSupplier work) {
            long start = THREADS.getCurrentThreadCpuTime();
            long result = work.getAsLong();
            nanos += THREADS.getCurrentThreadCpuTime() - start;
            calls++;
            return result;
        }
    }

    /** Scores them. */
    @Benchmark
    public long score(Busy busy) {
        return busy.count(() -> contender.score(times));
    }
}
