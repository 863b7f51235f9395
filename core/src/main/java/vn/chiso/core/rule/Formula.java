package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;

/**
 * Points by a formula over the inputs, in which {@code max} is the leaf's maximum.
 *
 * @param points the formula
 * @param lowest the least that it comes to; empty for nothing
 */
public record Formula(Expression points, Optional<Points> lowest) implements Scheme {
    @Override
    public String kind() {
        return "formula";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return new Use("points", points, false).usualInputs();
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of(new Use("points", points, false));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return Amounts.lowest(lowest, maxPoints);
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Optional.of(lowest.orElse(Points.ZERO));
    }

    @Override
    public Earning earn(Facts facts) {
        return Measured.number(
                points,
                facts,
                number -> Earning.of(Points.of(number), Working.of(Operation.MEASURED, points.toString(), number)));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, Stream.of());
    }
}
