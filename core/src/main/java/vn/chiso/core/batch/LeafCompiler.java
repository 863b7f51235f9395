package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.PerUnit;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.rule.Term;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** Finds the kernel of a leaf: one of its kind of rule if its points have a denominator in common, else the rule itself. */
final class LeafCompiler {
    private static final Rational UNBOUNDED = Rational.of(1_000_000);

    private final Index index;
    private final Criterion leaf;
    private final ScoringRule rule;
    private final Points max;
    private final LeafLayout layout;
    private final Settling settling;

    private LeafCompiler(Index index, Criterion leaf) {
        this.index = index;
        this.leaf = leaf;
        this.rule = leaf.rule().orElseThrow();
        this.max = leaf.maxPoints();
        this.layout = new LeafLayout(leaf.code(), rule.inputs());
        this.settling = Settling.of(rule, max);
    }

    static LeafPlan plan(Index index, Criterion leaf) {
        LeafCompiler compiler = new LeafCompiler(index, leaf);
        return compiler.columnar().map(compiler::safe).orElseGet(compiler::byRule);
    }

    /** The same plan, with the rule itself as its kernel if a number of the rule does not fit into a long. */
    private LeafPlan safe(LeafPlan plan) {
        Optional<Rounding> rounding = plan.rounded() ? index.rounding().leaf() : Optional.empty();
        return new LeafPlan(plan.denominator(), plan.bound(), plan.rounded(), unit -> {
            try {
                return plan.kernel().apply(unit);
            } catch (ArithmeticException tooLarge) {
                return new ByRule(leaf, rounding, plan.bound(), unit);
            }
        });
    }

    private LeafPlan byRule() {
        Optional<Rounding> rounding = settling.rounding().isPresent()
                ? Optional.empty()
                : index.rounding().leaf();
        Rational bound = settling.least().map(least -> bound(max, least)).orElse(UNBOUNDED);
        return new LeafPlan(
                settling.denominator(denominator(
                        Stream.concat(settling.least().stream(), Stream.of(max)).toList())),
                bound,
                rounding.isPresent(),
                unit -> new ByRule(leaf, rounding, bound, unit));
    }

    private static Rational bound(Points one, Points other) {
        return Stream.of(
                        one.value(),
                        one.value().negate(),
                        other.value(),
                        other.value().negate())
                .reduce(Rational.ZERO, Rational::max);
    }

    private static BigInteger denominator(List<Points> points) {
        return points.stream().map(point -> point.value().denominator()).reduce(BigInteger.ONE, Arithmetic::lcm);
    }

    private Optional<LeafPlan> columnar() {
        Scheme scheme = rule.scheme();
        if (scheme instanceof Bands bands
                && bands.bands().stream().allMatch(band -> band.formula().isEmpty())) {
            return input(bands.of().toString()).flatMap(input -> bands(input, bands));
        }
        if (scheme instanceof Choice choice) {
            return Optional.of(choice(choice));
        }
        if (scheme instanceof Deadline deadline) {
            return deadline(deadline);
        }
        if (scheme instanceof Deduction deduction) {
            Optional<Integer> waiver = deduction.waiver().flatMap(layout::column);
            return counted(deduction.terms(), max, -1, deduction.cap(), waiver);
        }
        if (scheme instanceof PerUnit perUnit) {
            return counted(perUnit.terms(), perUnit.start().of(max), 1, Optional.empty(), Optional.empty());
        }
        if (scheme instanceof Proportional proportional) {
            return input(proportional.of().toString()).flatMap(input -> proportional(input, proportional));
        }
        if (scheme instanceof Survey survey) {
            return input(survey.of().toString()).flatMap(input -> survey(input, survey));
        }
        return scheme instanceof Awarded awarded
                ? input(awarded.input())
                        .filter(input -> input.type() == InputType.NUMBER)
                        .flatMap(input -> awarded(awarded))
                : Optional.empty();
    }

    /** The input that an expression consists of; empty if it is more than the name of a required one. */
    private Optional<InputSpec> input(String expression) {
        return rule.input(expression).filter(InputSpec::required);
    }

    private int column(String name) {
        return layout.column(name).orElseThrow();
    }

    private Cell nothingArose() {
        return Cell.stated(rule.nothingArose(), settling);
    }

