package vn.chiso.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.UnitSheet;
import vn.chiso.report.words.Words;

class CsvWriterTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    @Test
    void a_spreadsheet_gets_a_byte_order_mark_semicolons_and_decimal_commas() throws IOException {
        String csv = write(
                CsvWriter.forSpreadsheets(WORDS),
                UnitSheet.of(NhuQuynh.cchc(), WORDS).table());
        assertThat(csv)
                .startsWith("\uFEFFMã;Nội dung;Điểm tối đa;Tối đa áp dụng;Điểm đạt;Điểm mất\n")
                .contains("\n1.3;Cải cách thủ tục hành chính;18,00;18,00;16,22;1,78\n")
                .endsWith("\n;Tổng cộng;100,00;100,00;82,35;17,65\n");
    }

    @Test
    void a_machine_gets_exact_numbers_and_column_ids() throws IOException {
        Table table = TableDraft.ofBody("t", "T", List.of(Points.of(Rational.of(2, 3)), Points.parse("7.125")))
                .column("points", "Điểm", Table.Type.POINTS, Cell::points)
                .column("share", "Tỷ lệ", Table.Type.SHARE, points -> Cell.share(Rational.of(1, 3)))
                .column("none", "–", Table.Type.TEXT, points -> Cell.absent(Cell.Reason.NONE))
                .column("unknown", "?", Table.Type.TEXT, points -> Cell.absent(Cell.Reason.UNKNOWN))
                .table();
        assertThat(write(CsvWriter.forMachines(WORDS), table))
                .isEqualTo("points,share,none,unknown\n2/3,1/3,,chưa biết\n7.125,1/3,,chưa biết\n");
    }

    @Test
    void hostile_words_are_inert_and_come_back_whole() throws IOException {
        List<String> hostile = List.of(
                "=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "-2+3", "-5", "a;b\"c", "tab\there", "null\u0000byte");
        Table table = TableDraft.ofBody("t", "T", hostile)
                .column("text", "Text", Table.Type.TEXT, Cell::text)
                .table();
        String csv = write(CsvWriter.forSpreadsheets(WORDS), table).substring(1);
        assertThat(CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv).stream()
                        .skip(1)
                        .map((CsvRecord row) -> row.getField(0)))
                .containsExactly(
                        "'=HYPERLINK(\"http://x\")",
                        "'+1+1",
                        "'@SUM(A1)",
                        "'-2+3",
                        "-5",
                        "a;b\"c",
                        "tab here",
                        "null byte");
    }

    private static String write(CsvWriter writer, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
