package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotAssessed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.source.SourceRef;

/**
 * What the measurements of one unit come to: a step for every leaf, or what keeps them from being scored. Each is worked out once, so
 * checking and scoring cannot disagree.
 *
 * <pre>{@code
 * LeafAnswers answers = LeafAnswers.of(situation);
 * answers.problems();      // empty if everything can be scored
 * answers.steps().get(0);  // how the first leaf came to its points
 * }</pre>
 */
public final class LeafAnswers {
    private final Situation situation;
    private final ImmutableList<Map.Entry<CriterionCode, Measurement>> inOrder;
    private final boolean isAlone;
    private int place;
    private Facts.@Nullable Surroundings last; // of a unit that stands alone they are the same for every leaf
    private final List<Step> steps;
    private final List<Problem> problems = new ArrayList<>();

    private LeafAnswers(Situation situation) {
        this.situation = situation;
        this.inOrder = situation.measurements().entrySet().asList();
        this.isAlone = situation.context().isNone();
        this.steps = new ArrayList<>(situation.measurements().size());
    }

    /** The steps of all leaves. */
    public static LeafAnswers of(Situation situation) {
        LeafAnswers all = new LeafAnswers(situation);
        for (Part part : situation.index().parts()) {
            all.leaves(part.criteria());
        }
        all.strangers();
        return all;
    }

    /** That of one leaf. */
    static LeafAnswers of(Situation situation, Criterion leaf, Measurement measurement) {
        LeafAnswers one = new LeafAnswers(situation);
        one.answer(leaf, measurement);
        return one;
    }

    /** Those of the leaves, in the official order of the index; some are missing if there are problems. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** Every problem, in the index's order and then in that of the measurements; empty if there is none. */
    public ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    private void leaves(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            if (!criterion.isLeaf()) {
                leaves(criterion.components());
                continue;
            }
            Measurement measurement = measurement(criterion.code());
            if (measurement == null) {
                problems.add(AssessmentChecks.missing(criterion));
            } else {
                answer(criterion, measurement);
            }
        }
    }

    /** The measurement of a leaf, which mostly comes right after that of the leaf before. */
    private @Nullable Measurement measurement(CriterionCode leaf) {
        return place < inOrder.size() && inOrder.get(place).getKey().equals(leaf)
                ? inOrder.get(place++).getValue()
                : situation.measurements().get(leaf);
    }

    /** Measurements of what is no leaf; there are none if every leaf has one and they are no more. */
    private void strangers() {
        if (problems.isEmpty() && steps.size() == situation.measurements().size()) {
            return;
        }
        ImmutableSet<CriterionCode> leaves =
                situation.index().leaves().map(Criterion::code).collect(ImmutableSet.toImmutableSet());
        situation.measurements().keySet().stream()
                .filter(code -> !leaves.contains(code))
                .forEach(code -> problems.add(AssessmentChecks.strange(situation.index(), code)));
    }

    private void answer(Criterion leaf, Measurement measurement) {
        ScoringRule rule = leaf.rule().orElseThrow();
        if (measurement instanceof Observed observed) {
            List<Problem> mistakes = AssessmentChecks.inputs(leaf, rule, observed);
            if (mistakes.isEmpty()) {
                add(leaf, rule.answer(facts(leaf, observed)));
            } else {
                problems.addAll(mistakes);
            }
        } else if (measurement instanceof NotApplicable notApplicable) {
            if (leaf.notApplicable().isEmpty()) {
                problems.add(AssessmentChecks.inapplicable(leaf));
            } else {
                steps.add(without(
                        "not-applicable", Outcome.NOT_APPLICABLE, Optional.of(notApplicable.ground()), leaf.source()));
            }
        } else if (measurement instanceof NotAssessed) {
            steps.add(without(rule.kind(), Outcome.NOT_ASSESSED, Optional.empty(), rule.source()));
        } else {
            add(leaf, rule.answerNotPerformed(leaf.maxPoints()));
        }
    }

    private Facts facts(Criterion leaf, Observed observed) {
        Facts.Surroundings around = last;
        if (around == null || !isAlone) {
            around = situation.surroundings(leaf.code());
            last = around;
        }
        return new Facts(observed.values(), leaf.maxPoints(), around);
    }

    private void add(Criterion leaf, ScoringRule.Answer answer) {
        if (answer instanceof ScoringRule.Answer.Scored scored) {
            steps.add(scored.step());
        } else {
            problems.add(AssessmentChecks.refused(leaf, ((ScoringRule.Answer.Refusal) answer).problem()));
        }
    }

    private static Step without(String rule, Outcome outcome, Optional<String> ground, SourceRef source) {
        Step.Builder step = Step.builder();
        return step.rule(rule).outcome(outcome).ground(ground).source(source).build();
    }
}
