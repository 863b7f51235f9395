package vn.chiso.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;

/** Assertions on the score of one line, one part or the whole. */
public final class ScoreAssert extends AbstractAssert<ScoreAssert, Score> {
    ScoreAssert(Score actual) {
        super(actual, ScoreAssert.class);
    }

    /** Exactly these points, such as {@code 16.22}. */
    public ScoreAssert hasPoints(String points) {
        return hasEqual("points", actual.points(), points);
    }

    /** Exactly these points lost. */
    public ScoreAssert hasLost(String points) {
        return hasEqual("lost points", actual.lost(), points);
    }

    /** The maximum that applies, without what does not apply. */
    public ScoreAssert hasApplicableMax(String points) {
        return hasEqual("applicable maximum", Optional.of(actual.applicableMax()), points);
    }

    public ScoreAssert isNotAssessed() {
        return hasOutcome(Outcome.NOT_ASSESSED);
    }

    public ScoreAssert isNotApplicable() {
        return hasOutcome(Outcome.NOT_APPLICABLE);
    }

    public ScoreAssert hasOutcome(Outcome outcome) {
        if (actual.outcome() != outcome) {
            failWithMessage(
                    "%nExpecting %s to be%n  %s%nbut it was%n  %s%n%s", actual.id(), outcome, actual.outcome(), why());
        }
        return this;
    }

    private ScoreAssert hasEqual(String what, Optional<Points> got, String expected) {
        if (!got.equals(Optional.of(Points.parse(expected)))) {
            failWithMessage(
                    "%nExpecting %s of %s to be%n  %s%nbut was%n  %s%n%s",
                    what, actual.id(), expected, got.map(Points::toString).orElse("none: " + actual.outcome()), why());
        }
        return this;
    }

    private String why() {
        Step step = actual.step();
        StringBuilder why = new StringBuilder(
                "by the rule '" + step.rule() + "' of " + step.source().document());
        step.inputs()
                .forEach((name, value) ->
                        why.append("\n  read ").append(name).append(" = ").append(value));
        step.workings().forEach(working -> why.append("\n  ")
                .append(working.operation())
                .append(" = ")
                .append(working.result()));
        step.ground().ifPresent(ground -> why.append("\n  because ").append(ground));
        return why.toString();
    }
}
