package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** Sums of {@link Term}s. */
final class Terms {
    private Terms() {}

    /** Every own name that the terms read, as a count. */
    static ImmutableList<InputSpec> inputs(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.of().references().stream())
                .filter(Reference.Own.class::isInstance)
                .map(reference -> ((Reference.Own) reference).name())
                .filter(name -> !name.equals(Facts.MAX))
                .distinct()
                .map(name -> InputSpec.required(name, InputType.COUNT))
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<Scheme.Use> expressions(List<Term> terms) {
        return terms.stream().map(term -> new Scheme.Use("terms", term.of(), false));
    }

    /** What is wrong with the caps of the terms. */
    static ImmutableList<Problem> caps(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.cap().filter(most -> most.signum() <= 0).stream()
                        .map(most -> Amounts.capWithSign("terms", "all occurrences of " + term.name(), most)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Rising or falling if {@code input} is only counted by terms that all bring or all cost points. */
    static Optional<Scheme.Trend> trend(List<Term> terms, String input) {
        List<Term> counting = terms.stream()
                .filter(term -> term.of().references().contains(Reference.own(input)))
                .toList();
        if (!counting.stream().allMatch(term -> term.of().toString().equals(input))) {
            return Optional.empty();
        }
        if (counting.stream().allMatch(term -> term.each().signum() >= 0)) {
            return Optional.of(Scheme.Trend.RISING);
        }
        return counting.stream().allMatch(term -> term.each().signum() <= 0)
                ? Optional.of(Scheme.Trend.FALLING)
                : Optional.empty();
    }

    /** {@code start} and what the terms come to. */
    static Earning sum(List<Term> terms, Facts facts, Points start) {
        List<Working> workings = new ArrayList<>();
        Points sum = start;
        for (Term term : terms) {
            Earning earning = Measured.number(
                    term.of(),
                    facts,
                    times -> times.signum() < 0
                            ? new Earning.Refused(negative(term, times.toString()))
                            : Earning.of(
                                    term.points(times),
                                    Working.of(Operation.TERM, times + " × " + term.name(), term.points(times))));
            if (!(earning instanceof Earning.Earned earned)) {
                return earning;
            }
            sum = sum.plus(earned.points());
            workings.addAll(earned.workings());
        }
        return new Earning.Earned(sum, ImmutableList.copyOf(workings), ImmutableList.of());
    }

    private static Problem negative(Term term, String times) {
        return new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(term.of().toString()),
                "a count of zero or more",
                times,
                "Correct the input.");
    }
}
