package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.composite.Direction.HIGHER_IS_BETTER;
import static vn.chiso.core.composite.Direction.LOWER_IS_BETTER;

import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.chiso.core.composite.Normalisation.EqualRank;

class NormalisationTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final double NONE = Double.NaN;

    private static void check(Normalisation normalisation, Direction direction, double[] values, double... expected) {
        assertThat(normalisation.apply(values, direction)).containsExactly(expected, CLOSE);
    }

    @Test
    void min_max_puts_the_worst_and_the_best_at_the_ends_and_leaves_missing_values_missing() {
        double[] x = {2, NONE, 4, 10};
        check(Normalisation.minMax(0, 100), HIGHER_IS_BETTER, x, 0, NONE, 25, 100);
        check(Normalisation.minMax(0, 100), LOWER_IS_BETTER, x, 100, NONE, 75, 0);
        check(Normalisation.minMax(1, 10), HIGHER_IS_BETTER, x, 1, NONE, 3.25, 10);
    }

    @Test
    void a_constant_column_has_no_result_unless_a_value_is_declared() {
        double[] x = {5, 5, NONE};
        check(Normalisation.minMax(0, 100), HIGHER_IS_BETTER, x, NONE, NONE, NONE);
        check(Normalisation.minMax(0, 100).whenConstant(50), HIGHER_IS_BETTER, x, 50, 50, NONE);
        check(Normalisation.zScore(0, 1).whenConstant(0), HIGHER_IS_BETTER, new double[] {7}, 0);
        check(Normalisation.minMax(0, 1).whenConstant(9), HIGHER_IS_BETTER, new double[] {1, 3}, 0, 1);
        check(Normalisation.minMax(0, 1).whenConstant(9), HIGHER_IS_BETTER, new double[] {NONE}, NONE);
    }

    @Test
    void scaled_runs_on_beyond_its_bounds_and_goalposts_do_not() {
        double[] x = {-1, 0, 2.5, 10, 12};
        check(Normalisation.scaled(0, 10, 4), HIGHER_IS_BETTER, x, -0.4, 0, 1, 4, 4.8);
        check(Normalisation.scaled(0, 10, 4), LOWER_IS_BETTER, x, 4.4, 4, 3, 0, -0.8);
        check(Normalisation.goalposts(0, 10, 4), HIGHER_IS_BETTER, x, 0, 0, 1, 4, 4);
        check(Normalisation.goalposts(0, 10, 4), LOWER_IS_BETTER, x, 4, 4, 3, 0, 0);
    }

    @Test
    void a_z_score_divides_by_n_minus_1() {
        // mean 4, squares 4 + 0 + 4 = 8, deviation sqrt(8 / 2) = 2
        check(Normalisation.zScore(0, 1), HIGHER_IS_BETTER, new double[] {2, 4, NONE, 6}, -1, 0, NONE, 1);
        check(Normalisation.zScore(100, 10), LOWER_IS_BETTER, new double[] {2, 4, 6}, 110, 100, 90);
    }

    @Test
    void ranks_count_from_the_worst_and_equal_ones_share() {
        double[] x = {3, 1, 3, NONE, 9};
        check(Normalisation.rank(EqualRank.LOWEST), HIGHER_IS_BETTER, x, 2, 1, 2, NONE, 4);
        check(Normalisation.rank(EqualRank.AVERAGE), HIGHER_IS_BETTER, x, 2.5, 1, 2.5, NONE, 4);
        check(Normalisation.rank(EqualRank.LOWEST), LOWER_IS_BETTER, x, 2, 4, 2, NONE, 1);
        check(Normalisation.borda(), HIGHER_IS_BETTER, x, 1, 0, 1, NONE, 3);
        check(Normalisation.percentileRank(), HIGHER_IS_BETTER, x, 1 / 3.0, 0, 1 / 3.0, NONE, 1);
        check(Normalisation.percentileRank(), HIGHER_IS_BETTER, new double[] {7}, NONE);
    }

    @Test
    void distances_are_1_at_what_they_are_measured_against() {
        double[] x = {2, 5, 10, NONE};
        check(Normalisation.distanceToBest(), HIGHER_IS_BETTER, x, 0, 0.375, 1, NONE);
        check(Normalisation.distanceToTarget(6, false), HIGHER_IS_BETTER, x, 0, 0.75, 2, NONE);
        check(Normalisation.distanceToTarget(6, true), HIGHER_IS_BETTER, x, 0, 0.75, 1, NONE);
        // lower is better: from the worst, 10, to the target 4
        check(Normalisation.distanceToTarget(4, false), LOWER_IS_BETTER, x, 8 / 6.0, 5 / 6.0, 0, NONE);
        check(Normalisation.fractionOfMax(), HIGHER_IS_BETTER, x, 0.2, 0.5, 1, NONE);
    }

    @Test
    void a_category_begins_at_its_threshold() {
        TreeMap<Double, Double> scores = new TreeMap<>();
        scores.put(80.0, 1.0);
        scores.put(90.0, 2.0);
        Normalisation grades = Normalisation.categorical(0, scores);
        check(grades, HIGHER_IS_BETTER, new double[] {79.9, 80, 89.9, 90, NONE}, 0, 1, 1, 2, NONE);
        scores.put(80.0, 2.0);
        scores.put(90.0, 1.0);
        Normalisation days = Normalisation.categorical(0, scores);
        check(days, LOWER_IS_BETTER, new double[] {90.1, 90, 80.1, 80}, 0, 1, 1, 2);
    }

    @Test
    void ampi_gives_the_reference_100_and_the_range_60() {
        // range 8, low = 5 - 4 = 1, high = 9
        check(Normalisation.ampi(5), HIGHER_IS_BETTER, new double[] {2, 5, 10}, 77.5, 100, 137.5);
        check(Normalisation.ampi(5), LOWER_IS_BETTER, new double[] {2, 5, 10}, 122.5, 100, 62.5);
    }

    @Test
    void none_only_turns() {
        check(Normalisation.none(), HIGHER_IS_BETTER, new double[] {2, NONE}, 2, NONE);
        check(Normalisation.none(), LOWER_IS_BETTER, new double[] {2, NONE}, -2, NONE);
    }

    @Test
    void bounds_the_wrong_way_round_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.goalposts(1, 1, 10))
                .withMessage("Bounds go from a lower to a higher number, but were 1.0 and 1.0");
    }

    @Test
    void a_reference_unit_needs_the_names_of_the_units() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.distanceToUnit("A", true).apply(new double[] {1}, HIGHER_IS_BETTER))
                .withMessage("The distance to unit A, capped needs the names of the units: evaluate an index");
    }

    @Test
    void equal_methods_are_equal() {
        assertThat(Normalisation.minMax(0, 1))
                .isEqualTo(Normalisation.minMax(0, 1))
                .hasToString("min-max to 0.0..1.0");
        assertThat(Normalisation.minMax(0, 1))
                .isNotEqualTo(Normalisation.minMax(0, 1).whenConstant(0));
    }
}
