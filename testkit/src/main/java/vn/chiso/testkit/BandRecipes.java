package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;
import static vn.chiso.testkit.RuleRecipes.amounts;
import static vn.chiso.testkit.RuleRecipes.percents;
import static vn.chiso.testkit.RuleRecipes.share;
import static vn.chiso.testkit.RuleRecipes.shareInput;
import static vn.chiso.testkit.RuleRecipes.shareOf;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.Interpolated;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.testkit.RuleRecipes.AmountDraft;
import vn.chiso.testkit.RuleRecipes.Shape;
import vn.chiso.testkit.RuleRecipes.ShapeRecipe;

/** Tables on one measured number: bands of any order, and nodes with lines between them. */
final class BandRecipes {
    private BandRecipes() {}

    enum Order {
        RISING,
        FALLING,
        ANY
    }

    private enum Top {
        OPEN,
        UP_TO_ONE,
        EXACTLY_ONE
    }

    private enum Twist {
        NONE,
        LOWEST_NOT_ACCEPTED,
        HIGHEST_BY_FORMULA
    }

    static Arbitrary<ShapeRecipe> bands() {
        return combine(
                        percents(1, 130).set().ofMinSize(1).ofMaxSize(3),
                        amounts().list().ofSize(5),
                        Arbitraries.of(Order.class),
                        Arbitraries.of(false, true).list().ofSize(3),
                        Arbitraries.of(Top.class),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.of(Twist.class))
                .as((edges, amounts, order, closed, top, fromZero, counts, twist) -> (max, names) -> {
                    List<Range<Rational>> ranges = ranges(
                            edges.stream()
                                    .sorted()
                                    .map(edge -> counts ? Rational.of(edge) : share(edge))
                                    .toList(),
                            closed,
                            counts ? Top.OPEN : top,
                            fromZero);
                    String input = names + (counts ? "n" : "share");
                    Bands scheme = new Bands(
                            Expression.parse(input), twisted(bands(ranges, amounts, order, max), twist, input));
                    return counts
                            ? Shape.of(scheme, InputSpec.required(input, InputType.COUNT))
                            : new Shape(scheme, shareInput(names));
                });
    }

    /** A table without an upper end. */
    static ImmutableList<Band> table(
            List<Rational> edges, List<Boolean> closed, List<AmountDraft> amounts, Order order, Points max) {
        return bands(ranges(edges, closed, Top.OPEN, false), amounts, order, max);
    }

    /** One above the other, each edge in one of its two neighbours. */
    private static List<Range<Rational>> ranges(List<Rational> edges, List<Boolean> closed, Top top, boolean fromZero) {
        List<Rational> within = edges.stream()
                .filter(edge -> top == Top.OPEN || edge.compareTo(Rational.ONE) < 0)
                .toList();
        List<Range<Rational>> ranges = new ArrayList<>();
        Range<Rational> rest = fromZero ? Range.atLeast(Rational.ZERO) : Range.all();
        for (int i = 0; i < within.size(); i++) {
            BoundType upper = closed.get(i) ? BoundType.CLOSED : BoundType.OPEN;
            BoundType lower = closed.get(i) ? BoundType.OPEN : BoundType.CLOSED;
            ranges.add(rest.intersection(Range.upTo(within.get(i), upper)));
            rest = Range.downTo(within.get(i), lower);
        }
        switch (top) {
            case OPEN -> ranges.add(rest);
            case UP_TO_ONE -> ranges.add(rest.intersection(Range.atMost(Rational.ONE)));
            case EXACTLY_ONE -> {
                ranges.add(rest.intersection(Range.lessThan(Rational.ONE)));
                ranges.add(Range.singleton(Rational.ONE));
            }
        }
        return ranges;
    }

    /** One of them earns everything: the last if they rise, else the first. */
    private static ImmutableList<Band> bands(
            List<Range<Rational>> ranges, List<AmountDraft> drafts, Order order, Points max) {
        List<Amount> amounts = new ArrayList<>(
                drafts.stream().limit(ranges.size()).map(draft -> draft.on(max)).toList());
        Comparator<Amount> byPoints = Comparator.comparing(amount -> amount.of(max));
        if (order != Order.ANY) {
            amounts.sort(order == Order.RISING ? byPoints : byPoints.reversed());
        }
        amounts.set(order == Order.RISING ? amounts.size() - 1 : 0, Amount.FULL);
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> new Band(ranges.get(i), new Stated.Earns(amounts.get(i)), Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Band> twisted(List<Band> bands, Twist twist, String input) {
        List<Band> twisted = new ArrayList<>(bands);
        int last = twisted.size() - 1;
        if (twist == Twist.LOWEST_NOT_ACCEPTED && !bands.get(0).earns().equals(new Stated.Earns(Amount.FULL))) {
            Stated refused = new Stated.Without(Outcome.NOT_ACCEPTED);
            twisted.set(0, new Band(bands.get(0).range(), refused, Optional.empty()));
        } else if (twist == Twist.HIGHEST_BY_FORMULA) {
            Expression formula = Expression.parse("max * min(1, " + input + ")");
            twisted.set(last, new Band(bands.get(last).range(), new Stated.Earns(Amount.ZERO), Optional.of(formula)));
        }
        return ImmutableList.copyOf(twisted);
    }

    static Arbitrary<ShapeRecipe> interpolated() {
        return combine(
                        percents(0, 120).set().ofMinSize(2).ofMaxSize(4),
                        amounts().list().ofSize(4),
                        Arbitraries.of(Order.class))
                .as((places, drafts, order) -> (max, names) -> {
                    List<Range<Rational>> somewhere = Collections.nCopies(places.size(), Range.all());
                    List<Amount> amounts = bands(somewhere, drafts, order, max).stream()
                            .map(band -> ((Stated.Earns) band.earns()).amount())
                            .toList();
                    List<Integer> sorted = places.stream().sorted().toList();
                    Map<Rational, Amount> nodes = new TreeMap<>();
                    for (int i = 0; i < sorted.size(); i++) {
                        nodes.put(share(sorted.get(i)), amounts.get(i));
                    }
                    return new Shape(
                            new Interpolated(shareOf(names), ImmutableSortedMap.copyOf(nodes)), shareInput(names));
                });
    }
}
