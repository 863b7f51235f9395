package vn.chiso.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.batch.LineResult;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

class CountryTest {
    private static final Country SMALL = Country.of(3, 50);

    @Test
    void the_edition_is_the_usual_mixture_of_a_hundred_leaves() {
        Index index = MadeUpEdition.of(2025);
        assertThat(index.leaves()
                        .map(leaf -> leaf.rule().orElseThrow())
                        .map(rule -> rule.scheme() instanceof Bands bands
                                ? "bands of " + bands.of()
                                : rule.scheme().kind())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(ImmutableMap.builder()
                        .put("bands of share", 35L)
                        .put("proportional", 25L)
                        .put("bands of initiatives", 10L)
                        .put("yes-no", 10L)
                        .put("deadline", 5L)
                        .put("deduction", 5L)
                        .put("survey", 10L)
                        .build());
        assertThat(index.criteria().filter(line -> !line.isLeaf())).hasSize(9);
        assertThat(index.maxPoints()).isEqualTo(Points.of(100));
        assertThat(index.assumptions()).isNotEmpty();
    }

    @Test
    void communes_are_spread_evenly_over_provinces() {
        Country country = Country.of(63, 10_598);
        assertThat(country.units()).hasSize(10_598).doesNotHaveDuplicates();
        assertThat(country.units().stream()
                        .collect(Collectors.groupingBy(Country::province, Collectors.counting()))
                        .values())
                .hasSize(63)
                .containsOnly(168L, 169L);
        assertThat(Country.province(country.units().get(country.firstOf(7)))).isEqualTo("t8");
        assertThat(Country.province(country.units().get(country.firstOf(7) - 1)))
                .isEqualTo("t7");
        assertThat(country.firstOf(63)).isEqualTo(10_598);
    }

    @Test
    void a_country_without_a_commune_in_each_province_is_refused() {
        assertThat(Country.of(3, 3).units()).extracting(Unit::id).containsExactly("t1-x1", "t2-x2", "t3-x3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Country.of(3, 2))
                .withMessage("Expected one province or more and a commune in each, but got 3 provinces and 2 communes");
        assertThatIllegalArgumentException().isThrownBy(() -> Country.of(0, 2));
    }

    @Test
    void a_commune_has_the_same_answers_whatever_it_is_drawn_with() {
        Index index = MadeUpEdition.of(2024);
        List<Assessment> together = SMALL.answers(index, 0, 50).assessments();
        assertThat(SMALL.answers(index, 20, 30).assessments()).isEqualTo(together.subList(20, 30));
        assertThat(together.get(0).measurements()).isNotEqualTo(together.get(1).measurements());
        assertThat(SMALL.answers(MadeUpEdition.of(2025), 0, 1)
                        .assessments()
                        .get(0)
                        .measurements())
                .isNotEqualTo(together.get(0).measurements());
    }

    @Test
    void about_one_in_twenty_is_not_applicable() {
        long without = SMALL.answers(MadeUpEdition.of(2025), 0, 50).assessments().stream()
                .flatMap(assessment -> assessment.measurements().values().stream())
                .filter(NotApplicable.class::isInstance)
                .count();
        assertThat(without).isBetween(200L, 300L); // of 5,000
    }

    @Test
    void columns_say_what_assessments_say_and_both_engines_score_them_alike() {
        Index index = MadeUpEdition.of(2025);
        Answers answers = SMALL.answers(index, 0, 50);
        BatchInputs inputs = answers.batch();
        BatchResult result = CompiledIndex.of(index).score(inputs);
        IndexEvaluator evaluator = IndexEvaluator.of(index);
        List<Assessment> assessments = answers.assessments();
        for (int unit = 0; unit < 50; unit++) {
            assertThat(inputs.measurements(unit))
                    .isEqualTo(assessments.get(unit).measurements());
            Scorecard scorecard = evaluator.evaluate(assessments.get(unit));
            assertThat(result.total(unit)).isEqualTo(LineResult.of(scorecard.total()));
            assertThat(result.grade(unit)).isEqualTo(scorecard.grade());
        }
        assertThat(result.scoredOneByOne()).isZero();
    }

    @Test
    void grades_and_every_rule_come_to_more_than_one_result() {
        Index index = MadeUpEdition.of(2025);
        BatchResult result =
                CompiledIndex.of(index).score(SMALL.answers(index, 0, 50).batch());
        index.leaves().forEach(leaf -> assertThat(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(unit -> result.criterion(unit, leaf.code()).points())
                        .distinct())
                .as(leaf.code().text())
                .hasSizeGreaterThan(2));
        assertThat(java.util.stream.IntStream.range(0, 50)
                        .mapToObj(unit -> result.grade(unit)
                                .orElseThrow()
                                .grade()
                                .orElseThrow()
                                .id())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_longer_edition_is_the_same_ten_times_over() {
        Index index = MadeUpEdition.times(10);
        assertThat(index.leaves()).hasSize(1_000);
        assertThat(index.totalMax()).isEqualTo(Points.of(100));
        Answers answers = SMALL.answers(index, 0, 2);
        BatchResult result = CompiledIndex.of(index).score(answers.batch());
        assertThat(result.total(1))
                .isEqualTo(LineResult.of(IndexEvaluator.of(index)
                        .evaluate(answers.assessments().get(1))
                        .total()));
        assertThat(result.scoredOneByOne()).isZero();
    }

    @Test
    void the_year_of_the_packaged_edition_is_the_packaged_edition() {
        assertThat(MadeUpEdition.of(2025).edition().id()).isEqualTo("synthetic-2025");
        assertThat(MadeUpEdition.of(2016).edition().id()).isEqualTo("synthetic-2016");
        assertThat(MadeUpEdition.of(2016).parts())
                .isEqualTo(MadeUpEdition.of(2025).parts());
        assertThat(ContentHash.of(MadeUpEdition.of(2016))).isNotEqualTo(ContentHash.of(MadeUpEdition.of(2025)));
    }
}
