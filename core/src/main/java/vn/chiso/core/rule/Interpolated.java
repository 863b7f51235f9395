package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
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
 * Linear between given points, monotone or not; beyond the first and the last it stays as it is there.
 *
 * @param of what is measured
 * @param nodes what is earned at each given value
 */
public record Interpolated(Expression of, ImmutableSortedMap<Rational, Amount> nodes) implements Scheme {
    @Override
    public String kind() {
        return "interpolated";
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
        return nodes.size() < 2
                ? ImmutableList.of(new Problem(
                        ProblemCode.BAD_VALUE,
                        Place.of("nodes"),
                        "at least two nodes",
                        nodes.size() + "",
                        "Add the nodes."))
                : Amounts.reachMaximum("nodes", nodes.values(), maxPoints);
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Amounts.least(nodes.values(), maxPoints);
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        return of.toString().equals(input)
                ? Trend.of(nodes.values().stream()
                        .map(amount -> amount.of(maxPoints))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Earning earn(Facts facts) {
        return Measured.number(of, facts, measured -> {
            Working read = Working.of(Operation.MEASURED, of.toString(), measured);
            ImmutableSortedMap<Rational, Amount> below = nodes.headMap(measured, true);
            ImmutableSortedMap<Rational, Amount> above = nodes.tailMap(measured, true);
            if (below.isEmpty() || above.isEmpty() || below.lastKey().equals(above.firstKey())) {
                Amount amount = (below.isEmpty() ? above.values().asList().get(0) : last(below));
                return Earning.of(amount.of(facts.maxPoints()), read);
            }
            Points from = last(below).of(facts.maxPoints());
            Points to = above.values().asList().get(0).of(facts.maxPoints());
            Rational lower = below.lastKey();
            Rational upper = above.firstKey();
            Rational way = measured.minus(lower).dividedBy(upper.minus(lower));
            return Earning.of(
                    from.plus(to.minus(from).times(way)),
                    read,
                    Working.of(Operation.BETWEEN, lower + " and " + upper, way));
        });
    }

    private static Amount last(ImmutableSortedMap<Rational, Amount> nodes) {
        return nodes.values().asList().get(nodes.size() - 1);
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, nodes.values().stream().map(amount -> amount.of(maxPoints)));
    }
}
