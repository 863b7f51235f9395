package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.batch.LineResult;
import vn.chiso.core.batch.WhatIf;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;

/** Variants of an edition, scored on inputs that were read once. */
class BatchWhatIfTest {
    /** Two lines of ten points each; half of the first may be not applicable. */
    private static final Index INDEX = TestEditions.index("half")
            .base(
                    Leaves.group(
                            "1",
                            Leaves.leaf("1.1", "4"),
                            Leaves.leaf(
                                    "1.2",
                                    "6",
                                    ScoringRule.of(Awarded.upToMax(), TestEditions.SOURCE),
                                    NotApplicablePolicy.RESCALE_TOTAL)),
                    Leaves.group("2", Leaves.leaf("2.1", "10")))
            .roundTotal(2)
            .grades(grades("good", "12"))
            .build();

    private static GradeScale grades(String best, String from) {
        GradeScale.Builder scale = GradeScale.builder();
        return scale.addGrades(
                        new GradeScale.Grade(
                                best, Name.of("Tốt"), Optional.of(Points.parse(from)), TestEditions.SOURCE),
                        new GradeScale.Grade("fair", Name.of("Khá"), Optional.of(Points.of(10)), TestEditions.SOURCE),
                        new GradeScale.Grade("weak", Name.of("Yếu"), Optional.empty(), TestEditions.SOURCE))
                .complete(true)
                .build();
    }

    private static BatchInputs inputs(Measurement second) {
        return BatchInputs.of(
                INDEX,
                List.of(Assessments.of(INDEX)
                        .measure("1.1", Measurement.awarded(Points.of(3)))
                        .measure("1.2", second)
                        .measure("2.1", Measurement.awarded(Points.of(6)))
                        .build()));
    }

    private static BatchResult scored(Index variant, BatchInputs inputs) {
        return CompiledIndex.of(variant).score(inputs);
    }

    private static String grade(BatchResult result) {
        return result.grade(0).orElseThrow().grade().orElseThrow().id();
    }

    /** 3 and 6 points are earned; 4 and 10 apply, 6 do not. */
    @ParameterizedTest
    @CsvSource({
        "FULL_POINTS, 15, 20, good", // 3 + 6 + 6
        "ZERO_POINTS, 9, 20, weak", // 3 + 0 + 6
        "REDUCE_MAXIMUM, 9, 14, weak",
        "HAND_TO_SIBLINGS, 13.5, 20, good", // 3 x 10/4 + 6
        "RESCALE_PART, 12.86, 20, good", // 9 x 20/14 = 12.857...
        "RESCALE_TOTAL, 12.86, 20, good"
    })
    void every_policy_for_what_is_not_applicable(
            NotApplicablePolicy policy, String total, String carried, String grade) {
        BatchInputs inputs = inputs(Measurement.notApplicable("không phát sinh"));
        BatchResult result = scored(WhatIf.notApplicable(INDEX, policy), inputs);
        assertThat(result.total(0).points()).contains(Points.parse(total));
        assertThat(result.scorecard(0).total().carriedMax()).isEqualTo(Points.parse(carried));
        assertThat(grade(result)).isEqualTo(grade);
        assertThat(scored(INDEX, inputs).total(0).points()).contains(Points.parse("12.86"));
    }

    @Test
    void a_policy_is_given_to_those_only_that_may_be_not_applicable() {
        Index variant = WhatIf.notApplicable(INDEX, NotApplicablePolicy.ZERO_POINTS);
        assertThat(variant.leaves().map(leaf -> leaf.notApplicable().map(Enum::name)))
                .containsExactly(Optional.empty(), Optional.of("ZERO_POINTS"), Optional.empty());
        assertThat(WhatIf.notApplicable(INDEX, NotApplicablePolicy.RESCALE_TOTAL))
                .isEqualTo(INDEX);
    }

    /** 3 + 4 of 10 and 6 of 10; of 15 and 5 they are 10.5 and 3. */
    @Test
    void lines_with_other_weights() {
        BatchInputs inputs = inputs(Measurement.awarded(Points.of(4)));
        Index variant = WhatIf.weights(
                INDEX, Map.of(CriterionCode.of("1"), Points.of(15), CriterionCode.of("2"), Points.of(5)));
        BatchResult result = scored(variant, inputs);
        assertThat(result.total(0).points()).contains(Points.parse("13.5"));
        assertThat(result.criterion(0, CriterionCode.of("1")).points()).contains(Points.parse("10.5"));
        assertThat(result.criterion(0, CriterionCode.of("1")).maxPoints()).isEqualTo(Points.of(15));
        assertThat(scored(INDEX, inputs).total(0).points()).contains(Points.of(13));
        assertThat(WhatIf.weights(
                        variant, Map.of(CriterionCode.of("1"), Points.of(10), CriterionCode.of("2"), Points.of(10))))
                .isEqualTo(INDEX);
    }

