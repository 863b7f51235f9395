package vn.chiso.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/** Assertions on the score of one line, one part or the whole. */
public final class ScoreAssert extends AbstractAssert<ScoreAssert, Score> {
    ScoreAssert(Score actual) {
        super(actual, ScoreAssert.class);
    }

    /** Exactly these points, such as {@code 16.22}, or {@code 4/3} where no decimal is exact. */
    public ScoreAssert hasPoints(String points) {
        return hasEqual("points", actual.points(), points);
    }

    /** It ended without points, which is not the same as with zero points. */
    public ScoreAssert hasNoPoints() {
        actual.points()
                .ifPresent(points -> failWithMessage(
                        "%nExpecting %s to have no points%nbut it has%n  %s%n%s", actual.id(), points, why()));
        return this;
    }

    /** Exactly these points lost. */
    public ScoreAssert hasLost(String points) {
        return hasEqual("lost points", actual.lost(), points);
    }

    /** The maximum that applies, without what does not apply. */
    public ScoreAssert hasApplicableMax(String points) {
        return hasEqual("applicable maximum", Optional.of(actual.applicableMax()), points);
    }

    /** The maximum that its points are out of. */
    public ScoreAssert hasAssessedMax(String points) {
        return hasEqual("assessed maximum", Optional.of(actual.assessedMax()), points);
    }

    /** The rule read {@code value} as {@code input}, such as {@code 7368/8253} as {@code share}. */
    public ScoreAssert readInput(String input, String value) {
        Optional<String> read =
                Optional.ofNullable(actual.step().inputs().get(input)).map(Value::toString);
        if (!read.equals(Optional.of(value))) {
            failWithMessage(
                    "%nExpecting %s to have read %s as%n  %s%nbut it read%n  %s%n%s",
                    actual.id(), input, value, read.orElse("nothing of that name"), why());
        }
        return this;
    }

    public ScoreAssert isNotAssessed() {
        return hasOutcome(Outcome.NOT_ASSESSED);
    }

    public ScoreAssert isNotApplicable() {
        return hasOutcome(Outcome.NOT_APPLICABLE);
    }

    /** It came too late, or in a form that is not accepted. */
    public ScoreAssert isNotAccepted() {
        return hasOutcome(Outcome.NOT_ACCEPTED);
    }

    /** It is shown and never scored. */
    public ScoreAssert isInformational() {
        return hasOutcome(Outcome.INFORMATIONAL);
    }

    /** Some of what counts was not assessed. */
    public ScoreAssert isPartlyScored() {
        return hasOutcome(Outcome.PARTLY_SCORED);
    }

    public ScoreAssert hasOutcome(Outcome outcome) {
        if (actual.outcome() != outcome) {
            failWithMessage(
                    "%nExpecting %s to be%n  %s%nbut it was%n  %s%n%s", actual.id(), outcome, actual.outcome(), why());
        }
        return this;
    }

    private ScoreAssert hasEqual(String what, Optional<Points> got, String expected) {
        if (!got.equals(Optional.of(StepText.points(expected)))) {
            failWithMessage(
                    "%nExpecting %s of %s to be%n  %s%nbut was%n  %s%n%s",
                    what, actual.id(), expected, got.map(Points::toString).orElse("none: " + actual.outcome()), why());
        }
        return this;
    }

    private String why() {
        return StepText.why(actual.step());
    }
}