    private Optional<LeafPlan> bands(InputSpec input, Bands bands) {
        BandTable table = BandTable.of(bands.bands(), settling);
        Cell nothing = nothingArose();
        BigInteger common =
                Arithmetic.lcm(table.denominator(), nothing.points().value().denominator());
        Rational bound = table.bound().max(bound(nothing.points(), Points.ZERO));
        int column = column(input.name());
        return switch (input.type()) {
            case RATIO ->
                Optional.of(new LeafPlan(common, bound, false, unit -> new ShareBands(column, table, nothing, unit)));
            case COUNT, NUMBER ->
                Optional.of(new LeafPlan(
                        common, bound, false, unit -> new NumberBands(column, numbersInOne(input), table, unit)));
            default -> Optional.empty();
        };
    }

    private static long numbersInOne(InputSpec input) {
        return input.type() == InputType.NUMBER ? LeafLayout.MILLION : 1;
    }

    private LeafPlan choice(Choice choice) {
        ImmutableList<Points> points = (choice.isYesNo()
                        ? Stream.of("no", "yes")
                        : rule.input(choice.input()).orElseThrow().options().stream())
                .map(option -> settling.settled(
                        Objects.requireNonNull(choice.options().get(option)).of(max)))
                .collect(ImmutableList.toImmutableList());
        return new LeafPlan(
                denominator(points),
                points.stream().map(point -> bound(point, Points.ZERO)).reduce(Rational.ZERO, Rational::max),
                false,
                unit -> new Chosen(
                        column(choice.input()),
                        ImmutableLongArray.copyOf(
                                points.stream().mapToLong(point -> Arithmetic.scaled(point.value(), unit)))));
    }

    private Optional<LeafPlan> deadline(Deadline deadline) {
        boolean working = deadline.days() == Deadline.Days.WORKING;
        if (deadline.late().stream().flatMap(ImmutableList::stream).anyMatch(band -> band.formula()
                        .isPresent())
                || (working && deadline.dueInput().isPresent())) {
            return Optional.empty();
        }
        Optional<DaysLate.WorkingDays> calendar = Optional.empty();
        Optional<LocalDate> due = deadline.due().map(day -> day.plusDays(deadline.offset()));
        if (working) {
            Optional<Edition.WorkingTime> time = index.edition().workingTime();
            due = time.flatMap(known -> known.calendar().shifted(deadline.due().orElseThrow(), deadline.offset()));
            calendar = time.map(known -> DaysLate.WorkingDays.of(known.calendar()));
            if (due.isEmpty()) {
                return Optional.empty();
            }
        }
        ImmutableList<Cell> cells = DaysLate.cells(deadline, settling);
        long day = due.map(LocalDate::toEpochDay).orElse(0L);
        Optional<DaysLate.WorkingDays> days = calendar;
        return Optional.of(new LeafPlan(
                denominator(cells.stream().map(Cell::points).toList()),
                cells.stream().map(cell -> bound(cell.points(), Points.ZERO)).reduce(Rational.ZERO, Rational::max),
                false,
                unit -> new DaysLate(
                        column(deadline.input()),
                        deadline.dueInput().flatMap(layout::column),
                        day,
                        deadline,
                        days,
                        cells,
                        unit)));
    }

    private Optional<LeafPlan> counted(
            List<Term> terms, Points start, int sign, Optional<Points> cap, Optional<Integer> waiver) {
        List<Integer> columns = new ArrayList<>();
        List<Points> amounts = new ArrayList<>(List.of(start, max));
        settling.least().ifPresent(amounts::add);
        cap.ifPresent(amounts::add);
        for (Term term : terms) {
            Optional<InputSpec> input = input(term.of().toString()).filter(spec -> spec.type() == InputType.COUNT);
            if (input.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column(input.get().name()));
            amounts.add(term.each());
            term.cap().ifPresent(amounts::add);
        }
        settling.rounding().ifPresent(to -> amounts.add(smallest(to)));
        return Optional.of(new LeafPlan(
                denominator(amounts),
                settling.least().map(least -> bound(max, least)).orElse(Counted.bound(terms, start, max)),
                false,
                unit -> new Counted(columns, terms, start, sign, cap, waiver, settling, unit)));
    }

