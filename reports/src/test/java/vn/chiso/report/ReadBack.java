package vn.chiso.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.chiso.report.model.Table;

/** The cells of tables, row by row, as they stand in what was written; heads and notes left out. */
public final class ReadBack {
    private static final Pattern HTML_CELL =
            Pattern.compile("<td class=\"[ntcd]\"(?: [a-z-]+=\"[^\"]*\")+>.*?</td>", Pattern.DOTALL);
    private static final Pattern HTML_TAG = Pattern.compile("<[a-z0-9]+(?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[0-9]+\\R");
    private static final Pattern NOT_OF_THE_VALUE = Pattern.compile(
            "<span class=\"unseen\">.*?</span>|<sup>.*?</sup>|<(?:[^\">]|\"[^\"]*\")*>", Pattern.DOTALL);

    private ReadBack() {}

    /** Without white space and signs that cannot be printed: where lines break is the writer's business. */
    public static String squeezed(String text) {
        return CharMatcher.whitespace()
                .or(CharMatcher.javaIsoControl())
                .or(CharMatcher.anyOf("\u202E\u202C\u200B"))
                .removeFrom(text);
    }

    public static List<String> html(byte[] page) {
        return HTML_CELL
                .matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .map(cell -> NOT_OF_THE_VALUE.matcher(cell.group()).replaceAll(""))
                .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .map(ReadBack::squeezed)
                .toList();
    }

    /** Every opening tag with the names of its attributes, without their values. */
    public static List<String> tags(String html) {
        return HTML_TAG.matcher(html)
                .results()
                .map(tag -> tag.group().replaceAll("=\"[^\"]*\"", ""))
                .toList();
    }

    public static List<String> docx(byte[] document, List<Table> tables) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            List<String> cells = new ArrayList<>();
            for (int t = 0; t < tables.size(); t++) {
                XWPFTable table = read.getTables().get(t);
                table.getRows().stream()
                        .skip(tables.get(t).hasGroups() ? 2 : 1)
                        .flatMap(row -> row.getTableCells().stream())
                        .map(cell ->
                                cell.getParagraphs().get(0).getRuns().get(0).text())
                        .forEach(text -> cells.add(squeezed(text)));
            }
            return cells;
        }
    }

    /** As Excel shows them, with a decimal point; a formula is an error. */
    public static List<String> xlsx(byte[] workbook, List<Table> tables) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int t = 0; t < tables.size(); t++) {
                XSSFSheet sheet = read.getSheetAt(t);
                int first = tables.get(t).hasGroups() ? 3 : 2;
                IntStream.range(first, first + tables.get(t).rows().size())
                        .mapToObj(sheet::getRow)
                        .flatMap((Row row) -> StreamSupport.stream(row.spliterator(), false))
                        .forEach(cell -> {
                            if (cell.getCellType() == CellType.FORMULA) {
                                throw new AssertionError("A formula: " + cell);
                            }
                            cells.add(squeezed(formatter.formatCellValue(cell)).replaceFirst("\\([0-9]+\\)$", ""));
                        });
            }
        }
        return cells;
    }

    public static List<String> csv(byte[] csv, char separator) {
        String text = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .skip(1)
                .flatMap((CsvRecord row) -> row.getFields().stream())
                .map(ReadBack::squeezed)
                .toList();
    }

    /** Every value of a cell but the numbers of notes. */
    public static List<String> json(byte[] json) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                boolean opensCells =
                        parser.currentToken() == JsonToken.START_OBJECT && "cells".equals(parser.currentName());
                if (opensCells || depth > 0) {
                    depth += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
                    depth -= parser.currentToken() == JsonToken.END_OBJECT ? 1 : 0;
                    if (parser.currentToken().isScalarValue() && !"note".equals(parser.currentName())) {
                        values.add(parser.getText());
                    }
                }
            }
        }
        return values;
    }

    /** All pages one after the other, without their numbers. */
    public static String pdf(byte[] pdf) throws IOException {
        return pages(pdf).stream()
                .map(page -> PAGE_NUMBER.matcher(page).replaceFirst(""))
                .map(ReadBack::squeezed)
                .collect(Collectors.joining());
    }

    /** The text of each page; it begins with the number, if the page has one. */
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).strip());
            }
            return pages;
        }
    }
}
