package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.SourceRef;

/**
 * Several rules on the same leaf, whose points are combined: added up, the best or the lowest of them, or their weighted mean.
 *
 * @param combine how
 * @param components the rules, in their official order
 */
public record Composite(Combine combine, ImmutableList<Component> components) implements Scheme {
    /** How points are combined. */
    public enum Combine {
        SUM("sum-of"),
        BEST("best-of"),
        LOWEST("lowest-of"),
        MEAN("mean-of");

        private final String kind;

        Combine(String kind) {
            this.kind = kind;
        }

        /** The kind of rule in definition files. */
        public String kind() {
            return kind;
        }
    }

    /**
     * One of the rules.
     *
     * @param name what it is, for the explanation
     * @param max what it can earn; the leaf's maximum where the best, the lowest or the mean counts
     * @param weight its weight in a mean; 1 elsewhere
     * @param rule the rule itself
     */
    public record Component(String name, Amount max, Rational weight, ScoringRule rule) {}

    @Override
    public String kind() {
        return combine.kind();
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return SubRules.inputs(rules(), combine != Combine.BEST);
    }

    @Override
    public ImmutableList<ScoringRule> rules() {
        return components.stream().map(Component::rule).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Stream<Use> expressions() {
        return components.stream()
                .flatMap(component -> component.rule().scheme().expressions())
                .map(use -> use.under("components"));
    }

    @Override
    public Scheme restingOn(SourceRef source) {
        return new Composite(
                combine,
                components.stream()
                        .map(one -> new Component(
                                one.name(), one.max(), one.weight(), one.rule().restingOn(source)))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        List<Problem> problems = new ArrayList<>();
        if (components.isEmpty()) {
            return ImmutableList.of(new Problem(
                    ProblemCode.BAD_VALUE, Place.of("components"), "at least one rule", "none", "Add the rules."));
        }
        List<Component> weightless = components.stream()
                .filter(component -> component.weight().signum() <= 0)
                .toList();
        weightless.forEach(component -> problems.add(new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of("components, " + component.name()),
                "a weight above 0",
                component.weight().toString(),
                "Correct the weight.")));
        Points reachable = weightless.isEmpty() ? reachable(maxPoints) : maxPoints;
        if (!reachable.equals(maxPoints)) {
            problems.add(new Problem(
                    ProblemCode.SUM_MISMATCH,
                    Place.of("components"),
                    "components that can earn the maximum of " + maxPoints,
                    reachable.toString(),
                    "Correct the components, or the maximum."));
        }
        SubRules.conflicts("components", rules()).forEach(problems::add);
        components.forEach(
                component -> component.rule().problems(component.max().of(maxPoints)).stream()
                        .map(problem -> problem.at(Place.of("components, " + component.name() + ", "
                                + problem.place().path())))
                        .forEach(problems::add));
        return ImmutableList.copyOf(problems);
    }

    /** What it comes to if every component earns its maximum. */
    private Points reachable(Points maxPoints) {
        List<Points> maxima = components.stream()
                .map(component -> weighted(component, component.max().of(maxPoints)))
                .toList();
        return combined(maxima, components.stream().map(Component::weight).reduce(Rational.ZERO, Rational::plus));
    }

    private Points weighted(Component component, Points points) {
        return combine == Combine.MEAN ? points.times(component.weight()) : points;
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return least(
                components.stream()
                        .map(component ->
                                component.rule().scheme().least(component.max().of(maxPoints))),
                combine == Combine.SUM ? Points::plus : Points::min);
    }

    /** Several least points together; without a limit if one of them has none. */
    static Optional<Points> least(Stream<Optional<Points>> each, BinaryOperator<Points> together) {
        return each.reduce((one, other) -> one.flatMap(a -> other.map(b -> together.apply(a, b))))
                .flatMap(least -> least)
                .map(Points.ZERO::min);
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        List<Optional<Trend>> trends = components.stream()
                .filter(component -> component.rule().input(input).isPresent())
                .map(component ->
                        component.rule().scheme().trend(input, component.max().of(maxPoints)))
                .distinct()
                .toList();
        boolean stated = components.stream()
                .anyMatch(component -> component.rule().nothingArose().isPresent());
        return trends.size() == 1 && !stated ? trends.get(0) : Optional.empty();
    }

    @Override
    public Earning earn(Facts facts) {
        List<Working> workings = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Points> earned = new ArrayList<>();
        List<Reference> skipped = new ArrayList<>();
        Rational weights = Rational.ZERO;
        for (Component component : components) {
            Earning earning = SubRules.earning(
                    component.rule(), facts.withMax(component.max().of(facts.maxPoints())));
            if (combine == Combine.BEST
                    && earning instanceof Earning.Missing missing
                    && missing.reference() instanceof Reference.Own own) {
                skipped.add(own);
                continue;
            }
            if (earning instanceof Earning.Ended ended && ended.stated().equals(NOT_APPLICABLE)) {
                workings.addAll(ended.workings());
                continue;
            }
            if (!(earning instanceof Earning.Earned one)) {
                return earning;
            }
            workings.add(Working.of(Operation.COMPONENT, component.name(), one.points()));
            steps.addAll(one.parts());
            weights = weights.plus(component.weight());
            earned.add(weighted(component, one.points()));
        }
        if (earned.isEmpty() && !skipped.isEmpty()) {
            return new Earning.Missing(skipped.get(0));
        }
        if (earned.isEmpty()) {
            return new Earning.Ended(NOT_APPLICABLE, ImmutableList.copyOf(workings));
        }
        return new Earning.Earned(
                combined(earned, weights), ImmutableList.copyOf(workings), ImmutableList.copyOf(steps));
    }

    private static final Stated NOT_APPLICABLE = new Stated.Without(Outcome.NOT_APPLICABLE);

    private Points combined(List<Points> earned, Rational weights) {
        return switch (combine) {
            case SUM -> Points.sum(earned);
            case BEST -> earned.stream().reduce(Points::max).orElse(Points.ZERO);
            case LOWEST -> earned.stream().reduce(Points::min).orElse(Points.ZERO);
            case MEAN -> Points.of(Points.sum(earned).value().dividedBy(weights));
        };
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(
                maxPoints,
                combine == Combine.BEST || combine == Combine.LOWEST
                        ? components.stream()
                                .flatMap(component ->
                                        component
                                                .rule()
                                                .scheme()
                                                .levels(component.max().of(maxPoints))
                                                .stream())
                        : Stream.of());
    }
}