    private static Points smallest(Rounding rounding) {
        return Points.of(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(rounding.scale())));
    }

    private Optional<LeafPlan> proportional(InputSpec input, Proportional proportional) {
        Points full = proportional
                .target()
                .map(goal -> Points.of(max.value().dividedBy(goal)))
                .orElse(max);
        if (input.type() == InputType.RATIO) {
            return share(column(input.name()), full, proportional.floor(), Optional.empty());
        }
        Rational one = Rational.of(numbersInOne(input));
        long floor = proportional
                .floor()
                .map(least -> least.times(one).ceiling().longValueExact())
                .orElse(Long.MIN_VALUE);
        return linear(
                column(input.name()),
                full.value().dividedBy(one),
                Rational.ZERO,
                Long.MIN_VALUE,
                floor,
                Long.MAX_VALUE,
                1);
    }

    private Optional<LeafPlan> survey(InputSpec input, Survey survey) {
        Rational width = survey.highest().minus(survey.lowest());
        if (input.type() == InputType.RATIO) {
            return survey.lowest().signum() == 0
                    ? share(
                            column(input.name()),
                            Points.of(max.value().dividedBy(width)),
                            Optional.empty(),
                            Optional.of(survey.highest()))
                    : Optional.empty();
        }
        Rational one = Rational.of(numbersInOne(input));
        Rational slope = max.value().dividedBy(width).dividedBy(one);
        return linear(
                column(input.name()),
                slope,
                slope.times(survey.lowest()).times(one).negate(),
                survey.lowest().times(one).ceiling().longValueExact(),
                Long.MIN_VALUE,
                survey.highest().times(one).floor().longValueExact(),
                1);
    }

    private Optional<LeafPlan> awarded(Awarded awarded) {
        Rational one = Rational.of(LeafLayout.MILLION);
        Rational grid = awarded.grid().map(step -> step.value().times(one)).orElse(Rational.ONE);
        return grid.isWhole() && grid.numerator().bitLength() < 62
                ? linear(
                        column(awarded.input()),
                        Rational.ONE.dividedBy(one),
                        Rational.ZERO,
                        awarded.lowest().value().times(one).ceiling().longValueExact(),
                        Long.MIN_VALUE,
                        awarded.highest().orElse(max).value().times(one).floor().longValueExact(),
                        grid.numerator().longValueExact())
                : Optional.empty();
    }

    /** Points for a share, which have no denominator in common unless they are rounded. */
    private Optional<LeafPlan> share(int column, Points full, Optional<Rational> floor, Optional<Rational> top) {
        Optional<Rounding> rounding =
                settling.rounding().or(() -> index.rounding().leaf());
        Cell nothing = nothingArose();
        return rounding.map(to -> new LeafPlan(
                Arithmetic.lcm(
                        BigInteger.TEN.pow(to.scale()), nothing.points().value().denominator()),
                bound(max.round(to), nothing.points()),
                settling.rounding().isEmpty(),
                unit -> new ShareOfMax(column, full, settling, to, floor, top, nothing, unit)));
    }

    /** Points for a count or a number: multiples of what the smallest of them brings. */
    private Optional<LeafPlan> linear(
            int column, Rational slope, Rational origin, long from, long floor, long to, long grid) {
        Optional<Rounding> early = earlyRounding();
        Settling settled = early.map(settling::roundedBy).orElse(settling);
        List<Points> amounts = new ArrayList<>(List.of(Points.of(slope), Points.of(origin), max));
        settling.least().ifPresent(amounts::add);
        BigInteger raw = settled.denominator(denominator(amounts));
        return Optional.of(new LeafPlan(
                raw,
                settling.least().map(least -> bound(max, least)).orElse(UNBOUNDED),
                early.isPresent(),
                unit -> new Linear(column, slope, origin, settled, from, floor, to, grid, unit)));
    }

    /**
     * The edition's rounding of leaves, if a kernel may apply it to spare the columns a finer unit: not where points that were handed over
     * are added before they are rounded.
     */
    private Optional<Rounding> earlyRounding() {
        boolean handsOver = index.leaves().anyMatch(line -> line.notApplicable()
                .filter(policy -> policy == NotApplicablePolicy.HAND_TO_SIBLINGS)
                .isPresent());
        return settling.rounding().isPresent() || handsOver
                ? Optional.empty()
                : index.rounding().leaf();
    }
}
