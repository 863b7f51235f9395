package vn.chiso.report.docx;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Figure;
import vn.chiso.report.office.Inert;

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
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.BAR);
        String[] names = shown.stream()
                .map(category -> Inert.text(figure.categories().get(category)))
                .toArray(String[]::new);
        for (int s = 0; s < figure.series().size(); s++) {
            Figure.Series series = figure.series().get(s);
            Double[] numbers = shown.stream()
                    .map(category -> series.values()
                            .get(category)
                            .orElseThrow()
                            .toDecimal(KEPT)
                            .doubleValue())
                    .toArray(Double[]::new);
            XDDFChartData.Series bar = bars.addSeries(
                    XDDFDataSourcesFactory.fromArray(names, chart.formatRange(range(shown.size(), 0)), 0),
                    XDDFDataSourcesFactory.fromArray(numbers, chart.formatRange(range(shown.size(), s + 1)), s + 1));
            bar.setTitle(Inert.text(series.name()), chart.setSheetTitle(Inert.text(series.name()), s + 1));
        }
        if (figure.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(bars);
        chart.getWorkbook()
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setCreatedProperty(java.util.Optional.of(vn.chiso.report.office.OfficePackage.oneTime()));
    }

    private static org.apache.poi.ss.util.CellRangeAddress range(int categories, int column) {
        return new org.apache.poi.ss.util.CellRangeAddress(1, categories, column, column);
    }
}
