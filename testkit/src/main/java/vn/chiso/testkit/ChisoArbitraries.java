package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * Generators for jqwik properties: everything that comes out is valid by construction, and shrinks to little. What lies at an edge comes up
 * often of itself; jqwik's own edge cases are left out where there would be thousands of them.
 *
 * <pre>{@code
 * @Property
 * void no_total_is_above_the_scale(@ForAll("mine") Assessment assessment) {
 *     assertThat(evaluator.evaluate(assessment).total().points().orElse(Points.ZERO)).isLessThanOrEqualTo(Points.of(100));
 * }
 *
 * @Provide
 * Arbitrary<Assessment> mine() {
 *     return ChisoArbitraries.assessments(evaluator.index());
 * }
 * }</pre>
 *
 * @see ChisoDomain
 */
public final class ChisoArbitraries {
    private ChisoArbitraries() {}

    /** From 0 to 100, in hundredths. */
    public static Arbitrary<Points> points() {
        return points(Points.ZERO, Points.of(100));
    }

    /** From {@code least} to {@code most}, in hundredths. */
    public static Arbitrary<Points> points(Points least, Points most) {
        Rational hundred = Rational.of(100);
        return Arbitraries.bigIntegers()
                .between(
                        least.value().times(hundred).ceiling(),
                        most.value().times(hundred).floor())
                .map(hundredths -> Points.of(Rational.of(hundredths, BigInteger.valueOf(100))));
    }

    /** Counts of counts: small ones and ones of 10<sup>12</sup>, some above their whole, and 0 of 0. */
    public static Arbitrary<Ratio> ratios() {
        InputRange any = new InputRange(
                Rational.ZERO, Optional.empty(), ImmutableSortedSet.of(), Optional.empty(), Optional.empty());
        return Observations.dice().map(dice -> Observations.ratio(any, dice));
    }

    /** To 0 to 3 places, every way. */
    public static Arbitrary<Rounding> roundings() {
        return RuleRecipes.roundings();
    }

    /**
     * Rules of every kind without problems on a leaf of {@code max}, that read nothing beyond the leaf; with a maximum of zero those that
     * take points away. They rest on {@link TestEditions#SOURCE}.
     */
    public static Arbitrary<ScoringRule> rules(Points max) {
        return (max.signum() == 0 ? RuleRecipes.withoutMaximum() : RuleRecipes.scoring(false))
                .map(recipe -> recipe.on(max, ""))
                .withoutEdgeCases();
    }

    /**
     * Observations that {@code rule} can score: with edges of bands, their neighbours, and 0 of 0 where the rule says what that earns. <em>Not
     * assessed</em> where none was found, which can only be with formulas that refuse most numbers.
     */
    public static Arbitrary<Measurement> observations(ScoringRule rule, Points max) {
        return Observations.of(rule, max, RuleRecipes.DUE)
                .map(observed -> observed.orElseGet(Measurement::notAssessed))
                .withoutEdgeCases();
    }

    /** Measurements of {@code leaf} in every state that it allows. What its rule reads beyond the leaf may still refuse them. */
    public static Arbitrary<Measurement> measurements(Criterion leaf) {
        return Observations.of(leaf, RuleRecipes.DUE).withoutEdgeCases();
    }

    /**
     * Whole editions without problems: up to four parts, groups within groups, conversions, bonus and penalty within the scale and on top
     * of it, steps of the total, every policy and rounding, every kind of rule.
     */
    public static Arbitrary<Index> editions() {
        return EditionDrafts.editions().withoutEdgeCases();
    }

    /** Assessments that can be scored against {@code index}, of a unit without an earlier period or other units. */
    public static Arbitrary<Assessment> assessments(Index index) {
        IndexEvaluator evaluator = IndexEvaluator.of(index);
        return inputs(index)
                .map(inputs -> Samples.scorable(
                        evaluator,
                        Samples.assessment(evaluator, index.edition().period(), inputs),
                        EvaluationContext.NONE))
                .withoutEdgeCases();
    }

    /** Editions with an assessment; with an earlier period and other units as often as without. */
    public static Arbitrary<AssessedEdition> assessedEditions() {
        return EditionDrafts.assessed().withoutEdgeCases();
    }

    /** Assessments of {@code index}; with an earlier period and other units as often as without. */
    public static Arbitrary<AssessedEdition> assessed(Index index) {
        return combine(
                        inputs(index),
                        inputs(index).optional(0.5),
                        inputs(index).list().ofMaxSize(3))
                .as((inputs, previous, others) -> Samples.assessed(index, inputs, previous, others))
                .withoutEdgeCases();
    }

    private static Arbitrary<Samples.Inputs> inputs(Index index) {
        return combine(
                        Arbitraries.of(Samples.kinds(index)),
                        Observations.of(index.leaves().toList(), Samples.around(index)))
                .as((kind, measurements) -> Samples.inputs(index, kind, measurements));
    }
}
