package vn.chiso.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;

/** Every row that R's package survey gave, to nine digits. */
class OracleTest {

    private static Estimated mean(SurveyDesign design, NamedCsvRecord row) {
        return SurveyEstimator.of(design)
                .estimate(
                        Estimand.mean(Oracle.answers(row.getField("variable")), Oracle.domain(row.getField("domain"))))
                .orElseThrow();
    }

    private static OptionalDouble low(Optional<Interval> interval) {
        return interval.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble high(Optional<Interval> interval) {
        return interval.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private static void meanAsExpected(Estimated mean, NamedCsvRecord row) {
        String what = row.getField("case") + " " + mean.name();
        Sample sample = mean.sample().orElseThrow();
        assertThat(count(sample.n())).as(what).isEqualTo(row.getField("n"));
        Oracle.same(what + " sum_w", sample.sumOfWeights(), row.getField("sum_w"));
        assertThat(count(mean.psus())).as(what).isEqualTo(row.getField("n_psu"));
        assertThat(count(mean.strata())).as(what).isEqualTo(row.getField("n_strata"));
        Oracle.same(what, mean.value(), row.getField("estimate"));
        Oracle.same(what + " se", mean.standardError(), row.getField("se"));
        Oracle.same(what + " cv", mean.coefficientOfVariation(), row.getField("cv"));
        Oracle.same(what + " normal", low(mean.normalInterval(0.95)), row.getField("ci_norm_lo"));
        Oracle.same(what + " normal", high(mean.normalInterval(0.95)), row.getField("ci_norm_hi"));
        assertThat(count(mean.degreesOfFreedom())).as(what).isEqualTo(row.getField("df"));
        Oracle.same(what + " t", low(mean.interval(0.95)), row.getField("ci_t_lo"));
        Oracle.same(what + " t", high(mean.interval(0.95)), row.getField("ci_t_hi"));
        Oracle.same(what + " deff", mean.designEffect(), row.getField("deff_replace"));
        if (!row.getField("case").equals("equal_weight_srs")) { // R's default is meaningless there
            Oracle.same(what + " deff", mean.designEffectWithoutReplacement(), row.getField("deff"));
        }
    }

    @Test
    void means_of_eighteen_domains_with_intervals_and_design_effects() {
        List<NamedCsvRecord> rows = Oracle.table("expected_means.csv");
        assertThat(rows).hasSizeGreaterThan(180);
        rows.forEach(row -> meanAsExpected(mean(Oracle.DESIGN, row), row));
    }

    @Test
    void means_under_other_designs() {
        Map<String, SurveyDesign> designs = Map.of(
                "unclustered_stratified",
                SurveyDesign.builder()
                        .strata(Oracle.column("stratum"))
                        .weights(Oracle.weights())
                        .build(),
                "clustered_unstratified",
                SurveyDesign.builder()
                        .psus(Oracle.column("psu"))
                        .weights(Oracle.weights())
                        .build(),
                "simple_weighted",
                SurveyDesign.builder().weights(Oracle.weights()).build(),
                "equal_weight_srs",
                SurveyDesign.builder().weights(Oracle.ones()).build());
        List<NamedCsvRecord> rows = Oracle.table("expected_means_other_designs.csv");
        assertThat(rows).hasSizeGreaterThan(200);
        rows.forEach(row -> meanAsExpected(mean(designs.get(row.getField("case")), row), row));
    }

    @Test
    void totals_proportions_and_ratios() {
        List<NamedCsvRecord> rows = Oracle.table("expected_totals_proportions_ratios.csv");
        assertThat(rows).hasSize(61);
        for (NamedCsvRecord row : rows) {
            Estimated estimated =
                    SurveyEstimator.of(Oracle.DESIGN).estimate(estimand(row)).orElseThrow();
            Oracle.same(estimated.name(), estimated.value(), row.getField("estimate"));
            Oracle.same(estimated.name() + " se", estimated.standardError(), row.getField("se"));
            Oracle.same(estimated.name(), low(estimated.normalInterval(0.95)), row.getField("ci_norm_lo"));
            Oracle.same(estimated.name(), high(estimated.normalInterval(0.95)), row.getField("ci_norm_hi"));
        }
    }

    private static Estimand estimand(NamedCsvRecord row) {
        Domain domain = Oracle.domain(row.getField("domain"));
        String variable = row.getField("variable");
        return switch (row.getField("statistic")) {
            case "total" -> Estimand.total(Oracle.answers(variable), domain);
            case "proportion" -> Estimand.proportion(Oracle.options("q11"), variable.substring(3), domain);
            case "ratio" -> {
                List<String> pair = Splitter.on('/').splitToList(variable);
                yield Estimand.ratio(Oracle.answers(pair.get(0)), Oracle.answers(pair.get(1)), domain);
            }
            default -> throw new IllegalStateException(row.toString());
        };
    }

    @Test
    void strata_of_one_unit_under_every_rule() {
        SurveyDesign lonely = Oracle.design("stratum_lonely");
        List<NamedCsvRecord> rows = Oracle.table("expected_lonely_psu.csv");
        assertThat(rows.stream().filter(row -> row.getField("status").equals("error")))
                .hasSizeGreaterThan(40);
        for (NamedCsvRecord row : rows) {
            SinglePsuRule rule = new SinglePsuRule(
                    SinglePsuRule.Choice.valueOf(row.getField("lonely_psu").toUpperCase(java.util.Locale.ROOT)),
                    row.getField("adjust_domain_lonely").equals("TRUE"));
            if (row.getField("status").equals("error")) {
                assertThatExceptionOfType(InvalidDataException.class)
                        .as(row.toString())
                        .isThrownBy(() -> mean(lonely.with(rule), row))
                        .withMessageContaining("stratum P04-X");
            } else {
                Estimated mean = mean(lonely.with(rule), row);
                Oracle.same(row.toString(), mean.value(), row.getField("estimate"));
                Oracle.same(row.toString(), mean.standardError(), row.getField("se"));
                assertThat(count(mean.degreesOfFreedom())).as(row.toString()).isEqualTo(row.getField("df"));
            }
        }
    }

    @Test
    void standard_errors_by_replicates() {
        Map<String, ReplicateWeights> weights =
                Map.of("subbootstrap", Oracle.bootstrap(), "JKn", ReplicateWeights.jackknife(Oracle.DESIGN));
        for (NamedCsvRecord row : Oracle.table("expected_replicate_se.csv")) {
            ReplicateEstimates replicates = SurveyEstimator.of(Oracle.DESIGN)
                    .replicates(
                            Estimand.mean(
                                    Oracle.answers(row.getField("variable")), Oracle.domain(row.getField("domain"))),
                            weights.get(row.getField("method")));
            String what = row.getField("method") + " " + replicates.name();
            Oracle.same(what, replicates.estimate(), row.getField("estimate"));
            Oracle.same(what, replicates.standardError(), row.getField("se_about_replicate_mean"));
            Oracle.same(what, replicates.standardErrorAboutEstimate(), row.getField("se_about_estimate"));
        }
    }

    @Test
    void an_index_of_three_dimensions_in_three_ways() {
        SurveyEstimator estimator = SurveyEstimator.of(Oracle.DESIGN);
        ReplicateWeights bootstrap = Oracle.bootstrap();
        ReplicateWeights jackknife = ReplicateWeights.jackknife(Oracle.DESIGN);
        for (NamedCsvRecord row : Oracle.table("expected_index.csv")) {
            Domain province = Oracle.domain("province=" + row.getField("province"));
            String measure = row.getField("measure");
            Estimand estimand = measure.equals("INDEX")
                    ? Oracle.index(province)
                    : Oracle.dimension(Integer.parseInt(measure.substring(1)), province);
            Estimated index = estimator.estimate(estimand).orElseThrow();
            ReplicateEstimates drawn = estimator.replicates(estimand, bootstrap);
            String what = row.toString();
            Oracle.same(what, index.value(), row.getField("estimate"));
            Oracle.same(what, index.standardError(), row.getField("se_taylor"));
            Oracle.same(what, estimator.replicates(estimand, jackknife).standardError(), row.getField("se_jkn"));
            Oracle.same(what, drawn.standardError(), row.getField("se_bootstrap"));
            Oracle.same(what, drawn.quantile(0.025), row.getField("boot_q025"));
            Oracle.same(what, drawn.quantile(0.975), row.getField("boot_q975"));
            assertThat(index.truncated()).isFalse();
        }
    }

    @Test
    void the_index_in_each_of_two_hundred_replicates() {
        ReplicateWeights bootstrap = Oracle.bootstrap();
        for (String province : List.of("P01", "P02", "P03", "P04")) {
            ReplicateEstimates drawn = SurveyEstimator.of(Oracle.DESIGN)
                    .replicates(Oracle.index(Oracle.domain("province=" + province)), bootstrap);
            List<NamedCsvRecord> rows = Oracle.table("bootstrap_index_replicates.csv");
            assertThat(drawn.count()).isEqualTo(rows.size()).isEqualTo(200);
            for (int r = 0; r < rows.size(); r++) {
                Oracle.same(province + " " + r, drawn.value(r), rows.get(r).getField(province + ":INDEX"));
            }
        }
    }
}
