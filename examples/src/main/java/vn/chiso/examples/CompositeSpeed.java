package vn.chiso.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.chiso.core.composite.Aggregation;
import vn.chiso.core.composite.BaseSample;
import vn.chiso.core.composite.CompositeIndex;
import vn.chiso.core.composite.Element;
import vn.chiso.core.composite.Grid;
import vn.chiso.core.composite.MethodFactor;
import vn.chiso.core.composite.MethodUncertainty;
import vn.chiso.core.composite.Normalisation;
import vn.chiso.core.composite.Sensitivity;
import vn.chiso.core.composite.UnitTable;
import vn.chiso.core.ranking.TiePolicy;

/** How long an index of the size of PAPI takes: 63 units, 120 indicators in 30 sub-dimensions in 8 dimensions. Made-up numbers. */
final class CompositeSpeed {
    private static final int UNITS = 63;
    private static final int INDICATORS = 120;
    private static final Grid GRID = new Grid(1e-9);

    private CompositeSpeed() {}

    static void print(PrintStream out) {
        CompositeIndex index = index();
        UnitTable table = table();
        MethodUncertainty study = MethodUncertainty.of(index, table, factors(), GRID);
        int runs = 5000;
        int rows = runs / (factors().size() + 2);
        Sensitivity.Plan plan = Sensitivity.Plan.of(rows, 7);
        study.ranks(2000, BaseSample.SOBOL, 1); // lets the virtual machine compile what is timed
        double evaluation = time(200, () -> index.evaluate(table).ranks(GRID, TiePolicy.STANDARD));
        double variant = time(1, () -> study.ranks(2000, BaseSample.SOBOL, 2)) / 2000;
        double sobol = time(1, () -> study.sensitivity(plan));
        out.println(
                "63 đơn vị x 120 chỉ tiêu, 30 nội dung thành phần, 8 nội dung (63 units, 120 indicators, made-up numbers)");
        line(out, "một lần tính đầy đủ, có kiểm tra và xếp hạng (one checked evaluation with ranks)", evaluation, 3);
        line(out, "một phương án với xếp hạng (one variant with ranks)", variant, 3);
        line(
                out,
                "phân tích Sobol, " + rows * (factors().size() + 2)
                        + " lần tính, 1000 lần lấy mẫu lại (Sobol analysis)",
                sobol,
                0);
    }

    private static void line(PrintStream out, String what, double milliseconds, int places) {
        out.println("  " + String.format(Locale.ROOT, "%9." + places + "f ms  ", milliseconds) + what);
    }

    /** Milliseconds for one of {@code times} runs. */
    private static double time(int times, Runnable run) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            run.run();
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }

    private static CompositeIndex index() {
        List<Element> dimensions = new ArrayList<>();
        for (int d = 0, next = 0; d < 8; d++) {
            List<Element> parts = new ArrayList<>();
            for (int s = d * 30 / 8; s < (d + 1) * 30 / 8; s++) {
                List<Element> indicators = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    indicators.add(Element.indicator("q" + next++, Normalisation.minMax(1, 10)));
                }
                parts.add(Element.aggregate("s" + s, Aggregation.arithmetic(), indicators));
            }
            dimensions.add(Element.aggregate("d" + d, Aggregation.arithmetic(), parts));
        }
        return CompositeIndex.of(Element.aggregate("index", Aggregation.arithmetic(), dimensions));
    }

    private static UnitTable table() {
        SplittableRandom random = new SplittableRandom(20241);
        double[][] rows = new double[UNITS][INDICATORS];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(100) < 6 ? Double.NaN : random.nextDouble(100);
            }
        }
        return UnitTable.of(
                IntStream.range(0, UNITS).mapToObj(i -> "u" + i).toList(),
                IntStream.range(0, INDICATORS).mapToObj(i -> "q" + i).toList(),
                rows);
    }

    private static List<MethodFactor> factors() {
        Set<String> dimensions = Set.of("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7");
        return List.of(
                MethodFactor.normalisation(
                        "normalisation", List.of(Normalisation.minMax(1, 10), Normalisation.zScore(5, 1))),
                MethodFactor.aggregation(
                        "aggregation", dimensions, List.of(Aggregation.arithmetic(), Aggregation.meanMin(1, 0.5))),
                MethodFactor.weightNoise("weights", 1, 0.25, 200, 7));
    }
}
