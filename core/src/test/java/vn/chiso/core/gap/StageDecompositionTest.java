package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class StageDecompositionTest {
    private static final Index INDEX = index("10", base("10", leaf("1", "6"), leaf("2", "4")));

    private static Scorecard scored(String one, String two) {
        Assessment assessment = assess(INDEX)
                .measure("1", Measurement.awarded(Points.parse(one)))
                .measure("2", two.isEmpty() ? Measurement.notAssessed() : Measurement.awarded(Points.parse(two)))
                .build();
        return IndexEvaluator.of(INDEX).evaluate(assessment);
    }

    @Test
    void a_loss_is_admitted_or_disallowed_and_partly_recovered() {
        StageDecomposition stages = StageDecomposition.of(scored("5.5", "4"), scored("4", "3"), scored("4.75", "3"));

        assertThat(stages.rows())
                .extracting(row -> row.leaf() + " " + row.admitted() + " " + row.disallowed() + " " + row.recovered()
                        + " " + row.lost())
                .containsExactly("1 0.5 1.5 0.75 1.25", "2 0 1 0 1");
        assertThat(stages.lost()).isEqualTo(Points.parse("2.25")); // 10 - 7.75
        assertThat(stages.disallowed()).isEqualTo(Points.parse("2.5"));
        assertThat(stages.notCompared()).isEmpty();
    }

    @Test
    void what_was_not_scored_at_every_stage_is_named_and_not_guessed() {
        StageDecomposition stages = StageDecomposition.of(scored("5", ""), scored("5", "3"), scored("5", "3"));
        assertThat(stages.rows()).hasSize(1);
        assertThat(stages.notCompared()).extracting(Object::toString).containsExactly("2");
    }

    @Test
    void what_is_not_accepted_at_a_stage_is_disallowed_in_full() {
        ScoringRule onPaper = ScoringRule.builder()
                .scheme(new Bands(
                        Expression.parse("late"),
                        ImmutableList.of(
                                Band.below(Rational.of(1), Amount.FULL),
                                new Band(
                                        Range.atLeast(Rational.of(1)),
                                        Stated.parse("not-accepted"),
                                        Optional.empty()))))
                .addDeclaredInputs(InputSpec.required("late", InputType.COUNT))
                .source(SOURCE)
                .build();
        Index index = index("4", base("4", leaf("1", "4", onPaper)));
        StageDecomposition stages = StageDecomposition.of(late(index, 0), late(index, 5), late(index, 0));
        assertThat(stages.rows())
                .extracting(row -> row.admitted() + " " + row.disallowed() + " " + row.recovered() + " " + row.lost())
                .containsExactly("0 4 4 0");
    }

    private static Scorecard late(Index index, int days) {
        return IndexEvaluator.of(index)
                .evaluate(assess(index)
                        .measure("1", Measurement.observed("late", Value.of(days)))
                        .build());
    }

    @Test
    void a_line_that_applies_at_one_stage_only_is_not_compared() {
        Index index = index("10", base("10", leaf("1", "6"), leaf("2", "4", NotApplicablePolicy.HAND_TO_SIBLINGS)));
        Scorecard without = IndexEvaluator.of(index)
                .evaluate(assess(index)
                        .measure("1", Measurement.awarded(Points.of(3)))
                        .measure("2", Measurement.notApplicable("none arose"))
                        .build());
        Scorecard with = IndexEvaluator.of(index)
                .evaluate(assess(index)
                        .measure("1", Measurement.awarded(Points.of(3)))
                        .measure("2", Measurement.awarded(Points.ZERO))
                        .build());
        // 5 of the 10 points that 1 carries for 2, against 3 of 6
        StageDecomposition stages = StageDecomposition.of(without, with, with);
        assertThat(stages.rows()).isEmpty();
        assertThat(stages.notCompared()).extracting(Object::toString).containsExactly("1", "2");
    }

    @Test
    void stages_of_different_assessments_are_refused() {
        Index other = index("10", base("10", leaf("1", "5"), leaf("2", "5")));
        Assessment strange = assess(other)
                .measure("1", Measurement.awarded(Points.ZERO))
                .measure("2", Measurement.awarded(Points.ZERO))
                .build();
        Scorecard another = IndexEvaluator.of(other).evaluate(strange);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> StageDecomposition.of(scored("1", "1"), another, scored("1", "1")))
                .withMessageStartingWith("first appraisal: expected an-binh, 2024, test-2024, but got");
    }

    @Property
    void the_identity_holds_for_every_leaf_and_every_sum(
            @ForAll @IntRange(max = 60) int self,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second) {
        StageDecomposition stages = StageDecomposition.of(tenths(self), tenths(first), tenths(second));
        assertThat(stages.lost())
                .isEqualTo(stages.admitted().plus(stages.disallowed()).minus(stages.recovered()))
                .isEqualTo(tenths(second).total().lost().orElseThrow());
    }

    private static Scorecard tenths(int tenths) {
        return scored(tenths / 10 + "." + tenths % 10, Integer.toString(tenths % 5));
    }
}
