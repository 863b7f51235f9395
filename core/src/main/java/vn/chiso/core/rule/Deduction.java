package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/**
 * Points taken away for each occurrence or day: from the leaf's maximum, or from the total if the leaf has a maximum of zero. The
 * deduction is capped, and may be waived by a document.
 *
 * @param terms what occurs and how many points one occurrence costs, each a positive number
 * @param cap the most that can be taken away
 * @param waiver the input that names the document by which the deduction is waived, if that is possible
 */
public record Deduction(ImmutableList<Term> terms, Optional<Points> cap, Optional<String> waiver) implements Scheme {
    @Override
    public String kind() {
        return "deduction";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return Stream.concat(
                        Terms.inputs(terms).stream(),
                        waiver.stream().map(name -> InputSpec.optional(name, InputType.TEXT)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Stream<Use> expressions() {
        return Terms.expressions(terms);
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        Stream<Problem> signs = terms.stream()
                .filter(term -> term.each().signum() <= 0)
                .map(term -> new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("terms"),
                        "the points that one occurrence of " + term.name() + " costs, more than 0",
                        term.each().toString(),
                        "Write a deduction without its minus."));
        Stream<Problem> caps = cap.filter(most -> most.signum() <= 0).stream()
                .map(most -> Amounts.capWithSign("cap", "all deductions together", most));
        return Stream.of(signs, Terms.caps(terms).stream(), caps)
                .flatMap(found -> found)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return maxPoints.signum() == 0 ? cap.map(Points::negate) : Optional.of(Points.ZERO);
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        return Terms.trend(terms, input).map(more -> Trend.FALLING);
    }

    @Override
    public Earning earn(Facts facts) {
        Earning earning = Terms.sum(terms, facts, Points.ZERO);
        if (!(earning instanceof Earning.Earned earned)) {
            return earning;
        }
        List<Working> workings = new ArrayList<>(earned.workings());
        Points taken = earned.points();
        Optional<String> document = waiver.flatMap(facts::input).map(Value::toString);
        if (document.isPresent()) {
            taken = Points.ZERO;
            workings.add(Working.of(Operation.WAIVED, document.get(), taken));
        } else if (cap.isPresent() && taken.compareTo(cap.get()) > 0) {
            taken = cap.get();
            workings.add(Working.of(Operation.CAPPED, taken));
        }
        return new Earning.Earned(facts.maxPoints().minus(taken), ImmutableList.copyOf(workings), ImmutableList.of());
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, cap.stream().map(maxPoints::minus));
    }
}
