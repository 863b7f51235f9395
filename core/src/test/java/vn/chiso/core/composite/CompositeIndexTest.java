package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.ranking.TiePolicy;

class CompositeIndexTest {
    private static final double NONE = Double.NaN;

    private final CompositeIndex index = CompositeIndex.of(Element.aggregate(
            "index",
            Aggregation.arithmetic(),
            Element.aggregate(
                            "health",
                            Aggregation.arithmetic(),
                            Element.indicator("doctors", Normalisation.minMax(0, 100))
                                    .weighing(3),
                            Element.indicator("waiting", Normalisation.minMax(0, 100))
                                    .lowerIsBetter())
                    .weighing(2),
            Element.indicator("schools", Normalisation.minMax(0, 100))));

    private final UnitTable table =
            UnitTable.of(List.of("A", "B", "C"), List.of("doctors", "waiting", "schools"), new double[][] {
                {10, 30, 4}, {20, 10, 8}, {15, NONE, 6}
            });

    private final CompositeResult result = index.evaluate(table);

    @Test
    void a_tree_is_worked_out_from_the_leaves_up() {
        assertThat(result.value("A", "doctors")).hasValue(0);
        assertThat(result.value("B", "waiting")).hasValue(100);
        assertThat(result.value("C", "waiting")).isEmpty();
        assertThat(result.value("B", "health")).hasValue(100);
        assertThat(result.value("C", "health")).hasValue(50); // doctors alone
        assertThat(result.scores()).containsExactly(entry("A", 0.0), entry("B", 100.0), entry("C", 50.0));
        assertThat(result.ranks(new Grid(1e-9), TiePolicy.STANDARD).byUnit())
                .containsExactly(entry("A", 3), entry("B", 1), entry("C", 2));
    }

    @Test
    void effective_weights_are_products_along_the_path() {
        assertThat(index.effectiveWeights())
                .containsEntry("index", 1.0)
                .containsEntry("health", 2 / 3.0)
                .containsEntry("doctors", 0.5)
                .containsEntry("waiting", 2 / 3.0 / 4)
                .containsEntry("schools", 1 / 3.0);
    }

    @Test
    void local_weights_are_renormalised_within_a_unit_that_lacks_values() {
        assertThat(result.localWeights("B").orElseThrow())
                .containsExactlyEntriesOf(index.indicators().stream()
                        .collect(com.google.common.collect.ImmutableMap.toImmutableMap(
                                Element.Indicator::id,
                                indicator -> index.effectiveWeights().get(indicator.id()))));
        assertThat(result.localWeights("C").orElseThrow())
                .containsExactly(entry("doctors", 2 / 3.0), entry("waiting", 0.0), entry("schools", 1 / 3.0));
    }

