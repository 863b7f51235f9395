package vn.chiso.report.xlsx;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Figure;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.OfficePackage;
import vn.chiso.report.words.Words;

/**
 * Writes the tables of a report as sheets of a workbook, and its figures as sheets with a chart over their numbers. Points, shares and ranks are
 * numbers with a format, not text; codes stay text; what has no value says why. Heads are frozen and repeat on paper, which is A4. The same report
 * gives the same bytes.
 */
public final class XlsxWriter implements ReportWriter {
    private static final int LONGEST_NAME = 31;

    /** A writer of this format. */
    public XlsxWriter() {}

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Words words = Words.in(report.language());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(workbook);
            Set<String> names = new HashSet<>();
            List<Block> blocks = report.allSections()
                    .flatMap(section -> section.blocks().stream())
                    .toList();
            for (Block block : blocks) {
                if (block instanceof Table table) {
                    new TableSheet(workbook.createSheet(name(table.title(), names)), table, words, styles).write();
                } else if (block instanceof Figure figure) {
                    new FigureSheet(workbook.createSheet(name(figure.title(), names)), figure, words, styles).write();
                }
            }
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet(name(report.title(), names));
            }
            OfficePackage.write(workbook, out);
        }
    }

    /** A title as the name of a sheet: no sign that Excel refuses, no longer than it allows, and not twice. */
    private static String name(String title, Set<String> taken) {
        String printable = CharMatcher.javaIsoControl().replaceFrom(title, ' ');
        String safe = WorkbookUtil.createSafeSheetName(printable.isBlank() ? "-" : printable);
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return name;
    }
}
