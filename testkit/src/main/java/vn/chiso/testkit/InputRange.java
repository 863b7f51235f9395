package vn.chiso.testkit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Interpolated;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Which numbers a rule takes for one of its inputs, and at which it changes.
 *
 * @param least the least that it takes
 * @param most the most that it takes; empty if there is no limit
 * @param edges where something changes
 * @param grid only multiples of it are taken; empty for any number
 * @param due the date from which days are counted
 */
record InputRange(
        Rational least,
        Optional<Rational> most,
        ImmutableSortedSet<Rational> edges,
        Optional<Rational> grid,
        Optional<LocalDate> due) {
    static InputRange of(ScoringRule rule, Points max, String input) {
        Search search = new Search(input);
        search.rule(rule, max);
        return new InputRange(
                search.least.orElse(Rational.ZERO),
                search.most,
                ImmutableSortedSet.copyOf(search.edges),
                search.grid,
                search.due);
    }

    /** The number itself, or the end of the range that it lies beyond. */
    Rational clamp(Rational number) {
        Rational above = number.max(least);
        return most.map(above::min).orElse(above);
    }

    private static final class Search {
        private final String input;
        private final TreeSet<Rational> edges = new TreeSet<>();
        private Optional<Rational> least = Optional.empty();
        private Optional<Rational> most = Optional.empty();
        private Optional<Rational> grid = Optional.empty();
        private Optional<LocalDate> due = Optional.empty();

        Search(String input) {
            this.input = input;
        }

        void rule(ScoringRule rule, Points max) {
            if (rule.scheme() instanceof Awarded scheme && scheme.input().equals(input)) {
                between(scheme.lowest().value(), scheme.highest().orElse(max).value());
                grid = scheme.grid().map(Points::value);
            } else if (rule.scheme() instanceof Survey scheme
                    && scheme.of().toString().equals(input)) {
                between(scheme.lowest(), scheme.highest());
            } else if (rule.scheme() instanceof Bands scheme
                    && scheme.of().toString().equals(input)) {
                scheme.bands().stream().map(Band::range).forEach(this::range);
                scheme.bands().stream()
                        .map(Band::range)
                        .filter(range -> !range.hasUpperBound())
                        .findFirst()
                        .ifPresentOrElse(open -> {}, () -> most = Optional.of(edges.last()));
            } else if (rule.scheme() instanceof Interpolated scheme
                    && scheme.of().toString().equals(input)) {
                edges.addAll(scheme.nodes().keySet());
            } else if (rule.scheme() instanceof Proportional scheme
                    && scheme.of().toString().equals(input)) {
                scheme.target().ifPresent(edges::add);
                scheme.floor().ifPresent(edges::add);
            } else if (rule.scheme() instanceof Deadline scheme
                    && scheme.input().equals(input)) {
                due = scheme.due();
            }
            if (rule.scheme() instanceof Composite scheme) {
                scheme.components()
                        .forEach(component ->
                                rule(component.rule(), component.max().of(max)));
            } else {
                rule.scheme().rules().forEach(inner -> rule(inner, max));
            }
        }

        private void between(Rational from, Rational to) {
            least = Optional.of(from);
            most = Optional.of(to);
            edges.add(from);
            edges.add(to);
        }

        private void range(Range<Rational> range) {
            if (range.hasLowerBound()) {
                edges.add(range.lowerEndpoint());
            }
            if (range.hasUpperBound()) {
                edges.add(range.upperEndpoint());
            }
        }
    }
}
