package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.chiso.core.composite.Aggregation.MissingTerm;

class AggregationTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final double NONE = Double.NaN;

    /** The value for one unit with these children, of weights 1, 2, 3, ...; NaN if it has none. */
    private static double of(Aggregation aggregation, double availability, double... children) {
        return CompositeIndex.of(tree(aggregation, availability, children.length))
                .evaluate(table(new double[][] {children}))
                .score("u0")
                .orElse(NONE);
    }

    private static Element.Aggregate tree(Aggregation aggregation, double availability, int children) {
        return Element.aggregate(
                        "index",
                        aggregation,
                        IntStream.range(0, children)
                                .mapToObj(i -> Element.indicator("x" + i, Normalisation.none())
                                        .weighing(i + 1))
                                .toList())
                .needing(availability);
    }

    private static UnitTable table(double[][] rows) {
        List<String> units =
                IntStream.range(0, rows.length).mapToObj(i -> "u" + i).toList();
        List<String> columns =
                IntStream.range(0, rows[0].length).mapToObj(i -> "x" + i).toList();
        return UnitTable.of(units, columns, rows);
    }

    private static void check(Aggregation aggregation, double expected, double... children) {
        assertThat(of(aggregation, 0, children)).isCloseTo(expected, CLOSE);
    }

    @Test
    void means_weigh_their_children() {
        check(Aggregation.arithmetic(), 22 / 6.0, 1, 3, 5); // (1 + 6 + 15) / 6
        check(Aggregation.geometric(), Math.pow(2 * 64, 1 / 3.0), 2, 8); // (2 * 8^2)^(1/3)
        check(Aggregation.harmonic(), 3 / (1 / 2.0 + 2 / 8.0), 2, 8); // 4
        check(Aggregation.power(2), Math.sqrt((4 + 2 * 64) / 3.0), 2, 8);
        check(Aggregation.power(-1), 4, 2, 8);
        check(Aggregation.power(1), 6, 2, 8);
    }

    @Test
    void a_missing_child_leaves_its_weight_to_the_others() {
        check(Aggregation.arithmetic(), 4, 1, NONE, 5); // (1 + 15) / 4
        check(Aggregation.arithmetic(), NONE, NONE, NONE, NONE);
        check(Aggregation.geometric(), 2, 2, NONE);
    }

    @Test
    void a_sum_says_what_a_missing_term_does() {
        check(Aggregation.sum(MissingTerm.NO_SUM), 22, 1, 3, 5);
        check(Aggregation.sum(MissingTerm.NO_SUM), NONE, 1, NONE, 5);
        check(Aggregation.sum(MissingTerm.ZERO), 16, 1, NONE, 5);
        check(Aggregation.sum(MissingTerm.SHRINKS_MAXIMUM), 16, 1, NONE, 5);
        check(Aggregation.sum(MissingTerm.ZERO), NONE, NONE, NONE);
    }

    @Test
    void order_decides_where_weights_belong_to_places() {
        check(Aggregation.ordered(0.5, 0.3, 0.2), 0.5 * 9 + 0.3 * 4 + 0.2 * 1, 4, 1, 9);
        check(Aggregation.ordered(0.5, 0.3, 0.2), NONE, 4, NONE, 9);
        check(Aggregation.bestOf(2), 6.5, 4, 1, 9);
        check(Aggregation.worstOf(2), 2.5, 4, 1, 9);
        check(Aggregation.minimum(), 1, 4, 1, 9);
        check(Aggregation.bestOf(2), NONE, 4, NONE);
        check(Aggregation.median(), 4, 4, 1, 9);
        check(Aggregation.median(), 2.5, 4, 1, NONE);
    }

    @Test
    void children_that_are_apart_cost_in_the_mazziotta_pareto_index() {
        // mean 4, squares 9 + 9 = 18: n - 1 gives 18, n gives 9
        check(Aggregation.mazziottaPareto(), 4 - 18 / 4.0, 1, 7);
        check(Aggregation.adjustedMazziottaPareto(), 4 - 9 / 4.0, 1, 7);
        check(Aggregation.mazziottaPareto(), 4, 4, 4);
        check(Aggregation.mazziottaPareto(), NONE, 4, NONE);
        check(Aggregation.adjustedMazziottaPareto(), 4, 4, NONE);
    }

    @Test
    void mean_min_lies_between_the_mean_and_the_worst_child() {
        check(Aggregation.meanMin(0, 1), 6, 2, 8); // (2 + 16) / 3
        check(Aggregation.meanMin(1, 0), 2, 2, 8);
        check(Aggregation.meanMin(0.5, 3), 6 - 0.5 * (5 - 3), 2, 8); // sqrt(4^2 + 3^2) = 5
    }

    @Test
    void copeland_counts_whom_one_outranks() {
        // weights 1, 2, 3 of 6. u0 beats u1 in x0, x1 (3 of 6: a draw); u0 beats u2 in x1, x2; u1 beats u2 in x2, equal
        // in x1: 4 of 6
        CompositeResult result = CompositeIndex.of(tree(Aggregation.copeland(new Grid(1e-9)), 0, 3))
                .evaluate(table(new double[][] {{5, 9, 3}, {4, 7, 6}, {8, 7, 1}}));
        assertThat(result.scores())
                .containsEntry("u0", 1.0)
                .containsEntry("u1", 1.0)
                .containsEntry("u2", -2.0);
    }

    @Test
    void a_threshold_counts_children_and_is_met_by_exactly_its_share() {
        assertThat(of(Aggregation.arithmetic(), 2 / 3.0, 3, 3, NONE)).isEqualTo(3);
        assertThat(of(Aggregation.arithmetic(), 0.67, 3, 3, NONE)).isNaN();
        assertThat(of(Aggregation.arithmetic(), 1, 3, 3, 3)).isEqualTo(3);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.power(0))
                .withMessage(
                        "A power mean has a power other than 0, but was 0.0; the mean of power 0 is the geometric mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.ordered(0.5, 0.4))
                .withMessage("The weights of the places add up to 1, but were [0.5, 0.4]");
        assertThatIllegalArgumentException().isThrownBy(() -> Aggregation.bestOf(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Aggregation.meanMin(1.1, 0));
    }

    @Test
    void sums_do_not_lose_small_terms() {
        assertThat(Sums.sum(new double[] {1e16, 1, -1e16, 1}, 4)).isEqualTo(2);
        assertThat(Sums.dot(new double[] {1e16, 1, -1e16}, new double[] {1, 3, 1}, 3))
                .isEqualTo(3);
    }
}
