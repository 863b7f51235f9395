package vn.chiso.core.progress.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.WhatIf;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.Measure;

/**
 * The result that a plan answers, which can be scored again.
 *
 * @param evaluator the index's own
 * @param assessment what was measured
 * @param context the earlier period and the other units, if rules read them
 */
public record ScoredIndex(IndexEvaluator evaluator, Assessment assessment, EvaluationContext context) {
    public static ScoredIndex of(IndexEvaluator evaluator, Assessment assessment) {
        return new ScoredIndex(evaluator, assessment, EvaluationContext.NONE);
    }

    /** The code of the index. */
    public String code() {
        return evaluator.index().code();
    }

    /** The id of its edition. */
    public String edition() {
        return evaluator.index().edition().id();
    }

    /** Its score, explained. */
    public Scorecard scorecard() {
        return evaluator.evaluate(assessment, context);
    }

    /** What it would be if some leaves were measured otherwise. */
    public WhatIf whatIf() {
        return WhatIf.of(evaluator, assessment, context);
    }

    /** What is observed of an input of a leaf; empty if nothing is. */
    public Optional<Value> observed(CriterionCode leaf, String input) {
        return Optional.ofNullable(assessment.measurements().get(leaf))
                .filter(Measurement.Observed.class::isInstance)
                .flatMap(observed -> Optional.ofNullable(
                        ((Measurement.Observed) observed).values().get(input)));
    }

    /** The same with what the follow-up observed by that day in the place of what was measured. */
    public ScoredIndex observedOn(FollowUp followUp, LocalDate day) {
        Map<String, Value> values = new LinkedHashMap<>();
        followUp.measures().forEach(measure -> followUp.observedOn(day, measure.code())
                .ifPresent(value -> values.put(measure.code(), value)));
        return with(followUp, values);
    }

    /** The same with measures of these values, wherever they feed an input that is observed. */
    public ScoredIndex with(FollowUp followUp, Map<String, Value> values) {
        Map<CriterionCode, Measurement> measurements = new LinkedHashMap<>(assessment.measurements());
        for (Measure measure : followUp.measures()) {
            Optional<Value> value = Optional.ofNullable(values.get(measure.code()));
            measure.feeds().stream()
                    .filter(use -> use.edition().equals(edition())
                            && observed(use.leaf(), use.input()).isPresent())
                    .forEach(use -> value.ifPresent(known -> measurements.computeIfPresent(
                            use.leaf(), (leaf, measured) -> with(measured, use.input(), known))));
        }
        Assessment.Builder changed = Assessment.builder();
        return new ScoredIndex(
                evaluator,
                changed.unit(assessment.unit())
                        .period(assessment.period())
                        .edition(assessment.edition())
                        .contentHash(assessment.contentHash())
                        .putAllMeasurements(measurements)
                        .build(),
                context);
    }

    private static Measurement with(Measurement measured, String input, Value value) {
        Map<String, Value> values = new LinkedHashMap<>(((Measurement.Observed) measured).values());
        values.put(input, value);
        return Measurement.observed(values);
    }
}
