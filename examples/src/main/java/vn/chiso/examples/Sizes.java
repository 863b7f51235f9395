package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.forecast.Forecast;
import vn.chiso.core.forecast.Prior;
import vn.chiso.core.forecast.Prospect;
import vn.chiso.core.forecast.ProspectiveLeaf;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.forecast.YearEnd;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.planning.Effort;
import vn.chiso.core.planning.Gain;
import vn.chiso.core.planning.Objective;
import vn.chiso.core.planning.PlanOption;
import vn.chiso.core.planning.PlanSolver;
import vn.chiso.core.planning.PlanningCase;
import vn.chiso.core.planning.Solution;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;

/** How long choosing and forecasting take on this machine, on made-up cases of real sizes: the first run, and the median once warm. */
final class Sizes {
    private static final String COMMAND = "sizes";
    static final String HELP = """

      Tốc độ trên máy này (how long it takes here):

        java -jar chiso-examples.jar sizes                  choosing and forecasting made-up cases of real sizes
      """;

    private static final PointGrid GRID = PointGrid.of(Rounding.halfUp(2));
    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 2);
    private static final int RUNS = 21;
    private static final long WARM_UP = 2_000_000_000L; // nanoseconds
    private static final int LEVELS = 3;
    private static final int DAYS = 120;
    private static final int DRAWS = 100_000;

    private static final ScoringRule BANDED = ScoringRule.of(
            new Bands(
                    Expression.parse("share"),
                    ImmutableList.of(
                            Band.below(Rational.of(80, 100), Amount.ZERO),
                            Band.of(Rational.of(80, 100), Rational.of(95, 100), Amount.parse("50%")),
                            Band.from(Rational.of(95, 100), Amount.FULL))),
            new SourceRef("made-up", "", Provenance.ASSUMED, "a size, not a fact"));

    private final PrintStream out;
    private final int runs;
    private final long warmUp;

    /** The exit code; empty if the arguments are not its own. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        if (arguments.length != 1 || !arguments[0].equals(COMMAND)) {
            return Optional.empty();
        }
        new Sizes(out, RUNS, WARM_UP).print();
        return Optional.of(0);
    }

    /**
     * @param warmUp nanoseconds
     */
    Sizes(PrintStream out, int runs, long warmUp) {
        this.out = out;
        this.runs = runs;
        this.warmUp = warmUp;
    }

    void print() {
        out.println("Lần chạy đầu; trung vị của " + runs
                + " lần khi đã chạy nóng (first run; median once warm; milliseconds; made-up cases, seed 1)");
        out.println("  Mỗi tiêu chí " + LEVELS + " mức, " + DAYS + " ngày công (levels per criterion, person-days)");
        choosing(14, 4);
        choosing(90, 8);
        forecasting(90);
    }

    private void choosing(int criteria, int enablers) {
        PlanningCase given = planning(criteria, enablers);
        Solution.Status status = PlanSolver.exact()
                .best(given, Objective.of(Objective.Valuation.LIKELY))
                .status();
        row(
                "Chọn: " + criteria + " tiêu chí, " + enablers + " điều kiện dùng chung: " + status,
                () -> PlanSolver.exact().best(given, Objective.of(Objective.Valuation.LIKELY)));
    }

    private void forecasting(int criteria) {
        YearEnd given = yearEnd(criteria);
        Simulation simulation = new Simulation(1, DRAWS);
        row("Dự báo đúng (exact): " + criteria + " tiêu chí", () -> Forecast.of(given, simulation));
        row("Dự báo mô phỏng (simulated): " + DRAWS + " lượt", () -> Forecast.simulated(given, simulation));
    }

    /** The first run, for which nothing was compiled yet, and the median of {@link #runs} in a program that has been running. */
    private void row(String what, Runnable work) {
        long first = nanos(work);
        for (long spent = first; spent < warmUp; ) {
            spent += nanos(work);
        }
        long[] nanos = new long[runs];
        Arrays.setAll(nanos, i -> nanos(work));
        Arrays.sort(nanos);
        out.println("  " + what + ": " + millis(first) + "; " + millis(nanos[runs / 2]));
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static String millis(long nanos) {
        long micros = nanos / 1000;
        return micros / 1000 + "," + String.valueOf(1000 + micros % 1000).substring(1);
    }

    static PlanningCase planning(int criteria, int enablers) {
        SplittableRandom random = new SplittableRandom(1);
        PlanningCase.Builder given = PlanningCase.builder();
        given.ruleSet("made-up").asOf(AS_OF).grid(GRID).putBudget("person-days", (long) DAYS);
        for (int enabler = 0; enabler < enablers; enabler++) {
            PlanOption.Builder option = PlanOption.builder();
            given.addOptions(option.code("e" + enabler)
                    .effort(Effort.of("person-days", random.nextInt(3, 12)))
                    .build());
        }
        for (int criterion = 0; criterion < criteria; criterion++) {
            String name = "c" + criterion;
            given.putLost(name, Points.of(5));
            for (long level = 1; level <= LEVELS; level++) {
                PlanOption.Builder option = PlanOption.builder();
                option.code(name + "-" + level)
                        .criterion(name)
                        .gain(Gain.certain(GRID.points(level * random.nextInt(1, 160))))
                        .effort(Effort.of("person-days", level * random.nextInt(1, 10)));
                if (level > 1) {
                    option.addRequires("e" + criterion % enablers);
                }
                given.addOptions(option.build());
            }
        }
        return given.build();
    }

    static YearEnd yearEnd(int criteria) {
        SplittableRandom random = new SplittableRandom(1);
        YearEnd.Builder builder = YearEnd.builder();
        builder.ruleSet("made-up").asOf(AS_OF).grid(GRID).certain(Points.ZERO);
        for (int criterion = 0; criterion < criteria; criterion++) {
            int whole = random.nextInt(20, 60);
            String name = "m" + criterion;
            builder.addProspects(Prospect.cases(
                    name,
                    new Ratio(whole - random.nextInt(10), whole),
                    30,
                    new Prior(new Ratio(9, 10), Rational.of(10))));
            builder.addLeaves(new ProspectiveLeaf(
                    CriterionCode.of("c" + criterion),
                    BANDED,
                    Facts.of(Map.of(), GRID.points(10L * random.nextInt(5, 40))),
                    ImmutableMap.of("share", name)));
        }
        return builder.build();
    }
}
