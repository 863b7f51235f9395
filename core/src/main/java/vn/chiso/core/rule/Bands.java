package vn.chiso.core.rule;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * A table of bands on one measured number. Bands do not overlap and leave no gap; a number that no band has is refused, never zero.
 *
 * @param of what is measured
 * @param bands the bands, in any order
 */
public record Bands(Expression of, ImmutableList<Band> bands) implements Scheme {
    @Override
    public String kind() {
        return "bands";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return expressions()
                .flatMap(use -> use.usualInputs().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.concat(Stream.of(new Use("of", of, false)), bands.stream().flatMap(band -> band.formula().stream()
                .map(formula -> new Use("bands", formula, false))));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        List<Problem> problems = new ArrayList<>(contiguity());
        List<Amount> amounts = amounts();
        if (bands.stream().allMatch(band -> band.formula().isEmpty())) {
            problems.addAll(Amounts.reachMaximum("bands", amounts, maxPoints));
        }
        return ImmutableList.copyOf(problems);
    }

    private List<Amount> amounts() {
        return bands.stream()
                .filter(band -> band.formula().isEmpty() && band.earns() instanceof Stated.Earns)
                .map(band -> ((Stated.Earns) band.earns()).amount())
                .toList();
    }

    @Override
    public Stream<Stated> stated() {
        return bands.stream().filter(band -> band.formula().isEmpty()).map(Band::earns);
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        return bands.stream().allMatch(band -> band.formula().isEmpty())
                ? Amounts.least(amounts(), maxPoints)
                : Optional.of(Points.ZERO);
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        boolean plain = of.toString().equals(input) && amounts().size() == bands.size();
        return plain
                ? Trend.of(bands.stream()
                        .sorted(Comparator.comparing(Band::range, BY_START))
                        .map(band -> ((Stated.Earns) band.earns()).amount().of(maxPoints))
                        .toList())
                : Optional.empty();
    }

    /** Gaps and overlaps between the bands, and ends that leave values out. */
    private List<Problem> contiguity() {
        List<Problem> problems = new ArrayList<>();
        if (bands.isEmpty()) {
            problems.add(problem("at least one band", "none", "Add the bands."));
            return problems;
        }
        List<Range<Rational>> ranges =
                bands.stream().map(Band::range).sorted(BY_START).toList();
        Range<Rational> first = ranges.get(0);
        if (first.hasLowerBound()
                && (mayBeNegative()
                        || first.lowerEndpoint().signum() > 0
                        || (first.lowerEndpoint().signum() == 0 && !first.contains(Rational.ZERO)))) {
            problems.add(problem(
                    mayBeNegative()
                            ? "a lowest band without a lower end, as there is a subtraction"
                            : "bands that begin at 0 or below",
                    "the lowest band " + Band.shown(first),
                    "Add the band below, even if it earns nothing."));
        }
        Range<Rational> last = ranges.get(ranges.size() - 1);
        if (last.hasUpperBound() && last.upperBoundType() == BoundType.OPEN) {
            problems.add(problem(
                    "a highest band without an upper end",
                    "the highest band " + Band.shown(last),
                    "Leave its upper end out, or include it with up-to or exactly."));
        }
        for (int i = 1; i < ranges.size(); i++) {
            Range<Rational> lower = ranges.get(i - 1);
            Range<Rational> upper = ranges.get(i);
            if (lower.isConnected(upper) && !lower.intersection(upper).isEmpty()) {
                problems.add(problem(
                        "bands that do not overlap",
                        Band.shown(lower) + " and " + Band.shown(upper),
                        "Let one end where the other begins."));
            } else if (!meet(lower, upper)) {
                problems.add(problem(
                        "bands without a gap",
                        Band.shown(lower) + " and then " + Band.shown(upper),
                        "Let one end where the other begins."));
            }
        }
        return problems;
    }

    /** An expression that subtracts may come out below zero; counts, ratios and days late cannot. */
    private boolean mayBeNegative() {
        return of.toString().contains("-");
    }

    private static final Comparator<Range<Rational>> BY_START = Comparator.comparing(
                    (Range<Rational> range) -> range.hasLowerBound() ? 1 : 0)
            .thenComparing((a, b) ->
                    a.hasLowerBound() && b.hasLowerBound() ? a.lowerEndpoint().compareTo(b.lowerEndpoint()) : 0)
            .thenComparing(range -> range.hasLowerBound() && range.lowerBoundType() == BoundType.OPEN ? 1 : 0);

    private static boolean meet(Range<Rational> lower, Range<Rational> upper) {
        return lower.hasUpperBound()
                && upper.hasLowerBound()
                && lower.upperEndpoint().equals(upper.lowerEndpoint())
                && (lower.upperBoundType() == BoundType.CLOSED) != (upper.lowerBoundType() == BoundType.CLOSED);
    }

    private static Problem problem(String expected, String got, String remedy) {
        return new Problem(ProblemCode.BAD_VALUE, Place.of("bands"), expected, got, remedy);
    }

    @Override
    public Earning earn(Facts facts) {
        return Measured.number(of, facts, measured -> {
            Working read = Working.of(Operation.MEASURED, of.toString(), measured);
            return lookUp(measured, of.toString(), read, facts);
        });
    }

    /**
     * What the band earns in which {@code measured} lies.
     *
     * @param what what was measured, for the message
     * @param read the line of the workings that it came of
     */
    Earning lookUp(Rational measured, String what, Working read, Facts facts) {
        for (Band band : bands) {
            if (band.range().contains(measured)) {
                return band.formula().isPresent()
                        ? Measured.number(
                                band.formula().get(), facts, points -> Earning.of(Points.of(points), read, band.hit()))
                        : earn(band.earns(), facts, read, band.hit());
            }
        }
        return new Earning.Refused(new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(what),
                "a number in one of the bands "
                        + bands.stream().map(band -> Band.shown(band.range())).collect(Collectors.joining("; ")),
                measured.toString(),
                "Correct the input, or check that this is the right edition."));
    }

    private static Earning earn(Stated stated, Facts facts, Working read, Working hit) {
        return stated instanceof Stated.Earns earns
                ? Earning.of(earns.amount().of(facts.maxPoints()), read, hit)
                : new Earning.Ended(stated, ImmutableList.of(read, hit));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(
                maxPoints,
                bands.stream()
                        .filter(band -> band.earns() instanceof Stated.Earns)
                        .map(band -> ((Stated.Earns) band.earns()).amount().of(maxPoints)));
    }
}
