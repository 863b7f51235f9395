package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.EditionMapping.Line;
import vn.chiso.core.gap.YearOnYear.Row;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.unit.Unit;

class YearOnYearTest {
    private static Index edition(int year, String max, RoundingPolicy rounding, Criterion... criteria) {
        return TestIndex.edition("test", year, max, rounding, Optional.empty(), base(max, criteria));
    }

    private static Index edition(int year, String max, Criterion... criteria) {
        return edition(year, max, RoundingPolicy.none(SOURCE), criteria);
    }

    private static Scorecard scored(Index index, Unit unit, Map<String, Measurement> measurements) {
        Assessment.Builder assessment = Assessment.builder();
        assessment
                .unit(unit)
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index));
        measurements.forEach(assessment::measure);
        return IndexEvaluator.of(index).evaluate(assessment.build());
    }

    private static Scorecard scored(Index index, Map<String, Measurement> measurements) {
        return scored(index, TestIndex.UNIT, measurements);
    }

    private static Measurement awarded(String points) {
        return Measurement.awarded(Points.parse(points));
    }

    private static String shown(Row row) {
        return row.line().before() + "->" + row.line().after() + " " + row.kind() + " " + row.scaleEffect() + " "
                + row.performanceEffect() + " " + row.structureEffect();
    }

    @Test
    void a_change_is_the_scale_s_or_the_unit_s_or_comes_and_goes_with_the_line() {
        Index before =
                edition(2023, "20", leaf("1", "6"), leaf("2", "4"), leaf("3", "2"), leaf("4", "3"), leaf("5", "5"));
        Index after = edition(2024, "20", leaf("1", "6"), leaf("2", "8"), leaf("6", "1"), leaf("7", "5"));
        YearOnYear years = YearOnYear.of(
                scored(
                        before,
                        Map.of(
                                "1", awarded("3"),
                                "2", awarded("2"),
                                "3", awarded("1.5"),
                                "4", awarded("3"),
                                "5", awarded("1"))),
                scored(after, Map.of("1", awarded("4"), "2", awarded("6"), "6", awarded("0.5"), "7", awarded("4"))),
                EditionMapping.of(
                        before,
                        after,
                        List.of(
                                Line.same("1"),
                                Line.same("2"),
                                Line.gone("3"),
                                Line.added("6"),
                                Line.merged(Set.of("4", "5"), "7"))));

        // 2: 2/4 to 6/8: scale (8 - 4)(0.5 + 0.75)/2 = 2.5, performance (0.75 - 0.5)(4 + 8)/2 = 1.5
        // 4 and 5: 4/8 to 4/5: scale (5 - 8)(0.5 + 0.8)/2 = -1.95, performance (0.8 - 0.5)(8 + 5)/2 = 1.95
        assertThat(years.rows())
                .extracting(YearOnYearTest::shown)
                .containsExactly(
                        "[1]->[1] SAME 0 1 0",
                        "[2]->[2] RESCALED 2.5 1.5 0",
                        "[3]->[] GONE 0 0 -1.5",
                        "[]->[6] NEW 0 0 0.5",
                        "[4, 5]->[7] MERGED -1.95 1.95 0");
        assertThat(years.totalChange()).contains(Points.of(4)); // 10.5 to 14.5
        assertThat(years.scaleEffect()).isEqualTo(Points.parse("0.55"));
        assertThat(years.performanceEffect()).isEqualTo(Points.parse("4.45"));
        assertThat(years.structureEffect()).isEqualTo(Points.of(-1));
        assertThat(years.aboveLines()).contains(Points.ZERO);
    }

    @Test
    void fields_can_be_compared_where_their_criteria_have_nothing_in_common() {
        Index before = edition(2023, "10", group("I", "10", leaf("I.1", "4"), leaf("I.2", "6")));
        Index after = edition(2024, "10", group("I", "10", leaf("I.a", "10")));
        YearOnYear years = YearOnYear.of(
                scored(before, Map.of("I.1", awarded("4"), "I.2", awarded("1"))),
                scored(after, Map.of("I.a", awarded("8"))),
                EditionMapping.of(before, after, List.of(Line.same("I"))));
        assertThat(years.rows()).extracting(YearOnYearTest::shown).containsExactly("[I]->[I] SAME 0 3 0");
    }

    @Test
    void what_was_not_assessed_in_both_years_has_no_known_change() {
        Index before = edition(2023, "10", leaf("1", "4"), leaf("2", "6"));
        Index after = edition(2024, "10", leaf("1", "4"), leaf("2", "6"));
        YearOnYear years = YearOnYear.of(
                scored(before, Map.of("1", awarded("4"), "2", Measurement.notAssessed())),
                scored(after, Map.of("1", awarded("3"), "2", awarded("6"))),
                EditionMapping.byCode(before, after));
        assertThat(years.notCompared()).containsExactly(Line.same("2"));
        assertThat(years.change()).isEqualTo(Points.of(-1));
        assertThat(years.totalChange()).isEmpty();
        assertThat(years.aboveLines()).isEmpty();
    }

    @Test
    void a_line_in_which_nothing_can_be_earned_this_year_is_gone_for_this_unit() {
        Index before = edition(2023, "10", leaf("1", "4"), leaf("2", "6", NotApplicablePolicy.REDUCE_MAXIMUM));
        Index after = edition(2024, "10", leaf("1", "4"), leaf("2", "6", NotApplicablePolicy.REDUCE_MAXIMUM));
        YearOnYear years = YearOnYear.of(
                scored(before, Map.of("1", awarded("4"), "2", awarded("5"))),
                scored(after, Map.of("1", awarded("4"), "2", Measurement.notApplicable("none arose"))),
                EditionMapping.byCode(before, after));
        assertThat(years.rows())
                .extracting(YearOnYearTest::shown)
                .containsExactly("[1]->[1] SAME 0 0 0", "[2]->[2] GONE 0 0 -5");
    }

    @Test
    void what_rounding_above_the_lines_did_is_named() {
        RoundingPolicy whole =
                new RoundingPolicy(Optional.empty(), Optional.empty(), Optional.of(Rounding.halfUp(0)), SOURCE);
        Index before = edition(2023, "10", whole, leaf("1", "10"));
        Index after = edition(2024, "10", whole, leaf("1", "10"));
        YearOnYear years = YearOnYear.of(
                scored(before, Map.of("1", awarded("5.4"))),
                scored(after, Map.of("1", awarded("5.6"))),
                EditionMapping.byCode(before, after));
        assertThat(years.totalChange()).contains(Points.of(1)); // 5 to 6
        assertThat(years.aboveLines()).contains(Points.parse("0.8"));
    }

    @Test
    void a_mapping_holds_every_leaf_once_and_nothing_else() {
        Index before = edition(2023, "10", leaf("1", "4"), leaf("2", "6"));
        Index after = edition(2024, "10", leaf("1", "4"), leaf("3", "6"));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> EditionMapping.of(
                        before, after, List.of(Line.same("1"), Line.renamed("1", "3"), Line.gone("9"))))
                .withMessage("""
                        before, criterion 9: expected a line of test-2023, but got 9. Correct the code.
                        before, criterion 1: expected every leaf of test-2023 in exactly one line, but got 2 lines. Keep one of them.
                        before, criterion 2: expected every leaf of test-2023 in exactly one line, but got none. \
                        Say what became of it.""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(ImmutableSet.of(), ImmutableSet.of()))
                .withMessage(
                        "A line comes, goes, stays, is merged from several or split into several, but was [] -> []");
    }

    @Test
    void only_the_past_of_the_same_unit_under_the_mapped_editions_is_compared() {
        Index before = edition(2023, "10", leaf("1", "10"));
        Index after = edition(2024, "10", leaf("1", "10"));
        Scorecard early = scored(before, Map.of("1", awarded("5")));
        Scorecard late = scored(after, new Unit("other", "xã Khác", "xã"), Map.of("1", awarded("5")));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> YearOnYear.of(late, early, EditionMapping.byCode(before, after)))
                .withMessage("""
                        unit: expected other, but got an-binh. Compare a unit with its own past.
                        period: expected one after 2024, but got 2023. Give the earlier result first.
                        before: expected a result under test-2023, but got test-2024. Map the editions that were scored.
                        after: expected a result under test-2024, but got test-2023. Map the editions that were scored.""");
    }

    /** Leaves with maxima and points in tenths, one edition for each year; the last leaf of each year is that year's own. */
    @Property
    void the_effects_add_up_and_turn_round_with_the_years(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 50) Integer> maxima,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 100) Integer> shares,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 100) Integer> others,
            @ForAll boolean rescaled) {
        List<Integer> newMaxima = new ArrayList<>(maxima);
        if (rescaled) {
            Collections.reverse(newMaxima);
        }
        Year one = year(maxima, shares, "old");
        Year two = year(newMaxima, others, "new");
        List<Line> lines = new ArrayList<>(List.of(Line.gone("old"), Line.added("new")));
        for (int i = 0; i < maxima.size(); i++) {
            lines.add(Line.same("c" + i));
        }
        YearOnYear forward = YearOnYear.of(
                one.card(2023), two.card(2024), EditionMapping.of(one.index(2023), two.index(2024), lines));
        YearOnYear backward = YearOnYear.of(
                two.card(2023),
                one.card(2024),
                EditionMapping.of(one.index(2024), two.index(2023), lines).reversed());

        assertThat(forward.scaleEffect().plus(forward.performanceEffect()).plus(forward.structureEffect()))
                .isEqualTo(forward.totalChange().orElseThrow());
        for (int i = 0; i < forward.rows().size(); i++) {
            Row there = forward.rows().get(i);
            Row back = backward.rows().get(i);
            assertThat(back.scaleEffect()).isEqualTo(there.scaleEffect().negate());
            assertThat(back.performanceEffect())
                    .isEqualTo(there.performanceEffect().negate());
            assertThat(back.structureEffect()).isEqualTo(there.structureEffect().negate());
        }
        if (!rescaled) {
            assertThat(forward.scaleEffect()).isEqualTo(Points.ZERO);
        }
    }

    /** What can be scored as the result of any year. */
    private record Year(Map<String, Points> maxima, Map<String, Measurement> measurements) {
        Index index(int year) {
            return edition(
                    year,
                    Points.sum(maxima.values()).toString(),
                    maxima.entrySet().stream()
                            .map(line -> leaf(line.getKey(), line.getValue().toString()))
                            .toArray(Criterion[]::new));
        }

        Scorecard card(int year) {
            return scored(index(year), measurements);
        }
    }

    private static Year year(List<Integer> maxima, List<Integer> shares, String own) {
        Map<String, Points> lines = new LinkedHashMap<>();
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        for (int i = 0; i <= maxima.size(); i++) {
            String code = i == maxima.size() ? own : "c" + i;
            Points max = i == maxima.size() ? Points.of(2) : Points.of(Rational.of(maxima.get(i), 10));
            lines.put(code, max);
            measurements.put(code, Measurement.awarded(max.times(Rational.of(shares.get(i % 6), 100))));
        }
        return new Year(lines, measurements);
    }
}
