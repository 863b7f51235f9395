package vn.chiso.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.ranking.Ranked.communes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class RankingPropertiesTest {
    /** Units u0, u1 ... with these totals in tenths of a point. */
    private static List<Scorecard> scorecards(List<Integer> tenths) {
        return IntStream.range(0, tenths.size())
                .mapToObj(i -> Ranked.total("u" + i, tenths(tenths.get(i))))
                .toList();
    }

    private static Points tenths(int tenths) {
        return Points.of(Rational.of(tenths, 10));
    }

    private static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "u" + i).toArray(String[]::new);
    }

    private static LeagueTable table(List<Integer> tenths, RankingRules rules) {
        return LeagueTable.of(communes(ids(tenths.size())), scorecards(tenths), rules);
    }

    @Property(tries = 100)
    void without_ties_the_ranks_are_a_permutation_under_every_policy(
            @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 1000) Integer> totals,
            @ForAll TiePolicy ties) {
        LeagueTable table = table(totals, Ranked.rules(ties, Precision.exact()).build());
        assertThat(table.rows())
                .extracting(RankedUnit::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, totals.size()).boxed().toList());
    }

    @Property(tries = 100)
    void ranks_are_those_that_counting_all_others_gives(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60) Integer> totals,
            @ForAll TiePolicy ties,
            @ForAll @IntRange(max = 1) int scale) {
        Rounding rounding = Rounding.halfUp(scale);
        List<Points> compared =
                totals.stream().map(total -> tenths(total).round(rounding)).toList();
        LeagueTable table =
                table(totals, Ranked.rules(ties, Precision.roundedTo(rounding)).build());
        for (int i = 0; i < totals.size(); i++) {
            RankedUnit row = table.row("u" + i).orElseThrow();
            assertThat(row.rank()).isEqualTo(ties.rank(compared.get(i), compared));
            assertThat(row.tiedWith()).isEqualTo(Collections.frequency(compared, compared.get(i)) - 1);
        }
    }

    @Property(tries = 100)
    void a_unit_that_is_worse_than_all_changes_no_rank(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 50) Integer> totals,
            @ForAll TiePolicy ties) {
        RankingRules rules = Ranked.rules(ties, Precision.exact()).build();
        List<Integer> more = new ArrayList<>(totals);
        more.add(0);
        assertThat(table(more, rules).rows().subList(0, totals.size()))
                .isEqualTo(table(totals, rules).rows());
    }

    @Property(tries = 100)
    void a_tie_breaker_only_reorders_those_who_are_tied(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 26) Integer> points) {
        // A1, A2 and B are the digits to the base 3, so totals are 0 to 6 and often tied
        List<Scorecard> scorecards = IntStream.range(0, points.size())
                .mapToObj(i -> Ranked.scored(
                        "u" + i, "" + points.get(i) / 9, "" + points.get(i) / 3 % 3, "" + points.get(i) % 3))
                .toList();
        RankingRules.Builder rules = Ranked.rules(TiePolicy.STANDARD, Precision.exact());
        LeagueTable plain = LeagueTable.of(communes(ids(points.size())), scorecards, rules.build());
        LeagueTable broken = LeagueTable.of(
                communes(ids(points.size())),
                scorecards,
                rules.addTieBreakers(RankedBy.criterion(CriterionCode.of("A"))).build());
        for (RankedUnit row : plain.rows()) {
            RankedUnit other = broken.row(row.unit().id()).orElseThrow();
            assertThat(other.rank()).isBetween(row.rank(), row.rank() + row.tiedWith());
            assertThat(other.tiedWith()).isLessThanOrEqualTo(row.tiedWith());
        }
    }
}
