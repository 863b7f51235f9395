package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.ranking.TiePolicy;

class UnitToolsTest {
    private static final Grid GRID = new Grid(1e-9);
    private static final List<String> UNITS = List.of("A", "B", "C");
    private static final List<String> COLUMNS = List.of("x", "y", "z");

    private static CompositeIndex index(Aggregation aggregation) {
        return CompositeIndex.of(Element.aggregate(
                "index",
                aggregation,
                Element.indicator("x", Normalisation.none()).weighing(2),
                Element.aggregate(
                                "yz",
                                aggregation,
                                Element.indicator("y", Normalisation.none()),
                                Element.indicator("z", Normalisation.none()))
                        .weighing(2)));
    }

    /** Scores: A (50 + 70) / 2 = 60, B (60 + 30) / 2 = 45, C (40 + 80) / 2 = 60 with y alone. */
    private final UnitTable table =
            UnitTable.of(UNITS, COLUMNS, new double[][] {{50, 60, 80}, {60, 20, 40}, {40, 80, Double.NaN}});

    private final CompositeResult linear = index(Aggregation.arithmetic()).evaluate(table);

    @Test
    void lost_points_are_effective_weight_times_what_is_missing() {
        assertThat(UnitLevers.of(linear, "A", 100).lostPoints())
                .containsExactly(entry("x", 25.0), entry("y", 10.0), entry("z", 5.0));
        // C lacks z: y has the whole weight of the group, and of z nothing is known
        assertThat(UnitLevers.of(linear, "C", 100).lostPoints()).containsExactly(entry("x", 30.0), entry("y", 10.0));
    }

    @Test
    void what_lacks_to_a_rank_can_be_raised_by_one_indicator_alone_or_not() {
        UnitLevers b = UnitLevers.of(linear, "B", 100);
        assertThat(b.gapToRank(1)).isEqualTo(15);
        assertThat(b.gapToRank(3)).isZero();
        Map<String, java.util.OptionalDouble> rises = b.alone(15);
        assertThat(rises.get("x").orElseThrow()).isCloseTo(30, within(1e-9)); // 15 / 0.5
        assertThat(rises.get("y").orElseThrow()).isCloseTo(60, within(1e-9)); // 15 / 0.25, of 80 that are left
        assertThat(rises.get("z").orElseThrow()).isCloseTo(60, within(1e-9)); // exactly to 100
        assertThat(b.alone(15.01).get("z")).isEmpty();
        assertThat(UnitLevers.of(linear, "A", 100).gapToRank(1)).isZero();
    }

    @Test
    void in_a_geometric_tree_the_same_is_worked_out_by_the_tree() {
        CompositeResult geometric = index(Aggregation.geometric()).evaluate(table);
        UnitLevers b = UnitLevers.of(geometric, "B", 100);
        double score = Math.sqrt(60 * Math.sqrt(20 * 40));
        assertThat(b.lostPoints().get("y")).isCloseTo(Math.sqrt(60 * Math.sqrt(100 * 40)) - score, within(1e-9));
        // twice the score needs four times yz, so 16 times y
        assertThat(b.alone(score).get("y")).isEmpty();
        assertThat(b.alone(score * (Math.sqrt(2) - 1)).get("x")).isEmpty();
        assertThat(b.alone(score * (Math.sqrt(1.5) - 1)).get("x").orElseThrow()).isCloseTo(30, within(1e-6));
    }

