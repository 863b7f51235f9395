package vn.chiso.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class SurveyEstimatorTest {
    private static final Answers Y = Answers.of("y", 1, 3, 5, 9);

    private static SurveyDesign.Builder fourRows() {
        return SurveyDesign.builder().weights(1, 1, 1, 1).strata(List.of("a", "a", "a", "a"));
    }

    private static Estimated mean(SurveyDesign design, Answers answers, Domain domain) {
        return SurveyEstimator.of(design)
                .estimate(Estimand.mean(answers, domain))
                .orElseThrow();
    }

    @Test
    void a_simple_random_sample_by_hand() {
        // mean 4.5, squared deviations 12.25 + 2.25 + 0.25 + 20.25 = 35, s2 = 35/3, variance of the mean s2/4 = 35/12
        Estimated mean = mean(fourRows().build(), Y, Domain.everyone());
        assertThat(mean.value()).isEqualTo(4.5);
        assertThat(mean.variance().orElseThrow()).isCloseTo(35.0 / 12, within(1e-14));
        assertThat(mean.degreesOfFreedom()).isEqualTo(3);
        assertThat(mean.designEffect().orElseThrow()).isCloseTo(1, within(1e-14));
        assertThat(mean.effectiveSampleSize().orElseThrow()).isCloseTo(4, within(1e-13));
        // t(3, 0.975) = 3.182446305284263, as printed in tables: 3.182
        assertThat(mean.interval(0.95).orElseThrow().high())
                .isCloseTo(4.5 + 3.182446305284263 * Math.sqrt(35.0 / 12), within(1e-12));
    }

    @Test
    void without_replacement_the_part_that_was_sampled_no_longer_varies() {
        // 4 of 10: 35/12 times 1 - 0.4
        SurveyDesign design = fourRows().populationOfPsus(Map.of("a", 10L)).build();
        assertThat(mean(design, Y, Domain.everyone()).variance().orElseThrow()).isCloseTo(1.75, within(1e-14));
    }

    @Test
    void the_second_stage_by_hand() {
        // Units p = {1, 3}, q = {5, 9}; 2 of 4 units, then 2 of 8 respondents. Totals of weights 1: p 4, q 14.
        // First stage (1 - 1/2) 2/1 ((4 - 9)^2 + (14 - 9)^2) = 50.
        // Second stage 1/2 (1 - 1/4) 2/1 ((1 - 2)^2 + (3 - 2)^2 + (5 - 7)^2 + (9 - 7)^2) = 0.75 * 10 = 7.5.
        SurveyDesign design = fourRows()
                .psus(List.of("p", "p", "q", "q"))
                .populationOfPsus(Map.of("a", 4L))
                .populationOfRespondents(Map.of("p", 8L, "q", 8L))
                .build();
        Estimated total = SurveyEstimator.of(design)
                .estimate(Estimand.total(Y, Domain.everyone()))
                .orElseThrow();
        assertThat(total.value()).isEqualTo(18);
        assertThat(total.variance().orElseThrow()).isCloseTo(57.5, within(1e-12));
    }

    @Test
    void units_that_were_certain_vary_only_in_their_second_stage() {
        // As above, but both units of 2: the first stage is 0, the second 1 (1 - 1/4) 2 * 10 = 15.
        SurveyDesign design = fourRows()
                .psus(List.of("p", "p", "q", "q"))
                .populationOfPsus(Map.of("a", 2L))
                .populationOfRespondents(Map.of("p", 8L, "q", 8L))
                .build();
        assertThat(SurveyEstimator.of(design)
                        .estimate(Estimand.total(Y, Domain.everyone()))
                        .orElseThrow()
                        .variance()
                        .orElseThrow())
                .isCloseTo(15, within(1e-12));
    }

    @Test
    void a_certain_stratum_of_one_unit_needs_no_rule() {
        SurveyDesign.Builder design = SurveyDesign.builder()
                .weights(1, 1, 1)
                .strata(List.of("capital", "rest", "rest"))
                .psus(List.of("c", "r1", "r2"));
        Answers answers = Answers.of("y", 8, 1, 3);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> mean(design.build(), answers, Domain.everyone()))
                .withMessage(
                        "stratum capital: expected two or more sampling units, or a rule for one, but got one. Merge it with a"
                                + " neighbour, declare it certain, or choose a SinglePsuRule.");
        // u = (8-4)/3, -1, -1/3: the rest has totals -1 and -1/3, mean -2/3, variance 2 (1/9 + 1/9) = 4/9
        Estimated mean = mean(design.certainStrata(List.of("capital")).build(), answers, Domain.everyone());
        assertThat(mean.variance().orElseThrow()).isCloseTo(4.0 / 9, within(1e-14));
    }

    @Test
    void nobody_who_answered_is_no_estimate_and_not_zero() {
        SurveyEstimator estimator = SurveyEstimator.of(fourRows().build());
        Answers none = Answers.of("y", Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        Estimate estimate = estimator.estimate(Estimand.mean(none, Domain.everyone()));
        assertThat(estimate).isEqualTo(new NoEstimate(NoEstimate.Reason.NO_ANSWERS, "y (all)"));
        assertThatIllegalStateException()
                .isThrownBy(estimate::orElseThrow)
                .withMessage("There is no estimate of y (all): NO_ANSWERS");
        assertThat(estimator.estimate(Estimand.ratio(Y, Y.map("0", y -> 0), Domain.everyone())))
                .isEqualTo(new NoEstimate(NoEstimate.Reason.ZERO_DENOMINATOR, "y/0 (all)"));
        assertThat(estimator.estimate(Estimand.total(none, Domain.everyone())).estimated())
                .isEmpty();
        SurveyEstimator weightless =
                SurveyEstimator.of(SurveyDesign.builder().weights(0, 0, 1, 1).build());
        assertThat(weightless.estimate(Estimand.mean(Answers.of("y", 1, 2, Double.NaN, Double.NaN), Domain.everyone())))
                .isEqualTo(new NoEstimate(NoEstimate.Reason.NO_WEIGHT, "y (all)"));
    }

    @Test
    void a_mean_does_without_a_missing_part_and_a_sum_does_not() {
        SurveyEstimator estimator = SurveyEstimator.of(fourRows().build());
        Answers none = Answers.of("n", Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        List<Estimand> parts = List.of(Estimand.mean(Y, Domain.everyone()), Estimand.mean(none, Domain.everyone()));
        Estimated left = estimator
                .estimate(Estimand.combined("mean", NodeFunctions.arithmetic(1, 3), parts))
                .orElseThrow();
        assertThat(left.value()).isEqualTo(4.5);
        assertThat(left.variance().orElseThrow()).isCloseTo(35.0 / 12, within(1e-14));
        assertThat(estimator.estimate(Estimand.combined("sum", NodeFunctions.sum(2), parts)))
                .isEqualTo(new NoEstimate(NoEstimate.Reason.MISSING_PART, "sum"));
    }

    @Test
    void derivatives_of_all_means_agree_with_small_steps() {
        double[] x = {2, 5, 7};
        for (SmoothFunction function : List.of(
                NodeFunctions.arithmetic(1, 2, 3),
                NodeFunctions.geometric(1, 2, 3),
                NodeFunctions.harmonic(1, 2, 3),
                NodeFunctions.power(0.5, 1, 2, 3))) {
            for (int i = 0; i < 3; i++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                assertThat(function.gradient(x)[i])
                        .isCloseTo((function.value(up) - function.value(down)) / 2e-5, within(1e-9));
            }
        }
        // (1/2 + 2/5 + 3/7) / 6 = 93/420, so the harmonic mean is 420/93
        assertThat(NodeFunctions.harmonic(1, 2, 3).value(x)).isCloseTo(420.0 / 93, within(1e-14));
        assertThat(NodeFunctions.geometric(1, 1).value(new double[] {4, 9})).isCloseTo(6, within(1e-14));
        assertThat(NodeFunctions.geometric(1, 1).value(new double[] {0, 9})).isNaN();
    }

    @Test
    void a_value_cut_to_its_scale_says_so() {
        Estimand cut = Estimand.combined(
                "cut", NodeFunctions.rescaled(0, 4, 1, 10), List.of(Estimand.mean(Y, Domain.everyone())));
        Estimated estimate =
                SurveyEstimator.of(fourRows().build()).estimate(cut).orElseThrow();
        assertThat(estimate.value()).isEqualTo(10);
        assertThat(estimate.truncated()).isTrue();
        assertThat(estimate.variance()).hasValue(0);
    }

    @Test
    void a_difference_knows_what_two_estimates_share() {
        SurveyDesign design = fourRows().psus(List.of("p", "p", "q", "q")).build();
        Factor sex = Factor.of("sex", List.of("F", "M", "F", "M"));
        Estimated women = mean(design, Y, sex.domain("F"));
        Estimated men = mean(design, Y, sex.domain("M"));
        Estimated gap = SurveyEstimator.of(design)
                .estimate(Estimand.difference(Estimand.mean(Y, sex.domain("F")), Estimand.mean(Y, sex.domain("M"))))
                .orElseThrow();
        assertThat(gap.value()).isEqualTo(3 - 6);
        double independent = women.variance().orElseThrow() + men.variance().orElseThrow();
        assertThat(gap.variance().orElseThrow())
                .isCloseTo(independent - 2 * women.covariance(men).orElseThrow(), within(1e-14));
        // women -1, 1 and men -1.5, 1.5 by unit: 2 * (1 + 1) = 4, 2 * (2.25 + 2.25) = 9, covariance 6; 4 + 9 - 12 = 1
        assertThat(gap.variance().orElseThrow()).isCloseTo(1, within(1e-14));
    }

    @Test
    void a_logit_interval_stays_between_none_and_all() {
        Answers yes = Answers.of("yes", 1, 0, 1, 1);
        Interval interval = mean(fourRows().build(), yes, Domain.everyone())
                .logitInterval(0.95)
                .orElseThrow();
        assertThat(interval.low()).isBetween(0.0, 0.75);
        assertThat(interval.high()).isBetween(0.75, 1.0);
        // se = 0.25, on logits 0.25/0.1875 = 4/3; ln 3 + 3.182446305284263 * 4/3 = 5.341873362...
        assertThat(interval.high())
                .isCloseTo(1 / (1 + Math.exp(-(Math.log(3) + 3.182446305284263 * 4 / 3))), within(1e-12));
        assertThat(mean(fourRows().build(), yes.map("all", y -> 1), Domain.everyone())
                        .logitInterval(0.95))
                .isEmpty();
    }

    @Test
    void a_weighted_median_is_an_answer() {
        SurveyDesign design = SurveyDesign.builder().weights(1, 1, 1, 4).build();
        SurveyEstimator estimator = SurveyEstimator.of(design);
        assertThat(estimator.quantile(Y, Domain.everyone(), 0.5)).hasValue(9);
        assertThat(estimator.quantile(Y, Domain.everyone(), 3.0 / 7)).hasValue(5);
        assertThat(estimator.quantile(
                        Answers.of("n", new double[] {Double.NaN, 2, 2, Double.NaN}), Domain.everyone(), 1))
                .hasValue(2);
    }

    @Test
    void a_table_says_the_same_as_its_cells_on_any_number_of_threads() {
        SurveyEstimator estimator = SurveyEstimator.of(Oracle.DESIGN);
        Factor groups = Factor.of("province", Oracle.column("province")).cross(Factor.of("sex", Oracle.column("sex")));
        List<Answers> questions = Oracle.NUMERIC.stream().map(Oracle::answers).toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            MeansTable table = estimator.means(questions, groups, threads);
            ReplicateWeights many = ReplicateWeights.bootstrap(Oracle.DESIGN, 50, 7, threads);
            ReplicateTable drawn = table.replicates(many, threads);
            ReplicateWeights one = ReplicateWeights.bootstrap(Oracle.DESIGN, 50, 7, Runnable::run);
            for (String group : groups.levels()) {
                for (Answers question : questions) {
                    Estimand cell = Estimand.mean(question, groups.domain(group));
                    Estimated alone = estimator.estimate(cell).orElseThrow();
                    Estimated inTable = table.estimate(group, question.name()).orElseThrow();
                    assertThat(inTable.value()).isEqualTo(alone.value());
                    assertThat(inTable.variance()).isEqualTo(alone.variance());
                    ReplicateEstimates expected = estimator.replicates(cell, one);
                    ReplicateEstimates actual = drawn.estimates(group, question.name());
                    assertThat(actual.standardError()).isEqualTo(expected.standardError());
                    assertThat(actual.value(49)).isEqualTo(expected.value(49));
                    assertThat(actual.without()).isEqualTo(expected.without());
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whole_weights_of_respondents_replicate_as_multipliers_do() {
        ReplicateWeights multipliers = Oracle.bootstrap();
        List<double[]> whole = java.util.stream.IntStream.range(0, 200)
                .mapToObj(r -> {
                    double[] weights = new double[Oracle.DESIGN.size()];
                    List<String> psus = Oracle.column("psu");
                    Arrays.setAll(weights, row -> Oracle.DESIGN.weight(row) * multipliers.multiplier(r, psus.get(row)));
                    return weights;
                })
                .toList();
        Estimand mean = Estimand.mean(Oracle.answers("q04"), Oracle.domain("province=P02"));
        SurveyEstimator estimator = SurveyEstimator.of(Oracle.DESIGN);
        double byPsu = estimator.replicates(mean, multipliers).standardError().orElseThrow();
        double byRespondent = estimator
                .replicates(mean, ReplicateWeights.ofRespondents(Oracle.DESIGN, whole))
                .standardError()
                .orElseThrow();
        assertThat(byRespondent).isCloseTo(byPsu, within(1e-12));
    }

    @Test
    void one_draw_less_than_units_leaves_the_sum_of_multipliers() {
        ReplicateWeights weights = ReplicateWeights.bootstrap(Oracle.DESIGN, 10, 1, Runnable::run);
        for (int r = 0; r < 10; r++) {
            double sum = 0;
            for (String psu : List.of("P01-U-01", "P01-U-02", "P01-U-03", "P01-U-04")) {
                sum += weights.multiplier(r, psu);
            }
            assertThat(sum).isCloseTo(4, within(1e-12)); // 3 draws of 4/3
        }
    }

    @Test
    void an_estimate_enters_a_score_rounded_and_exact() {
        double[] yes = new double[40];
        Arrays.fill(yes, 0, 23, 1);
        double[] weights = new double[40];
        Arrays.fill(weights, 0.1);
        Estimated share =
                mean(SurveyDesign.builder().weights(weights).build(), Answers.of("yes", yes), Domain.everyone());
        RoundedEstimate rounded = RoundedEstimate.of(share, Rounding.halfUp(2));
        assertThat(rounded.value()).isEqualTo(Rational.parse("0.58")); // 23/40 = 0.575 exactly
        assertThat(rounded.rounding()).isEqualTo(Rounding.halfUp(2));
        assertThat(rounded.measurement()).isEqualTo(Measurement.observed("mean", Value.of(Rational.parse("0.58"))));
    }

    @Test
    void what_is_wrong_with_a_design_is_one_list() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> SurveyDesign.builder()
                        .weights(1, -2, Double.NaN)
                        .strata(List.of("a", "a", "b"))
                        .psus(List.of("p", "q", "p"))
                        .build())
                .withMessage("""
                        row 2: expected a weight of 0 or more, but got -2.0. Correct the weight; 0 leaves the respondent out of the estimates.
                        row 3: expected a weight of 0 or more, but got NaN. Correct the weight; 0 leaves the respondent out of the estimates.
                        row 3: expected sampling unit p in one stratum, a, but got b. Correct the stratum, or name units after their strata.""");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> fourRows().populationOfPsus(Map.of("a", 3L)).build())
                .withMessage(
                        "stratum a: expected a population of at least the 4 that were sampled, but got 3. Correct the size of the"
                                + " population.");
    }
}
