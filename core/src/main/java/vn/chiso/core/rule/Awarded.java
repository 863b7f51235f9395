package vn.chiso.core.rule;

import static vn.chiso.core.measure.Measurement.POINTS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/**
 * A number of points given by an appraiser or a publication. The one kind whose input is points: for what an edition leaves to judgement
 * ("up to 3"), or for a result of which only the points are known.
 *
 * @param input the input that gives the points, {@code points} unless a leaf has several
 * @param lowest the least that can be given, often 0; negative where deductions are given
 * @param highest the most that can be given; empty for the leaf's maximum
 * @param grid awards are whole multiples of it; empty if any number can be given
 * @param reasonRequired whether the award must come with a {@code reason}
 */
public record Awarded(
        String input, Points lowest, Optional<Points> highest, Optional<Points> grid, boolean reasonRequired)
        implements Scheme {
    /** From 0 to the leaf's maximum, without a reason. */
    public static Awarded upToMax() {
        return new Awarded(POINTS, Points.ZERO, Optional.empty(), Optional.empty(), false);
    }

    @Override
    public String kind() {
        return "awarded";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return ImmutableList.of(
                InputSpec.required(input, InputType.NUMBER),
                reasonRequired
                        ? InputSpec.required(ScoringRule.REASON, InputType.TEXT)
                        : InputSpec.optional(ScoringRule.REASON, InputType.TEXT));
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of();
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        highest.filter(most -> most.compareTo(maxPoints) > 0)
                .ifPresent(most -> problems.add(Amounts.aboveMaximum("highest", most, maxPoints)));
        Points top = highest.orElse(maxPoints).min(maxPoints);
        if (lowest.compareTo(top) >= 0) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of("lowest"),
                    "less than the highest award of " + top,
                    lowest.toString(),
                    "Lower it; a rule that can only give one number is no award."));
        }
        grid.filter(step -> step.signum() <= 0)
                .ifPresent(step -> problems.add(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("grid"),
                        "more than 0",
                        step.toString(),
                        "Give the distance of two awards.")));
        return problems.build();
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Optional.of(lowest);
    }

    @Override
    public Earning earn(Facts facts) {
        Optional<Points> points = facts.input(input)
                .filter(Value.Quantity.class::isInstance)
                .map(value -> Points.of(((Value.Quantity) value).value()));
        return points.map(given -> award(given, highest.orElse(facts.maxPoints())))
                .orElseGet(() -> new Earning.Missing(Reference.own(input)));
    }

    private Earning award(Points points, Points top) {
        if (points.compareTo(lowest) < 0 || points.compareTo(top) > 0) {
            return refused(points, "points from " + lowest + " to " + top);
        }
        if (grid.isPresent() && !points.shareOf(grid.get()).isWhole()) {
            return refused(points, "a multiple of " + grid.get());
        }
        return Earning.of(points);
    }

    private Earning refused(Points points, String expected) {
        return new Earning.Refused(new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(input),
                expected,
                points.toString(),
                "Correct the points, or check that this is the right edition."));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, Stream.of(lowest, highest.orElse(maxPoints)));
    }
}
