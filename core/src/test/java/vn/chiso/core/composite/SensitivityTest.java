package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.core.composite.Sensitivity.FirstOrder;
import vn.chiso.core.composite.Sensitivity.Plan;
import vn.chiso.core.score.Rational;

class SensitivityTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    private static Plan plan(int rows, BaseSample sample, FirstOrder firstOrder) {
        return new Plan(rows, sample, firstOrder, 200, Rational.parse("0.95"), 11);
    }

    private static double ishigami(double[] x) {
        double[] angle = Arrays.stream(x).map(u -> Math.PI * (2 * u - 1)).toArray();
        return Math.sin(angle[0])
                + 7 * Math.pow(Math.sin(angle[1]), 2)
                + 0.1 * Math.pow(angle[2], 4) * Math.sin(angle[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "SOBOL, JANSEN, 0.015",
        "SOBOL, CENTRED_SALTELLI, 0.015",
        "LATIN_HYPERCUBE, JANSEN, 0.04",
        "RANDOM, CENTRED_SALTELLI, 0.06"
    })
    void ishigamis_function_has_its_known_indices(BaseSample sample, FirstOrder firstOrder, double slack) {
        Sensitivity found = Sensitivity.of(ABC, SensitivityTest::ishigami, plan(4096, sample, firstOrder));
        // V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 for a = 7, b = 0.1
        assertThat(found.variance()).isCloseTo(13.844587940719254, within(13.84 * slack));
        Map<String, SobolIndex> indices = found.indices().orElseThrow();
        check(indices.get("a"), 0.31390519114781146, 0.5575888552099592, slack);
        check(indices.get("b"), 0.4424111447900409, 0.4424111447900409, slack);
        check(indices.get("c"), 0, 0.2436836640621477, slack);
        assertThat(found.runs()).isEqualTo(4096 * 5);
    }

    private static void check(SobolIndex index, double first, double total, double slack) {
        assertThat(index.first().value()).isCloseTo(first, within(slack));
        assertThat(index.total().value()).isCloseTo(total, within(slack));
    }

    @ParameterizedTest
    @EnumSource(FirstOrder.class)
    void in_a_sum_first_and_total_order_are_the_same(FirstOrder firstOrder) {
        // variances 9/12, 1/12, 0: shares 0.9, 0.1, 0; far from 0, where an uncentred estimate drowns in its square
        Sensitivity found = Sensitivity.of(ABC, x -> 1000 + 3 * x[0] + x[1], plan(1024, BaseSample.SOBOL, firstOrder));
        Map<String, SobolIndex> indices = found.indices().orElseThrow();
        check(indices.get("a"), 0.9, 0.9, 0.01);
        check(indices.get("b"), 0.1, 0.1, 0.01);
        check(indices.get("c"), 0, 0, 0.01);
        assertThat(found.mean()).isCloseTo(1002, within(0.01));
    }

    @Test
    void an_interval_encloses_its_estimate_and_the_truth() {
        SobolIndex index = Sensitivity.of(
                        ABC, SensitivityTest::ishigami, plan(1024, BaseSample.SOBOL, FirstOrder.JANSEN))
                .indices()
                .orElseThrow()
                .get("b");
        assertThat(index.first().low().orElseThrow())
                .isLessThan(0.4424)
                .isBetween(0.3, index.first().value());
        assertThat(index.first().high().orElseThrow())
                .isGreaterThan(0.4424)
                .isBetween(index.first().value(), 0.6);
        Plan without = new Plan(64, BaseSample.SOBOL, FirstOrder.JANSEN, 0, Rational.parse("0.95"), 1);
        assertThat(Sensitivity.of(ABC, x -> x[0], without)
                        .indices()
                        .orElseThrow()
                        .get("a")
                        .first()
                        .low())
                .isEmpty();
    }

    @Test
    void a_result_that_does_not_vary_has_no_indices() {
        Sensitivity found = Sensitivity.of(ABC, x -> 0.1 + 0.2, Plan.of(64, 1));
        assertThat(found.indices()).isEmpty();
        assertThat(found.variance()).isCloseTo(0, within(1e-30));
    }

    @Test
    void a_failed_run_takes_its_row_out_of_all_samples_and_is_counted() {
        double[] calls = {0};
        // each row makes five runs, in the order a, b and the mixed ones: run 3 of row 0 and run 1 of row 2 fail
        Sensitivity found = Sensitivity.of(
                ABC,
                x -> {
                    double call = calls[0]++;
                    return call == 3 || call == 11 ? Double.NaN : x[0];
                },
                Plan.of(64, 1));
        assertThat(found.rows()).isEqualTo(64);
        assertThat(found.failedRows()).isEqualTo(2);
        assertThat(found.indices().orElseThrow().get("a").first().value()).isCloseTo(1, within(0.05));
        assertThat(found.indices().orElseThrow().get("b").total().value()).isZero();
        assertThat(Sensitivity.of(ABC, x -> Double.NaN, Plan.of(8, 1)).indices())
                .isEmpty();
    }

    @Test
    void equal_seeds_give_equal_results() {
        assertThat(Sensitivity.of(ABC, SensitivityTest::ishigami, Plan.of(64, 5)))
                .isEqualTo(Sensitivity.of(ABC, SensitivityTest::ishigami, Plan.of(64, 5)))
                .isNotEqualTo(Sensitivity.of(ABC, SensitivityTest::ishigami, Plan.of(64, 6)));
    }

    @ParameterizedTest
    @EnumSource(
            value = BaseSample.class,
            names = {"SOBOL", "LATIN_HYPERCUBE"})
    void an_even_sample_has_one_point_in_every_slice_of_every_input(BaseSample sample) {
        double[][] points = sample.points(64, SobolSequence.MOST_DIMENSIONS, 9);
        for (int dimension = 0; dimension < SobolSequence.MOST_DIMENSIONS; dimension++) {
            int d = dimension;
            assertThat(Arrays.stream(points)
                            .mapToInt(point -> (int) (point[d] * 64))
                            .sorted()
                            .toArray())
                    .as("dimension " + d)
                    .containsExactly(IntStream.range(0, 64).toArray());
        }
    }

    @Test
    void the_sobol_sequence_is_the_published_one_but_for_its_shift() {
        // the first points of Joe and Kuo's sequence, in the order of Gray codes
        double[][] published = {
            {0, 0, 0}, {0.5, 0.5, 0.5}, {0.75, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.375, 0.375, 0.625}
        };
        double[][] points = SobolSequence.points(5, 3, 4);
        for (int i = 0; i < 3; i++) {
            long shift = (long) (points[0][i] * 0x1p32);
            for (int row = 0; row < 5; row++) {
                assertThat(((long) (points[row][i] * 0x1p32) ^ shift) * 0x1p-32).isEqualTo(published[row][i]);
            }
        }
    }

    @Test
    void more_inputs_than_the_table_has_are_refused_with_a_way_out() {
        List<String> many = IntStream.range(0, 21).mapToObj(i -> "x" + i).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(many, x -> x[0], Plan.of(8, 1)))
                .withMessage(
                        "The Sobol sequence is tabled for 40 dimensions, two for each input, but 42 were needed. Take a Latin"
                                + " hypercube.");
        assertThat(Sensitivity.of(many, x -> x[0], plan(64, BaseSample.LATIN_HYPERCUBE, FirstOrder.JANSEN))
                        .indices()
                        .orElseThrow())
                .hasSize(21);
    }

    @Test
    void plans_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(8, BaseSample.SOBOL, FirstOrder.JANSEN, -1, Rational.ONE, 1));
    }
}
