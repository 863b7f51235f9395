package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * Finds the unit of points in which every number of an edition is whole, and proves that no sum leaves the range of a long. If there is
 * no such unit the edition has no tree, and every unit is scored by the explaining evaluator.
 */
final class TreeCompiler {
    private final Index index;
    private final ImmutableMap<CriterionCode, LeafPlan> plans;
    private BigInteger unit = BigInteger.ONE;
    private Rational largestFactor = Rational.ONE;
    private int leaves;
    private int groups;

    private TreeCompiler(Index index) {
        this.index = index;
        this.plans = index.leaves()
                .collect(ImmutableMap.toImmutableMap(Criterion::code, leaf -> LeafCompiler.plan(index, leaf)));
    }

    private LeafPlan plan(Criterion leaf) {
        return Objects.requireNonNull(plans.get(leaf.code()));
    }

    static Optional<Tree> compile(Index index) {
        try {
            return new TreeCompiler(index).tree();
        } catch (ArithmeticException tooLarge) {
            return Optional.empty(); // a number of the edition has more digits than a long
        }
    }

    private Optional<Tree> tree() {
        unit = denominator();
        BigInteger range = range();
        BigInteger converted = range.multiply(divisors()); // a number of the total, over what conversions divide it by
        if (converted.bitLength() > 60) {
            return Optional.empty();
        }
        ImmutableList<Line.PartLine> parts =
                index.parts().stream().map(this::part).collect(ImmutableList.toImmutableList());
        return Optional.of(new Tree(
                unit,
                parts,
                steps(),
                Rounder.of(index.rounding().leaf(), unit),
                Rounder.of(index.rounding().component(), unit),
                Rounder.of(index.rounding().total(), unit),
                range.multiply(converted).bitLength() <= 61,
                parts.stream().mapToInt(part -> part.sum().depth()).max().orElse(1)));
    }

    private static Cell notPerformed(Criterion leaf) {
        return leaf.rule().orElseThrow().answerNotPerformed(leaf.maxPoints())
                        instanceof ScoringRule.Answer.Scored scored
                ? Cell.of(scored.step())
                : Cell.UNKNOWN;
    }

    // The unit

    private BigInteger denominator() {
        Stream<Points> amounts = index.totalSteps().stream().flatMap(TreeCompiler::amounts);
        BigInteger own = Stream.concat(
                        amounts.map(points -> points.value().denominator()),
                        Stream.of(
                                        index.rounding().leaf(),
                                        index.rounding().component(),
                                        index.rounding().total())
                                .flatMap(Optional::stream)
                                .map(TreeCompiler::places))
                .reduce(index.maxPoints().value().denominator(), Arithmetic::lcm);
        BigInteger parts = index.parts().stream().map(this::denominator).reduce(BigInteger.ONE, Arithmetic::lcm);
        conversions().forEach(this::factor);
        return Arithmetic.lcm(own, parts).multiply(divisors());
    }

    private Stream<Rational> conversions() {
        return index.totalSteps().stream()
                .filter(TotalStep.Convert.class::isInstance)
                .map(step -> ((TotalStep.Convert) step).factor());
    }

