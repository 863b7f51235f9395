package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/**
 * Any number of named options, whose points are added up to a cap.
 *
 * @param input the input that lists the options that hold
 * @param options what each adds, in their official order
 * @param cap the most that they can come to; empty for the leaf's maximum
 */
public record Options(String input, ImmutableMap<String, Amount> options, Optional<Amount> cap) implements Scheme {
    @Override
    public String kind() {
        return "options";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return ImmutableList.of(new InputSpec(input, InputType.OPTIONS, true, options.keySet()));
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of();
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        Points sum = Points.sum(options.values().stream()
                .map(amount -> amount.of(maxPoints).max(Points.ZERO))
                .toList());
        Points most = sum.min(most(maxPoints));
        return most.compareTo(maxPoints) >= 0
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.SUM_MISMATCH,
                        Place.of("options"),
                        "options that can come to the maximum of " + maxPoints,
                        most + " with all of them",
                        "Raise an option or the cap, or lower the maximum."));
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Optional.of(Points.sum(options.values().stream()
                .map(amount -> amount.of(maxPoints).min(Points.ZERO))
                .toList()));
    }

    @Override
    public Earning earn(Facts facts) {
        Optional<Value> held = facts.input(input);
        if (held.isEmpty()) {
            return new Earning.Missing(Reference.own(input));
        }
        List<Working> workings = new ArrayList<>();
        Points sum = Points.ZERO;
        for (String name : Amounts.names(held.get())) {
            Amount amount = options.get(name);
            if (amount == null) {
                return new Earning.Refused(Amounts.unknownOption(input, options.keySet(), name));
            }
            sum = sum.plus(amount.of(facts.maxPoints()));
            workings.add(Working.of(Operation.CHOSEN, name, amount.of(facts.maxPoints())));
        }
        workings.add(Working.of(Operation.SUMMED, sum));
        Points most = most(facts.maxPoints());
        if (sum.compareTo(most) > 0) {
            workings.add(Working.of(Operation.CAPPED, most));
        }
        return new Earning.Earned(sum.min(most), ImmutableList.copyOf(workings), ImmutableList.of());
    }

    private Points most(Points maxPoints) {
        return cap.map(amount -> amount.of(maxPoints)).orElse(maxPoints);
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, options.values().stream().map(amount -> amount.of(maxPoints)));
    }
}
