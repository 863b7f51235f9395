package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/**
 * Points for each occurrence, plus and minus; what comes out lies between nothing and the maximum like that of every rule.
 *
 * @param start what there is before anything occurred
 * @param terms what occurs and what it brings or costs
 * @param lowest the least that they come to; empty for nothing
 */
public record PerUnit(Amount start, ImmutableList<Term> terms, Optional<Points> lowest) implements Scheme {
    @Override
    public String kind() {
        return "per-unit";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return Terms.inputs(terms);
    }

    @Override
    public Stream<Use> expressions() {
        return Terms.expressions(terms);
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Points begin = start.of(maxPoints);
        boolean brings = terms.stream().anyMatch(term -> term.each().signum() > 0);
        if (begin.compareTo(maxPoints) > 0) {
            problems.add(Amounts.aboveMaximum("start", begin, maxPoints));
        } else if (!brings && !begin.equals(maxPoints)) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of("start"),
                    "a start at the maximum of " + maxPoints + ", or a term that brings points",
                    start + " and only deductions",
                    "Raise the start, or lower the maximum."));
        }
        return problems.addAll(Terms.caps(terms))
                .addAll(Amounts.lowest(lowest, maxPoints))
                .build();
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Optional.of(lowest.orElse(Points.ZERO));
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        return Terms.trend(terms, input);
    }

    @Override
    public Earning earn(Facts facts) {
        return Terms.sum(terms, facts, start.of(facts.maxPoints()));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, Stream.of(start.of(maxPoints)));
    }
}
