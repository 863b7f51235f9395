package vn.chiso.report.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.ranking.LeagueTable;
import vn.chiso.core.ranking.Measure;
import vn.chiso.core.ranking.Obstacle;
import vn.chiso.core.ranking.Precision;
import vn.chiso.core.ranking.RankingGroup;
import vn.chiso.core.ranking.RankingRules;
import vn.chiso.core.ranking.TableChanges;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.ranking.UnitChange;
import vn.chiso.core.score.Rational;
import vn.chiso.report.Sample;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

class RankingTablesTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private final Sample sample = Sample.plain();

    @Test
    void ties_share_a_place_and_who_is_not_known_stands_below_without_one() {
        Table table = RankingTables.of(sample.changes().after(), WORDS).table();
        assertThat(table.title()).isEqualTo("Bảng xếp hạng THU năm 2025: xã khối");
        assertThat(lines(table, "rank", "unit", "points", "applicable-max", "note"))
                .containsExactly(
                        "1 | xã b | 80,50 | 100,00 | –",
                        "2 | xã a | 75,00 | 100,00 | đồng hạng với 1 đơn vị khác",
                        "2 | xã e | 75,00 | 100,00 | đồng hạng với 1 đơn vị khác",
                        "4 | xã c | 30,25 | 60,00 | –",
                        "chưa biết | xã f | chưa biết | chưa biết | chưa xếp hạng: chưa chấm đủ");
    }

    @Test
    void different_scales_are_said() {
        assertThat(RankingTables.of(sample.changes().after(), WORDS).table().notes())
                .containsExactly(WORDS.text("note.several-scales"));
        assertThat(RankingTables.of(sample.changes().before(), WORDS).table().notes())
                .isEmpty();
    }

    @Test
    void shares_stand_beside_points_where_shares_are_ranked() {
        RankingRules.Builder rules = RankingRules.builder();
        rules.ties(TiePolicy.STANDARD).precision(Precision.exact()).measure(Measure.ATTAINMENT);
        List<Scorecard> two = sample.of2025().subList(1, 3);
        LeagueTable table = LeagueTable.of(RankingGroup.of("Khối", two), two, rules.build());
        assertThat(lines(RankingTables.of(table, WORDS).table(), "rank", "attainment"))
                .containsExactly("1 | 80,50 %", "2 | 50,42 %"); // 30.25 of 60
    }

    @Test
    void a_place_won_has_a_plus_and_what_cannot_be_compared_has_a_reason() {
        Table table = RankingTables.ofChanges(sample.changes(), WORDS).table();
        assertThat(lines(table, "unit", "rank-before", "rank", "change-of-rank", "change-of-points", "note"))
                .containsExactly(
                        "xã b | 2 | 1 | +1 | +10,50 | –",
                        "xã a | 1 | 2 | -1 | -5,00 | đồng hạng với 1 đơn vị khác",
                        "xã e | – | 2 | – | – | đồng hạng với 1 đơn vị khác; mới vào nhóm",
                        "xã c | 3 | 4 | -1 | -29,75 | –",
                        "xã f | 5 | chưa biết | – | – | chưa xếp hạng: chưa chấm đủ",
                        "xã d | 4 | – | – | – | không còn trong nhóm");
        assertThat(table.cell(table.rows().get(0), "change-of-points"))
                .isEqualTo(new Cell.Change(Rational.parse("10.5"), 2));
    }

    @Test
    void every_obstacle_has_words() {
        TableChanges known = sample.changes();
        UnitChange first = known.units().get(0);
        ImmutableList<Obstacle> obstacles = ImmutableList.of(
                new Obstacle.UnrankedBefore(vn.chiso.core.ranking.Unranked.Reason.NO_SCORECARD),
                new Obstacle.Reorganised(ImmutableList.of()),
                new Obstacle.OtherCriteria(ImmutableList.of()));
        TableChanges changes = new TableChanges(
                known.before(),
                known.after(),
                ImmutableList.of(new UnitChange(first.unit(), Optional.empty(), first.after(), obstacles)));
        Table table =
                RankingTables.ofChanges(changes, Words.in(Language.ENGLISH)).table();
        assertThat(table.cell(table.rows().get(1), "note"))
                .isEqualTo(Cell.text("tied with 1 more; the period before: no rank: no result; reorganised, not"
                        + " comparable; other criteria (0 changes), not comparable"));
    }

    private static List<String> lines(Table table, String... columns) {
        return table.rows().stream()
                .map(row -> String.join(
                        " | ",
                        Stream.of(columns)
                                .map(column -> WORDS.cell(table.cell(row, column)))
                                .toList()))
                .toList();
    }
}
