package vn.chiso.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Block.Paragraph;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.words.Words;

class DocxWriterTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);
    private static final Report REPORT = UnitReport.of(NhuQuynh.results(), Optional.of(NhuQuynh.plan()), WORDS);

    @Test
    void every_cell_of_every_table_comes_back_as_it_was() throws IOException {
        try (XWPFDocument document = read(write(REPORT))) {
            List<Table> tables = REPORT.tables().toList();
            assertThat(document.getTables()).hasSameSizeAs(tables);
            for (int t = 0; t < tables.size(); t++) {
                XWPFTable written = document.getTables().get(t);
                List<String> cells = written.getRows().stream()
                        .skip(1)
                        .flatMap(row -> row.getTableCells().stream())
                        .map(cell -> cell.getParagraphs()
                                .get(0)
                                .getRuns()
                                .get(0)
                                .text()
                                .replace("\u2003", ""))
                        .toList();
                assertThat(cells)
                        .containsExactlyElementsOf(tables.get(t).rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(WORDS::cell)
                                .toList());
            }
        }
    }

    @Test
    void figures_are_charts() throws IOException {
        try (XWPFDocument document = read(write(REPORT))) {
            assertThat(document.getCharts()).hasSize(4);
        }
    }

    @Test
    void it_is_valid_against_the_schema() throws Exception {
        List<XmlError> errors = new ArrayList<>();
        try (XWPFDocument document = read(write(REPORT))) {
            DocumentDocument xml =
                    DocumentDocument.Factory.parse(document.getPackagePart().getInputStream());
            xml.validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(write(REPORT)).isEqualTo(write(REPORT));
    }

    @Test
    void hostile_words_are_text() throws IOException {
        String hostile = "<w:p/>]]>&amp;\u0000\uD800\u202E" + "x".repeat(10_000);
        Table table = TableDraft.ofBody("t", hostile, List.of(hostile))
                .column("c", hostile, Table.Type.TEXT, Cell::text)
                .table();
        Report report = new Report(
                hostile, Language.ENGLISH, ImmutableList.of(Section.of("s", hostile, Paragraph.plain(hostile), table)));
        try (XWPFDocument document = read(write(report))) {
            assertThat(document.getTables().get(0).getRow(1).getCell(0).getText())
                    .startsWith("<w:p/>]]>&amp; ?\u202Exxx")
                    .hasSize(10_017);
        }
    }

    private static byte[] write(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter().write(report, out);
        Path file = Path.of("target", "pictures", "bao-cao.docx");
        Files.createDirectories(file.getParent());
        Files.write(file, out.toByteArray());
        return out.toByteArray();
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
