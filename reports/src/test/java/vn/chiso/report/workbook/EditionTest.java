package vn.chiso.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;

class EditionTest {
    private static final WorkbookFormat FORMAT = WorkbookFormat.vietnamese();

    @TempDir
    Path temp;

    @Test
    void a_table_of_criteria_becomes_a_file_to_complete() {
        Book book = new Book()
                .sheet("Phụ lục")
                .row("Phụ lục I")
                .row("BỘ TIÊU CHÍ")
                .row("STT", "Lĩnh vực/\nTiêu chí", "Thang điểm", "", "Cách tính điểm")
                .row("", "", "Tối đa", "Tự chấm", "")
                .row(1, "Công tác chỉ đạo", 3.5, "", "")
                .row(1.1, "Kế hoạch", "2,00", "", "Ban hành trước 31/01: 2 điểm")
                .row("", "Ban hành đúng hạn: 2", "", "", "")
                .row("1.2.", "Tuyên truyền", "1,5", "", "")
                .row("2", "Thủ tục", "", "", "")
                .row("2.1", "Công khai", 1, "", "")
                .row("", "TỔNG CỘNG", 4.5, "", "")
                .row("", "Nơi nhận: như trên", "", "", "")
                .merge("A3:A4", "B3:B4", "C3:D3", "E3:E4");
        Reading<Index> reading = read(book, FORMAT);
        Index index = reading.value();
        assertThat(IndexFiles.read("again", IndexFiles.write(index))).isEqualTo(index);
        assertThat(index.criteria().map(line -> line.code() + " " + line.name() + " " + line.maxPoints()))
                .containsExactly(
                        "1 Công tác chỉ đạo 3.5",
                        "1.1 Kế hoạch 2",
                        "1.2 Tuyên truyền 1.5",
                        "2 Thủ tục 1",
                        "2.1 Công khai 1");
        assertThat(index.maxPoints()).hasToString("4.5");
        Criterion plan = index.criterion(CriterionCode.of("1.1")).orElseThrow();
        assertThat(plan.source().at()).isEqualTo("'Phụ lục'!C6");
        assertThat(plan.source().provenance()).isEqualTo(Provenance.PRINTED);
        assertThat(plan.rule().orElseThrow().kind()).isEqualTo("awarded");
        assertThat(plan.rule().orElseThrow().source().note())
                .isEqualTo("Bảng chỉ nêu điểm tối đa; cách chấm điểm chưa có, tạm lấy điểm được cho sẵn."
                        + " Ban hành trước 31/01: 2 điểm");
        // line 2 has no maximum in the table: it is the sum of those below
        assertThat(index.criterion(CriterionCode.of("2")).orElseThrow().source().provenance())
                .isEqualTo(Provenance.DERIVED);
        assertThat(index.assumptions()).hasSize(4); // the rounding and three rules
        assertThat(reading.notes().stream().map(Reading.Note::toString))
                .containsExactly("a.xlsx:7:2 ('Phụ lục'!B7): not read, as no line of the table begins there: B7, B12");
    }

    @Test
    void numbers_that_begin_again_under_each_field_get_the_number_of_the_field() {
        Book book = new Book()
                .row("TT", "Tiêu chí", "Điểm chuẩn")
                .row("A", "PHẦN TỰ ĐÁNH GIÁ", 6)
                .row("I", "Chỉ đạo", 4)
                .row("1", "Kế hoạch", 3)
                .row("1.1", "Ban hành", 2)
                .row("1.2", "Thực hiện", 1)
                .row("2", "Báo cáo", 1)
                .row("II", "Thủ tục", 2)
                .row("1", "Công khai", 2)
                .row("a)", "Tại trụ sở", 1.25)
                .row("b)", "Trên mạng", 0.75);
        assertThat(read(book, FORMAT).value().criteria().map(line -> line.code().text()))
                .containsExactly(
                        "A", "A.I", "A.I.1", "A.I.1.1", "A.I.1.2", "A.I.2", "A.II", "A.II.1", "A.II.1.a", "A.II.1.b");
    }

    @Test
    void numbers_that_tell_all_lines_apart_stay_as_printed() {
        Book book = new Book()
                .row("TT", "Tiêu chí", "Điểm chuẩn")
                .row("I", "Chỉ đạo", 4)
                .row("1", "Kế hoạch", 3)
                .row("2", "Báo cáo", 1)
                .row("II", "Thủ tục", 2)
                .row("3", "Công khai", 2);
        assertThat(read(book, FORMAT).value().criteria().map(line -> line.code().text()))
                .containsExactly("I", "1", "2", "II", "3");
    }