    @Test
    void removing_an_element_leaves_its_weight_to_its_siblings_and_empty_parents_disappear() {
        assertThat(index.without("waiting").effectiveWeights()).containsEntry("doctors", 2 / 3.0);
        CompositeIndex rest = index.without("waiting").without("doctors");
        assertThat(rest.effectiveWeights().keySet()).containsExactly("index", "schools");
        assertThat(rest.evaluate(table).score("C")).hasValue(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.without("water"))
                .withMessage("There is no element water in the index index");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.without("index"))
                .withMessage("Without index nothing is left of the index");
    }

    @Test
    void importance_is_the_squared_correlation_with_the_score() {
        assertThat(result.importance().get("schools")).isCloseTo(1.0, within(1e-12));
        assertThat(result.importance()).containsOnlyKeys("health", "doctors", "waiting", "schools");
    }

    @Test
    void a_definition_is_told_all_its_mistakes() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> CompositeIndex.of(Element.aggregate(
                                "index",
                                Aggregation.arithmetic(),
                                Element.indicator("x", Normalisation.none()).weighing(0),
                                Element.indicator("x", Normalisation.none()),
                                Element.aggregate("empty", Aggregation.median()),
                                Element.aggregate(
                                        "best", Aggregation.bestOf(2), Element.indicator("y", Normalisation.none())))
                        .needing(1.5)))
                .withMessage("""
                        element index: expected an availability from 0 to 1, but got 1.5. Correct it.
                        element x: expected a weight above 0, but got 0.0. Remove the element.
                        element x: expected an id of its own, but got x again. Rename it.
                        element empty: expected 1 children or more for its median, but got 0. Choose another aggregation.
                        element best: expected 2 children or more for its mean of the best 2, but got 1. Choose another aggregation.""");
    }

    @Test
    void a_table_is_told_all_that_is_missing() {
        CompositeIndex other = CompositeIndex.of(Element.aggregate(
                "index",
                Aggregation.arithmetic(),
                Element.indicator("water", Normalisation.none()),
                Element.indicator("schools", Normalisation.distanceToUnit("D", false))));
        assertThat(other.check(table))
                .extracting(Problem::toString)
                .containsExactly(
                        "indicator water: expected a column of that name, but got only doctors, waiting, schools. Add the column, or"
                                + " correct the id.",
                        "indicator schools: expected a reference unit of the table, but got D. Choose a unit of the table.");
    }

    @Test
    void what_cannot_be_normalised_or_aggregated_is_refused_and_not_zero() {
        UnitTable flat = UnitTable.of(List.of("A", "B"), List.of("x", "y"), new double[][] {{5, 0}, {5, 2}});
        CompositeIndex geometric = CompositeIndex.of(Element.aggregate(
                "index",
                Aggregation.geometric(),
                Element.indicator("x", Normalisation.minMax(0, 100)),
                Element.indicator("y", Normalisation.none())));
        assertThat(geometric.check(flat))
                .extracting(Problem::toString)
                .containsExactly(
                        "indicator x: expected values from which a min-max to 0.0..100.0 is defined, but got the same value, 5.0, of every"
                                + " unit. Declare a value with whenConstant, or leave the indicator out.",
                        "unit A, element index: expected values above 0 for a geometric mean, but got [0.0]. Normalise to a range where"
                                + " it is defined, such as 1 to 100.");
        assertThatExceptionOfType(InvalidDataException.class).isThrownBy(() -> geometric.evaluate(flat));
    }

    @Test
    void a_distance_to_a_unit_is_1_for_it() {
        CompositeIndex distance =
                CompositeIndex.of(Element.indicator("schools", Normalisation.distanceToUnit("C", true)));
        assertThat(distance.evaluate(table).scores())
                .containsExactlyEntriesOf(Map.of("C", 1.0, "A", 0.0, "B", 1.0).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(com.google.common.collect.ImmutableMap.toImmutableMap(
                                Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void scores_that_differ_by_the_last_bit_share_a_rank() {
        Ranks ranks = Ranks.of(
                com.google.common.collect.ImmutableMap.of("A", 0.1 + 0.2, "B", 0.3, "C", 0.2, "D", NONE),
                new Grid(1e-9),
                TiePolicy.STANDARD);
        assertThat(ranks.byUnit()).containsExactly(entry("A", 1), entry("B", 1), entry("C", 3));
        assertThat(ranks.of("D")).isEmpty();
    }

    @Test
    void tables_are_told_all_their_mistakes() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> UnitTable.of(
                        List.of("A", "A"), List.of("x", "y"), new double[][] {{1, Double.POSITIVE_INFINITY}, {1}, {1, 2}
                        }))
                .withMessage("""
                        unit A: expected each unit once, but got A again. Remove one of the two.
                        table: expected one row for each of 2 units, but got 3 rows. Give every unit one row.
                        unit A, y: expected a number, or NaN where it is missing, but got Infinity. Find out what was divided by 0.
                        unit A: expected 2 values, but got 1. Give a value for every column, NaN where it is missing.""");
    }
}
