package vn.chiso.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule.Answer;
import vn.chiso.core.rule.Step;

/** Assertions on what a single rule answers. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    /** It scored exactly these points, such as {@code 6.67}, or {@code 4/3} where no decimal is exact. */
    public AnswerAssert scored(String points) {
        if (!step().flatMap(Step::points).equals(Optional.of(StepText.points(points)))) {
            failWithMessage("%nExpecting the rule to score%n  %s%nbut %s", points, told());
        }
        return this;
    }

    /** It ended without points, in {@code outcome}. */
    public AnswerAssert ended(Outcome outcome) {
        if (step().filter(step -> step.points().isEmpty() && step.outcome() == outcome)
                .isEmpty()) {
            failWithMessage("%nExpecting the rule to end in%n  %s%nbut %s", outcome, told());
        }
        return this;
    }

    /** It refused to score, for a reason in which {@code words} stand. */
    public AnswerAssert refused(String words) {
        if (!(actual instanceof Answer.Refusal refusal)
                || !refusal.problem().toString().contains(words)) {
            failWithMessage("%nExpecting the rule to refuse with%n  %s%nbut %s", words, told());
        }
        return this;
    }

    private Optional<Step> step() {
        return actual instanceof Answer.Scored scored ? Optional.of(scored.step()) : Optional.empty();
    }

    private String told() {
        if (actual instanceof Answer.Refusal refusal) {
            return String.format("it refused%n  %s", refusal.problem());
        }
        Step step = step().orElseThrow();
        return step.points()
                        .map(points -> String.format("it scored%n  %s%n", points))
                        .orElseGet(() -> String.format("it ended in%n  %s%n", step.outcome()))
                + StepText.why(step);
    }
}
