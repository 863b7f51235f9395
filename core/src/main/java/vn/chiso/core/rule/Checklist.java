package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Points only if enough of the listed items hold: all of them, any one, or at least so many.
 *
 * @param input the input that lists the items that hold
 * @param items the items, in their official order
 * @param atLeast how many must hold, from 1 to all
 * @param enough what enough of them earn
 * @param otherwise what fewer earn
 */
public record Checklist(String input, ImmutableSet<String> items, int atLeast, Amount enough, Amount otherwise)
        implements Scheme {
    @Override
    public String kind() {
        if (atLeast == items.size()) {
            return "all-of";
        }
        return atLeast == 1 ? "any-of" : "at-least";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return ImmutableList.of(new InputSpec(input, InputType.OPTIONS, true, items));
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of();
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        if (items.isEmpty()) {
            return ImmutableList.of(new Problem(
                    ProblemCode.BAD_VALUE, Place.of("items"), "at least one item", "none", "Add the items."));
        }
        if (atLeast < 1 || atLeast > items.size()) {
            return ImmutableList.of(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of("count"),
                    "1 to " + items.size() + ", the number of items",
                    Integer.toString(atLeast),
                    "Correct the number, or the items."));
        }
        return Amounts.reachMaximum("points", ImmutableList.of(enough, otherwise), maxPoints);
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Amounts.least(ImmutableList.of(enough, otherwise), maxPoints);
    }

    @Override
    public Earning earn(Facts facts) {
        Optional<Value> held = facts.input(input);
        if (held.isEmpty()) {
            return new Earning.Missing(Reference.own(input));
        }
        Set<String> names = Amounts.names(held.get());
        Optional<String> stranger =
                names.stream().filter(name -> !items.contains(name)).findFirst();
        if (stranger.isPresent()) {
            return new Earning.Refused(Amounts.unknownOption(input, items, stranger.get()));
        }
        return Earning.of(
                (names.size() >= atLeast ? enough : otherwise).of(facts.maxPoints()),
                Working.of(Operation.CHOSEN, "of " + items.size() + ", needed " + atLeast, Rational.of(names.size())));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, Stream.of(enough.of(maxPoints), otherwise.of(maxPoints)));
    }
}
