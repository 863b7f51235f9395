package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.StageDecomposition;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;

/**
 * The rounds of one assessment, scored. A round that is not decided is absent: it has no score, and least of all zero. Whatever comes out is
 * computed from measurements; no points were ever handed in.
 */
public final class RoundScores {
    private final AssessmentState state;
    private final LifeCycle cycle;
    private final IndexEvaluator evaluator;

    private RoundScores(AssessmentState state, LifeCycle cycle, IndexEvaluator evaluator) {
        this.state = state;
        this.cycle = cycle;
        this.evaluator = evaluator;
    }

    /**
     * The scores of an assessment.
     *
     * @throws IllegalArgumentException if it is open and answers another edition than the evaluator's
     */
    public static RoundScores of(AssessmentState state, LifeCycle cycle, IndexEvaluator evaluator) {
        state.began()
                .filter(began -> !began.contentHash().equals(evaluator.contentHash()))
                .ifPresent(began -> {
                    throw new IllegalArgumentException("Assessment " + state.assessment() + " answers "
                            + began.edition() + " with the content " + began.contentHash() + ", not "
                            + evaluator.index().edition().id() + " with " + evaluator.contentHash());
                });
        return new RoundScores(state, cycle, evaluator);
    }

    /** The inputs of a decided round: one for every leaf; empty if it is not decided. */
    public Optional<Assessment> assessment(String round) {
        return Optional.of(state.round(round))
                .filter(decided -> decided.isDecided() && state.began().isPresent())
                .map(decided -> assessment(EntryRules.measurements(decided.entries())));
    }

    private Assessment assessment(Map<CriterionCode, Measurement> measurements) {
        Map<CriterionCode, Measurement> inOrder = new LinkedHashMap<>();
        evaluator.index().leaves().map(Criterion::code).forEach(leaf -> {
            Measurement measurement = measurements.get(leaf);
            if (measurement != null) {
                inOrder.put(leaf, measurement);
            }
        });
        Assessment.Builder builder = Assessment.builder();
        return builder.unit(state.began().orElseThrow().unit())
                .period(evaluator.index().edition().period())
                .edition(evaluator.index().edition().id())
                .contentHash(evaluator.contentHash())
                .putAllMeasurements(inOrder)
                .build();
    }

    /** A decided round, scored; empty if it is not decided. */
    public Optional<Scorecard> scorecard(String round) {
        return scorecard(round, EvaluationContext.NONE);
    }

    /** The same for a unit that has an earlier period or other units to compare with. */
    public Optional<Scorecard> scorecard(String round, EvaluationContext context) {
        return assessment(round).map(assessment -> evaluator.evaluate(assessment, context));
    }

    /** The last decided round, whose score is the one that counts; empty if none is decided. */
    public Optional<String> effectiveRound() {
        return Lists.reverse(cycle.rounds()).stream()
                .map(Round::id)
                .filter(round -> state.round(round).isDecided())
                .findFirst();
    }

    /** The score that counts. */
    public Optional<Scorecard> effective() {
        return effectiveRound().flatMap(this::scorecard);
    }

    /** What a round would come to if it were decided as it is, leaves without an entry not assessed; for those who are at work on it. */
    public Optional<Scorecard> preview(String round) {
        return state.began().map(began -> {
            Map<CriterionCode, Measurement> measurements = new LinkedHashMap<>();
            evaluator.index().leaves().forEach(leaf -> measurements.put(leaf.code(), Measurement.notAssessed()));
            measurements.putAll(EntryRules.measurements(state.round(round).entries()));
            return evaluator.evaluate(assessment(measurements));
        });
    }

    /** All decided rounds, scored, in their order. */
    public ImmutableMap<String, Scorecard> decided() {
        ImmutableMap.Builder<String, Scorecard> decided = ImmutableMap.builder();
        cycle.rounds().forEach(round -> scorecard(round.id()).ifPresent(card -> decided.put(round.id(), card)));
        return decided.buildOrThrow();
    }

    /**
     * Self against appraised: what the unit admitted, what the appraisal disallowed, what the review recovered. Empty unless all three rounds are
     * decided.
     */
    public Optional<StageDecomposition> stages(String self, String appraised, String reviewed) {
        return scorecard(self).flatMap(own -> scorecard(appraised)
                .flatMap(first -> scorecard(reviewed).map(last -> StageDecomposition.of(own, first, last))));
    }
}
