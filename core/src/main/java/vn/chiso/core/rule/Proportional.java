package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The maximum times what was measured, or times the share of a target that was reached; at most the maximum, and nothing below a floor:
 * {@code 20 × 7368/8253}.
 *
 * @param of what is measured
 * @param target what earns the maximum; empty for 1
 * @param floor what is measured below it earns nothing; at the floor it counts
 */
public record Proportional(Expression of, Optional<Rational> target, Optional<Rational> floor) implements Scheme {
    /** The maximum times the input {@code share}. */
    public static Proportional ofShare() {
        return new Proportional(Expression.parse("share"), Optional.empty(), Optional.empty());
    }

    @Override
    public String kind() {
        return "proportional";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return new Use("of", of, false).usualInputs();
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of(new Use("of", of, false));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return target.filter(goal -> goal.signum() <= 0)
                .map(goal -> ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("target"),
                        "more than 0",
                        goal.toString(),
                        "Give what earns the maximum.")))
                .orElse(ImmutableList.of());
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        return of.toString().equals(input) ? Optional.of(Trend.RISING) : Optional.empty();
    }

    @Override
    public Earning earn(Facts facts) {
        return Measured.number(of, facts, measured -> {
            Working read = Working.of(Operation.MEASURED, of.toString(), measured);
            if (floor.filter(least -> measured.compareTo(least) < 0).isPresent()) {
                return Earning.of(Points.ZERO, read, Working.of(Operation.BELOW_FLOOR, "", floor.get()));
            }
            Rational reached = target.map(measured::dividedBy).orElse(measured);
            return target.isPresent()
                    ? Earning.of(
                            facts.maxPoints().times(reached),
                            read,
                            Working.of(Operation.TARGET, target.get().toString(), reached))
                    : Earning.of(facts.maxPoints().times(reached), read);
        });
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(
                maxPoints,
                floor.stream()
                        .map(least ->
                                maxPoints.times(target.map(least::dividedBy).orElse(least))));
    }
}
