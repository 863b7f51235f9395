package vn.chiso.report.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.report.workbook.grid.SheetCell.Kind;

class WorkbookFileTest {
    private static final String AGAIN = "Open it in Excel or LibreOffice and save it again as .xlsx.";
    private static final String SAVE_AS = "Open it in Excel and save it as 'Excel Workbook (.xlsx)'.";
    private static final String OTHER = "Open it in the program that made it and save or copy the table as .xlsx.";

    @TempDir
    Path temp;

    @Test
    void what_poi_wrote_is_read_cell_by_cell() throws IOException {
        Path file = temp.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Biểu 1");
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("1.10");
            row.createCell(1).setCellValue(16.22);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("B2*2");
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellValue(LocalDate.of(2025, 5, 1));
            var dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            row.getCell(5).setCellStyle(dates);
            row.createCell(6).setCellValue("   ");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createRow(2).createCell(0).setCellFormula("B2+1"); // written without a result
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            workbook.createSheet("Ẩn");
            workbook.setSheetHidden(1, true);
            workbook.write(Files.newOutputStream(file));
        }
        try (WorkbookFile workbook = open(file)) {
            assertThat(workbook.sheets())
                    .containsExactly(java.util.Map.entry("Biểu 1", false), java.util.Map.entry("Ẩn", true));
            assertThat(workbook.hasMacros()).isFalse();
            Sheet sheet = workbook.read("Biểu 1");
            assertThat(sheet.rows()).containsExactly(2, 3);
            assertThat(sheet.columns(2)).containsExactly(1, 2, 3, 4, 5, 6); // a blank text is an empty cell
            assertThat(sheet.cell(new At(2, 1))).contains(new SheetCell(Kind.TEXT, "1.10", false, false));
            assertThat(sheet.cell(new At(2, 2))).contains(new SheetCell(Kind.NUMBER, "16.22", false, false));
            assertThat(sheet.cell(new At(2, 3))).contains(new SheetCell(Kind.FLAG, "TRUE", false, false));
            assertThat(sheet.cell(new At(2, 4))).contains(new SheetCell(Kind.NUMBER, "32.44", true, false));
            assertThat(sheet.cell(new At(2, 5))).contains(new SheetCell(Kind.ERROR, "#DIV/0!", true, false));
            assertThat(sheet.cell(new At(2, 6))).contains(new SheetCell(Kind.NUMBER, "45778.0", false, true));
            assertThat(sheet.cell(new At(9, 9))).isEmpty();
            assertThat(sheet.shownAt(new At(3, 1))).isEqualTo(new At(2, 1));
            assertThat(sheet.shownAt(new At(3, 2))).isEqualTo(new At(3, 2));
            assertThat(sheet.isHiddenRow(3)).isTrue();
            assertThat(sheet.isHiddenRow(2)).isFalse();
            assertThat(sheet.isHiddenColumn(3)).isTrue();
            assertThat(sheet.isHiddenColumn(4)).isFalse();
        }
    }

    @Test
    void runs_are_joined_hints_left_out_escapes_undone_and_texts_made_nfc() throws IOException {
        String decomposed = Normalizer.normalize("Đánh giá", Normalizer.Form.NFD);
        Path file = RawXlsx.ofRows("<row><c t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>a_x000D_b</t></is></c>"
                        + "<c t='str'><f>X</f><v>y</v></c><c t='str'><f>X</f><v></v></c><c><f>X</f></c></row>"
                        + "<row r='5'><c/></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<?xml version='1.0' encoding='UTF-8'?><sst><si><r><t>" + decomposed
                                + "</t></r><r><t> &amp; 1</t></r><rPh><t>no</t></rPh></si></sst>")
                .write(temp.resolve("raw.xlsx"));
        Sheet sheet = read(file);
        assertThat(sheet.cell(new At(1, 1)).orElseThrow().text()).isEqualTo("Đánh giá & 1");
        assertThat(sheet.cell(new At(1, 3)).orElseThrow().text()).isEqualTo("a\rb");
        assertThat(sheet.cell(new At(1, 4))).contains(new SheetCell(Kind.TEXT, "y", true, false));
        assertThat(sheet.cell(new At(1, 5))).isEmpty(); // a formula that gives an empty text
        assertThat(sheet.cell(new At(1, 6))).contains(new SheetCell(Kind.UNCOMPUTED, "", true, false));
        assertThat(sheet.rows()).containsExactly(1);
    }

    @Test
    void macros_are_seen_and_not_read() throws IOException {
        Path file = RawXlsx.ofRows("<row><c><v>1</v></c></row>")
                .contentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .part("xl/vbaProject.bin", "<!not read at all")
                .write(temp.resolve("a.xlsm"));
        try (WorkbookFile workbook = open(file)) {
            assertThat(workbook.hasMacros()).isTrue();
            assertThat(workbook.read("S").cell(new At(1, 1)).orElseThrow().text())
                    .isEqualTo("1");
        }
    }

    @Test
    void old_and_encrypted_workbooks_are_told_apart() throws Exception {
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "Workbook");
            old.writeFilesystem(Files.newOutputStream(temp.resolve("old.xls")));
        }
        assertRefused(
                temp.resolve("old.xls"),
                "f: expected an .xlsx workbook, but got one of Excel 97-2003 (.xls). " + SAVE_AS);
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("S");
                workbook.write(plain);
            }
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var out = encryptor.getDataStream(locked)) {
                out.write(plain.toByteArray());
            }
            locked.writeFilesystem(Files.newOutputStream(temp.resolve("locked.xlsx")));
        }
        assertRefused(
                temp.resolve("locked.xlsx"),
                "f: expected an .xlsx workbook, but got an encrypted one. Open it with its password, remove the password"
                        + " (File, Info, Protect Workbook) and save it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|an empty file",
                "%PDF-1.7|a PDF",
                "<html><table><tr>|'a web page, as portals export them'",
                "a;b;c|another kind of file"
            })
    void what_is_no_workbook_is_named(String contents, String kind) throws IOException {
        Path file = Files.writeString(temp.resolve("x.xlsx"), contents);
        assertRefused(file, "f: expected an .xlsx workbook, but got " + kind + ". " + SAVE_AS);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main,a binary workbook (.xlsb)",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,a Word document",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml,a PowerPoint presentation",
        "text/plain,a zip of another kind"
    })
    void packages_of_other_programs_are_named(String type, String kind) throws IOException {
        Path file = RawXlsx.ofRows("").contentType(type).write(temp.resolve("x.xlsx"));
        assertRefused(file, "f: expected an .xlsx workbook, but got " + kind + ". " + OTHER);
    }

    @Test
    void broken_packages_are_refused() throws IOException {
        byte[] whole = Files.readAllBytes(RawXlsx.ofRows("<row/>".repeat(500)).write(temp.resolve("whole.xlsx")));
        Path cut = Files.write(temp.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read(cut))
                .withMessageStartingWith("f: expected an .xlsx workbook, but got a broken zip: ")
                .withMessageEndingWith(AGAIN);
        assertRefused(
                RawXlsx.ofRows("<row><c t='s'><v>7</v></c></row>").write(temp.resolve("index.xlsx")),
                "f (xl/worksheets/sheet1.xml): expected one of the 0 shared texts in A1, but got number 7. " + AGAIN);
        assertRefused(
                RawXlsx.ofRows("<row><c r='A0'><v>7</v></c></row>").write(temp.resolve("name.xlsx")),
                "f (xl/worksheets/sheet1.xml): expected the name of a cell such as C12, but got A0. " + AGAIN);
        assertRefused(
                RawXlsx.ofRows("<row r='1048577'><c><v>7</v></c></row>").write(temp.resolve("row.xlsx")),
                "f (xl/worksheets/sheet1.xml): expected r from 0 to 1048576, but got 1048577. " + AGAIN);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read(RawXlsx.ofRows("<row>").write(temp.resolve("xml.xlsx"))))
                .withMessageStartingWith("f (xl/worksheets/sheet1.xml): expected well-formed XML in UTF-8, but got ")
                .withMessageEndingWith(AGAIN);
        Path latin = RawXlsx.ofRows("<row>ă</row>").write(temp.resolve("utf.xlsx"));
        assertThat(read(latin).rows()).isEmpty();
    }

    @Test
    void an_entry_that_is_there_twice_could_hide_another() throws IOException {
        Path file = RawXlsx.ofRows("").part("XL/Workbook.xml", "<x/>").write(temp.resolve("twice.xlsx"));
        assertRefused(file, "f: expected each entry of the zip once, but got XL/Workbook.xml twice. " + AGAIN);
    }

    @Test
    void limits_hold_on_both_sides() throws IOException {
        String values = "Copy the sheet with the table into a workbook of its own, values only, and read that.";
        Limits two = new Limits(10_000, 5, 10_000, 200, 2, 3);
        Path fits = RawXlsx.ofRows("<row><c><v>1</v></c><c t='str'><v>abc</v></c></row>")
                .write(temp.resolve("2.xlsx"));
        Path cells = RawXlsx.ofRows("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>")
                .write(temp.resolve("3.xlsx"));
        Path texts = RawXlsx.ofRows("<row><c t='str'><v>abcd</v></c></row>").write(temp.resolve("4.xlsx"));
        try (WorkbookFile workbook = WorkbookFile.open(fits, "f", two)) {
            assertThat(workbook.read("S").columns(1)).containsExactly(1, 2);
        }
        try (WorkbookFile workbook = WorkbookFile.open(cells, "f", two)) {
            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> workbook.read("S"))
                    .withMessage(
                            "f (xl/worksheets/sheet1.xml): expected at most 2 cells that hold something, but got more. "
                                    + values);
        }
        try (WorkbookFile workbook = WorkbookFile.open(texts, "f", two)) {
            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> workbook.read("S"))
                    .withMessage("f: expected texts of at most 3 characters together, but got more. " + values);
        }
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> WorkbookFile.open(fits, "f", new Limits(10_000, 5, 200, 200, 2, 3)))
                .withMessage("f (xl/_rels/workbook.xml.rels): expected at most 200 characters unpacked, but got more. "
                        + values);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> WorkbookFile.open(fits, "f", new Limits(10, 5, 10_000, 200, 2, 3)))
                .withMessage(
                        "f: expected a file of at most 10 bytes, but got " + Files.size(fits) + " bytes. " + values);
    }

    private void assertRefused(Path file, String message) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> read(file))
                .withMessage(message);
    }

    private static Sheet read(Path file) throws IOException {
        try (WorkbookFile workbook = open(file)) {
            return workbook.read("S");
        }
    }

    private static WorkbookFile open(Path file) throws IOException {
        return WorkbookFile.open(file, "f", Limits.STANDARD);
    }

    @Test
    void cells_are_named_as_excel_names_them() {
        assertThat(new At(12, 3)).hasToString("C12");
        assertThat(new At(1_048_576, 16_384)).hasToString("XFD1048576");
        assertThat(At.parse("XFD1048576")).contains(new At(1_048_576, 16_384));
        assertThat(At.parse("XFE1")).isEmpty();
        assertThat(At.parse("A1048577")).isEmpty();
        assertThat(At.parse("AA10")).contains(new At(10, 27));
    }
}
