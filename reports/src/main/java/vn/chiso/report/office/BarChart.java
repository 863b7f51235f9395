package vn.chiso.report.office;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/**
 * A chart of the office program with bars that lie, the first category on top. Every series has a colour said outright: where a file has no theme,
 * some programs draw bars without one not at all.
 */
public final class BarChart {
    /** Those of the page, in the order of the series. */
    private static final ImmutableList<XDDFColor> COLOURS = ImmutableList.of(
            colour(0x0b, 0x5c, 0xad), colour(0xb3, 0x47, 0x0c), colour(0x2c, 0x7a, 0x2c), colour(0x7a, 0x3f, 0xa0));

    private BarChart() {}

    /**
     * One bar for each category.
     *
     * @param name for the legend
     * @param titled the cell that holds the name, if one does
     * @param categories what the bars are of
     * @param values how long they are
     */
    public record Series(
            String name,
            Optional<CellReference> titled,
            XDDFDataSource<?> categories,
            XDDFNumericalDataSource<? extends Number> values) {}

    /** Draws the series on a chart that is empty; a legend tells several apart. */
    public static void plot(XDDFChart chart, List<Series> series) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.BAR);
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            XDDFChartData.Series bar = bars.addSeries(one.categories(), one.values());
            bar.setTitle(Inert.text(one.name()), one.titled().orElse(null));
            bar.setFillProperties(new XDDFSolidFillProperties(COLOURS.get(i % COLOURS.size())));
        }
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(bars);
    }

    private static XDDFColor colour(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
