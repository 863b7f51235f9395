package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.composite.Sensitivity.Plan;

class MethodUncertaintyTest {
    private static final Grid GRID = new Grid(1e-9);

    private final CompositeIndex index = CompositeIndex.of(Element.aggregate(
            "index",
            Aggregation.arithmetic(),
            Element.indicator("x", Normalisation.none()),
            Element.indicator("y", Normalisation.none()).weighing(2)));

    /** Arithmetic: A 7, B 6, C 3. Geometric: A (1 * 100)^(1/3) = 4.64, B 6, C 3. Without y: A 1, B 6, C 3. */
    private final UnitTable table =
            UnitTable.of(List.of("A", "B", "C"), List.of("x", "y"), new double[][] {{1, 10}, {6, 6}, {3, 3}});

    private MethodUncertainty study(MethodFactor... factors) {
        return MethodUncertainty.of(index, table, List.of(factors), GRID);
    }

    private static final MethodFactor MEAN = MethodFactor.aggregation(
            "mean", Set.of("index"), List.of(Aggregation.arithmetic(), Aggregation.geometric()));

    @Test
    void alternatives_are_drawn_equally_often() {
        Map<String, RankDistribution> ranks = study(MEAN).ranks(1024, BaseSample.SOBOL, 3);
        assertThat(ranks.get("A").counts().asList()).containsExactly(512, 512, 0);
        assertThat(ranks.get("B").counts().asList()).containsExactly(512, 512, 0);
        assertThat(ranks.get("C").counts().asList()).containsExactly(0, 0, 1024);
    }

    @Test
    void nothing_or_one_element_is_removed() {
        // nothing: A B C; without x: A 10, B 6, C 3; without y: B 6, C 3, A 1
        Map<String, RankDistribution> ranks =
                study(MethodFactor.removal("removed", List.of("x", "y"))).ranks(3000, BaseSample.LATIN_HYPERCUBE, 3);
        assertThat(ranks.get("A").counts().asList()).containsExactly(2000, 0, 1000);
        assertThat(ranks.get("C").counts().asList()).containsExactly(0, 1000, 2000);
    }

    @Test
    void the_factor_that_moves_ranks_has_all_of_the_variance() {
        MethodFactor weight = MethodFactor.weight("weight", "x", 1, 1.05);
        Map<String, SobolIndex> indices =
                study(MEAN, weight).sensitivity(Plan.of(256, 1)).indices().orElseThrow();
        assertThat(indices.get("mean").first().value()).isCloseTo(1, within(1e-9));
        assertThat(indices.get("weight").total().value()).isZero();
    }

    @Test
    void a_weight_runs_between_its_ends() {
        // A is behind B as soon as x weighs more than 1.6: (w + 20) / (w + 2) < 6
        Map<String, RankDistribution> ranks =
                study(MethodFactor.weight("weight", "x", 0.6, 2.6)).ranks(1000, BaseSample.LATIN_HYPERCUBE, 3);
        assertThat(ranks.get("A").shareUpTo(1).orElseThrow()).isCloseTo(0.5, within(0.002));
    }

    @Test
    void noise_keeps_the_mean_of_the_weights_and_stays_within_its_extent() {
        CompositeIndex sum = CompositeIndex.of(Element.aggregate(
                "index",
                Aggregation.sum(Aggregation.MissingTerm.NO_SUM),
                Element.indicator("x", Normalisation.none()),
                Element.indicator("y", Normalisation.none()).weighing(2)));
        UnitTable equal = UnitTable.of(List.of("A", "B"), List.of("x", "y"), new double[][] {{1, 1}, {1, 1.000001}});
        Evaluator evaluator = Evaluator.of(sum, equal).run();
        var set = MethodFactor.weightNoise("noise", 1, 0.25, 50, 2).bind(evaluator);
        for (double x = 0.01; x < 1; x += 0.02) {
            set.accept(x);
            evaluator.aggregate();
            assertThat(evaluator.scores()[0]).isCloseTo(3, within(1e-12));
            assertThat(evaluator.weights[0] / evaluator.weights[1]).isBetween(0.5 * 0.75 / 1.25, 0.5 * 1.25 / 0.75);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MethodFactor.weightNoise("noise", 2, 0.25, 5, 2).bind(evaluator))
                .withMessage("The tree has no level 2");
    }

    @Test
    void normalisations_are_exchanged_for_all_indicators() {
        MethodFactor normalisation = MethodFactor.normalisation(
                "normalisation", List.of(Normalisation.none(), Normalisation.rank(Normalisation.EqualRank.LOWEST)));
        // ranks x: 1 3 2, y: 3 2 1; index A 7/3, B 7/3, C 4/3: A and B share rank 1
        Map<String, RankDistribution> ranks = study(normalisation).ranks(64, BaseSample.SOBOL, 3);
        assertThat(ranks.get("B").counts().asList()).containsExactly(32, 32, 0);
        assertThat(ranks.get("A").counts().asList()).containsExactly(64, 0, 0);
    }

    @Test
    void a_method_that_leaves_a_unit_without_a_score_is_a_failed_run() {
        UnitTable zero =
                UnitTable.of(List.of("A", "B", "C"), List.of("x", "y"), new double[][] {{1, 10}, {6, 6}, {0, 3}});
        MethodUncertainty study = MethodUncertainty.of(index, zero, List.of(MEAN), GRID);
        Sensitivity found = study.sensitivity(Plan.of(64, 1));
        assertThat(found.failedRows()).isBetween(40, 60); // three of four rows have a geometric mean in A or B
        assertThat(found.indices()).isEmpty(); // what is left does not vary
        assertThat(study.ranks(64, BaseSample.SOBOL, 3).get("C").withoutRank()).isEqualTo(32);
    }

    @Test
    void sample_and_method_are_drawn_together_where_asked() {
        UnitTable swapped =
                UnitTable.of(List.of("A", "B", "C"), List.of("x", "y"), new double[][] {{1, 1}, {6, 6}, {10, 10}});
        List<UnitTable> replicates = IntStream.range(0, 64)
                .mapToObj(i -> i % 2 == 0 ? table : swapped)
                .toList();
        Map<String, RankDistribution> ranks = study(MEAN).combined(replicates, BaseSample.SOBOL, 3);
        assertThat(ranks.get("A").counts().asList().get(2)).isEqualTo(32); // in the swapped ones
        assertThat(ranks.get("A").counts().asList().get(0)).isBetween(8, 24); // arithmetic, not swapped
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study(MEAN)
                        .combined(
                                List.of(UnitTable.of(List.of("Z"), List.of("x", "y"), new double[][] {{1, 1}})),
                                BaseSample.RANDOM,
                                3))
                .withMessage("Replicate 1 has other units than the table");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MethodFactor.normalisation("n", List.of()))
                .withMessage("A factor needs something to choose from");
        assertThatIllegalArgumentException().isThrownBy(() -> MethodFactor.weightNoise("n", 1, 1, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MethodFactor.weight("n", "x", 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study(MethodFactor.weight("n", "z", 1, 2)).ranks(2, BaseSample.RANDOM, 1))
                .withMessage("There is no element z in the index index");
    }
}
