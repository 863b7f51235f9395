package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import vn.chiso.core.score.Rational;
import vn.chiso.report.csv.CsvWriter;
import vn.chiso.report.docx.DocxWriter;
import vn.chiso.report.html.PageWriter;
import vn.chiso.report.json.JsonWriter;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.official.OfficialDocx;
import vn.chiso.report.official.OfficialPaper;
import vn.chiso.report.official.OfficialPaper.Letterhead;
import vn.chiso.report.official.OfficialPaper.Level;
import vn.chiso.report.official.OfficialPaper.Line;
import vn.chiso.report.official.OfficialPdf;
import vn.chiso.report.words.Words;
import vn.chiso.report.xlsx.XlsxWriter;

/** Every preset through every writer, in both languages, with plain names and with hostile ones; what was written is opened and read. */
class EveryWriterTest {
    /** A letter that no word of Vietnamese has. */
    private static final String ENDLESS = "w".repeat(10_000);

    private static final List<Case> CASES = List.of(
            new Case(Language.VIETNAMESE, "xã"),
            new Case(Language.ENGLISH, "xã"),
            new Case(Language.VIETNAMESE, "</td></table><script>alert(1)</script>"),
            new Case(Language.VIETNAMESE, "=HYPERLINK(\"http://x\",\"y\")"),
            new Case(Language.ENGLISH, "\"onload='alert(1)' x=\""),
            new Case(Language.VIETNAMESE, "a\u202Etxt.exe\u202C"),
            new Case(Language.VIETNAMESE, "b\u0007\u001B\u0085\u007F"),
            new Case(Language.VIETNAMESE, "@SUM(A1)\t]]>&amp;${x}#{x}"),
            Case.endless(ENDLESS));

    /** What is written, and the beginning of every name in it. */
    private record Case(Words words, String name, Report report) {
        Case(Language language, String name) {
            this(Words.in(language), name, Sample.beginning(name).report(Words.in(language)));
        }

        /** A name of many pages, in one small table, as it stands in every row. */
        static Case endless(String name) {
            Words words = Words.in(Language.VIETNAMESE);
            Table table = Sample.beginning(name).proportions(words);
            return new Case(
                    words, name, new Report(name, Language.VIETNAMESE, ImmutableList.of(Section.of("s", name, table))));
        }

        ImmutableList<Table> tables() {
            return report.tables().collect(ImmutableList.toImmutableList());
        }

