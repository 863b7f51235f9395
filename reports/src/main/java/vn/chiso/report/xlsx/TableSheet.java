package vn.chiso.report.xlsx;

import java.math.RoundingMode;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.words.Words;
import vn.chiso.report.xlsx.SheetStyles.Look;

/** One table on one sheet: title, heads, rows, notes. */
final class TableSheet {
    /** What Excel keeps of a number. */
    private static final Rounding KEPT = new Rounding(12, RoundingMode.HALF_EVEN);

    private static final int LONGEST_TEXT = 32_767;
    private static final int CHARACTER = 256;
    private static final int UPRIGHT_COLUMNS = 6;

    private final XSSFSheet sheet;
    private final Table table;
    private final Words words;
    private final SheetStyles styles;
    private final SheetFit fit;

    TableSheet(XSSFSheet sheet, Table table, Words words, SheetStyles styles) {
        this.sheet = sheet;
        this.table = table;
        this.words = words;
        this.styles = styles;
        this.fit = new SheetFit(table, words);
    }

    void write() {
        title();
        int head = table.hasGroups() ? 2 : 1;
        if (table.hasGroups()) {
            groups(sheet.createRow(1));
        }
        XSSFRow heads = sheet.createRow(head);
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            words(heads.createCell(i), column.title());
            heads.getCell(i).setCellStyle(styles.head());
            sheet.setColumnWidth(i, fit.width(i) * CHARACTER);
        }
        heads.setHeightInPoints(
                fit.height(table.columns().stream().map(Table.Column::title).toList()));
        int at = head + 1;
        for (Table.Row row : table.rows()) {
            row(sheet.createRow(at++), row);
        }
        for (int n = 0; n < table.notes().size(); n++) {
            note(sheet.createRow(at++), (n + 1) + ". " + table.notes().get(n));
        }
        sheet.createFreezePane(0, head + 1);
        print(sheet, head, table.columns().size());
    }

    /** A4, as wide as the page, with the heads on every page; across if there are many columns. */
    static void print(XSSFSheet sheet, int lastHead, int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(0, lastHead, 0, columns - 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(columns > UPRIGHT_COLUMNS);
    }

    /** Below the whole table, or it would make the page as wide as itself. */
    private void note(XSSFRow row, String text) {
        XSSFCell note = row.createCell(0);
        words(note, text);
        note.setCellStyle(styles.note());
        row.setHeightInPoints(fit.heightAcross(text));
        int last = table.columns().size() - 1;
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, last));
        }
    }

    private void title() {
        XSSFCell title = sheet.createRow(0).createCell(0);
        words(title, table.title());
        title.setCellStyle(styles.title());
    }

    private void groups(XSSFRow row) {
        int start = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<String> group = table.columns().get(i).group();
            boolean goesOn = i > 0
                    && group.isPresent()
                    && group.equals(table.columns().get(i - 1).group());
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.head());
            if (!goesOn) {
                words(cell, group.orElse(""));
                start = i;
            }
            boolean ends = i == table.columns().size() - 1
                    || !group.equals(table.columns().get(i + 1).group());
            if (group.isPresent() && ends && i > start) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), start, i));
            }
        }
    }

    private void row(XSSFRow written, Table.Row row) {
        boolean strong = row.kind() != Table.Kind.BODY;
        written.setHeightInPoints(
                fit.height(row.cells().stream().map(words::cell).toList()));
        for (int i = 0; i < row.cells().size(); i++) {
            boolean number = table.columns().get(i).type().isNumber();
            cell(written.createCell(i), row.cells().get(i), strong, i == 1 && !number ? row.level() : 0, number);
        }
    }

    private void cell(XSSFCell written, Cell cell, boolean strong, int indent, boolean right) {
        Cell bare = cell.bare();
        String mark = cell instanceof Cell.Noted noted ? " \"(" + noted.note() + ")\"" : "";
        if (bare instanceof Cell.Amount amount) {
            number(written, amount.points().value(), places(amount.places()) + mark, strong);
        } else if (bare instanceof Cell.Share share) {
            number(written, share.share(), places(share.places()) + "%" + mark, strong);
        } else if (bare instanceof Cell.Quantity quantity) {
            number(written, quantity.number(), places(quantity.places()) + mark, strong);
        } else if (bare instanceof Cell.Change change) {
            String size = places(change.places());
            number(written, change.by(), "+" + size + mark + ";-" + size + mark + ";" + size + mark, strong);
        } else if (bare instanceof Cell.Rank rank) {
            number(written, Rational.of(rank.rank()), "0" + mark, strong);
        } else if (bare instanceof Cell.Day day) {
            written.setCellValue(day.date());
            written.setCellStyle(styles.of(new Look("dd/mm/yyyy" + mark, strong, 0, false)));
        } else {
            words(written, words.cell(bare) + (mark.isEmpty() ? "" : " (" + ((Cell.Noted) cell).note() + ")"));
            written.setCellStyle(styles.of(new Look("", strong, indent, right)));
        }
    }

    private void number(XSSFCell written, Rational number, String format, boolean strong) {
        written.setCellValue(number.toDecimal(KEPT).doubleValue());
        written.setCellStyle(styles.of(new Look(format, strong, 0, true)));
    }

    private static String places(int places) {
        return places == 0 ? "0" : "0." + "0".repeat(places);
    }

    /** Words are text whatever they begin with; nothing in them is worked out. */
    static void words(XSSFCell cell, String text) {
        String inert = Inert.text(text);
        cell.setCellValue(inert.substring(0, Math.min(inert.length(), LONGEST_TEXT)));
    }
}
