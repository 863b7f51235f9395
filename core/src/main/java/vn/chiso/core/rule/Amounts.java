package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** What several kinds of rule ask of their amounts and options. */
final class Amounts {
    private Amounts() {}

    /** The best of them must be the maximum: one that cannot be reached is a mistake of the edition, and so is one above it. */
    static ImmutableList<Problem> reachMaximum(String key, Collection<Amount> amounts, Points maxPoints) {
        Points best = amounts.stream()
                .map(amount -> amount.of(maxPoints))
                .reduce(Points::max)
                .orElse(Points.ZERO);
        return best.equals(maxPoints)
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of(key),
                        "a best case that earns the maximum of " + maxPoints,
                        best.toString(),
                        "Correct the points, or the maximum of the criterion."));
    }

    static Problem aboveMaximum(String key, Points points, Points maxPoints) {
        return new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(key),
                "at most the maximum of " + maxPoints,
                points.toString(),
                "Lower it, or raise the maximum.");
    }

    /** The least that a rule comes to cannot be above its maximum. */
    static ImmutableList<Problem> lowest(Optional<Points> lowest, Points maxPoints) {
        return lowest.filter(least -> least.compareTo(maxPoints) > 0).stream()
                .map(least -> aboveMaximum("lowest", least, maxPoints))
                .collect(ImmutableList.toImmutableList());
    }

    /** A cap is the most, without its sign. */
    static Problem capWithSign(String key, String of, Points cap) {
        return new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(key),
                "the most that " + of + " come to, more than 0",
                cap.toString(),
                "Write a cap without its minus, or leave it out.");
    }

    /** The lowest of them, or nothing: rules are not raised above what they state. */
    static Optional<Points> least(Collection<Amount> amounts, Points maxPoints) {
        return Optional.of(amounts.stream().map(amount -> amount.of(maxPoints)).reduce(Points.ZERO, Points::min));
    }

    static Problem unknownOption(String input, Collection<String> options, String got) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                Place.of(input),
                "one of " + String.join(", ", options),
                got,
                "Choose one of them.");
    }

    /** The names that an input lists; a single name counts as a list of one. */
    static ImmutableSortedSet<String> names(Value value) {
        return value instanceof Value.Options options ? options.names() : ImmutableSortedSet.of(value.toString());
    }
}