    @Test
    void weights_are_for_lines_with_components_and_must_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.weights(INDEX, Map.of(CriterionCode.of("2.1"), Points.of(1))))
                .withMessage("There is no line 2.1 with components in half; only such lines can be weighted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.weights(INDEX, Map.of(CriterionCode.of("3"), Points.of(1))))
                .withMessage("There is no line 3 with components in half; only such lines can be weighted");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> WhatIf.weights(INDEX, Map.of(CriterionCode.of("1"), Points.of(15))))
                .satisfies(refused -> assertThat(refused.problems().toString()).contains("25", "20"));
    }

    /** 13 points: good from 12 on and from 13 on, not from 13.01 on. */
    @Test
    void grades_with_other_bounds() {
        BatchInputs inputs = inputs(Measurement.awarded(Points.of(4)));
        assertThat(grade(scored(INDEX, inputs))).isEqualTo("good");
        assertThat(grade(scored(WhatIf.thresholds(INDEX, Map.of("good", Points.of(13))), inputs)))
                .isEqualTo("good");
        assertThat(grade(scored(WhatIf.thresholds(INDEX, Map.of("good", Points.parse("13.01"))), inputs)))
                .isEqualTo("fair");
        assertThat(grade(
                        scored(WhatIf.thresholds(INDEX, Map.of("good", Points.of(16), "fair", Points.of(15))), inputs)))
                .isEqualTo("weak");
    }

    @Test
    void bounds_are_for_grades_that_there_are_and_stay_in_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.thresholds(INDEX, Map.of("best", Points.of(1))))
                .withMessage("Expected grades among [good, fair, weak], but got [best]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.thresholds(INDEX, Map.of("good", Points.of(10))))
                .withMessage("Grade fair starts at 10 points, not below the better grade's 10");
        Index none = TestEditions.index("none").base(Leaves.leaf("1", "1")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.thresholds(none, Map.of()))
                .withMessage("There are no grades in none");
    }

    /** 3 of 10 is 4.5 of 15, 6 of 10 is 3 of 5: 7.5, with nothing for what is not applicable. */
    @Test
    void changes_can_follow_each_other() {
        Index weighted = WhatIf.weights(
                INDEX, Map.of(CriterionCode.of("1"), Points.of(15), CriterionCode.of("2"), Points.of(5)));
        Index strict = WhatIf.notApplicable(weighted, NotApplicablePolicy.ZERO_POINTS);
        Index lenient = WhatIf.thresholds(strict, Map.of("fair", Points.parse("7.5")));
        BatchInputs inputs = inputs(Measurement.notApplicable("không phát sinh"));
        assertThat(scored(strict, inputs).total(0).points()).contains(Points.parse("7.5"));
        assertThat(grade(scored(strict, inputs))).isEqualTo("weak");
        assertThat(grade(scored(lenient, inputs))).isEqualTo("fair");
    }

    /** A variant on inputs of its edition is what the variant comes to on its own. */
    @Property(tries = 60)
    void a_variant_needs_no_inputs_of_its_own(
            @ForAll("assessed") AssessedEdition sample, @ForAll NotApplicablePolicy policy) {
        Index variant = WhatIf.notApplicable(sample.index(), policy);
        BatchInputs inputs = BatchInputs.of(sample.index(), List.of(sample.assessment()));
        BatchResult result = scored(variant, inputs);
        Scorecard alone = IndexEvaluator.of(variant).evaluate(readdressed(sample.assessment(), variant));
        assertThat(result.total(0)).isEqualTo(LineResult.of(alone.total()));
        assertThat(result.grade(0)).isEqualTo(alone.grade());
        alone.leaves()
                .forEach(leaf -> assertThat(result.criterion(0, leaf.code().orElseThrow()))
                        .isEqualTo(LineResult.of(leaf)));
    }

    private static Assessment readdressed(Assessment assessment, Index variant) {
        Assessment.Builder other = Assessment.builder();
        return other.unit(assessment.unit())
                .period(assessment.period())
                .edition(variant.edition().id())
                .contentHash(ContentHash.of(variant))
                .putAllMeasurements(assessment.measurements())
                .build();
    }

    @Provide
    Arbitrary<AssessedEdition> assessed() {
        return ChisoArbitraries.assessedEditions()
                .filter(sample -> sample.context().equals(vn.chiso.core.assessment.EvaluationContext.NONE));
    }
}