    @Test
    void there_are_no_levers_without_a_score_or_where_units_are_compared() {
        CompositeResult copeland = index(Aggregation.copeland(GRID)).evaluate(table);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitLevers.of(copeland, "A", 100))
                .withMessageContaining("compares units, so one unit cannot be worked out by itself");
        CompositeResult none = index(Aggregation.arithmetic())
                .evaluate(UnitTable.of(
                        UNITS, COLUMNS, new double[][] {{Double.NaN, Double.NaN, Double.NaN}, {1, 1, 1}, {2, 2, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitLevers.of(none, "A", 100))
                .withMessage("A has no score, so nothing can be said of its levers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitLevers.of(none, "B", 100).gapToRank(3))
                .withMessage("Ranks go from 1 to 2, but was 3");
    }

    @Test
    void leaving_an_element_out_moves_ranks() {
        // without x: A 70, B 30, C 80; nominal ranks 1, 3, 1
        Removal removal = linear.removing("x", GRID);
        assertThat(removal.rankChanges()).containsExactly(entry("A", -1), entry("B", 0), entry("C", 0));
        assertThat(removal.meanAbsoluteChange()).isEqualTo(1 / 3.0);
    }

    @Test
    void a_changed_observation_moves_the_others_too_where_bounds_depend_on_them() {
        CompositeIndex bounded = CompositeIndex.of(Element.indicator("x", Normalisation.minMax(0, 100)));
        assertThat(bounded.evaluate(table).scores())
                .containsExactly(entry("A", 50.0), entry("B", 100.0), entry("C", 0.0));
        assertThat(bounded.evaluate(table.with("B", "x", 90)).scores())
                .containsExactly(entry("A", 20.0), entry("B", 100.0), entry("C", 0.0));
        assertThat(table.value("B", "x")).hasValue(60);
    }

    @Test
    void agreement_says_who_moves_and_how_much() {
        Agreement agreement = Agreement.of(
                Map.of("A", 4.0, "B", 3.0, "C", 2.0, "D", 1.0), Map.of("A", 3.0, "B", 4.0, "C", 2.0, "E", 9.0), GRID);
        assertThat(agreement.rankChanges())
                .containsOnly(entry("A", 1 - 3), entry("B", 2 - 2), entry("C", 3 - 4)); // E leads the second
        assertThat(agreement.changingGroup(1)).containsExactly("A"); // from rank 1 to 3
        assertThat(agreement.changingGroup(2)).containsOnly("A");
        assertThat(agreement.changingGroup(3)).containsOnly("C");
        assertThat(agreement.meanAbsoluteChange()).isEqualTo(1);
        assertThat(agreement.maxAbsoluteChange()).isEqualTo(2);
        // A, B, C: 3 2 1 against 2 3 1
        assertThat(agreement.spearman().orElseThrow().coefficient()).isCloseTo(0.5, within(1e-12));
        assertThat(agreement.kendall().orElseThrow().coefficient()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(Agreement.of(Map.of(), Map.of(), GRID).meanAbsoluteChange()).isZero();
    }

    @Test
    void four_corners_part_a_change_into_data_and_method() {
        CompositeIndex oldMethod = index(Aggregation.arithmetic());
        CompositeIndex newMethod = oldMethod.without("z");
        UnitTable later = table.with("A", "x", 70).with("A", "z", 20);
        // A: old data 60, new method (50 + 60) / 2 = 55; new data (70 + 40) / 2 = 55, new method (70 + 60) / 2 = 65
        FourCorners corners = FourCorners.of(oldMethod, newMethod, table, later);
        assertThat(corners.scoreEffects().get("A"))
                .isEqualTo(new FourCorners.Effect(((55 - 60) + (65 - 55)) / 2.0, ((55 - 60) + (65 - 55)) / 2.0));
        assertThat(corners.scoreEffects().get("A").change()).isEqualTo(5);
        // ranks of A: 1, 2 (C 60), 2 (C 60), 1
        assertThat(corners.rankEffects(GRID, TiePolicy.STANDARD).get("A")).isEqualTo(new FourCorners.Effect(0, 0));
    }

    @Property(tries = 200)
    void data_and_method_effects_always_add_up(
            @ForAll @Size(9) List<@DoubleRange(min = 1, max = 100) Double> before,
            @ForAll @Size(9) List<@DoubleRange(min = 1, max = 100) Double> after) {
        CompositeIndex oldMethod = index(Aggregation.arithmetic());
        CompositeIndex newMethod = index(Aggregation.geometric());
        Map<String, FourCorners.Effect> effects =
                FourCorners.of(oldMethod, newMethod, of(before), of(after)).scoreEffects();
        for (String unit : UNITS) {
            double change = newMethod.evaluate(of(after)).score(unit).orElseThrow()
                    - oldMethod.evaluate(of(before)).score(unit).orElseThrow();
            assertThat(effects.get(unit).change()).isCloseTo(change, within(1e-9));
        }
    }

    private static UnitTable of(List<Double> values) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 9; i++) {
            rows[i / 3][i % 3] = values.get(i);
        }
        return UnitTable.of(UNITS, COLUMNS, rows);
    }
}
