package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.Checklist;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.Informational;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.Interpolated;
import vn.chiso.core.rule.Options;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.PerUnit;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.rule.Term;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * Rules for whatever maximum a leaf turns out to have, so that maximum and rule shrink apart from each other. All numbers come from whole
 * percentages, so that every one of them can be written as a decimal.
 */
final class RuleRecipes {
    static final LocalDate DUE = LocalDate.of(2026, 6, 15);

    /** Names as people give them, some of which mean something else to YAML. */
    private static final List<String> NAMES = List.of(
            "tốt", "khá", "yes", "1.5", "a: b", "null", "# x", "ý \"đ\"", "- z", "2026-01-01", "[w]", "trung bình");

    private static final List<Stated> STATED = List.of(
            new Stated.Earns(Amount.ZERO),
            new Stated.Earns(Amount.FULL),
            new Stated.Earns(Amount.parse("50%")),
            new Stated.Without(Outcome.NOT_ASSESSED),
            new Stated.Without(Outcome.NOT_ACCEPTED),
            new Stated.Without(Outcome.NOT_APPLICABLE));

    private RuleRecipes() {}

    /**
     * Makes a rule for a leaf of {@code max}; every input's name begins with {@code names}, so that rules within rules have inputs of their
     * own.
     */
    interface Recipe {
        ScoringRule on(Points max, String names);
    }

    private interface ShapeRecipe {
        Shape on(Points max, String names);
    }

    /** A scheme and the inputs that have to be declared for it. */
    private record Shape(Scheme scheme, ImmutableList<InputSpec> inputs) {
        static Shape of(Scheme scheme, InputSpec... inputs) {
            return new Shape(scheme, ImmutableList.copyOf(inputs));
        }
    }

    /** Points that a rule states: a share of the maximum, or that many points. */
    private record AmountDraft(int percent, boolean fixed) {
        Amount on(Points max) {
            Rational share = share(percent);
            return fixed ? new Amount.Fixed(max.times(share)) : new Amount.OfMax(share);
        }
    }

    private enum Order {
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

    /** Any rule for a leaf that can earn something. */
    static Arbitrary<Recipe> scoring(boolean withCalendar) {
        Arbitrary<Recipe> simple = simple(withCalendar);
        Arbitrary<Recipe> compound = compound(simple);
        return Arbitraries.frequencyOf(Tuple.of(12, simple), Tuple.of(4, compound), Tuple.of(1, compound(compound)));
    }

    private static Arbitrary<Recipe> simple(boolean withCalendar) {
        return ruled(Arbitraries.oneOf(
                awarded(),
                yesNo(),
                choice(),
                options(),
                checklist(),
                proportional(),
                bands(),
                interpolated(),
                perUnit(),
                deduction(),
                deadline(withCalendar),
                survey(),
                formula()));
    }

    private static Arbitrary<Recipe> compound(Arbitrary<Recipe> of) {
        return ruled(Arbitraries.oneOf(branch(of), composite(of)));
    }

    /** Any rule for a leaf with a maximum of zero: one that takes points away, or is only shown. */
    static Arbitrary<Recipe> withoutMaximum() {
        Arbitrary<Integer> tenths = Arbitraries.integers().between(1, 50);
        Arbitrary<ShapeRecipe> taken = tenths.map(most -> (max, names) -> Shape.of(
                new Awarded(names + "points", tenths(most).negate(), Optional.empty(), Optional.empty(), false)));
        Arbitrary<ShapeRecipe> perUnit = combine(terms(), tenths)
                .as((terms, most) -> (max, names) -> Shape.of(new PerUnit(
                        Amount.FULL,
                        terms(terms, Points.of(2), names).stream()
                                .map(term -> new Term(
                                        term.name(),
                                        term.of(),
                                        term.each().min(term.each().negate()),
                                        term.cap()))
                                .collect(ImmutableList.toImmutableList()),
                        Optional.of(tenths(most).negate()))));
        Arbitrary<ShapeRecipe> formula = tenths.map(most -> (max, names) -> Shape.of(
                new Formula(
                        Expression.parse("max - " + names + "n / 4"),
                        Optional.of(tenths(most).negate())),
                InputSpec.required(names + "n", InputType.COUNT)));
        return Arbitraries.oneOf(
                ruled(Arbitraries.oneOf(deduction(), taken, perUnit, formula)), Arbitraries.just(shown()));
    }

    /** A rule that is only shown. */
    static Recipe shown() {
        return (max, names) -> ScoringRule.of(new Informational(), TestEditions.SOURCE);
    }

