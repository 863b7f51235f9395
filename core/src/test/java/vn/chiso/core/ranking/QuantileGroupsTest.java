package vn.chiso.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.ranking.Ranked.communes;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class QuantileGroupsTest {
    /** So many different results: 1, 2, 3 ... */
    private static Map<Integer, Rational> different(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .collect(ImmutableMap.toImmutableMap(number -> number, Rational::of));
    }

    @ParameterizedTest
    @CsvSource({
        // the sizes that PAPI published for 63 provinces in 2019 and 2020: the cuts are 47.5, 32 and 16.5 (LINEAR),
        // 47.75, 32, 16.25 (HAZEN)
        "63, LINEAR,                HIGHER, 16 16 15 16",
        "63, HAZEN,                 HIGHER, 16 16 15 16",
        "63, LINEAR,                LOWER,  16 15 16 16",
        // Stata's xtile: the cuts are 48, 32 and 16, and each belongs below
        "63, AVERAGED_INVERTED_CDF, LOWER,  15 16 16 16",
        // the sizes that PAPI published for 61 provinces in 2023: the cuts are 46, 31 and 16
        "61, LINEAR,                LOWER,  15 15 15 16",
        "61, AVERAGED_INVERTED_CDF, LOWER,  15 15 15 16",
        "61, LINEAR,                HIGHER, 16 15 15 15",
        "4,  LINEAR,                HIGHER, 1 1 1 1",
        "1,  LINEAR,                HIGHER, 1 0 0 0",
        "1,  LINEAR,                LOWER,  0 0 0 1"
    })
    void quarters_depend_on_the_type_and_on_the_side_of_the_cut(
            int count, QuantileType type, CutSide side, String sizes) {
        assertThat(QuantileGroups.of(different(count), 4, type, side).sizes())
                .containsExactlyElementsOf(
                        Stream.of(sizes.split(" ")).map(Integer::valueOf).toList());
    }

    /** Of 2, 3, 5, 8, 13, 21, worked by hand from the definitions: for type 6 at 1/4 h = 7/4, so 2 + 3/4. */
    @ParameterizedTest
    @CsvSource({
        "INVERTED_CDF,          3,     5",
        "AVERAGED_INVERTED_CDF, 3,     6.5",
        "CLOSEST_EVEN,          3,     5", // 1.5 - 0.5 = 1, odd, so the second; 3 - 0.5 = 2.5, so the third
        "INTERPOLATED_CDF,      2.5,   5",
        "HAZEN,                 3,     6.5",
        "WEIBULL,               2.75,  6.5",
        "LINEAR,                3.5,   6.5"
    })
    void each_type_has_its_own_position(QuantileType type, String quarter, String half) {
        List<Rational> results = Stream.of(13, 2, 21, 5, 3, 8).map(Rational::of).toList();
        assertThat(type.quantile(results, Rational.of(1, 4))).isEqualTo(Rational.parse(quarter));
        assertThat(type.quantile(results, Rational.of(1, 2))).isEqualTo(Rational.parse(half));
    }

    @Test
    void the_unbiased_types_lie_at_thirds_and_eighths() {
        List<Rational> results = Stream.of(2, 3, 5, 8, 13, 21).map(Rational::of).toList();
        // h = (6 + 1/3)/4 + 1/3 = 23/12, so 2 + 11/12
        assertThat(QuantileType.MEDIAN_UNBIASED.quantile(results, Rational.of(1, 4)))
                .isEqualTo(Rational.of(35, 12));
        // h = (6 + 1/4)/4 + 3/8 = 31/16, so 2 + 15/16
        assertThat(QuantileType.NORMAL_UNBIASED.quantile(results, Rational.of(1, 4)))
                .isEqualTo(Rational.of(47, 16));
        assertThat(Arrays.stream(QuantileType.values()).map(QuantileType::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void equal_results_are_in_one_group_even_if_a_tie_breaker_ranks_them_apart() {
        List<Scorecard> scorecards = List.of(
                Ranked.scored("a", "40", "20", "20"),
                Ranked.scored("b", "40", "10", "30"),
                Ranked.scored("c", "40", "0", "40"),
                Ranked.scored("d", "40", "20", "0"));
        LeagueTable table = LeagueTable.of(
                communes("a", "b", "c", "d"),
                scorecards,
                Ranked.rules(TiePolicy.STANDARD, Precision.exact())
                        .addTieBreakers(RankedBy.criterion(CriterionCode.of("A")))
                        .build());
        assertThat(Ranked.lines(table)).containsExactly("1 a 80", "2 b 80", "3 c 80", "4 d 60");
        QuantileGroups<RankedUnit> halves = table.groups(2, QuantileType.LINEAR, CutSide.HIGHER);
        assertThat(halves.cuts()).containsExactly(Rational.of(80));
        assertThat(halves.sizes()).containsExactly(3, 1);
        assertThat(halves.groupOf(table.row("d").orElseThrow())).isEqualTo(2);
    }

    @Test
    void who_has_no_rank_is_in_no_group_and_moves_no_cut() {
        List<Scorecard> scorecards = List.of(
                Ranked.total("a", Points.of(80)), Ranked.total("b", Points.of(60)), Ranked.scored("c", "1", "1", "-"));
        LeagueTable table = LeagueTable.of(communes("a", "b", "c"), scorecards, Ranked.exact());
        assertThat(table.groups(2, QuantileType.LINEAR, CutSide.HIGHER).cuts()).containsExactly(Rational.of(70));
    }

    @Test
    void senseless_questions_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileGroups.of(different(3), 1, QuantileType.LINEAR, CutSide.HIGHER))
                .withMessage("Grouping needs results and at least 2 groups, but was 1 groups of 3 results");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileGroups.of(Map.of(), 4, QuantileType.LINEAR, CutSide.HIGHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileType.LINEAR.quantile(List.of(), Rational.of(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileType.LINEAR.quantile(List.of(Rational.ONE), Rational.of(5, 4)))
                .withMessage("A quantile needs results and a share from 0 to 1, but was 1.25 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileGroups.of(different(3), 2, QuantileType.LINEAR, CutSide.HIGHER)
                        .groupOf(4))
                .withMessage("4 was not grouped");
    }

    @Property
    void groups_are_a_partition_and_a_better_result_is_never_in_a_worse_group(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> results,
            @ForAll @IntRange(min = 2, max = 10) int count,
            @ForAll QuantileType type,
            @ForAll CutSide side) {
        Map<Integer, Rational> byUnit = new LinkedHashMap<>();
        results.forEach(result -> byUnit.put(byUnit.size(), Rational.of(result)));
        QuantileGroups<Integer> groups = QuantileGroups.of(byUnit, count, type, side);

        assertThat(groups.groups()).hasSize(count);
        assertThat(groups.groups().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(byUnit.keySet());
        for (int one : byUnit.keySet()) {
            for (int other : byUnit.keySet()) {
                if (results.get(one) >= results.get(other)) {
                    assertThat(groups.groupOf(one)).isLessThanOrEqualTo(groups.groupOf(other));
                }
            }
        }
    }

    @Property
    void a_quantile_lies_between_the_extremes_and_grows_with_its_share(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 30) Integer> results,
            @ForAll @IntRange(max = 24) int share,
            @ForAll QuantileType type) {
        List<Rational> numbers = results.stream().map(Rational::of).sorted().toList();
        Rational quantile = type.quantile(numbers, Rational.of(share, 25));
        assertThat(quantile).isBetween(numbers.get(0), numbers.get(numbers.size() - 1));
        assertThat(type.quantile(numbers, Rational.of(share + 1, 25))).isGreaterThanOrEqualTo(quantile);
    }
}
