package vn.chiso.core.rule;

import static vn.chiso.core.measure.Measurement.SHARE;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.SourceRef;

/**
 * The maximum times the measured share, at most the maximum: {@code 20 x 7368/8253}.
 *
 * @param notPerformed what it earns if it was not performed
 * @param nothingArose what 0 of 0 earns; empty if the rule's text does not say, and then 0/0 cannot be entered
 * @param rounding the rule's own rounding, before any of the index
 * @param source the text that it rests on
 */
public record Proportional(
        Optional<Points> notPerformed, Optional<Points> nothingArose, Optional<Rounding> rounding, SourceRef source)
        implements ScoringRule {

    /** Exact, and silent on what was not performed and on 0 of 0. */
    public static Proportional exact(SourceRef source) {
        return new Proportional(Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    @Override
    public String kind() {
        return "proportional";
    }

    @Override
    public ImmutableList<InputSpec> inputs() {
        return ImmutableList.of(InputSpec.required(SHARE, InputType.RATIO));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return ImmutableList.<Problem>builder()
                .addAll(Bounds.atMostMaximum("not-performed", notPerformed, maxPoints))
                .addAll(Bounds.atMostMaximum("nothing-arose", nothingArose, maxPoints))
                .build();
    }

    @Override
    public ImmutableList<Problem> problems(Observed observed, Points maxPoints) {
        return share(observed).isOfNothing() && nothingArose.isEmpty()
                ? ImmutableList.of(
                        new Problem(
                                ProblemCode.NOT_ALLOWED,
                                Place.of(SHARE),
                                "a share of at least one case",
                                "0/0",
                                "Enter it as not applicable if the edition allows that; its rule does not say what 0 of 0 earns."))
                : ImmutableList.of();
    }

    @Override
    public Step evaluate(Observed observed, Points maxPoints) {
        Step.Builder step = Step.builder();
        step.rule(kind()).putAllInputs(observed.values()).source(source);
        Ratio share = share(observed);
        if (share.isOfNothing()) {
            Points points = nothingArose.orElseThrow();
            return step.working(Operation.NOTHING_AROSE, points).earned(points).build();
        }
        Rational measured = share.toRational();
        step.addWorkings(Working.of(Operation.MEASURED, measured));
        Points points = maxPoints.times(measured);
        step.working(Operation.EXACT, points);
        if (points.compareTo(maxPoints) > 0) {
            points = maxPoints;
            step.working(Operation.CAPPED, points);
        }
        if (rounding.isPresent()) {
            points = points.round(rounding.get());
            step.working(Operation.ROUNDED, points);
        }
        return step.earned(points).build();
    }

    private static Ratio share(Observed observed) {
        return ((Value.Share) observed.value(SHARE)).ratio();
    }
}
