package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.expression.Reference.Statistic;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Rational;

/**
 * What is known of all units that are scored together: for every statistic that a rule of the edition asks for, its exact value over the
 * units that observed the input. A ratio counts with its exact share; one of nothing does not count.
 */
public final class Cohort {
    /** No other units. */
    public static final Cohort NONE = new Cohort(ImmutableTable.of());

    private final ImmutableTable<CriterionCode, Reference, Value> statistics;

    private Cohort(ImmutableTable<CriterionCode, Reference, Value> statistics) {
        this.statistics = statistics;
    }

    /** The first pass over all units: what the rules of {@code index} will compare each of them with. */
    public static Cohort of(Index index, Collection<Assessment> assessments) {
        ImmutableTable.Builder<CriterionCode, Reference, Value> statistics = ImmutableTable.builder();
        index.leaves().forEach(leaf -> asked(leaf)
                .forEach(reference -> statistic(reference.statistic(), numbers(leaf, reference.name(), assessments))
                        .ifPresent(value -> statistics.put(leaf.code(), reference, Value.of(value)))));
        return new Cohort(statistics.buildOrThrow());
    }

    /** Whether no rule can read anything of it. */
    boolean isNone() {
        return statistics.isEmpty();
    }

    /** What rules of that leaf can read of it. */
    public ImmutableMap<Reference, Value> of(CriterionCode leaf) {
        return isNone() ? ImmutableMap.of() : statistics.row(leaf);
    }

    private static List<Reference.Cohort> asked(Criterion leaf) {
        return leaf.rule().stream()
                .flatMap(ScoringRule::references)
                .filter(Reference.Cohort.class::isInstance)
                .map(Reference.Cohort.class::cast)
                .distinct()
                .toList();
    }

    private static ImmutableList<Rational> numbers(Criterion leaf, String input, Collection<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment ->
                        Optional.ofNullable(assessment.measurements().get(leaf.code())).stream())
                .filter(Observed.class::isInstance)
                .flatMap(observed ->
                        Optional.ofNullable(((Observed) observed).values().get(input)).stream())
                .flatMap(value -> number(value).stream())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Rational> number(Value value) {
        if (value instanceof Value.Share share) {
            return share.ratio().isOfNothing()
                    ? Optional.empty()
                    : Optional.of(share.ratio().toRational());
        }
        return value instanceof Value.Quantity quantity ? Optional.of(quantity.value()) : Optional.empty();
    }

    private static Optional<Rational> statistic(Statistic statistic, ImmutableList<Rational> sorted) {
        int count = sorted.size();
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (statistic) {
                    case MAX -> sorted.get(count - 1);
                    case MIN -> sorted.get(0);
                    case COUNT -> Rational.of(count);
                    case MEAN -> mean(sorted);
                    case MEDIAN -> mean(sorted.subList((count - 1) / 2, count / 2 + 1));
                });
    }

    private static Rational mean(List<Rational> numbers) {
        return numbers.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(numbers.size()));
    }
}
