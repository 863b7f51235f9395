package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.xlsx.XlsxWriter;

class WorkbookCommandTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(arguments, stream, stream);
    }

    private String printed() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    /** A workbook of these lines: number, name, maximum, points. */
    private String workbook(List<List<String>> lines) throws IOException {
        Table table = TableDraft.ofBody("t", "Bảng 1", lines)
                .column("a", "TT", Table.Type.TEXT, line -> Cell.text(line.get(0)))
                .column("b", "Nội dung", Table.Type.TEXT, line -> Cell.text(line.get(1)))
                .column("c", "Điểm tối đa", Table.Type.TEXT, line -> Cell.text(line.get(2)))
                .column("d", "Điểm tự chấm", Table.Type.TEXT, line -> Cell.text(line.get(3)))
                .table();
        Path file = temp.resolve("bang.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            new XlsxWriter()
                    .write(new Report("t", Language.VIETNAMESE, ImmutableList.of(Section.of("s", "s", table))), to);
        }
        return file.toString();
    }

    @Test
    void a_table_becomes_a_criteria_set_and_its_points_an_assessment_of_that() throws IOException {
        String book = workbook(List.of(
                List.of("1", "Chỉ đạo", "3,5", ""),
                List.of("1.1", "Kế hoạch", "2", "1,75"),
                List.of("1.2", "Báo cáo", "1,5", "chưa đánh giá"),
                List.of("", "Người lập", "", "")));
        assertThat(run("read-workbook", book, "CCHC", "cchc-thu-2025", "2025", "Chỉ số thử"))
                .isZero();
        String set = printed();
        assertThat(set)
                .startsWith(
                        "# bang.xlsx:6:2 ('Bảng 1'!B6): not read, as no line of the table begins there: B6\nchiso: index/1\n")
                .contains("edition: cchc-thu-2025")
                .contains("max: 3.5");
        Path edition = Files.writeString(temp.resolve("set.yaml"), set);
        assertThat(run("check", edition.toString())).isZero();
        assertThat(printed()).endsWith("set.yaml: cchc-thu-2025, 2 leaves, 3.5 points, 3 assumptions\n");

        assertThat(run("read-workbook", book, edition.toString(), "a", "xã A", "xã", "self"))
                .isZero();
        String assessment = printed();
        assertThat(assessment).contains("1,75").contains("not-assessed");
        Path file = Files.writeString(temp.resolve("a.yaml"), assessment);
        assertThat(run("score", edition.toString(), file.toString())).isZero();
        assertThat(printed()).contains("xã A, 2025, cchc-thu-2025").contains("1.75");
    }

    @Test
    void what_must_be_mended_is_named_cell_by_cell() throws IOException {
        String book = workbook(List.of(List.of("1", "Chỉ đạo", "0.5", ""), List.of("2.1", "Báo cáo", "x", "")));
        assertThat(run("read-workbook", book, "CCHC", "cchc-thu-2025", "2025", "Chỉ số thử"))
                .isEqualTo(2);
        assertThat(printed())
                .contains("bang.xlsx:3:3 ('Bảng 1'!C3, max): expected points, but got '0.5'.")
                .contains("bang.xlsx:4:1 ('Bảng 1'!A4): expected a line 2 above it, but got 2.1 without one.")
                .contains("bang.xlsx:4:3 ('Bảng 1'!C4, max): expected points, but got 'x'.");
    }

    @Test
    void a_wrong_call_is_refused_with_what_was_expected() throws IOException {
        assertThat(run("read-workbook", "a.xlsx")).isEqualTo(2);
        assertThat(printed())
                .contains("read-workbook: expected FILE.xlsx EDITION UNIT-ID")
                .contains("but got 'a.xlsx'. Try --help.");
        String book = workbook(List.of(List.of("1", "Chỉ đạo", "1", "1")));
        assertThat(run("read-workbook", book, "cchc-commune-hung-yen-2024", "a", "xã A", "xã", "max"))
                .isEqualTo(2);
        assertThat(printed()).contains("expected one of the columns self, appraised, reviewed, points, but got 'max'.");
        assertThat(run("read-workbook", book, "CCHC", "x", "năm nay", "Chỉ số")).isEqualTo(2);
        assertThat(printed()).contains("but got 'năm nay' (");
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("read-workbook FILE.xlsx EDITION UNIT-ID UNIT-NAME UNIT-KIND [COLUMN]");
    }
}
