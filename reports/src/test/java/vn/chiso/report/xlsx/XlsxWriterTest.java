package vn.chiso.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Points;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.words.Words;

class XlsxWriterTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);
    private static final Report REPORT = UnitReport.of(NhuQuynh.results(), Optional.of(NhuQuynh.plan()), WORDS);

    @Test
    void every_number_comes_back_as_a_number_equal_to_the_models() throws IOException {
        try (XSSFWorkbook workbook = read(write(REPORT))) {
            List<Table> tables = REPORT.tables().toList();
            List<XSSFSheet> sheets = sheetsOf(workbook, tables);
            int compared = 0;
            for (int t = 0; t < tables.size(); t++) {
                for (int r = 0; r < tables.get(t).rows().size(); r++) {
                    Table.Row row = tables.get(t).rows().get(r);
                    for (int c = 0; c < row.cells().size(); c++) {
                        compared += compare(
                                row.cells().get(c).bare(),
                                sheets.get(t).getRow(r + 2).getCell(c));
                    }
                }
            }
            assertThat(compared).isGreaterThan(150);
        }
    }

    /** @return 1 if it was a number */
    private static int compare(Cell cell, XSSFCell written) {
        if (cell instanceof Cell.Amount amount) {
            assertThat(written.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(BigDecimal.valueOf(written.getNumericCellValue()))
                    .isEqualByComparingTo(new BigDecimal(amount.points().toString()));
            return 1;
        }
        if (cell instanceof Cell.Share share) {
            assertThat(BigDecimal.valueOf(written.getNumericCellValue()))
                    .isEqualByComparingTo(new BigDecimal(share.share().toString()));
            return 1;
        }
        assertThat(written.getCellType()).isEqualTo(CellType.STRING);
        assertThat(written.getStringCellValue()).startsWith(WORDS.cell(cell));
        return 0;
    }

    private static List<XSSFSheet> sheetsOf(XSSFWorkbook workbook, List<Table> tables) {
        List<XSSFSheet> all = java.util.stream.IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
        return tables.stream()
                .map(table -> all.stream()
                        .filter(sheet ->
                                sheet.getRow(0).getCell(0).getStringCellValue().equals(table.title()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void numbers_are_formatted_heads_frozen_and_paper_is_a4() throws IOException {
        try (XSSFWorkbook workbook = read(write(REPORT))) {
            XSSFSheet sheet =
                    sheetsOf(workbook, REPORT.tables().limit(1).toList()).get(0);
            XSSFCell points = sheet.getRow(5).getCell(4);
            assertThat(points.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(new DataFormatter(java.util.Locale.ROOT).formatCellValue(points))
                    .isEqualTo("16.22");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getPrintSetup().getPaperSize())
                    .isEqualTo(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
        }
    }

    @Test
    void a_figure_is_a_chart_over_its_numbers() throws IOException {
        try (XSSFWorkbook workbook = read(write(REPORT))) {
            long charts = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                charts += workbook.getSheetAt(i).getDrawingPatriarch() == null
                        ? 0
                        : workbook.getSheetAt(i)
                                .getDrawingPatriarch()
                                .getCharts()
                                .size();
            }
            assertThat(charts).isEqualTo(4);
        }
    }

    @Test
    void every_series_of_a_chart_says_its_colour() throws IOException {
        try (XSSFWorkbook workbook = read(write(REPORT))) {
            List<XSSFChart> charts =
                    workbook.getSheetAt(0).getDrawingPatriarch().getCharts();
            assertThat(charts.get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getBarChartArray(0)
                            .getSerArray())
                    .isNotEmpty()
                    .allSatisfy(series -> assertThat(
                                    series.getSpPr().getSolidFill().getSrgbClr().getVal())
                            .isEqualTo(new byte[] {0x0b, 0x5c, (byte) 0xad}));
        }
    }

    @Test
    void columns_and_rows_are_as_wide_and_high_as_their_words() throws IOException {
        String long60 = "x".repeat(60);
        Table table = TableDraft.ofBody("t", "T", List.of("1.1", "1.10"))
                .column("code", "Mã", Table.Type.TEXT, Cell::text)
                .column("name", "Nội dung", Table.Type.TEXT, code -> Cell.text(long60))
                .table();
        Report report = new Report("r", Language.VIETNAMESE, ImmutableList.of(Section.of("s", "S", table)));
        try (XSSFWorkbook workbook = read(write(report))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(6); // "1.10" and room for two
            assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(33); // what its weight of 3 allows
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(15);
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(30); // 60 characters, 32 to a line
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(write(REPORT)).isEqualTo(write(REPORT));
    }

    @Test
    void hostile_words_stay_words() throws IOException {
        String hostile = "=HYPERLINK(\"http://x\",\"y\")\u0000\u202E";
        String endless = "a".repeat(40_000);
        Table table = TableDraft.ofBody("t", hostile + "/\\?*[]:", List.of(hostile, endless, "1.10"))
                .column("c", hostile, Table.Type.TEXT, Cell::text)
                .column("p", "p", Table.Type.POINTS, text -> Cell.points(Points.of(1)))
                .table();
        Report report = new Report(
                hostile, Language.VIETNAMESE, ImmutableList.of(Section.of("s", hostile, table, table.withId("t2"))));
        try (XSSFWorkbook workbook = read(write(report))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("=HYPERLINK(\"http://x\",\"y\") \u202E");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).hasSize(32_767);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("1.10");
        }
    }

    private static byte[] write(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(report, out);
        Path file = Path.of("target", "pictures", "bang-diem.xlsx");
        Files.createDirectories(file.getParent());
        Files.write(file, out.toByteArray());
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }
}