    private static Arbitrary<Recipe> ruled(Arbitrary<ShapeRecipe> shapes) {
        Arbitrary<Optional<Stated>> stated = Arbitraries.of(STATED).optional(0.4);
        return combine(shapes, stated, stated, roundings().optional(0.3))
                .as((shape, notPerformed, nothingArose, rounding) -> (max, names) -> {
                    Shape made = shape.on(max, names);
                    ScoringRule.Builder rule = ScoringRule.builder();
                    return rule.scheme(made.scheme())
                            .addAllDeclaredInputs(made.inputs())
                            .source(TestEditions.SOURCE)
                            .notPerformed(notPerformed)
                            .nothingArose(nothingArose)
                            .rounding(rounding)
                            .build();
                });
    }

    static Arbitrary<Rounding> roundings() {
        return combine(
                        Arbitraries.integers().between(0, 3).shrinkTowards(2),
                        Arbitraries.of(
                                RoundingMode.HALF_UP,
                                RoundingMode.HALF_EVEN,
                                RoundingMode.DOWN,
                                RoundingMode.UP,
                                RoundingMode.FLOOR,
                                RoundingMode.CEILING,
                                RoundingMode.HALF_DOWN))
                .as(Rounding::new);
    }

    private static Arbitrary<ShapeRecipe> awarded() {
        return combine(
                        percents(50, 100).optional(0.3),
                        Arbitraries.of(100, 50, 25, 10).optional(0.4),
                        Arbitraries.of(false, true))
                .as((highest, grid, reason) -> (max, names) -> Shape.of(new Awarded(
                        names + "points",
                        Points.ZERO,
                        highest.map(most -> max.times(share(most))),
                        grid.map(step -> max.times(share(step))),
                        reason)));
    }

    private static Arbitrary<ShapeRecipe> yesNo() {
        return combine(amounts(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((other, yesIsBest, yesFirst) -> (max, names) -> {
                    Amount yes = yesIsBest ? Amount.FULL : other.on(max);
                    Amount no = yesIsBest ? other.on(max) : Amount.FULL;
                    return Shape.of(new Choice(
                            names + "done",
                            yesFirst ? ImmutableMap.of("yes", yes, "no", no) : ImmutableMap.of("no", no, "yes", yes)));
                });
    }

    private static Arbitrary<ShapeRecipe> choice() {
        return combine(names(2), amounts().list().ofSize(4))
                .as((options, amounts) ->
                        (max, names) -> Shape.of(new Choice(names + "choice", named(options, amounts, max))));
    }

    private static Arbitrary<ShapeRecipe> options() {
        return combine(
                        names(1),
                        amounts().list().ofSize(4),
                        Arbitraries.of(Amount.FULL, Amount.parse("120%")).optional(0.5))
                .as((options, amounts, cap) ->
                        (max, names) -> Shape.of(new Options(names + "items", named(options, amounts, max), cap)));
    }

    /** The first of them earns everything. */
    private static ImmutableMap<String, Amount> named(List<String> names, List<AmountDraft> amounts, Points max) {
        Map<String, Amount> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), i == 0 ? Amount.FULL : amounts.get(i).on(max));
        }
        return ImmutableMap.copyOf(named);
    }

    private static Arbitrary<ShapeRecipe> checklist() {
        return combine(names(1), Arbitraries.integers().between(1, 4), amounts())
                .as((items, atLeast, otherwise) -> (max, names) -> Shape.of(new Checklist(
                        names + "met",
                        ImmutableSet.copyOf(items),
                        Math.min(atLeast, items.size()),
                        Amount.FULL,
                        otherwise.on(max))));
    }

    private static Arbitrary<List<String>> names(int least) {
        return Arbitraries.of(NAMES).list().uniqueElements().ofMinSize(least).ofMaxSize(4);
    }

    private static Arbitrary<ShapeRecipe> proportional() {
        return combine(
                        Arbitraries.of(false, true),
                        percents(10, 120).optional(0.3),
                        percents(1, 99).optional(0.3))
                .as((counts, target, floor) -> (max, names) -> counts
                        ? Shape.of(
                                new Proportional(
                                        Expression.parse(names + "done / " + names + "received"),
                                        target.map(RuleRecipes::share),
                                        floor.map(RuleRecipes::share)),
                                InputSpec.required(names + "done", InputType.COUNT),
                                InputSpec.required(names + "received", InputType.COUNT))
                        : new Shape(
                                new Proportional(
                                        shareOf(names), target.map(RuleRecipes::share), floor.map(RuleRecipes::share)),
                                shareInput(names)));
    }

    private static Expression shareOf(String names) {
        return Expression.parse(names + "share");
    }

    /** What has to be declared for it: nothing if it is the usual name. */
    private static ImmutableList<InputSpec> shareInput(String names) {
        return names.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(InputSpec.required(names + "share", InputType.RATIO));
    }

