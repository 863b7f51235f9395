package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Checklist;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.Informational;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
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

    interface ShapeRecipe {
        Shape on(Points max, String names);
    }

    /** A scheme and the inputs that have to be declared for it. */
    record Shape(Scheme scheme, ImmutableList<InputSpec> inputs) {
        static Shape of(Scheme scheme, InputSpec... inputs) {
            return new Shape(scheme, ImmutableList.copyOf(inputs));
        }
    }

    /** Points that a rule states: a share of the maximum, or that many points. */
    record AmountDraft(int percent, boolean fixed) {
        Amount on(Points max) {
            Rational share = share(percent);
            return fixed ? new Amount.Fixed(max.times(share)) : new Amount.OfMax(share);
        }
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
                BandRecipes.bands(),
                BandRecipes.interpolated(),
                perUnit(),
                deduction(),
                deadline(withCalendar),
                survey(),
                FormulaRecipes.formula()));
    }

    private static Arbitrary<Recipe> compound(Arbitrary<Recipe> of) {
        return ruled(Arbitraries.oneOf(CompoundRecipes.branch(of), CompoundRecipes.composite(of)));
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

    static Expression shareOf(String names) {
        return Expression.parse(names + "share");
    }

    /** What has to be declared for it: nothing if it is the usual name. */
    static ImmutableList<InputSpec> shareInput(String names) {
        return names.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(InputSpec.required(names + "share", InputType.RATIO));
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
                        combine(edges, amounts().list().ofSize(3), Arbitraries.of(BandRecipes.Order.class))
                                .as(Tuple::of),
                        Arbitraries.integers().between(0, 20).optional(0.4),
                        Arbitraries.of(STATED))
                .as((given, offset, working, grace, perDay, late, cutOff, beyond) -> (max, names) -> {
                    List<Rational> days =
                            late.get1().stream().sorted().map(Rational::of).toList();
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
                                    : Optional.of(BandRecipes.table(
                                            days, List.of(false, true), late.get2(), late.get3(), max)),
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

    static Arbitrary<AmountDraft> amounts() {
        return combine(percents(0, 100), Arbitraries.of(false, true)).as(AmountDraft::new);
    }

    static Arbitrary<Integer> percents(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    static Rational share(int percent) {
        return Rational.of(percent, 100);
    }

    private static Points tenths(int tenths) {
        return Points.of(Rational.of(tenths, 10));
    }
}
