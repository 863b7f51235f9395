package vn.chiso.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The made-up edition as whoever writes its scoring by hand would hold it, and as rules of other engines are written from: points in
 * hundredths, shares in percent, means in millionths. What is not applicable leaves the maximum, and the total is converted to 100.
 *
 * @param leaves in official order
 * @param fields the codes of the lines above them
 * @param grades the least total of each grade but the last, the best first
 */
record Plain(ImmutableList<Leaf> leaves, ImmutableList<String> fields, ImmutableLongArray grades)
        implements Serializable {
    private static final long HUNDRED = 100;
    private static final long MILLION = 1_000_000;

    /** A leaf of the field with that number. */
    record Leaf(String code, int field, long max, Rule rule) implements Serializable {}

    /** How inputs earn points. */
    sealed interface Rule extends Serializable {}

    /** So many points from each bound on of a share; the first are below all bounds. */
    record ShareBands(ImmutableLongArray bounds, ImmutableLongArray points) implements Rule {}

    /** The same of a count. */
    record CountBands(ImmutableLongArray bounds, ImmutableLongArray points) implements Rule {}

    /** The maximum times a share of a target, nothing below a floor. */
    record OfTarget(long target, long floor) implements Rule {}

    /** The maximum for yes. */
    record YesNo() implements Rule {}

    /** Less for each day after the day of issue, an offset and some grace; nothing after the last day. */
    record Due(long free, long perDay, long last) implements Rule {}

    /** Less for each occurrence, at most the cap. */
    record Taken(long each, long cap) implements Rule {}

    /** In proportion to a mean between two ends. */
    record Mean(long lowest, long highest) implements Rule {}

    static Plain of(Index index) {
        ImmutableList<String> fields = index.criteria()
                .filter(line -> !line.isLeaf())
                .map(line -> line.code().text())
                .collect(ImmutableList.toImmutableList());
        Map<String, Integer> fieldOf = new HashMap<>();
        index.criteria().forEach(line -> line.components()
                .forEach(leaf -> fieldOf.put(
                        leaf.code().text(), fields.indexOf(line.code().text()))));
        return new Plain(
                index.leaves()
                        .map(leaf -> new Leaf(
                                leaf.code().text(),
                                fieldOf.getOrDefault(leaf.code().text(), -1),
                                hundredths(leaf.maxPoints()),
                                rule(leaf)))
                        .collect(ImmutableList.toImmutableList()),
                fields,
                ImmutableLongArray.copyOf(index.grades().orElseThrow().grades().stream()
                        .flatMap(grade -> grade.from().stream())
                        .mapToLong(Plain::hundredths)));
    }

    private static long hundredths(Points points) {
        return times(points.value(), HUNDRED);
    }

    private static long times(Rational number, long factor) {
        Rational product = number.times(Rational.of(factor));
        if (!product.isWhole()) {
            throw new IllegalArgumentException(number + " is no multiple of 1/" + factor);
        }
        return product.numerator().longValueExact();
    }

    private static Rule rule(Criterion leaf) {
        Points max = leaf.maxPoints();
        Scheme scheme = leaf.rule().orElseThrow().scheme();
        if (scheme instanceof Bands bands) {
            boolean share = bands.of().toString().equals("share");
            ImmutableLongArray bounds = bounds(bands, share ? HUNDRED : 1);
            ImmutableLongArray points = points(bands, max);
            return share ? new ShareBands(bounds, points) : new CountBands(bounds, points);
        }
        if (scheme instanceof Proportional proportional) {
            return new OfTarget(
                    times(proportional.target().orElse(Rational.ONE), HUNDRED),
                    times(proportional.floor().orElse(Rational.ZERO), HUNDRED));
        }
        if (scheme instanceof Deadline deadline) {
            return new Due(
                    deadline.offset() + deadline.grace(),
                    hundredths(deadline.perDay().orElseThrow()),
                    deadline.cutOff().orElseThrow());
        }
        if (scheme instanceof Deduction deduction) {
            return new Taken(
                    hundredths(deduction.terms().get(0).each()),
                    hundredths(deduction.cap().orElseThrow()));
        }
        if (scheme instanceof Survey survey) {
            return new Mean(times(survey.lowest(), MILLION), times(survey.highest(), MILLION));
        }
        if (scheme instanceof Choice choice && choice.isYesNo()) {
            return new YesNo();
        }
        throw new IllegalArgumentException("The made-up edition has no " + scheme.kind());
    }

    private static List<Band> sorted(Bands bands) {
        return bands.bands().stream()
                .sorted(Comparator.comparing(band -> lower(band).orElse(Rational.of(-1))))
                .toList();
    }

    private static Optional<Rational> lower(Band band) {
        return band.range().hasLowerBound() ? Optional.of(band.range().lowerEndpoint()) : Optional.empty();
    }

    private static ImmutableLongArray bounds(Bands bands, long factor) {
        return ImmutableLongArray.copyOf(
                sorted(bands).stream().flatMap(band -> lower(band).stream()).mapToLong(bound -> times(bound, factor)));
    }

    private static ImmutableLongArray points(Bands bands, Points max) {
        return ImmutableLongArray.copyOf(sorted(bands).stream()
                .map(band -> ((Stated.Earns) band.earns()).amount().of(max))
                .mapToLong(Plain::hundredths));
    }
}