    @Test
    void what_the_table_gets_wrong_is_named_at_its_cell_at_once() {
        Book book = new Book()
                .row("TT", "Tiêu chí", "Điểm tối đa")
                .row("1", "Chỉ đạo", 3)
                .row(1.1, "Kế hoạch", 1)
                .row(1.1, "Sáng kiến", 1)
                .row("1.2", "", 1)
                .row("2.1", "Công khai", "hai")
                .row("3", "Khác", "");
        assertThat(problems(book, FORMAT))
                .containsExactly(
                        "a.xlsx:4:1 (Bảng!A4): expected one line 1.1, but got another one. A cell that holds a number cannot tell 1.10"
                                + " from 1.1: format the column as text and type the numbers again.",
                        "a.xlsx:5:1 (Bảng!A5): expected what line 1.2 is about, but got nothing. Fill it in.",
                        "a.xlsx:6:1 (Bảng!A6): expected a line 2 above it, but got 2.1 without one. Correct the number, or add the line.",
                        "a.xlsx:6:3 (Bảng!C6, max): expected points, but got 'hai'. A number must look like '7,5', '-1,78' or '1.234,5'"
                                + " (decimal comma), but was 'hai'.",
                        "a.xlsx:7:3 (Bảng!C7, criterion 3, max): expected the most that the line can earn, but got nothing."
                                + " Fill it in, or clear the number of the line if it is none.");
    }

    @Test
    void sums_are_checked_where_they_are_printed() {
        Book book = new Book()
                .row("TT", "Tiêu chí", "Điểm tối đa")
                .row("1", "Chỉ đạo", 3)
                .row("1.1", "Kế hoạch", 2)
                .row("1.2", "Báo cáo", 1.5);
        assertThat(problems(book, FORMAT))
                .containsExactly(
                        "a.xlsx:2:3 (Bảng!C2, criterion 1, max): expected components that add up to the maximum of 3, but got 3.5."
                                + " Correct the maximum or the components; the difference is -0.5.");
        Book total = new Book()
                .row("TT", "Tiêu chí", "Điểm tối đa")
                .row("1", "Chỉ đạo", 3)
                .row("Tổng", "", 4);
        assertThat(problems(total, FORMAT))
                .containsExactly("a.xlsx:3:3 (Bảng!C3, max): expected what the lines add up to, 3, but got 4."
                        + " Correct the total or the lines.");
    }

    @Test
    void a_head_without_lines_is_no_table() {
        assertThat(problems(new Book().row("TT", "Tiêu chí", "Điểm tối đa"), FORMAT))
                .containsExactly("a.xlsx:1:3 (Bảng!C1): expected numbered lines under the head, but got none."
                        + " Number the lines, such as 1, 1.1, 1.1.1.");
        assertThat(problems(new Book().row("TT", "Tiêu chí", "Điểm"), FORMAT))
                .containsExactly(
                        "a.xlsx: expected a sheet with a head that names a code column (TT, STT, Mã), a name (Nội dung, Tiêu chí)"
                                + " and a maximum (Điểm tối đa, Điểm chuẩn), but got none in Bảng."
                                + " Name the columns so, or declare their headings with WorkbookFormat.heading.");
        Book declared = new Book().row("TT", "Tiêu chí", "Điểm").row("1", "Chỉ đạo", 3);
        assertThat(read(declared, FORMAT.heading(Column.MAX, "Điểm")).value().maxPoints())
                .hasToString("3");
    }

    private List<String> problems(Book book, WorkbookFormat format) {
        try {
            throw new AssertionError("Read as " + read(book, format));
        } catch (InvalidDataException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private Reading<Index> read(Book book, WorkbookFormat format) {
        LegalDocument.Builder document = LegalDocument.builder();
        return WorkbookReader.of(format)
                .edition(
                        book.write(temp.resolve("a.xlsx")),
                        new EditionFrame(
                                "CCHC",
                                Name.of("Chỉ số cải cách hành chính"),
                                "cchc-2025",
                                Period.ofYear(2025),
                                document.id("decision")
                                        .type("Quyết định")
                                        .number("1/QĐ-UBND")
                                        .build()));
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> WorkbookReader.of(FORMAT)
                        .edition(
                                java.nio.file.Files.write(temp.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4}),
                                new EditionFrame(
                                        "X",
                                        Name.of("X"),
                                        "x",
                                        Period.ofYear(2025),
                                        LegalDocument.builder()
                                                .id("d")
                                                .type("Quyết định")
                                                .build())))
                .withMessageStartingWith("a.xlsx: expected an .xlsx workbook, but got a broken zip: ");
    }
}
