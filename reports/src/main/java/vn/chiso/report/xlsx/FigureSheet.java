package vn.chiso.report.xlsx;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Figure;
import vn.chiso.report.office.BarChart;
import vn.chiso.report.office.Inert;
import vn.chiso.report.words.Words;
import vn.chiso.report.xlsx.SheetStyles.Look;

/** One figure on one sheet: its numbers, and a chart of the office program over them. */
final class FigureSheet {
    private static final Rounding KEPT = new Rounding(12, RoundingMode.HALF_EVEN);
    private static final int WIDE = 60 * 256;
    private static final int VALUES = 24 * 256;
    private static final int ROWS_OF_CHART = 24;
    private static final int COLUMNS_OF_CHART = 8;

    private final XSSFSheet sheet;
    private final Figure figure;
    private final Words words;
    private final SheetStyles styles;

    FigureSheet(XSSFSheet sheet, Figure figure, Words words, SheetStyles styles) {
        this.sheet = sheet;
        this.figure = figure;
        this.words = words;
        this.styles = styles;
    }

    void write() {
        XSSFCell title = sheet.createRow(0).createCell(0);
        TableSheet.words(title, figure.title() + " (" + figure.unit() + ")");
        title.setCellStyle(styles.title());
        XSSFRow head = sheet.createRow(1);
        head.createCell(0).setCellStyle(styles.head());
        for (int s = 0; s < figure.series().size(); s++) {
            XSSFCell name = head.createCell(s + 1);
            TableSheet.words(name, figure.series().get(s).name());
            name.setCellStyle(styles.head());
            sheet.setColumnWidth(s + 1, VALUES);
        }
        for (int c = 0; c < figure.categories().size(); c++) {
            row(sheet.createRow(c + 2), c);
        }
        sheet.setColumnWidth(0, WIDE);
        TableSheet.print(sheet, 1, figure.series().size() + 1);
        if (!figure.categories().isEmpty() && !figure.series().isEmpty()) {
            chart();
        }
    }

    private void row(XSSFRow row, int category) {
        XSSFCell name = row.createCell(0);
        TableSheet.words(name, figure.categories().get(category));
        name.setCellStyle(styles.of(new Look("", false, 0, false)));
        for (int s = 0; s < figure.series().size(); s++) {
            XSSFCell cell = row.createCell(s + 1);
            figure.series()
                    .get(s)
                    .values()
                    .get(category)
                    .ifPresentOrElse(
                            value -> cell.setCellValue(value.toDecimal(KEPT).doubleValue()),
                            () -> TableSheet.words(cell, words.reason(Cell.Reason.UNKNOWN)));
            cell.setCellStyle(styles.of(new Look("0.00", false, 0, true)));
        }
    }

    private void chart() {
        int below = figure.categories().size() + 3;
        XSSFChart chart = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, below, COLUMNS_OF_CHART, below + ROWS_OF_CHART));
        chart.setTitleText(Inert.text(figure.title()));
        chart.setTitleOverlay(false);
        int last = figure.categories().size() + 1;
        List<BarChart.Series> bars = new ArrayList<>();
        for (int s = 0; s < figure.series().size(); s++) {
            bars.add(new BarChart.Series(
                    figure.series().get(s).name(),
                    Optional.empty(),
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(2, last, 0, 0)),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(2, last, s + 1, s + 1))));
        }
        BarChart.plot(chart, bars);
    }
}
