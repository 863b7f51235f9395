package vn.chiso.core.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.Checklist;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Composite.Combine;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.Informational;
import vn.chiso.core.rule.InputSpec;
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
import vn.chiso.core.source.SourceRef;

/** Scoring rules of a definition file. A rule without a source of its own rests on that of what it stands in. */
final class RuleReader {
    private static final Expression SHARE = Expression.parse(Measurement.SHARE);

    private static final ImmutableMap<String, Function<RuleReader, Optional<? extends Scheme>>> KINDS =
            ImmutableMap.<String, Function<RuleReader, Optional<? extends Scheme>>>builder()
                    .put("awarded", RuleReader::awarded)
                    .put("yes-no", RuleReader::yesNo)
                    .put("choice", RuleReader::choice)
                    .put("options", RuleReader::options)
                    .put("all-of", reader -> reader.checklist(items -> Optional.of(items.size())))
                    .put("any-of", reader -> reader.checklist(items -> Optional.of(1)))
                    .put("at-least", reader -> reader.checklist(items -> reader.count("count")))
                    .put("bands", RuleReader::bands)
                    .put("proportional", RuleReader::proportional)
                    .put("interpolated", RuleReader::interpolated)
                    .put("per-unit", RuleReader::perUnit)
                    .put("deduction", RuleReader::deduction)
                    .put("deadline", RuleReader::deadline)
                    .put("branch", RuleReader::branch)
                    .put("survey", RuleReader::survey)
                    .put("formula", RuleReader::formula)
                    .put("sum-of", reader -> reader.composite(Combine.SUM))
                    .put("best-of", reader -> reader.composite(Combine.BEST))
                    .put("lowest-of", reader -> reader.composite(Combine.LOWEST))
                    .put("mean-of", reader -> reader.composite(Combine.MEAN))
                    .put("informational", reader -> Optional.of(new Informational()))
                    .buildOrThrow();

    private final Fields fields;
    private final SourceRef source;

    private RuleReader(Fields fields, SourceRef source) {
        this.fields = fields;
        this.source = source;
    }

