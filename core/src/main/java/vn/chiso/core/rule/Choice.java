package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;

/**
 * One of several named options, each with its points; yes or no if those are the options.
 *
 * @param input the input that names the option
 * @param options what each earns, in their official order
 */
public record Choice(String input, ImmutableMap<String, Amount> options) implements Scheme {
    private static final ImmutableSet<String> YES_NO = ImmutableSet.of("yes", "no");

    /** Yes earns the maximum, no nothing. */
    public static Choice yesNo() {
        return new Choice("done", ImmutableMap.of("yes", Amount.FULL, "no", Amount.ZERO));
    }

    @Override
    public String kind() {
        return isYesNo() ? "yes-no" : "choice";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return ImmutableList.of(
                isYesNo()
                        ? InputSpec.required(input, InputType.FLAG)
                        : new InputSpec(input, InputType.OPTION, true, options.keySet()));
    }

    /** Whether its options are yes and no. */
    public boolean isYesNo() {
        return options.keySet().equals(YES_NO);
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of();
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return Amounts.reachMaximum("options", options.values(), maxPoints);
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Amounts.least(options.values(), maxPoints);
    }

    @Override
    public Earning earn(Facts facts) {
        Optional<String> chosen = facts.input(input).map(Value::toString);
        if (chosen.isEmpty()) {
            return new Earning.Missing(Reference.own(input));
        }
        Amount amount = options.get(chosen.get());
        return amount == null
                ? new Earning.Refused(Amounts.unknownOption(input, options.keySet(), chosen.get()))
                : Earning.of(amount.of(facts.maxPoints()), Working.of(Operation.CHOSEN, input, chosen.get()));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, options.values().stream().map(amount -> amount.of(maxPoints)));
    }
}
