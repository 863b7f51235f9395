package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.expression.Finding;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.expression.Type;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;

/** What must hold of every rule in its index: its own numbers, and the names by which it refers to the rest. */
final class RuleChecks {
    private final Index index;
    private final List<Problem> problems = new ArrayList<>();

    private RuleChecks(Index index) {
        this.index = index;
    }

    static ImmutableList<Problem> problems(Index index) {
        RuleChecks checks = new RuleChecks(index);
        index.leaves().forEach(checks::leaf);
        index.leaves().forEach(checks::cycle);
        return ImmutableList.copyOf(checks.problems);
    }

    private void leaf(Criterion leaf) {
        ScoringRule rule = leaf.rule().orElseThrow();
        rule.problems(leaf.maxPoints())
                .forEach(problem ->
                        problems.add(problem.at(place(leaf, problem.place().path()))));
        rule.scheme().expressions().forEach(use -> expression(leaf, use));
        stated(
                leaf,
                "without-previous",
                "there is no previous period",
                Reference.Previous.class::isInstance,
                ScoringRule::withoutPrevious);
        stated(
                leaf,
                "without-cohort",
                "there are no other units",
                Reference.Cohort.class::isInstance,
                ScoringRule::withoutCohort);
        if (leaf.notApplicable().isEmpty()
                && rule.stated().anyMatch(new Stated.Without(Outcome.NOT_APPLICABLE)::equals)) {
            problems.add(new Problem(
                    ProblemCode.MISSING_KEY,
                    Place.of(IndexChecks.subject(leaf)),
                    "a policy for not applicable, as its rule may end in that",
                    "none",
                    "Add 'not-applicable' with the policy."));
        }
        if (countsWorkingDays(rule) && index.edition().workingTime().isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.MISSING_KEY,
                    place(leaf, "days"),
                    "a calendar of the edition, as the rule counts working days",
                    "none",
                    "Add 'calendar' to the edition, or count calendar days."));
        }
    }

    private static boolean countsWorkingDays(ScoringRule rule) {
        return (rule.scheme() instanceof Deadline deadline && deadline.days() == Deadline.Days.WORKING)
                || rule.scheme().rules().stream().anyMatch(RuleChecks::countsWorkingDays);
    }

    private void expression(Criterion leaf, Scheme.Use use) {
        Place place = place(leaf, use.key());
        ImmutableList<Finding> findings = use.expression()
                .check(use.isCondition() ? Type.TRUTH : Type.NUMBER, reference -> type(leaf, reference));
        findings.forEach(finding -> problems.add(new Problem(
                finding.kind() == Finding.Kind.UNKNOWN_NAME ? ProblemCode.UNKNOWN_REFERENCE : ProblemCode.WRONG_TYPE,
                place,
                finding.expected(),
                finding.got() + ": " + finding.subject() + " in '" + use.expression() + "'",
                finding.remedy())));
        use.expression().options().forEach((reference, option) -> {
            Set<String> known = options(leaf, reference);
            if (!known.isEmpty() && !known.contains(option)) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place,
                        "one of " + String.join(", ", known) + " for " + reference,
                        "\"" + option + "\"",
                        "Correct the text; as it is, the comparison could never hold."));
            }
        });
    }

    private Optional<Type> type(Criterion leaf, Reference reference) {
        if (reference instanceof Reference.Own own) {
            Optional<Type> declared = type(leaf, own.name());
            return own.name().equals(Facts.MAX) ? declared.or(() -> Optional.of(Type.NUMBER)) : declared;
        }
        if (reference instanceof Reference.Previous previous) {
            return type(leaf, previous.name());
        }
        if (reference instanceof Reference.OfLeaf other) {
            return leafOf(other.leaf()).flatMap(found -> type(found, other.name()));
        }
        if (reference instanceof Reference.Cohort cohort) {
            return type(leaf, cohort.name())
                    .filter(type -> type == Type.NUMBER || type == Type.RATIO)
                    .map(type -> Type.NUMBER);
        }
        return Optional.of(Type.TEXT);
    }

    private static Optional<Type> type(Criterion leaf, String input) {
        return spec(leaf, input).map(spec -> spec.type().expressionType());
    }

    private static Optional<InputSpec> spec(Criterion leaf, String input) {
        return leaf.rule().flatMap(rule -> rule.input(input));
    }

    private Optional<Criterion> leafOf(CriterionCode code) {
        return index.criterion(code).filter(Criterion::isLeaf);
    }

    private Set<String> options(Criterion leaf, Reference reference) {
        if (reference instanceof Reference.UnitKind) {
            return index.edition().unitKinds();
        }
        Optional<InputSpec> spec = Optional.empty();
        if (reference instanceof Reference.Own own) {
            spec = spec(leaf, own.name());
        } else if (reference instanceof Reference.Previous previous) {
            spec = spec(leaf, previous.name());
        } else if (reference instanceof Reference.OfLeaf other) {
            spec = leafOf(other.leaf()).flatMap(found -> spec(found, other.name()));
        }
        return spec.map(InputSpec::options).orElse(ImmutableSet.of());
    }

    private void stated(
            Criterion leaf,
            String key,
            String what,
            Predicate<Reference> asks,
            Function<ScoringRule, Optional<Stated>> stated) {
        if (!isStated(leaf.rule().orElseThrow(), asks, stated)) {
            problems.add(new Problem(
                    ProblemCode.MISSING_KEY,
                    place(leaf, key),
                    "what it earns if " + what,
                    "nothing",
                    "Add '" + key + "' with points, 'full', 'not-applicable' or 'not-assessed'."));
        }
    }

    private static boolean isStated(
            ScoringRule rule, Predicate<Reference> asks, Function<ScoringRule, Optional<Stated>> stated) {
        return stated.apply(rule).isPresent()
                || (ownReferences(rule.scheme()).noneMatch(asks)
                        && rule.scheme().rules().stream().allMatch(inner -> isStated(inner, asks, stated)));
    }

    /** What a scheme reads outside the rules within it. */
    private static Stream<Reference> ownReferences(Scheme scheme) {
        if (scheme instanceof Composite) {
            return Stream.of();
        }
        return scheme instanceof Branch branch
                ? branch.cases().stream().flatMap(one -> one.when().references().stream())
                : scheme.expressions().flatMap(use -> use.expression().references().stream());
    }

    /** Leaves whose rules wait for each other's inputs are a mistake even where each could be worked out. */
    private void cycle(Criterion leaf) {
        Set<CriterionCode> reached = new LinkedHashSet<>();
        reach(leaf, reached);
        if (reached.contains(leaf.code())) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place(leaf, ""),
                    "a rule that does not depend on itself",
                    reached.stream().map(CriterionCode::text).collect(Collectors.joining(", ", "a cycle through ", "")),
                    "Let one of them read only inputs of its own."));
        }
    }

    private void reach(Criterion from, Set<CriterionCode> reached) {
        from.rule().stream()
                .flatMap(ScoringRule::references)
                .filter(Reference.OfLeaf.class::isInstance)
                .map(reference -> ((Reference.OfLeaf) reference).leaf())
                .filter(reached::add)
                .toList()
                .forEach(code -> leafOf(code).ifPresent(next -> reach(next, reached)));
    }

    private static Place place(Criterion leaf, String key) {
        return Place.of(IndexChecks.subject(leaf) + ", rule" + (key.isEmpty() ? "" : ", " + key));
    }
}
