package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * Which rule applies depends on a condition, such as another leaf's input or the kind of unit. The first condition that holds decides.
 *
 * @param cases the conditions and their rules, in order
 * @param otherwise the rule if none holds
 */
public record Branch(ImmutableList<Case> cases, ScoringRule otherwise) implements Scheme {
    /** A condition and the rule that applies if it holds. */
    public record Case(Expression when, ScoringRule rule) {}

    @Override
    public String kind() {
        return "branch";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return SubRules.inputs(rules(), false);
    }

    @Override
    public Stream<Use> expressions() {
        Stream<Use> conditions = cases.stream().map(one -> new Use("cases, when", one.when(), true));
        Stream<Use> inCases =
                cases.stream().flatMap(one -> one.rule().scheme().expressions()).map(use -> use.under("cases"));
        return Stream.of(conditions, inCases, otherwise.scheme().expressions().map(use -> use.under("otherwise")))
                .flatMap(uses -> uses);
    }

    /** The rules, in order, the one that applies otherwise last. */
    @Override
    public ImmutableList<ScoringRule> rules() {
        return Stream.concat(cases.stream().map(Case::rule), Stream.of(otherwise))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Scheme restingOn(SourceRef source) {
        return new Branch(
                cases.stream()
                        .map(one -> new Case(one.when(), one.rule().restingOn(source)))
                        .collect(ImmutableList.toImmutableList()),
                otherwise.restingOn(source));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        Stream<Problem> inCases = cases.stream().flatMap(one -> problems("cases", one.rule(), maxPoints));
        return Stream.of(inCases, problems("otherwise", otherwise, maxPoints), SubRules.conflicts("cases", rules()))
                .flatMap(found -> found)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Problem> problems(String key, ScoringRule rule, Points maxPoints) {
        return rule.problems(maxPoints).stream()
                .map(problem -> problem.at(Place.of(key + ", " + problem.place().path())));
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return Composite.least(rules().stream().map(rule -> rule.scheme().least(maxPoints)), Points::min);
    }

    @Override
    public Earning earn(Facts facts) {
        return from(0, facts);
    }

    private Earning from(int position, Facts facts) {
        if (position == cases.size()) {
            return SubRules.sole(otherwise, facts, Working.of(Operation.BRANCH, "otherwise", "applies"));
        }
        Case one = cases.get(position);
        return Measured.truth(
                one.when(),
                facts,
                holds -> holds
                        ? SubRules.sole(
                                one.rule(),
                                facts,
                                Working.of(Operation.BRANCH, one.when().toString(), "yes"))
                        : from(position + 1, facts));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, rules().stream().flatMap(rule -> rule.scheme().levels(maxPoints).stream()));
    }
}
