package vn.chiso.core.rule;

import static vn.chiso.core.measure.Measurement.POINTS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * A number of points given by an appraiser or a publication. The one rule whose input is points: it is for what an edition
 * leaves to judgement, or for a result of which only the points are known.
 *
 * @param lowest the least that can be given, often 0; negative where deductions are given
 * @param highest the most that can be given; empty for the leaf's maximum
 * @param notPerformed what it earns if it was not performed
 * @param reasonRequired whether the award must come with a {@code reason}
 * @param source the text that it rests on
 */
public record Awarded(
        Points lowest,
        Optional<Points> highest,
        Optional<Points> notPerformed,
        boolean reasonRequired,
        SourceRef source)
        implements ScoringRule {
    private static final String REASON = "reason";

    /** From 0 to the leaf's maximum, without a reason. */
    public static Awarded upToMax(SourceRef source) {
        return new Awarded(Points.ZERO, Optional.empty(), Optional.empty(), false, source);
    }

    @Override
    public String kind() {
        return "awarded";
    }

    @Override
    public ImmutableList<InputSpec> inputs() {
        return ImmutableList.of(
                InputSpec.required(POINTS, InputType.NUMBER),
                new InputSpec(REASON, InputType.TEXT, reasonRequired, ImmutableSet.of()));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        problems.addAll(Bounds.atMostMaximum("not-performed", notPerformed, maxPoints));
        problems.addAll(Bounds.atMostMaximum("highest", highest, maxPoints));
        Points top = highest.orElse(maxPoints).min(maxPoints);
        if (lowest.compareTo(top) >= 0) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of("lowest"),
                    "less than the highest award of " + top,
                    lowest.toString(),
                    "Lower it; a rule that can only give one number is no award."));
        }
        return problems.build();
    }

    @Override
    public ImmutableList<Problem> problems(Observed observed, Points maxPoints) {
        Points points = points(observed);
        Points top = highest.orElse(maxPoints);
        return lowest.compareTo(points) <= 0 && points.compareTo(top) <= 0
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of(POINTS),
                        "points from " + lowest + " to " + top,
                        points.toString(),
                        "Correct the points, or check that this is the right edition."));
    }

    @Override
    public Step evaluate(Observed observed, Points maxPoints) {
        Points points = points(observed);
        Step.Builder step = Step.builder();
        step.rule(kind()).putAllInputs(observed.values()).source(source);
        Value reason = observed.values().get(REASON);
        if (reason != null) {
            step.ground(reason.toString());
        }
        return step.working(Operation.EXACT, points).earned(points).build();
    }

    private static Points points(Observed observed) {
        return Points.of(((Value.Quantity) observed.value(POINTS)).value());
    }
}