    /** What the conversions of the total divide by, all together. */
    private BigInteger divisors() {
        return conversions().map(Rational::denominator).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static Stream<Points> amounts(TotalStep step) {
        if (step instanceof TotalStep.Cap cap) {
            return Stream.of(cap.most());
        }
        return step instanceof TotalStep.Raise raise ? Stream.of(raise.least()) : Stream.of();
    }

    private static BigInteger places(Rounding rounding) {
        return BigInteger.TEN.pow(rounding.scale());
    }

    private BigInteger denominator(Part part) {
        return Stream.concat(
                        Stream.of(part.maxPoints()),
                        Stream.concat(part.minPoints().stream(), part.criteriaMax().stream()))
                .map(points -> points.value().denominator())
                .reduce(denominator(part.criteria(), factor(part)), Arithmetic::lcm);
    }

    private BigInteger denominator(List<Criterion> criteria, Rational factor) {
        return criteria.stream()
                .map(this::denominator)
                .reduce(BigInteger.ONE, Arithmetic::lcm)
                .multiply(factor(factor));
    }

    /** The denominator of a factor, which is also remembered for the range. */
    private BigInteger factor(Rational factor) {
        largestFactor = largestFactor
                .times(factor.max(Rational.ONE))
                .times(Rational.of(factor.numerator(), BigInteger.ONE).max(Rational.ONE));
        return factor.denominator();
    }

    private BigInteger denominator(Criterion criterion) {
        BigInteger own = criterion.maxPoints().value().denominator();
        if (criterion.isLeaf()) {
            LeafPlan plan = plan(criterion);
            return Stream.of(
                            plan.denominator(),
                            notPerformed(criterion).points().value().denominator())
                    .reduce(own, Arithmetic::lcm);
        }
        return criterion.componentsMax().stream()
                .map(points -> points.value().denominator())
                .reduce(Arithmetic.lcm(own, denominator(criterion.components(), factor(criterion))), Arithmetic::lcm);
    }

    private static Rational factor(Part part) {
        return part.criteriaMax().map(part.maxPoints()::shareOf).orElse(Rational.ONE);
    }

    private static Rational factor(Criterion criterion) {
        return criterion.componentsMax().map(criterion.maxPoints()::shareOf).orElse(Rational.ONE);
    }

    /** Above every sum and product but those of rescaling and of what the total is divided by, in units; one point more for each line that may be rounded up. */
    private BigInteger range() {
        Rational leaves = plans.values().stream()
                .map(plan -> plan.bound().plus(Rational.ONE))
                .reduce(Rational.ZERO, Rational::plus);
        Rational maxima = index.criteria()
                .map(criterion -> criterion.maxPoints().value().plus(Rational.ONE))
                .reduce(Rational.ZERO, Rational::plus);
        Rational others = Stream.concat(
                        index.totalSteps().stream().flatMap(TreeCompiler::amounts),
                        index.parts().stream()
                                .flatMap(part -> Stream.concat(Stream.of(part.maxPoints()), part.minPoints().stream())))
                .map(Points::value)
                .map(value -> value.max(value.negate()).plus(Rational.ONE))
                .reduce(index.totalMax().value().max(Rational.ONE), Rational::plus);
        return leaves.plus(maxima)
                .plus(others)
                .times(largestFactor)
                .times(Rational.of(unit, BigInteger.ONE))
                .ceiling();
    }

    // The lines

    private Line.PartLine part(Part part) {
        int number = groups++;
        return new Line.PartLine(
                group(number, part.criteria(), Optional.empty(), factor(part)),
                scaled(part.maxPoints()),
                part.minPoints().map(this::scaled).orElse(Long.MIN_VALUE),
                part.withinScale());
    }

    private Line.Group group(int number, List<Criterion> criteria, Optional<Points> cap, Rational factor) {
        ImmutableList<Line> lines = criteria.stream().map(this::line).collect(ImmutableList.toImmutableList());
        return new Line.Group(
                number,
                lines,
                criteria.stream()
                        .filter(Criterion::isLeaf)
                        .mapToLong(leaf -> scaled(leaf.maxPoints()))
                        .sum(),
                lines.stream().anyMatch(TreeCompiler::handsOver),
                cap.map(this::scaled).orElse(Long.MAX_VALUE),
                factor.numerator().longValueExact(),
                factor.denominator().longValueExact());
    }

    private static boolean handsOver(Line line) {
        return line instanceof Line.Group group
                ? group.handsOver()
                : ((Line.Leaf) line)
                        .notApplicable()
                        .filter(policy -> policy == NotApplicablePolicy.HAND_TO_SIBLINGS)
                        .isPresent();
    }

    private Line line(Criterion criterion) {
        if (!criterion.isLeaf()) {
            int number = groups++;
            return group(
                    number,
                    criterion.components(),
                    criterion.capped()
                            ? Optional.of(criterion.componentsMax().orElse(criterion.maxPoints()))
                            : Optional.empty(),
                    factor(criterion));
        }
        LeafPlan plan = plan(criterion);
        return new Line.Leaf(
                leaves++,
                scaled(criterion.maxPoints()),
                plan.kernel().apply(unit),
                notPerformed(criterion),
                criterion.notApplicable(),
                plan.rounded());
    }

    private long scaled(Points points) {
        return Arithmetic.scaled(points.value(), unit);
    }

    private ImmutableList<Tree.Step> steps() {
        List<Tree.Step> steps = new ArrayList<>();
        if (index.totalSteps().isEmpty()) {
            steps.add(new Tree.Step(Tree.Kind.ADD, 0, 1, onTop()));
        }
        for (TotalStep step : index.totalSteps()) {
            if (step instanceof TotalStep.Add add) {
                steps.add(new Tree.Step(
                        Tree.Kind.ADD,
                        0,
                        1,
                        onTop().stream()
                                .filter(part -> add.parts()
                                        .contains(index.parts().get(part).id()))
                                .collect(ImmutableList.toImmutableList())));
            } else if (step instanceof TotalStep.Convert convert) {
                steps.add(new Tree.Step(
                        Tree.Kind.CONVERT,
                        convert.factor().numerator().longValueExact(),
                        convert.factor().denominator().longValueExact(),
                        ImmutableList.of()));
            } else if (step instanceof TotalStep.Cap cap) {
                steps.add(new Tree.Step(Tree.Kind.CAP, scaled(cap.most()), 1, ImmutableList.of()));
            } else {
                steps.add(new Tree.Step(
                        Tree.Kind.RAISE, scaled(((TotalStep.Raise) step).least()), 1, ImmutableList.of()));
            }
        }
        return ImmutableList.copyOf(steps);
    }

    private ImmutableList<Integer> onTop() {
        return IntStream.range(0, index.parts().size())
                .filter(part -> !index.parts().get(part).withinScale())
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }
}