    /** The kinds of rule, as written. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    static Optional<ScoringRule> read(Item item, SourceRef inherited) {
        return item.fields().flatMap(fields -> {
            Optional<Item> own = fields.find("source");
            Optional<SourceRef> source = own.isPresent() ? own.flatMap(Common::source) : Optional.of(inherited);
            return source.flatMap(known -> new RuleReader(fields, known).rule());
        });
    }

    private Optional<ScoringRule> rule() {
        ScoringRule.Builder rule = ScoringRule.builder();
        ImmutableList<InputSpec> inputs = inputs();
        rule.source(source)
                .addAllDeclaredInputs(inputs)
                .notPerformed(stated("not-performed"))
                .nothingArose(stated("nothing-arose"))
                .withoutPrevious(stated("without-previous"))
                .withoutCohort(stated("without-cohort"))
                .rounding(fields.find("rounding").flatMap(Texts::rounding));
        Optional<Function<RuleReader, Optional<? extends Scheme>>> kind =
                fields.need("kind").flatMap(item -> item.oneOf(KINDS));
        Optional<Scheme> scheme = kind.flatMap(read -> read.apply(this));
        if (kind.isPresent()) {
            fields.close();
        }
        return scheme.map(known -> rule.scheme(known).build());
    }

    private Optional<Stated> stated(String key) {
        return fields.find(key).flatMap(Texts::stated);
    }

    private ImmutableList<InputSpec> inputs() {
        ImmutableList.Builder<InputSpec> inputs = ImmutableList.builder();
        fields.find("inputs").ifPresent(item -> item.entries()
                .forEach((name, value) -> InputFormat.read(name, value).ifPresent(inputs::add)));
        return inputs.build();
    }

    private Optional<Scheme> awarded() {
        return Optional.of(new Awarded(
                input(Measurement.POINTS),
                points("lowest").orElse(Points.ZERO),
                points("highest"),
                points("grid"),
                fields.find("reason-required").flatMap(Item::flag).orElse(false)));
    }

    private Optional<Scheme> yesNo() {
        Amount yes = amount("yes").orElse(Amount.FULL);
        Amount no = amount("no").orElse(Amount.ZERO);
        return Optional.of(new Choice(input("done"), ImmutableMap.of("yes", yes, "no", no)));
    }

    private Optional<Scheme> choice() {
        String input = input("choice");
        return amounts("options").map(options -> new Choice(input, options));
    }

    private Optional<Scheme> options() {
        String input = input("items");
        Optional<Amount> cap = amount("cap");
        return amounts("options").map(options -> new Options(input, options, cap));
    }

    private Optional<Scheme> checklist(Function<ImmutableSet<String>, Optional<Integer>> atLeast) {
        ImmutableSet<String> items =
                fields.need("items").map(InputFormat::texts).orElse(ImmutableSet.of());
        Amount enough = amount("points").orElse(Amount.FULL);
        Amount otherwise = amount("otherwise").orElse(Amount.ZERO);
        Optional<Integer> count = atLeast.apply(items);
        String input = input("items_met");
        return count.map(least -> new Checklist(input, items, least, enough, otherwise));
    }

    private Optional<Scheme> bands() {
        Expression of = expression("of").orElse(SHARE);
        return bandList("bands").map(bands -> new Bands(of, bands));
    }

    private Optional<ImmutableList<Band>> bandList(String key) {
        return fields.need(key)
                .map(list -> Common.each(list.list(), BandFormat::read).collect(ImmutableList.toImmutableList()));
    }

    private Optional<Scheme> proportional() {
        return Optional.of(new Proportional(expression("of").orElse(SHARE), number("target"), number("floor")));
    }

    private Optional<Scheme> interpolated() {
        Expression of = expression("of").orElse(SHARE);
        Map<Rational, Amount> nodes = new TreeMap<>();
        fields.need("nodes").ifPresent(list -> list.list().forEach(item -> node(item, nodes)));
        return Optional.of(new Interpolated(of, ImmutableSortedMap.copyOf(nodes)));
    }

    private static void node(Item item, Map<Rational, Amount> nodes) {
        item.fields().ifPresent(fields -> {
            Optional<Rational> at = fields.need("at").flatMap(Texts::number);
            Optional<Amount> points = fields.need("points").flatMap(Texts::amount);
            fields.close();
            if (at.isPresent() && points.isPresent() && nodes.putIfAbsent(at.get(), points.get()) != null) {
                item.problem(ProblemCode.DUPLICATE, "each node at a place of its own", "Remove one of the two.");
            }
        });
    }

    private Optional<Scheme> perUnit() {
        return Optional.of(new PerUnit(amount("start").orElse(Amount.ZERO), terms(), points("lowest")));
    }

    private Optional<Scheme> deduction() {
        return Optional.of(new Deduction(terms(), points("cap"), fields.optionalText("waiver")));
    }

    private ImmutableList<Term> terms() {
        return fields.need("terms")
                .map(list -> Common.each(list.list(), RuleReader::term).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static Optional<Term> term(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> name = fields.text("name");
            Optional<Expression> of = fields.need("of").flatMap(Texts::expression);
            Optional<Points> each = fields.need("each").flatMap(Common::points);
            Optional<Points> cap = fields.find("cap").flatMap(Common::points);
            fields.close();
            return Common.all(name, of, each)
                    ? Optional.of(new Term(name.get(), of.get(), each.get(), cap))
                    : Optional.empty();
        });
    }

    private Optional<Scheme> deadline() {
        String input = input("submitted");
        Optional<LocalDate> due = fields.find("due").flatMap(Common::date);
        Optional<String> dueInput = fields.optionalText("due-input");
        int offset = fields.find("offset").flatMap(Texts::whole).orElse(0);
        Deadline.Days days = fields.find("days")
                .flatMap(item -> item.oneOf(Common.words(Deadline.Days.values())))
                .orElse(Deadline.Days.CALENDAR);
        int grace = count("grace").orElse(0);
        Optional<Points> perDay = points("per-day");
        Optional<ImmutableList<Band>> late = fields.find("late").isPresent() ? bandList("late") : Optional.empty();
        Optional<Integer> cutOff = count("cut-off");
        Optional<Stated> beyond = stated("beyond");
        if (cutOff.isPresent() != beyond.isPresent()) {
            fields.item()
                    .problem(
                            ProblemCode.MISSING_KEY,
                            "'cut-off' and 'beyond' together",
                            "Say how late is too late and what that ends in, or neither.");
            return Optional.empty();
        }
        return Optional.of(new Deadline(
                input,
                due,
                dueInput,
                offset,
                days,
                grace,
                perDay,
                late,
                cutOff,
                beyond.orElse(new Stated.Without(Outcome.NOT_ACCEPTED))));
    }

    private Optional<Scheme> branch() {
        List<Branch.Case> cases = new ArrayList<>();
        Optional<Item> list = fields.need("cases");
        list.ifPresent(items -> Common.each(items.list(), this::branchCase).forEach(cases::add));
        Optional<ScoringRule> otherwise = fields.need("otherwise").flatMap(item -> read(item, source));
        return list.isPresent()
                ? otherwise.map(rule -> new Branch(ImmutableList.copyOf(cases), rule))
                : Optional.empty();
    }

    private Optional<Branch.Case> branchCase(Item item) {
        return item.fields().flatMap(inner -> {
            Optional<Expression> when = inner.need("when").flatMap(Texts::expression);
            Optional<ScoringRule> rule = inner.need("rule").flatMap(value -> read(value, source));
            inner.close();
            return Common.all(when, rule) ? Optional.of(new Branch.Case(when.get(), rule.get())) : Optional.empty();
        });
    }

    private Optional<Scheme> composite(Combine combine) {
        return fields.need("components")
                .map(list -> new Composite(
                        combine,
                        Common.each(list.list(), item -> component(item, combine))
                                .collect(ImmutableList.toImmutableList())));
    }

    private Optional<Composite.Component> component(Item item, Combine combine) {
        return item.fields().flatMap(inner -> {
            Optional<String> name = inner.text("name");
            Optional<Amount> max =
                    (combine == Combine.SUM ? inner.need("max") : inner.find("max")).flatMap(Texts::amount);
            Optional<Rational> weight =
                    combine == Combine.MEAN ? inner.need("weight").flatMap(Texts::number) : Optional.of(Rational.ONE);
            Optional<ScoringRule> rule = inner.need("rule").flatMap(value -> read(value, source));
            inner.close();
            boolean complete = Common.all(name, weight, rule) && (combine != Combine.SUM || max.isPresent());
            return complete
                    ? Optional.of(
                            new Composite.Component(name.get(), max.orElse(Amount.FULL), weight.get(), rule.get()))
                    : Optional.empty();
        });
    }

    private Optional<Scheme> survey() {
        Expression of = expression("of").orElse(Expression.parse(Survey.MEAN));
        return fields.need("scale").flatMap(Item::fields).flatMap(scale -> {
            Optional<Rational> lowest = scale.need("lowest").flatMap(Texts::number);
            Optional<Rational> highest = scale.need("highest").flatMap(Texts::number);
            scale.close();
            return Common.all(lowest, highest)
                    ? Optional.of(new Survey(of, lowest.get(), highest.get()))
                    : Optional.empty();
        });
    }

    private Optional<Scheme> formula() {
        Optional<Points> lowest = points("lowest");
        return fields.need("points").flatMap(Texts::expression).map(points -> new Formula(points, lowest));
    }

    private String input(String usual) {
        return fields.optionalText("input").orElse(usual);
    }

    private Optional<Expression> expression(String key) {
        return fields.find(key).flatMap(Texts::expression);
    }

    private Optional<Rational> number(String key) {
        return fields.find(key).flatMap(Texts::number);
    }

    private Optional<Points> points(String key) {
        return fields.find(key).flatMap(Common::points);
    }

    private Optional<Amount> amount(String key) {
        return fields.find(key).flatMap(Texts::amount);
    }

    private Optional<Integer> count(String key) {
        return fields.find(key).flatMap(Texts::count);
    }

    private Optional<ImmutableMap<String, Amount>> amounts(String key) {
        return fields.need(key).map(item -> item.entries().entrySet().stream()
                .flatMap(entry ->
                        Texts.amount(entry.getValue()).stream().map(amount -> Map.entry(entry.getKey(), amount)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new),
                        ImmutableMap::copyOf)));
    }
}
