package vn.chiso.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every sample. */
class SurveyPropertiesTest {
    /** A sample with unequal weights, strata of 2 to 5 units and missing answers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Drawn(List<String> strata, List<String> psus, List<String> sex, double[] weights, double[] y) {
        static Drawn of(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> strata = new ArrayList<>();
            List<String> psus = new ArrayList<>();
            List<String> sex = new ArrayList<>();
            for (int h = 0; h < 4; h++) {
                int units = 2 + random.nextInt(4);
                for (int c = 0; c < units; c++) {
                    for (int i = 3 + random.nextInt(6); i > 0; i--) {
                        strata.add("h" + h);
                        psus.add("h" + h + "-" + c);
                        sex.add(random.nextBoolean() ? "F" : "M");
                    }
                }
            }
            double[] weights = random.doubles(strata.size(), 0.5, 4).toArray();
            double[] y = new double[weights.length];
            Arrays.setAll(y, i -> random.nextInt(8) == 0 ? Double.NaN : 1 + random.nextInt(5));
            return new Drawn(strata, psus, sex, weights, y);
        }

        SurveyDesign design() {
            return SurveyDesign.builder()
                    .strata(strata)
                    .psus(psus)
                    .weights(weights)
                    .build();
        }

        Answers answers() {
            return Answers.of("y", y);
        }

        Drawn inOrder(List<Integer> order) {
            return new Drawn(
                    order.stream().map(strata::get).toList(),
                    order.stream().map(psus::get).toList(),
                    order.stream().map(sex::get).toList(),
                    order.stream().mapToDouble(i -> weights[i]).toArray(),
                    order.stream().mapToDouble(i -> y[i]).toArray());
        }

        Drawn times(double factor) {
            double[] scaled = Arrays.stream(weights).map(w -> w * factor).toArray();
            return new Drawn(strata, psus, sex, scaled, y);
        }

        Estimated estimate(Estimand estimand) {
            return SurveyEstimator.of(design()).estimate(estimand).orElseThrow();
        }

        Estimated mean() {
            return estimate(Estimand.mean(answers(), Domain.everyone()));
        }
    }

    @Property(tries = 100)
    void weights_count_relative_to_each_other(@ForAll int seed, @ForAll @DoubleRange(min = 0.01, max = 900) double by) {
        Estimated mean = Drawn.of(seed).mean();
        Estimated scaled = Drawn.of(seed).times(by).mean();
        assertThat(scaled.value()).isCloseTo(mean.value(), within(1e-13));
        assertThat(scaled.standardError().orElseThrow())
                .isCloseTo(mean.standardError().orElseThrow(), within(1e-13));
    }

    @Property(tries = 100)
    void the_order_of_sampling_units_leaves_every_bit(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        List<String> units = new ArrayList<>(List.copyOf(new java.util.LinkedHashSet<>(drawn.psus())));
        Collections.shuffle(units, new java.util.Random(seed));
        List<Integer> order = new ArrayList<>();
        for (String unit : units) {
            for (int row = 0; row < drawn.psus().size(); row++) {
                if (drawn.psus().get(row).equals(unit)) {
                    order.add(row);
                }
            }
        }
        Estimated moved = drawn.inOrder(order).mean();
        assertThat(moved.value()).isEqualTo(drawn.mean().value());
        assertThat(moved.variance()).isEqualTo(drawn.mean().variance());
    }

    @Property(tries = 100)
    void the_order_of_rows_leaves_all_but_the_last_bits(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < drawn.psus().size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, new java.util.Random(seed));
        assertThat(drawn.inOrder(order).mean().value()).isCloseTo(drawn.mean().value(), within(1e-14));
    }

    @Property(tries = 100)
    void the_totals_of_the_parts_add_up(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        Factor sex = Factor.of("sex", drawn.sex());
        double parts = sex.levels().stream()
                .mapToDouble(level -> drawn.estimate(Estimand.total(drawn.answers(), sex.domain(level)))
                        .value())
                .sum();
        double all = drawn.estimate(Estimand.total(drawn.answers(), Domain.everyone()))
                .value();
        assertThat(parts).isCloseTo(all, within(1e-12 * all));
    }

    @Property(tries = 100)
    void a_ratio_to_one_is_a_mean(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        Estimated ratio =
                drawn.estimate(Estimand.ratio(drawn.answers(), drawn.answers().map("1", y -> 1), Domain.everyone()));
        assertThat(ratio.value()).isCloseTo(drawn.mean().value(), within(1e-14));
        assertThat(ratio.variance().orElseThrow())
                .isCloseTo(drawn.mean().variance().orElseThrow(), within(1e-15));
    }

    @Property(tries = 100)
    void who_did_not_answer_is_outside_the_domain(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        boolean[] answered = new boolean[drawn.y().length];
        double[] filled = drawn.y().clone();
        for (int row = 0; row < answered.length; row++) {
            answered[row] = !Double.isNaN(filled[row]);
            filled[row] = answered[row] ? filled[row] : 99;
        }
        Estimated asDomain = drawn.estimate(Estimand.mean(Answers.of("y", filled), Domain.of("answered", answered)));
        assertThat(asDomain.value()).isEqualTo(drawn.mean().value());
        assertThat(asDomain.variance()).isEqualTo(drawn.mean().variance());
        assertThat(asDomain.degreesOfFreedom()).isEqualTo(drawn.mean().degreesOfFreedom());
    }

    @Property(tries = 50)
    void the_jackknife_of_a_total_is_the_linearised_variance(@ForAll int seed) {
        Drawn drawn = Drawn.of(seed);
        SurveyDesign design = drawn.design();
        Estimand total = Estimand.total(drawn.answers(), Domain.everyone());
        double linear = drawn.estimate(total).standardError().orElseThrow();
        double jackknife = SurveyEstimator.of(design)
                .replicates(total, ReplicateWeights.jackknife(design))
                .standardErrorAboutEstimate()
                .orElseThrow();
        assertThat(jackknife).isCloseTo(linear, within(1e-10 * linear));
    }

    @Property(tries = 20)
    void the_bootstrap_of_a_total_comes_near_the_linearised_variance(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int draws) {
        Drawn drawn = Drawn.of(seed);
        SurveyDesign design = drawn.design();
        Estimand total = Estimand.total(drawn.answers(), Domain.everyone());
        double linear = drawn.estimate(total).standardError().orElseThrow();
        ReplicateWeights weights = ReplicateWeights.bootstrap(design, 1500, seed, units -> draws, Runnable::run);
        double bootstrap = SurveyEstimator.of(design)
                .replicates(total, weights)
                .standardError()
                .orElseThrow();
        assertThat(bootstrap / linear).isBetween(0.85, 1.15);
    }
}
