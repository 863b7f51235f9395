package vn.chiso.core.gap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;

/**
 * An assessment that can be scored again with something changed. What a change gains is the difference of two whole scorecards, so every
 * rounding, limit, conversion and leaf that reads another is honoured. The earlier period and the other units stand still.
 *
 * <pre>{@code
 * WhatIf whatIf = WhatIf.of(IndexEvaluator.of(index), assessment);
 * whatIf.gain(Map.of(CriterionCode.of("1.3"), Measurement.share(new Ratio(97, 100))));   // 0.5
 * }</pre>
 */
public final class WhatIf {
    private final IndexEvaluator evaluator;
    private final Assessment assessment;
    private final EvaluationContext context;
    private final Scorecard present;

    private WhatIf(IndexEvaluator evaluator, Assessment assessment, EvaluationContext context) {
        this.evaluator = evaluator;
        this.assessment = assessment;
        this.context = context;
        this.present = evaluator.evaluate(assessment, context);
    }

    /**
     * An assessment that stands alone.
     *
     * @throws InvalidDataException if it cannot be scored
     */
    public static WhatIf of(IndexEvaluator evaluator, Assessment assessment) {
        return of(evaluator, assessment, EvaluationContext.NONE);
    }

    /**
     * An assessment of a unit that has an earlier period or other units to compare with.
     *
     * @throws InvalidDataException if it cannot be scored
     */
    public static WhatIf of(IndexEvaluator evaluator, Assessment assessment, EvaluationContext context) {
        return new WhatIf(evaluator, assessment, context);
    }

    public Assessment assessment() {
        return assessment;
    }

    /** The scorecard as things are. */
    public Scorecard present() {
        return present;
    }

    /**
     * The scorecard with some leaves measured otherwise.
     *
     * @throws InvalidDataException if that cannot be scored
     */
    public Scorecard after(Map<CriterionCode, Measurement> changed) {
        return evaluator.evaluate(changed(changed), context);
    }

    /** What a change adds to the total; negative if it costs points. Empty if nothing is scored before or after, or it cannot be scored. */
    public Optional<Points> gain(Map<CriterionCode, Measurement> changed) {
        return present.total()
                .points()
                .flatMap(before -> check(changed)
                        ? after(changed).total().points().map(points -> points.minus(before))
                        : Optional.empty());
    }

    private boolean check(Map<CriterionCode, Measurement> changed) {
        return evaluator.check(changed(changed), context).isEmpty();
    }

    private Assessment changed(Map<CriterionCode, Measurement> changed) {
        Map<CriterionCode, Measurement> measurements = new LinkedHashMap<>(assessment.measurements());
        measurements.putAll(changed);
        return Assessment.builder()
                .unit(assessment.unit())
                .period(assessment.period())
                .edition(assessment.edition())
                .contentHash(assessment.contentHash())
                .putAllMeasurements(measurements)
                .build();
    }

    /** What was observed of a leaf; empty if it was not. */
    Optional<Observed> observed(CriterionCode leaf) {
        return Optional.ofNullable(assessment.measurements().get(leaf))
                .filter(Observed.class::isInstance)
                .map(Observed.class::cast);
    }

    /** What was observed of one input of a leaf; empty if nothing was. */
    public Optional<Value> observed(CriterionCode leaf, String input) {
        return observed(leaf)
                .flatMap(observed -> Optional.ofNullable(observed.values().get(input)));
    }

    /**
     * What the rule of an observed leaf reads.
     *
     * @throws java.util.NoSuchElementException if it was not observed
     */
    public Facts facts(CriterionCode leaf) {
        return new Situation(evaluator.index(), assessment.unit(), assessment.measurements(), context)
                .facts(
                        evaluator.index().criterion(leaf).orElseThrow(),
                        observed(leaf).orElseThrow());
    }

    /** What the rule of an observed leaf gives; empty if no points come of what was observed. */
    Optional<Points> points(Score leaf) {
        return rule(leaf).answer(facts(leaf.code().orElseThrow())) instanceof ScoringRule.Answer.Scored scored
                ? scored.step().points()
                : Optional.empty();
    }

    /** The rule of a leaf with the edition's rounding of leaves, unless the leaf carries points of others, which comes before the rounding. */
    public ScoringRule rule(Score leaf) {
        ScoringRule rule = evaluator
                .index()
                .criterion(leaf.code().orElseThrow())
                .flatMap(Criterion::rule)
                .orElseThrow();
        return evaluator
                .index()
                .rounding()
                .leaf()
                .filter(rounding -> leaf.carriedMax().equals(leaf.maxPoints()))
                .map(rule::roundedBy)
                .orElse(rule);
    }

    /** The measurement of a leaf with some of its inputs changed. */
    Measurement with(CriterionCode leaf, Map<String, Value> inputs) {
        Map<String, Value> values =
                new LinkedHashMap<>(observed(leaf).orElseThrow().values());
        values.putAll(inputs);
        return Measurement.observed(values);
    }
}
