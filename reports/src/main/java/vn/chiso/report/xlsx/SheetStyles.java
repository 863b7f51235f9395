package vn.chiso.report.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class SheetStyles {
    private static final XSSFColor HEAD =
            new XSSFColor(new byte[] {(byte) 0xE7, (byte) 0xEC, (byte) 0xF1}, new DefaultIndexedColorMap());
    private static final XSSFColor SUM =
            new XSSFColor(new byte[] {(byte) 0xF4, (byte) 0xF6, (byte) 0xF8}, new DefaultIndexedColorMap());

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final XSSFCellStyle head;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.head = makeHead();
        this.title = makeTitle();
        this.note = makeNote();
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    /**
     * How a cell looks.
     *
     * @param format the number format; empty for words
     * @param strong whether it belongs to a sum
     * @param indent how deep its words stand
     * @param right whether it is set right
     */
    record Look(String format, boolean strong, int indent, boolean right) {}

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = framed();
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        style.setAlignment(look.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) look.indent());
        style.setWrapText(look.format().isEmpty() && !look.right());
        if (look.strong()) {
            style.setFont(bold(11));
            ground(style, SUM);
        }
        return style;
    }

    private XSSFCellStyle makeHead() {
        XSSFCellStyle style = framed();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(bold(11));
        ground(style, HEAD);
        return style;
    }

    private XSSFCellStyle makeTitle() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bold(13));
        return style;
    }

    private XSSFCellStyle makeNote() {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont italic = font();
        italic.setItalic(true);
        style.setFont(italic);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle framed() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Where Calibri is not there, words of every weight get the same font in its place. */
    private XSSFFont font() {
        XSSFFont font = workbook.createFont();
        font.setFamily(FontFamily.SWISS);
        return font;
    }

    private XSSFFont bold(int points) {
        XSSFFont font = font();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static void ground(XSSFCellStyle style, XSSFColor color) {
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