    private static Arbitrary<ShapeRecipe> bands() {
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

    private static Arbitrary<ShapeRecipe> interpolated() {
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

    /** So many percent of the maximum for each occurrence, and of all of them at most. */
    private record TermDraft(int percent, Optional<Integer> cap) {}

    private static Arbitrary<List<TermDraft>> terms() {
        return combine(percents(1, 60), percents(5, 100).optional(0.3))
                .as(TermDraft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static ImmutableList<Term> terms(List<TermDraft> drafts, Points of, String names) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new Term(
                        "việc " + (i + 1),
                        Expression.parse(names + "n" + (i + 1)),
                        of.times(share(drafts.get(i).percent())),
                        drafts.get(i).cap().map(cap -> of.times(share(cap)))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Arbitrary<ShapeRecipe> perUnit() {
        return combine(
                        amounts(),
                        terms(),
                        Arbitraries.of(false, true).list().ofSize(3),
                        Arbitraries.of(Points.ZERO, Points.of(-1)).optional(0.3))
                .as((start, drafts, cost, lowest) -> (max, names) -> {
                    List<Term> terms = terms(drafts, max, names);
                    return Shape.of(new PerUnit(
                            start.on(max),
                            IntStream.range(0, terms.size())
                                    .mapToObj(i -> i > 0 && cost.get(i) ? costing(terms.get(i)) : terms.get(i))
                                    .collect(ImmutableList.toImmutableList()),
                            lowest));
                });
    }

    private static Term costing(Term term) {
        return new Term(term.name(), term.of(), term.each().negate(), term.cap());
    }

    private static Arbitrary<ShapeRecipe> deduction() {
        return combine(terms(), percents(10, 100).optional(0.5), Arbitraries.of(false, true))
                .as((drafts, cap, waived) -> (max, names) -> {
                    Points of = max.signum() == 0 ? Points.of(2) : max;
                    return Shape.of(new Deduction(
                            terms(drafts, of, names),
                            cap.map(most -> of.times(share(most))),
                            waived ? Optional.of(names + "waiver") : Optional.empty()));
                });
    }

    private static Arbitrary<ShapeRecipe> deadline(boolean withCalendar) {
        Arbitrary<Set<Integer>> edges =
                Arbitraries.integers().between(1, 20).set().ofMinSize(1).ofMaxSize(2);
        return combine(
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(-5, 5),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 3),
                        percents(1, 50).optional(0.5),
                        combine(edges, amounts().list().ofSize(3), Arbitraries.of(Order.class))
                                .as(Tuple::of),
                        Arbitraries.integers().between(0, 20).optional(0.4),
                        Arbitraries.of(STATED))
                .as((given, offset, working, grace, perDay, late, cutOff, beyond) -> (max, names) -> {
                    List<Rational> days =
                            late.get1().stream().sorted().map(Rational::of).toList();
                    List<Range<Rational>> ranges = ranges(days, List.of(false, true), Top.OPEN, false);
                    return Shape.of(new Deadline(
                            names + "submitted",
                            given ? Optional.empty() : Optional.of(DUE),
                            given ? Optional.of(names + "issued") : Optional.empty(),
                            offset,
                            working && withCalendar ? Deadline.Days.WORKING : Deadline.Days.CALENDAR,
                            grace,
                            perDay.map(day -> max.times(share(day))),
                            perDay.isPresent()
                                    ? Optional.empty()
                                    : Optional.of(bands(ranges, late.get2(), late.get3(), max)),
                            cutOff,
                            cutOff.isPresent() ? beyond : new Stated.Without(Outcome.NOT_ACCEPTED)));
                });
    }

    private static Arbitrary<ShapeRecipe> survey() {
        Arbitrary<ShapeRecipe> mean = combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(2, 10))
                .as((lowest, highest) -> (max, names) -> Shape.of(
                        new Survey(Expression.parse(names + Survey.MEAN), Rational.of(lowest), Rational.of(highest)),
                        InputSpec.required(names + Survey.MEAN, InputType.NUMBER)));
        Arbitrary<ShapeRecipe> share = Arbitraries.just(
                (max, names) -> new Shape(new Survey(shareOf(names), Rational.ZERO, Rational.ONE), shareInput(names)));
        return Arbitraries.oneOf(mean, share);
    }

    /** A formula in which {@code $} begins each input's name. */
    private record FormulaDraft(String text, Map<String, InputType> inputs, List<String> options) {
        Shape on(String names, Optional<Points> lowest) {
            return new Shape(
                    new Formula(Expression.parse(text.replace("$", names)), lowest),
                    inputs.entrySet().stream()
                            .map(input -> new InputSpec(
                                    names + input.getKey(), input.getValue(), true, ImmutableSet.copyOf(options)))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static final List<FormulaDraft> FORMULAS = List.of(
            new FormulaDraft("max - $n / 4", ImmutableMap.of("n", InputType.COUNT), List.of()),
            new FormulaDraft(
                    "max * min(1, $done / $received)",
                    ImmutableMap.of("done", InputType.COUNT, "received", InputType.COUNT),
                    List.of()),
            new FormulaDraft("round(max * $rate, 2)", ImmutableMap.of("rate", InputType.RATIO), List.of()),
            new FormulaDraft("if($ok, max, max / 3)", ImmutableMap.of("ok", InputType.FLAG), List.of()),
            new FormulaDraft(
                    "max * count_true($a, $b) / 2",
                    ImmutableMap.of("a", InputType.FLAG, "b", InputType.FLAG),
                    List.of()),
            new FormulaDraft(
                    "if($level = \"tốt\", max, if($level = \"khá\", max * 60%, 0))",
                    ImmutableMap.of("level", InputType.OPTION), List.of("tốt", "khá", "yếu")),
            new FormulaDraft(
                    "if(has($items, \"a: b\"), max, 0)",
                    ImmutableMap.of("items", InputType.OPTIONS),
                    List.of("a: b", "no")),
            new FormulaDraft(
                    "max - max * max(0, $on - date(\"2026-06-15\")) / 30",
                    ImmutableMap.of("on", InputType.DATE),
                    List.of()),
            new FormulaDraft(
                    "max * part($rate) / max(1, whole($rate))", ImmutableMap.of("rate", InputType.RATIO), List.of()));

    private static Arbitrary<ShapeRecipe> formula() {
        return combine(
                        Arbitraries.of(FORMULAS),
                        Arbitraries.of(Points.ZERO, Points.of(-1)).optional(0.3))
                .as((formula, lowest) -> (max, names) -> formula.on(names, lowest));
    }

    /** One case of a branch: a flag, or a count from so many on. */
    private record CaseDraft(Optional<Integer> from, Recipe rule) {}

    private static Arbitrary<ShapeRecipe> branch(Arbitrary<Recipe> rules) {
        Arbitrary<CaseDraft> one = combine(Arbitraries.integers().between(1, 20).optional(0.5), rules)
                .as(CaseDraft::new);
        return combine(one.list().ofMinSize(1).ofMaxSize(2), rules).as((cases, otherwise) -> (max, names) -> {
            ImmutableList.Builder<Branch.Case> made = ImmutableList.builder();
            ImmutableList.Builder<InputSpec> inputs = ImmutableList.builder();
            for (int i = 0; i < cases.size(); i++) {
                CaseDraft draft = cases.get(i);
                String input = names + (draft.from().isPresent() ? "size" : "big") + (i + 1);
                inputs.add(InputSpec.required(input, draft.from().isPresent() ? InputType.COUNT : InputType.FLAG));
                Expression when = Expression.parse(
                        draft.from().map(from -> input + " >= " + from).orElse(input));
                made.add(new Branch.Case(when, draft.rule().on(max, names + "c" + (i + 1) + "_")));
            }
            return new Shape(new Branch(made.build(), otherwise.on(max, names + "o_")), inputs.build());
        });
    }

    /** One component; what it can earn is a share of the maximum, and in a sum what the others leave. */
    private record ComponentDraft(int percent, boolean full, int weight, Recipe rule) {}

    private static Arbitrary<ShapeRecipe> composite(Arbitrary<Recipe> rules) {
        Arbitrary<ComponentDraft> component = combine(
                        percents(1, 33),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5),
                        rules)
                .as(ComponentDraft::new);
        return combine(
                        Arbitraries.of(Composite.Combine.class),
                        component.list().ofMinSize(1).ofMaxSize(3))
                .as((how, drafts) -> (max, names) -> {
                    ImmutableList.Builder<Composite.Component> components = ImmutableList.builder();
                    int left = 100;
                    for (int i = 0; i < drafts.size(); i++) {
                        ComponentDraft draft = drafts.get(i);
                        boolean last = i == drafts.size() - 1;
                        int percent = how == Composite.Combine.SUM
                                ? (last ? left : draft.percent())
                                : (i == 0 || draft.full() || how != Composite.Combine.BEST ? 100 : draft.percent());
                        left -= percent;
                        Amount most = percent == 100 ? Amount.FULL : new Amount.OfMax(share(percent));
                        components.add(new Composite.Component(
                                "ý " + (i + 1),
                                most,
                                Rational.of(how == Composite.Combine.MEAN ? draft.weight() : 1),
                                draft.rule().on(most.of(max), names + (char) ('a' + i) + "_")));
                    }
                    return Shape.of(new Composite(how, components.build()));
                });
    }

    private static Arbitrary<AmountDraft> amounts() {
        return combine(percents(0, 100), Arbitraries.of(false, true)).as(AmountDraft::new);
    }

    private static Arbitrary<Integer> percents(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    private static Rational share(int percent) {
        return Rational.of(percent, 100);
    }

    private static Points tenths(int tenths) {
        return Points.of(Rational.of(tenths, 10));
    }
}
