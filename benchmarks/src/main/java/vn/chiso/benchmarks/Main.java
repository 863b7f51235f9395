package vn.chiso.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times all contenders and prints the tables of docs/performance.md; first it makes sure that they all come to the same.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar            about half an hour
 * java -jar benchmarks/target/benchmarks.jar --quick    a few minutes, for orientation
 * </pre>
 */
public final class Main {
    private static final List<Integer> SIZES = List.of(1, 63, 1_000, 10_598);
    private static final int LEAVES = 100;
    private static final int COPIES = 10;

    private final PrintStream out;
    private final boolean quick;

    private Main(PrintStream out, boolean quick) {
        this.out = out;
        this.quick = quick;
    }

    /** Runs all, or a quick part of it. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> given = List.of(arguments);
        if (!given.isEmpty() && !given.equals(List.of("--quick"))) {
            System.err.println("Expected nothing or --quick, but got " + String.join(" ", given));
            System.exit(2);
        }
        new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8), !given.isEmpty()).run();
    }

    private void run() throws RunnerException, IOException {
        Agreement.require(20, 1);
        Agreement.require(2, COPIES);
        line(
                "All contenders come to the same points, sums, totals and grades. Java %s, %d processors, %s.",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), quick ? "quick" : "full");
        contenders();
        sizes();
        ranking();
        starts();
        Memory.PerCell bytes = Memory.perCell(RankingBenchmark.UNITS);
        line(
                "%nInputs of the batch: %.1f bytes per measurement in columns, %.1f by the growth of the heap.",
                bytes.counted(), bytes.retained());
    }

    private void contenders() throws RunnerException {
        line("%n| contender | ns per criterion | to the yardstick | with 1,000 leaves | bytes allocated per unit |");
        line("|---|--:|--:|--:|--:|");
        Map<Engine, Double> costs = new EnumMap<>(Engine.class);
        for (Engine engine : Engine.values()) {
            costs.put(engine, cost(engine, engine.units(), 1, engine.times()));
            int fewer = Math.max(1, engine.units() / COPIES);
            line(
                    "| %s | %.2f | %.2f | %.2f | %,d |",
                    engine.words(),
                    costs.get(engine),
                    costs.get(engine) / costs.getOrDefault(Engine.LONGS, Double.NaN),
                    cost(engine, fewer, COPIES, engine.times()),
                    Memory.allocatedPerUnit(engine.on(ScoringBenchmark.answers(engine.units(), 1)), engine.units()));
        }
    }

    private void sizes() throws RunnerException {
        line("%n| ns per criterion, by the number of units | 1 | 63 | 1,000 | 10,598 |");
        line("|---|--:|--:|--:|--:|");
        for (Engine engine : List.of(Engine.LONGS, Engine.BATCH, Engine.EXPLAINING)) {
            StringBuilder row = new StringBuilder("| " + engine.words());
            for (int units : SIZES) {
                int times = engine == Engine.EXPLAINING ? 1 : Math.max(10, 20_000 / units);
                row.append(String.format(Locale.ROOT, " | %.2f", cost(engine, units, 1, times)));
            }
            line("%s |", row);
        }
    }

    private void ranking() throws RunnerException {
        line("%n| ranking 10,598 communes in 63 provinces | ns per commune |");
        line("|---|--:|");
        for (RunResult result : measured(options().include(RankingBenchmark.class.getName() + ".*"))) {
            line(
                    "| %s | %.1f |",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore() / RankingBenchmark.UNITS);
        }
    }

    private void starts() throws IOException {
        line("%n| contender | ms from the start of Java to the first total |");
        line("|---|--:|");
        for (Engine engine : Engine.values()) {
            line("| %s | %d |", engine.words(), FirstResult.milliseconds(engine, quick ? 3 : 11));
        }
    }

    /** Nanoseconds for one criterion of one unit. */
    private double cost(Engine engine, int units, int copies, int times) throws RunnerException {
        RunResult result = measured(options()
                        .include(ScoringBenchmark.class.getName() + ".*")
                        .param("engine", engine.name())
                        .param("units", Integer.toString(units))
                        .param("copies", Integer.toString(copies))
                        .param("times", Integer.toString(times)))
                .iterator()
                .next();
        return result.getPrimaryResult().getScore() / ((double) units * LEAVES * copies * times);
    }

    private static Collection<RunResult> measured(org.openjdk.jmh.runner.options.ChainedOptionsBuilder options)
            throws RunnerException {
        return new Runner(options.build()).run();
    }

    private org.openjdk.jmh.runner.options.ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 500 : 1_000))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 500 : 1_000));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
