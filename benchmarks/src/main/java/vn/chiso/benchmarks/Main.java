package vn.chiso.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times all contenders and prints the tables of docs/performance.md; first it makes sure that they all come to the same.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar                  all tables, about half an hour
 * java -jar benchmarks/target/benchmarks.jar --quick          the same from fewer and shorter runs, a few minutes
 * java -jar benchmarks/target/benchmarks.jar starts memory    some of them: contenders, sizes, ranking, starts, memory
 * </pre>
 */
public final class Main {
    private static final ImmutableSet<String> TABLES =
            ImmutableSet.of("contenders", "sizes", "ranking", "starts", "memory");
    private static final List<Integer> SIZES = List.of(1, 63, 1_000, 10_598);
    private static final int LEAVES = 100;
    private static final int COPIES = 10;

    private final PrintStream out;
    private final boolean quick;

    private Main(PrintStream out, boolean quick) {
        this.out = out;
        this.quick = quick;
    }

    /** Prints the tables that are asked for. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Set<String> tables = new LinkedHashSet<>(List.of(arguments));
        boolean quick = tables.remove("--quick");
        if (!TABLES.containsAll(tables)) {
            System.err.println("Expected [--quick] and some of " + String.join(", ", TABLES) + ", but got "
                    + String.join(" ", arguments));
            System.exit(2);
        }
        new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8), quick)
                .run(tables.isEmpty() ? TABLES : tables);
    }

    private void run(Set<String> tables) throws RunnerException, IOException {
        Agreement.require(20, 1);
        Agreement.require(2, COPIES);
        line(
                "All contenders come to the same points, sums, totals and grades. Java %s, %d processors, load %.1f, %s.",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                quick ? "quick" : "full");
        for (String table : tables) {
            switch (table) {
                case "contenders" -> contenders();
                case "sizes" -> sizes();
                case "ranking" -> ranking();
                case "starts" -> starts();
                default -> memory();
            }
        }
    }

    private void memory() {
        Memory.PerCell bytes = Memory.perCell(RankingBenchmark.UNITS);
        line(
                "%nInputs of the batch: %.1f bytes per measurement in columns, %.1f by the growth of the heap.",
                bytes.counted(), bytes.retained());
    }

    private void contenders() throws RunnerException {
        line(
                "%n| contender | ns per criterion | to the yardstick | with 1,000 leaves | elapsed | bytes allocated per unit |");
        line("|---|--:|--:|--:|--:|--:|");
        Map<Engine, Cost> costs = new EnumMap<>(Engine.class);
        for (Engine engine : Engine.values()) {
            Cost cost = cost(engine, engine.units(), 1, engine.times());
            costs.put(engine, cost);
            line(
                    "| %s | %.2f | %.2f | %.2f | %.2f | %,.1f |",
                    engine.words(),
                    cost.busy(),
                    cost.busy() / costs.getOrDefault(Engine.LONGS, cost).busy(),
                    cost(engine, Math.max(1, engine.units() / COPIES), COPIES, engine.times())
                            .busy(),
                    cost.elapsed(),
                    Memory.allocatedPerUnit(engine.on(ScoringBenchmark.answers(engine.units(), 1)), engine.units()));
        }
    }

    private void sizes() throws RunnerException {
        line("%n| ns per criterion, by the number of units | 1 | 63 | 1,000 | 10,598 |");
        line("|---|--:|--:|--:|--:|");
        for (Engine engine : List.of(Engine.LONGS, Engine.BATCH, Engine.EXPLAINING)) {
            StringBuilder row = new StringBuilder("| " + engine.words());
            for (int units : SIZES) {
                int times = Math.max(1, engine.units() * engine.times() / units);
                row.append(String.format(
                        Locale.ROOT, " | %.2f", cost(engine, units, 1, times).busy()));
            }
            line("%s |", row);
        }
    }

    private void ranking() throws RunnerException {
        line("%n| ranking 10,598 communes in 63 provinces | ns per commune |");
        line("|---|--:|");
        for (RunResult result : measured(options().include(RankingBenchmark.class.getName() + ".*"))) {
            line("| %s | %.1f |", result.getPrimaryResult().getLabel(), median(result) / RankingBenchmark.UNITS);
        }
    }

    private void starts() throws IOException {
        line("%n| contender | ms from the start of Java to the first total | ms of all its threads |");
        line("|---|--:|--:|");
        for (Engine engine : Engine.values()) {
            FirstResult.Start start = FirstResult.median(engine, quick ? 3 : 11);
            line("| %s | %d | %d |", engine.words(), start.elapsed(), start.busy());
        }
    }

    /**
     * Nanoseconds for one criterion of one unit.
     *
     * @param busy of the scoring thread
     * @param elapsed by the clock
     */
    private record Cost(double busy, double elapsed) {}

    private Cost cost(Engine engine, int units, int copies, int times) throws RunnerException {
        RunResult result = measured(options()
                        .include(ScoringBenchmark.class.getName() + ".*")
                        .param("engine", engine.name())
                        .param("units", Integer.toString(units))
                        .param("copies", Integer.toString(copies))
                        .param("times", Integer.toString(times)))
                .iterator()
                .next();
        double criteria = (double) units * LEAVES * copies * times;
        return new Cost(sum(result, "nanos") / sum(result, "calls") / criteria, median(result) / criteria);
    }

    private static double sum(RunResult result, String counter) {
        return Objects.requireNonNull(result.getSecondaryResults().get(counter))
                .getStatistics()
                .getSum();
    }

    /** Of all iterations of all forks: others may work on this machine too. */
    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static Collection<RunResult> measured(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private ChainedOptionsBuilder options() {
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