        @Override
        public String toString() {
            return words.language() + " "
                    + name.substring(0, Math.min(name.length(), 20)).replaceAll("\\p{Cntrl}", "?");
        }
    }

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_page_has_every_cell_and_no_element_of_anybodys_words(Case each) throws IOException {
        byte[] page = write(new PageWriter(), each.report());
        assertThat(ReadBack.html(page)).isEqualTo(shown(each));
        String html = new String(page, java.nio.charset.StandardCharsets.UTF_8);
        List<String> tags = ReadBack.tags(html);
        assertThat(tags).filteredOn(tag -> tag.startsWith("<script")).hasSize(1);
        assertThat(tags)
                .filteredOn(tag -> tag.startsWith("<table"))
                .hasSize(each.tables().size());
        assertThat(tags).noneMatch(tag -> tag.contains(" on"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_word_document_has_every_cell_and_is_valid(Case each) throws Exception {
        byte[] docx = write(new DocxWriter(), each.report());
        assertThat(ReadBack.docx(docx, each.tables())).isEqualTo(shown(each));
        assertValid(docx);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_workbook_shows_every_cell_and_has_no_formula(Case each) throws IOException {
        byte[] xlsx = write(new XlsxWriter(), each.report());
        List<String> shown = ReadBack.xlsx(xlsx, each.tables());
        List<Cell> cells = cells(each);
        assertThat(shown).hasSameSizeAs(cells);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(shown.get(i))
                    .as(cells.get(i).toString())
                    .isEqualTo(inExcel(cells.get(i).bare(), each.words()));
        }
    }

    private static String inExcel(Cell cell, Words words) {
        if (cell instanceof Cell.Day day) {
            return Words.in(Language.VIETNAMESE).date(day.date());
        }
        boolean word = cell instanceof Cell.Text || cell instanceof Cell.Absent;
        return ReadBack.squeezed(word ? words.cell(cell) : words.cell(cell).replace(',', '.'));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_spreadsheets_csv_has_every_cell_and_nothing_to_work_out(Case each) throws IOException {
        for (Table table : each.tables()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvWriter.forSpreadsheets(each.words()).write(table, out);
            List<String> expected = cells(table).stream()
                    .map(cell -> inCsv(cell.bare(), each.words()))
                    .toList();
            assertThat(ReadBack.csv(out.toByteArray(), ';')).isEqualTo(expected);
        }
    }

    private static String inCsv(Cell cell, Words words) {
        String text = ReadBack.squeezed(words.cell(cell));
        boolean risky = cell instanceof Cell.Text && text.matches("(?s)[=+@-].*");
        return risky ? "'" + text : text;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void json_has_every_value_exactly(Case each) throws IOException {
        assertThat(ReadBack.json(write(new JsonWriter(), each.report())))
                .isEqualTo(cells(each).stream().map(cell -> exact(cell.bare())).toList());
    }

    private static String exact(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Absent absent) {
            return absent.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        if (cell instanceof Cell.Rank rank) {
            return Integer.toString(rank.rank());
        }
        return number(cell).toString();
    }

    private static Rational number(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return amount.points().value();
        }
        if (cell instanceof Cell.Share share) {
            return share.share();
        }
        return cell instanceof Cell.Change change ? change.by() : ((Cell.Quantity) cell).number();
    }

    static List<Case> casesOnePageHolds() {
        return CASES.subList(0, CASES.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("casesOnePageHolds")
    void an_official_pdf_has_every_cell_in_order(Case each) throws IOException {
        String printed = ReadBack.pdf(write(out -> OfficialPdf.write(paper(each), each.words(), out)));
        assertInOrder(printed, shown(each));
    }

    /** In the letterhead, as the subject, in two lines, in the list of recipients, and twice in the table; titles are in capitals. */
    @Test
    void not_a_letter_of_a_name_of_many_pages_is_lost_in_print() throws IOException {
        Case endless = CASES.get(CASES.size() - 1);
        String printed = ReadBack.pdf(write(out -> OfficialPdf.write(paper(endless), endless.words(), out)));
        assertThat(printed.chars().filter(letter -> letter == 'w').count()).isEqualTo(7 * 10_000);
    }

    private static void assertInOrder(String printed, List<String> texts) {
        int from = 0;
        for (String text : texts) {
            int at = printed.indexOf(text, from);
            assertThat(at).as(text).isNotNegative();
            from = at + text.length();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_official_document_has_every_cell_and_is_valid(Case each) throws Exception {
        byte[] docx = write(out -> OfficialDocx.standard(each.words()).write(paper(each), out));
        assertValid(docx);
        StringBuilder text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            document.getTables().forEach(table -> text.append(ReadBack.squeezed(table.getText())));
        }
        assertInOrder(text.toString(), shown(each));
    }

    private static OfficialPaper paper(Case each) {
        Letterhead letterhead = new Letterhead(
                Optional.empty(), each.name(), "KH-UBND", Optional.empty(), "An Bình", Optional.empty(), 2025);
        return new OfficialPaper(
                letterhead,
                "Kế hoạch",
                each.name(),
                ImmutableList.of(new Line(Level.SECTION, each.name()), new Line(Level.BODY, each.name())),
                Optional.empty(),
                ImmutableList.of(each.name()),
                each.tables());
    }

    private static List<String> shown(Case each) {
        return cells(each).stream()
                .map(cell -> ReadBack.squeezed(Inert.text(each.words().cell(cell))))
                .toList();
    }

    private static List<Cell> cells(Case each) {
        return each.tables().stream().flatMap(table -> cells(table).stream()).toList();
    }

    private static List<Cell> cells(Table table) {
        return table.rows().stream().flatMap(row -> row.cells().stream()).toList();
    }

    private static void assertValid(byte[] docx) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            DocumentDocument.Factory.parse(document.getPackagePart().getInputStream())
                    .validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    @FunctionalInterface
    private interface Output {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] write(Output output) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        output.write(out);
        return out.toByteArray();
    }

    private static byte[] write(ReportWriter writer, Report report) throws IOException {
        return write(out -> writer.write(report, out));
    }
}
