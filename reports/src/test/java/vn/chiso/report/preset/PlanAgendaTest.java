package vn.chiso.report.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.Sample;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

class PlanAgendaTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    @Test
    void a_party_sees_its_dates_from_the_earliest_on_and_then_what_has_none() {
        Table table = PlanAgenda.of(Sample.plain().plan(), WORDS).table();
        assertThat(lines(table, "party", "due", "index", "code").limit(4))
                .containsExactly(
                        "xã Văn phòng UBND | 31/03/2025 | CCHC | 1.1",
                        "xã Văn phòng UBND | 30/06/2025 | CCHC | 1.1",
                        "xã Văn phòng UBND | không nêu | CCHC | 1.1",
                        "xã Văn phòng UBND | không nêu | CCHC | 1.1");
    }

    @Test
    void every_action_stands_under_everybody_who_answers_for_it_and_under_nobody_else() {
        RemediationPlan plan = NhuQuynh.plan();
        int expected = plan.indices().stream()
                .flatMap(index -> index.items().stream()
                        .map(item -> item.actions().size()
                                * plan.owners(index.index(), item.criterion()).size()))
                .mapToInt(Integer::intValue)
                .sum();
        Table table = PlanAgenda.of(plan, WORDS).table();
        assertThat(table.rows()).hasSize(expected).hasSizeGreaterThanOrEqualTo((int)
                plan.actions().count());
        List<String> parties = lines(table, "party").toList();
        assertThat(parties).contains("(không giao cho ai)").anyMatch(party -> party.startsWith("(giao chung) "));
        assertThat(parties.stream().distinct()).hasSize(changes(parties) + 1); // one run of rows for each
    }

    private static int changes(List<String> parties) {
        return (int) java.util.stream.IntStream.range(1, parties.size())
                .filter(i -> !parties.get(i).equals(parties.get(i - 1)))
                .count();
    }

    @Test
    void how_many_have_no_date_is_said_first() {
        RemediationPlan plan = NhuQuynh.plan();
        long all = plan.actions().count();
        Section section = PlanAgenda.section(plan, WORDS);
        assertThat(section.heading()).isEqualTo("Kế hoạch theo đơn vị và thời hạn");
        assertThat(section.blocks().get(0))
                .isEqualTo(
                        Block.Paragraph.warning(all + "/" + all + " giải pháp không nêu thời hạn; trong bảng ghi “không"
                                + " nêu”, xếp sau những giải pháp có thời hạn."));
        Table table = (Table) section.blocks().get(1);
        assertThat(table.rows()).allMatch(row -> table.cell(row, "due").equals(Cell.absent(Cell.Reason.NOT_STATED)));
    }

    private static Stream<String> lines(Table table, String... columns) {
        return table.rows().stream()
                .map(row -> String.join(
                        " | ",
                        Stream.of(columns)
                                .map(column -> WORDS.cell(table.cell(row, column)))
                                .toList()));
    }
}
