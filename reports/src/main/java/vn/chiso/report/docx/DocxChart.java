package vn.chiso.report.docx;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Figure;
import vn.chiso.report.office.BarChart;
import vn.chiso.report.office.Inert;
import vn.chiso.report.office.OfficePackage;

/** A figure as a bar chart of the office program, with its numbers beside it to edit. A category without a value has no bar. */
final class DocxChart {
    private static final Rounding KEPT = new Rounding(12, RoundingMode.HALF_EVEN);
    private static final int WIDTH_IN_CM = 16;
    private static final int HEIGHT_IN_CM = 10;

    private DocxChart() {}

    static void add(XWPFDocument document, Figure figure) throws IOException, InvalidFormatException {
        List<Integer> shown = IntStream.range(0, figure.categories().size())
                .filter(category -> figure.series().stream()
                        .allMatch(series -> series.values().get(category).isPresent()))
                .boxed()
                .toList();
        if (shown.isEmpty() || figure.series().isEmpty()) {
            return;
        }
        XWPFChart chart =
                document.createChart(WIDTH_IN_CM * Units.EMU_PER_CENTIMETER, HEIGHT_IN_CM * Units.EMU_PER_CENTIMETER);
        String[] names = shown.stream()
                .map(category -> Inert.text(figure.categories().get(category)))
                .toArray(String[]::new);
        List<BarChart.Series> bars = new ArrayList<>();
        for (int s = 0; s < figure.series().size(); s++) {
            Figure.Series series = figure.series().get(s);
            Double[] numbers = shown.stream()
                    .map(category -> series.values()
                            .get(category)
                            .orElseThrow()
                            .toDecimal(KEPT)
                            .doubleValue())
                    .toArray(Double[]::new);
            bars.add(new BarChart.Series(
                    series.name(),
                    Optional.of(chart.setSheetTitle(Inert.text(series.name()), s + 1)),
                    XDDFDataSourcesFactory.fromArray(names, chart.formatRange(range(shown.size(), 0)), 0),
                    XDDFDataSourcesFactory.fromArray(numbers, chart.formatRange(range(shown.size(), s + 1)), s + 1)));
        }
        BarChart.plot(chart, bars);
        chart.getWorkbook()
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setCreatedProperty(Optional.of(OfficePackage.oneTime()));
    }

    private static CellRangeAddress range(int categories, int column) {
        return new CellRangeAddress(1, categories, column, column);
    }
}
