package vn.chiso.report.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Rational;
import vn.chiso.core.survey.Estimate;
import vn.chiso.core.survey.NoEstimate;
import vn.chiso.report.Sample;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Table;
import vn.chiso.report.preset.SurveyTables.Reliability;
import vn.chiso.report.words.Words;

class SurveyTablesTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private final Sample sample = Sample.plain();

    /** The villages of P1 are a quarter below and above its mean: a variance of 4/3 x 2/16, and t = 12.706 with one degree of freedom. */
    @Test
    void a_mean_has_its_error_its_interval_and_who_answered() {
        assertThat(lines(sample.means(WORDS))).startsWith("xã P1 | xã q1 | 2,50 | 0,41 | -2,69 | 7,69 | 4 | –");
    }

    @Test
    void what_is_not_to_be_relied_on_is_marked_and_says_why() {
        Table table = sample.means(WORDS);
        assertThat(lines(table).get(1))
                .isEqualTo("xã P2 | xã q1 | 5,00 | 0,00 | 5,00 | 5,00 | 3 | ít người trả lời (3, cần 4)");
        assertThat(table.cell(table.rows().get(0), "estimate")).isInstanceOf(Cell.Quantity.class);
        assertThat(table.cell(table.rows().get(1), "estimate"))
                .isEqualTo(new Cell.Noted(new Cell.Quantity(Rational.of(5), 2), 1));
        assertThat(table.notes()).containsExactly(WORDS.text("note.unreliable"));
    }

    @Test
    void where_nobody_answered_there_is_no_zero() {
        assertThat(lines(sample.means(WORDS)).get(2))
                .isEqualTo(
                        "xã P3 | xã q1 | chưa biết | chưa biết | chưa biết | chưa biết | 0 | không có người trả lời");
    }

    /** Three of four, 1/8 above and below in the two villages; on the logit scale the interval stays within 0 to 100. */
    @Test
    void a_proportion_is_in_per_cent_and_its_interval_within_bounds() {
        Table table = sample.proportions(WORDS);
        assertThat(lines(table)).containsExactly("xã P1 | xã đã dùng | 75,0 % | 20,4 % | 0,0 % | 100,0 % | 4 | –");
        assertThat(table.columns().get(4).group()).contains("Khoảng tin cậy 95 %");
    }

    @Test
    void each_limit_holds_at_its_edge() {
        Estimate p1 = sample.meanEntries().get(0).estimate(); // 4 answers, variation 0.16329, 1 degree of freedom
        assertThat(lacks(p1, 4, "0.1633", 1)).isEmpty();
        assertThat(lacks(p1, 5, "0.1632", 2))
                .containsExactly(
                        "ít người trả lời (4, cần 5)", "hệ số biến thiên 16,3 %, vượt 16,3 %", "bậc tự do 1, cần 2");
    }

    @Test
    void every_reason_without_an_estimate_has_words() {
        for (NoEstimate.Reason reason : NoEstimate.Reason.values()) {
            List<SurveyTables.Entry> entries = List.of(new SurveyTables.Entry("P", "q", new NoEstimate(reason, "q")));
            Table table = SurveyTables.means("T", entries, 0.9, Sample.RELIABILITY, WORDS)
                    .table();
            assertThat(table.cell(table.rows().get(0), "note")).isEqualTo(Cell.text(WORDS.of("no-estimate", reason)));
        }
    }

    @Test
    void a_rule_that_excludes_nothing_or_everything_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reliability(-1, Rational.ONE, 0))
                .withMessage(
                        "A rule of reliability needs counts of 0 or more and a variation above 0, but was -1, 1, 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reliability(0, Rational.ZERO, 0));
    }

    private static List<String> lacks(Estimate estimate, int answers, String variation, int freedom) {
        return new Reliability(answers, Rational.parse(variation), freedom).lacks(estimate.orElseThrow(), WORDS);
    }

    private static List<String> lines(Table table) {
        return table.rows().stream()
                .map(row ->
                        String.join(" | ", row.cells().stream().map(WORDS::cell).toList()))
                .toList();
    }
}
