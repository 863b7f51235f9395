package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Range;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.composite.PairwiseComparison.Control;
import vn.chiso.core.composite.PairwiseComparison.Family;
import vn.chiso.core.problem.InvalidDataException;

class PairwiseComparisonTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    /** Differences over sqrt 2: A-B 1.41, B-C 2.26, A-C 3.68. */
    private final Estimates estimates = Estimates.independent(ABC, new double[] {10, 8, 4.8}, new double[] {1, 1, 1});

    @Test
    void critical_values_are_those_of_the_normal_distribution() {
        assertThat(NormalQuantile.above(0.5)).isZero();
        assertThat(NormalQuantile.above(0.3)).isCloseTo(0.5244005127080407, within(1e-15));
        assertThat(NormalQuantile.above(0.7)).isCloseTo(-0.5244005127080407, within(1e-15));
        assertThat(NormalQuantile.above(0.025)).isCloseTo(1.9599639845400538, within(1e-15));
        assertThat(NormalQuantile.above(1e-5)).isCloseTo(4.2648907939228256, within(1e-14));
        assertThat(NormalQuantile.above(1e-12)).isCloseTo(7.034483825301132, within(1e-14));
    }

    @Test
    void without_control_two_of_three_differences_are_significant() {
        PairwiseComparison comparison = PairwiseComparison.of(estimates, 0.05, Family.ALL_UNITS, Control.NONE);
        assertThat(comparison.rankInterval("A")).isEqualTo(Range.closed(1, 2));
        assertThat(comparison.rankInterval("B")).isEqualTo(Range.closed(1, 2));
        assertThat(comparison.rankInterval("C")).isEqualTo(Range.closed(3, 3));
    }

    @Test
    void bonferroni_asks_2_39_of_all_three_and_holm_2_24_of_the_second() {
        PairwiseComparison bonferroni = PairwiseComparison.of(estimates, 0.05, Family.ALL_UNITS, Control.BONFERRONI);
        assertThat(bonferroni.criticalValue("A")).isCloseTo(2.393979799818509, within(1e-12));
        assertThat(bonferroni.isBetter("A", "C")).isTrue();
        assertThat(bonferroni.isBetter("C", "A")).isFalse();
        assertThat(bonferroni.isBetter("B", "C")).isFalse();
        PairwiseComparison holm = PairwiseComparison.of(estimates, 0.05, Family.ALL_UNITS, Control.HOLM);
        assertThat(holm.isBetter("B", "C")).isTrue();
        assertThat(holm.isBetter("A", "B")).isFalse();
    }

    @Test
    void being_tied_is_not_transitive() {
        PairwiseComparison comparison = PairwiseComparison.of(estimates, 0.05, Family.ALL_UNITS, Control.BONFERRONI);
        assertThat(comparison.tiedWith("A")).containsExactly("B");
        assertThat(comparison.tiedWith("B")).containsExactly("A", "C");
        assertThat(comparison.tiedWith("C")).containsExactly("B");
        assertThat(comparison.rankInterval("B")).isEqualTo(Range.closed(1, 3));
        assertThat(comparison.rankInterval("C")).isEqualTo(Range.closed(2, 3));
    }

    @Test
    void one_units_family_has_fewer_comparisons() {
        // B's own: 2.26 and 1.41 of two comparisons, 2.24 each
        PairwiseComparison comparison = PairwiseComparison.of(estimates, 0.05, Family.ONE_UNIT, Control.BONFERRONI);
        assertThat(comparison.criticalValue("B")).isCloseTo(2.241402727604947, within(1e-12));
        assertThat(comparison.tiedWith("B")).containsExactly("A");
    }

    @Test
    void the_verdict_of_one_units_family_is_its_own() {
        // Holm, C's family: 3.68, then 2.1 against 1.96; B's family: 2.1 against 2.24
        Estimates close =
                Estimates.independent(ABC, new double[] {10, 8, 8 - 2.1 * Math.sqrt(2)}, new double[] {1, 1, 1});
        PairwiseComparison comparison = PairwiseComparison.of(close, 0.05, Family.ONE_UNIT, Control.HOLM);
        assertThat(comparison.tiedWith("C")).isEmpty();
        assertThat(comparison.tiedWith("B")).containsExactly("A", "C");
    }

    @Test
    void what_varies_together_is_told_apart_sooner() {
        double[][] together = {{1, 0.9}, {0.9, 1}};
        Estimates correlated = Estimates.correlated(List.of("A", "B"), new double[] {10, 9}, together);
        // 1 / sqrt(0.2) = 2.24 against 1 / sqrt(2) = 0.71
        assertThat(PairwiseComparison.of(correlated, 0.05, Family.ALL_UNITS, Control.NONE)
                        .isBetter("A", "B"))
                .isTrue();
        assertThat(PairwiseComparison.drawn(correlated, 0.05, Family.ALL_UNITS, 5000, 1)
                        .isBetter("A", "B"))
                .isTrue();
    }

    @Test
    void drawn_critical_values_of_independent_units_are_those_of_the_studentized_range() {
        Estimates equal = Estimates.independent(ABC, new double[] {1, 1, 1}, new double[] {1, 1, 1});
        // the 95 % point of the range of three normal numbers, 3.3145 (tables of the studentized range), over sqrt 2
        assertThat(PairwiseComparison.drawn(equal, 0.05, Family.ALL_UNITS, 40_000, 3)
                        .criticalValue("A"))
                .isCloseTo(3.3145 / Math.sqrt(2), within(0.03));
        Estimates two = Estimates.independent(List.of("A", "B"), new double[] {1, 1}, new double[] {1, 2});
        assertThat(PairwiseComparison.drawn(two, 0.05, Family.ALL_UNITS, 40_000, 3)
                        .criticalValue("A"))
                .isCloseTo(1.96, within(0.03));
    }

    @Test
    void equal_seeds_give_equal_results_and_a_draw_does_not_depend_on_how_many_follow() {
        assertThat(PairwiseComparison.drawn(estimates, 0.05, Family.ALL_UNITS, 500, 7)
                        .criticalValue("A"))
                .isEqualTo(PairwiseComparison.drawn(estimates, 0.05, Family.ALL_UNITS, 500, 7)
                        .criticalValue("A"))
                .isNotEqualTo(PairwiseComparison.drawn(estimates, 0.05, Family.ALL_UNITS, 500, 8)
                        .criticalValue("A"));
        double[][] few = estimates.errors(3, 7);
        double[][] many = estimates.errors(9, 7);
        IntStream.range(0, 3).forEach(i -> assertThat(many[i]).containsExactly(few[i]));
    }

    @Test
    void drawn_errors_have_the_covariance_that_was_given() {
        double[][] covariance = {{4, 1.2, 0}, {1.2, 1, 0}, {0, 0, 0}};
        double[][] errors =
                Estimates.correlated(ABC, new double[] {0, 0, 0}, covariance).errors(40_000, 5);
        for (int j = 0; j < 3; j++) {
            for (int k = 0; k < 3; k++) {
                double sum = 0;
                for (double[] error : errors) {
                    sum += error[j] * error[k];
                }
                assertThat(sum / errors.length).isCloseTo(covariance[j][k], within(0.06));
            }
        }
    }

    @Test
    void estimates_that_are_certain_differ_if_they_differ_at_all() {
        Estimates certain = Estimates.independent(ABC, new double[] {2, 1, 1}, new double[] {0, 0, 0});
        PairwiseComparison comparison = PairwiseComparison.drawn(certain, 0.05, Family.ALL_UNITS, 100, 1);
        assertThat(comparison.rankInterval("A")).isEqualTo(Range.closed(1, 1));
        assertThat(comparison.tiedWith("B")).containsExactly("C");
    }

    @Test
    void changes_of_separate_samples_add_their_variances() {
        Estimates later = Estimates.independent(ABC, new double[] {12, 9, 5}, new double[] {3, 0, 1});
        Estimates earlier = Estimates.independent(ABC, new double[] {10, 10, 5}, new double[] {4, 2, 0});
        Estimates change = later.changeSince(earlier);
        assertThat(change.value("A")).isEqualTo(2);
        assertThat(change.value("B")).isEqualTo(-1);
        assertThat(change.standardError("A")).isEqualTo(5);
        assertThat(change.standardError("B")).isEqualTo(2);
    }

    @Test
    void estimates_are_told_all_their_mistakes() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() ->
                        Estimates.independent(List.of("A", "B"), new double[] {Double.NaN, 1}, new double[] {1, -1}))
                .withMessage("""
                        unit A: expected a finite estimate, but got NaN. Leave out units without an estimate.
                        unit B: expected a variance of 0 or more, but got -1.0. Leave out units without an estimate.""");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Estimates.correlated(
                        List.of("A", "B"), new double[] {1, 1}, new double[][] {{1, 0.5}, {0.4, 1}}))
                .withMessageStartingWith("unit B: expected a symmetric covariance, but got 0.4 and 0.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparison.of(estimates, 1, Family.ALL_UNITS, Control.NONE))
                .withMessage("A level is above 0 and below 1, but was 1.0");
    }

    @Property(tries = 100)
    void sharper_methods_never_find_less(
            @ForAll @Size(6) List<@DoubleRange(min = 0, max = 6) Double> values, @ForAll Random random) {
        List<String> units = IntStream.range(0, 6).mapToObj(i -> "u" + i).toList();
        double[] errors = random.doubles(6, 0.2, 1.5).toArray();
        Estimates drawn = Estimates.independent(
                units, values.stream().mapToDouble(Double::doubleValue).toArray(), errors);
        PairwiseComparison none = PairwiseComparison.of(drawn, 0.05, Family.ALL_UNITS, Control.NONE);
        PairwiseComparison holm = PairwiseComparison.of(drawn, 0.05, Family.ALL_UNITS, Control.HOLM);
        PairwiseComparison bonferroni = PairwiseComparison.of(drawn, 0.05, Family.ALL_UNITS, Control.BONFERRONI);
        for (String unit : units) {
            assertThat(bonferroni.rankInterval(unit).encloses(holm.rankInterval(unit)))
                    .isTrue();
            assertThat(holm.rankInterval(unit).encloses(none.rankInterval(unit)))
                    .isTrue();
        }
    }
}
