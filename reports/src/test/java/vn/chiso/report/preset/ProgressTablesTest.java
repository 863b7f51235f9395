package vn.chiso.report.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.report.Sample;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

class ProgressTablesTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private final Sample sample = Sample.plain();

    @Test
    void each_action_of_a_party_is_in_one_of_the_four_cells() {
        Table table =
                ProgressTables.byParty(sample.snapshot(), sample.plan(), WORDS).table();
        assertThat(table.title()).isEqualTo("Tiến độ thực hiện giải pháp theo đơn vị chủ trì, đến hết ngày 30/06/2025");
        assertThat(table.columns().stream().map(Table.Column::id))
                .containsExactly("party", "all", "on-time", "late", "verified", "within-term", "undated", "overdue");
        assertThat(lines(table))
                .containsExactly(
                        "công chức Tư pháp 1 0 0 0 1 0 0", // due at the end of the year; one more was cancelled
                        "xã Văn phòng UBND 4 1 1 1 1 1 1", // in time and confirmed; late; without a date; overdue
                        "Tổng cộng 5 1 1 1 2 1 1");
        assertThat(table.rows().get(2).kind()).isEqualTo(Table.Kind.TOTAL);
        assertThat(table.notes()).containsExactly(WORDS.text("note.four-cells"), WORDS.text("note.made-up"));
    }

    @Test
    void completed_and_open_stand_under_heads_of_their_own() {
        Table table =
                ProgressTables.byParty(sample.snapshot(), sample.plan(), WORDS).table();
        assertThat(table.columns().stream().map(column -> column.group().orElse("")))
                .containsExactly(
                        "",
                        "",
                        "Hoàn thành",
                        "Hoàn thành",
                        "Hoàn thành",
                        "Chưa hoàn thành",
                        "Chưa hoàn thành",
                        "Chưa hoàn thành");
    }

    @Test
    void every_action_has_its_cell_and_what_was_cancelled_has_none() {
        Table table = ProgressTables.actions(sample.snapshot(), sample.followUp(), sample.plan(), WORDS)
                .without("action")
                .table();
        assertThat(lines(table))
                .containsExactly(
                        "1.1-s1 xã Văn phòng UBND 31/03/2025 đã xác nhận hoàn thành hoàn thành đúng hạn 0",
                        "1.1-s2 xã Văn phòng UBND 31/03/2025 báo cáo hoàn thành hoàn thành quá hạn 10",
                        "1.1-s3 xã Văn phòng UBND 31/05/2025 đề xuất chưa hoàn thành, quá hạn 30",
                        "1.1-s4 xã Văn phòng UBND không nêu đề xuất chưa hoàn thành, trong hạn 0",
                        "1.1-s5 công chức Tư pháp 31/12/2025 đề xuất chưa hoàn thành, trong hạn 0",
                        "m1 công chức Tư pháp không nêu đã hủy – 0");
    }

    @Test
    void an_action_is_called_as_in_the_plan_or_as_it_was_added() {
        Table table = ProgressTables.actions(sample.snapshot(), sample.followUp(), sample.plan(), WORDS)
                .table();
        List<String> actions = table.rows().stream()
                .map(row -> WORDS.cell(table.cell(row, "action")))
                .toList();
        assertThat(actions.get(0)).startsWith("Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy Đảng");
        assertThat(actions.get(5)).isEqualTo("xã Mua máy quét");
    }

    private static List<String> lines(Table table) {
        return table.rows().stream()
                .map(row ->
                        String.join(" ", row.cells().stream().map(WORDS::cell).toList()))
                .toList();
    }
}
