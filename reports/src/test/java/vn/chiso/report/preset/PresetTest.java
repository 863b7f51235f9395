package vn.chiso.report.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

class PresetTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private final Scorecard cchc = NhuQuynh.cchc();
    private final RemediationPlan plan = NhuQuynh.plan();

    @Test
    void the_unit_sheet_has_every_line_and_the_total_last() {
        Table sheet = UnitSheet.of(cchc, WORDS).table();
        assertThat(column(sheet, "code"))
                .containsExactly("", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "", "1.8", "", "1.9", "");
        assertThat(column(sheet, "points"))
                .containsExactly(
                        "71,66", "11,00", "11,00", "16,22", "5,00", "11,00", "10,00", "7,44", "9,69", "9,69", "1,00",
                        "1,00", "82,35");
        assertThat(column(sheet, "lost"))
                .containsExactly(
                        "12,34", "4,00", "2,00", "1,78", "0,00", "0,00", "0,00", "4,56", "2,31", "2,31", "3,00", "3,00",
                        "17,65");
        assertThat(sheet.rows().get(sheet.rows().size() - 1).kind()).isEqualTo(Table.Kind.TOTAL);
    }

    @Test
    void what_is_assumed_leads_to_a_note_where_it_counts() {
        Table sheet = UnitSheet.of(cchc, WORDS).table();
        assertThat(sheet.notes()).hasSize(1);
        assertThat(sheet.cell(sheet.rows().get(11), "points")).isEqualTo(new Cell.Noted(Cell.points(Points.of(1)), 1));
    }

    @Test
    void what_nobody_assessed_is_no_zero() {
        Table sheet = UnitSheet.of(NhuQuynh.papi(), WORDS).table();
        assertThat(column(sheet, "points")).contains("chưa đánh giá").contains("48,42");
    }

    @Test
    void rounds_stand_beside_each_other() {
        Table rounds = UnitSheet.ofRounds(cchc, cchc, Optional.of(cchc), WORDS).table();
        assertThat(rounds.columns())
                .extracting(Table.Column::id)
                .containsExactly("code", "content", "max", "applicable-max", "self", "appraised", "reviewed", "lost");
        assertThat(column(rounds, "self")).isEqualTo(column(rounds, "reviewed"));
    }

    @Test
    void rounds_of_different_indices_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitSheet.ofRounds(cchc, NhuQuynh.papi(), Optional.empty(), WORDS))
                .withMessageContaining("cchc-commune-hung-yen-2024")
                .withMessageContaining("papi-commune-hung-yen-2024");
    }

    @Test
    void losses_stand_largest_first_with_shares_of_the_whole() {
        Table gap = GapTables.byField(cchc, WORDS).table();
        assertThat(column(gap, "code")).startsWith("1.7", "1.1", "1.9");
        assertThat(column(gap, "share")).startsWith("25,84 %", "22,66 %", "17,00 %");
        assertThat(gap.cell(gap.rows().get(0), "share")).isEqualTo(Cell.share(Rational.parse("0.2584")));
    }

    @Test
    void losses_by_party_name_who_answers_and_that_nobody_does() {
        assertThat(column(GapTables.byParty(NhuQuynh.papi(), plan, WORDS).table(), "party"))
                .startsWith("(không giao cho ai)", "công chức Văn hóa xã hội")
                .anyMatch(party -> party.startsWith("(giao chung) "));
    }

    @Test
    void the_annex_has_every_action_and_says_what_the_paper_does_not() {
        Table annex = ActionTable.of(plan, cchc, WORDS).table();
        assertThat(annex.rows())
                .hasSize(plan.index("CCHC").items().stream()
                        .mapToInt(item -> item.actions().size())
                        .sum());
        assertThat(column(annex, "due")).containsOnly("không nêu");
        assertThat(column(annex, "lead").get(0)).isEqualTo("Văn phòng UBND");
        assertThat(column(annex, "lost").get(0)).isEqualTo("4,00");
    }

    @Test
    void the_long_table_has_every_line_of_every_index() {
        Table results = ResultTable.of(List.of(cchc, NhuQuynh.papi()), WORDS).table();
        assertThat(results.rows()).hasSize((int) (cchc.total().withDescendants().count()
                + NhuQuynh.papi().total().withDescendants().count()));
    }

    @Test
    void a_matrix_shows_units_of_one_edition() {
        Table matrix = Matrices.criteria(List.of(cchc, cchc), WORDS).table();
        assertThat(matrix.columns()).hasSize(11);
        assertThat(column(matrix, "total")).containsExactly("82,35", "82,35");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrices.criteria(List.of(cchc, NhuQuynh.papi()), WORDS))
                .withMessage("A matrix shows units scored against one edition, but was given"
                        + " [cchc-commune-hung-yen-2024, papi-commune-hung-yen-2024]");
    }

    @Test
    void the_unit_report_says_totals_verdicts_unknowns_and_assumptions() {
        Report report = UnitReport.of(NhuQuynh.results(), Optional.of(plan), WORDS);
        assertThat(report.title()).isEqualTo("Báo cáo kết quả CCHC, PAPI năm 2024: thị trấn Như Quỳnh");
        Section section = report.sections().get(0);
        assertThat(section.blocks())
                .contains(
                        Block.Paragraph.key("Tổng điểm: 82,35/100,00"),
                        Block.Paragraph.plain("Xếp loại: không xác định được"),
                        Block.Paragraph.warning("Đối chiếu: không giải thích được (công bố trừ tính lại: +1,25)"))
                .contains(
                        Block.Paragraph.key(
                                "Công bố: 83,60/100,00, xếp thứ 30, xếp loại khá (Quyết định 1445/QĐ-SNV: phê duyệt và công bố Chỉ số cải cách hành chính của UBND các xã, phường, thị trấn năm 2024)"));
        assertThat(report.allSections())
                .extracting(Section::id)
                .doesNotHaveDuplicates()
                .contains("cchc-unknown", "papi-unknown", "cchc-assumptions", "papi-sources");
        assertThat(report.tables()).extracting(Table::id).doesNotHaveDuplicates();
    }

    @Test
    void the_unit_report_is_of_one_unit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitReport.of(List.of(), Optional.empty(), WORDS))
                .withMessage("A unit report is of one unit and period, but was given []");
    }

    private static List<String> column(Table table, String id) {
        return table.rows().stream().map(row -> WORDS.cell(table.cell(row, id))).toList();
    }
}
