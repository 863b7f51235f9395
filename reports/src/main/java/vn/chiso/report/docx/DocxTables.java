package vn.chiso.report.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.words.Words;

/** Tables of reports in Word: a fixed grid, heads that repeat on each page, rows that stay whole. */
public final class DocxTables {
    private static final String HEAD_GROUND = "E7ECF1";
    private static final String SUM_GROUND = "F4F6F8";
    private static final String SPACES_PER_LEVEL = "\u2003";

    private final XWPFDocument document;
    private final Words words;
    private final String style;

    /**
     * Writes into a document.
     *
     * @param style the id of the paragraph style of the cells
     */
    public DocxTables(XWPFDocument document, Words words, String style) {
        this.document = document;
        this.words = words;
        this.style = style;
    }

    /** Adds a table of a width, and its notes below it. */
    public void add(Table table, BigInteger width) {
        List<BigInteger> widths = widths(table, width);
        int heads = table.hasGroups() ? 2 : 1;
        XWPFTable written = document.createTable(
                table.rows().size() + heads, table.columns().size());
        grid(written, widths);
        if (table.hasGroups()) {
            groups(written.getRow(0), table);
        }
        XWPFTableRow head = written.getRow(heads - 1);
        repeat(head);
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            cell(head.getCell(i), column.title(), ParagraphAlignment.CENTER, true, HEAD_GROUND, Optional.empty());
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(written.getRow(r + heads), table, table.rows().get(r));
        }
        for (int n = 0; n < table.notes().size(); n++) {
            paragraph(document.createParagraph(), (n + 1) + ". " + table.notes().get(n), false);
        }
    }

    private void row(XWPFTableRow written, Table table, Table.Row row) {
        whole(written);
        boolean strong = row.kind() != Table.Kind.BODY;
        boolean indented = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            Table.Type type = table.columns().get(i).type();
            boolean indents = !indented && i > 0 && type == Table.Type.TEXT;
            String text = (indents ? SPACES_PER_LEVEL.repeat(row.level()) : "") + words.cell(cell);
            indented |= indents;
            cell(
                    written.getCell(i),
                    text,
                    type.isNumber() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT,
                    strong,
                    strong ? SUM_GROUND : "",
                    cell instanceof Cell.Noted noted ? Optional.of(noted.note()) : Optional.empty());
        }
    }

    private void groups(XWPFTableRow written, Table table) {
        repeat(written);
        Optional<String> open = Optional.empty();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<String> group = table.columns().get(i).group();
            boolean goesOn = group.isPresent() && group.equals(open);
            cell(
                    written.getCell(i),
                    goesOn ? "" : group.orElse(""),
                    ParagraphAlignment.CENTER,
                    true,
                    HEAD_GROUND,
                    Optional.empty());
            if (group.isPresent()) {
                properties(written.getCell(i)).addNewHMerge().setVal(goesOn ? STMerge.CONTINUE : STMerge.RESTART);
            }
            open = group;
        }
    }

    private void cell(
            XWPFTableCell cell,
            String text,
            ParagraphAlignment alignment,
            boolean bold,
            String ground,
            Optional<Integer> note) {
        if (!ground.isEmpty()) {
            cell.setColor(ground);
        }
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(alignment);
        paragraph(paragraph, text, bold);
        note.ifPresent(number -> {
            XWPFRun mark = paragraph.createRun();
            mark.setText(number.toString());
            mark.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        });
    }

    private void paragraph(XWPFParagraph paragraph, String text, boolean bold) {
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        run.setText(Inert.text(text));
    }

    /** Gives a table fixed columns of these widths, in its grid and in every cell. */
    public static void grid(XWPFTable written, List<BigInteger> widths) {
        CTTbl table = written.getCTTbl();
        CTTblGrid grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        CTTblLayoutType layout = table.getTblPr().isSetTblLayout()
                ? table.getTblPr().getTblLayout()
                : table.getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        written.setWidth(
                widths.stream().reduce(BigInteger.ZERO, BigInteger::add).toString());
        for (XWPFTableRow row : written.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                CTTcPr properties = properties(row.getCell(i));
                var cellWidth = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(widths.get(i));
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static void whole(XWPFTableRow row) {
        rowProperties(row).addNewCantSplit();
    }

    private static void repeat(XWPFTableRow row) {
        whole(row);
        rowProperties(row).addNewTblHeader();
    }

    private static CTTrPr rowProperties(XWPFTableRow row) {
        return row.getCtRow().isSetTrPr()
                ? row.getCtRow().getTrPr()
                : row.getCtRow().addNewTrPr();
    }

    /** The width shared out by the columns' weights; what is left over goes to the last. */
    private static List<BigInteger> widths(Table table, BigInteger width) {
        BigInteger weights = BigInteger.valueOf(
                table.columns().stream().mapToInt(Table.Column::weight).sum());
        List<BigInteger> widths = new ArrayList<>();
        BigInteger rest = width;
        for (int i = 0; i < table.columns().size() - 1; i++) {
            BigInteger share = width.multiply(
                            BigInteger.valueOf(table.columns().get(i).weight()))
                    .divide(weights);
            widths.add(share);
            rest = rest.subtract(share);
        }
        widths.add(rest);
        return widths;
    }
}
