package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.rule.Outcome;

/**
 * Adds up the units of a chunk, from the leaves to the total, in the steps of the explaining evaluator. Whatever is no multiple of the
 * edition's unit is marked, and the explaining evaluator scores that unit.
 */
final class ColumnTally {
    private final Tree tree;
    private final Chunk chunk;
    private final BatchResult result;
    private final Frame[] frames;
    private final Frame total = new Frame();
    private final long[] scratch = new long[Chunk.UNITS];

    ColumnTally(Tree tree, BatchResult result) {
        this.tree = tree;
        this.chunk = new Chunk(result.situations());
        this.result = result;
        this.frames =
                IntStream.range(0, tree.depth()).mapToObj(i -> new Frame()).toArray(Frame[]::new);
    }

    /** Scores {@code count} units from {@code from} on. */
    void score(int from, int count) {
        chunk.at(result.situations(), from, count);
        if (!chunk.situations.inputs().whole().isEmpty()) {
            chunk.situations
                    .inputs()
                    .whole()
                    .subMap(from, from + count)
                    .keySet()
                    .forEach(this::leave);
        }
        total.begin(count, 0);
        for (Line.PartLine part : tree.parts()) {
            Frame sum = frames[0];
            group(part.sum(), 0);
            part(part, sum);
            addToTotal(part, sum);
        }
        total.end(count, tree.parts().size());
        for (int i = 0; i < count; i++) {
            total(i);
        }
        result.total().write(from, count, total);
        for (int i = 0; i < count; i++) {
            if (chunk.unsure[i]) {
                result.leave(from + i);
            }
        }
    }

    private void leave(int unit) {
        chunk.unsure[unit - chunk.from] = true;
    }

    private void addToTotal(Line.PartLine part, Frame sum) {
        if (part.withinScale()) {
            for (int i = 0; i < chunk.count; i++) {
                total.points[i] += sum.points[i];
            }
            total.add(chunk.count, sum);
            return;
        }
        for (int i = 0; i < chunk.count; i++) {
            total.others[i] |= (byte) (1 << sum.outcome[i]);
            total.unscored[i] += sum.outcome[i] == 0 ? 0 : 1;
        }
    }

    /** The steps of the total are done on a fraction, which is rounded once. */
    private void total(int i) {
        long numerator = total.points[i];
        long denominator = 1;
        if (total.toTotal[i] > 0 && total.carried[i] > 0) {
            if (!tree.mayRescale()) {
                chunk.unsure[i] = true;
                return;
            }
            denominator = total.carried[i];
            numerator *= denominator + total.toTotal[i];
        }
        boolean scored = total.hasPoints(i);
        for (Tree.Step step : tree.steps()) {
            if (step.kind() == Tree.Kind.CONVERT) {
                numerator *= step.amount();
                denominator *= step.divisor();
                long converted = total.applicable[i] * step.amount();
                chunk.unsure[i] |= converted % step.divisor() != 0;
                total.applicable[i] = converted / step.divisor();
            } else if (scored && step.kind() == Tree.Kind.ADD) {
                for (int part : step.parts()) {
                    numerator +=
                            result.group(tree.parts().get(part).sum().number()).get(chunk.from + i) * denominator;
                }
            } else if (scored && step.kind() == Tree.Kind.CAP) {
                numerator = Math.min(numerator, step.amount() * denominator);
            } else if (scored && step.kind() == Tree.Kind.RAISE) {
                numerator = Math.max(numerator, step.amount() * denominator);
            }
        }
        total.points[i] = scored ? settled(i, tree.totalRounding().round(numerator, denominator)) : 0;
    }

    private long settled(int i, long points) {
        if (points == Rounder.UNSURE) {
            chunk.unsure[i] = true;
            return 0;
        }
        return points;
    }

    private void part(Line.PartLine part, Frame sum) {
        for (int i = 0; i < chunk.count; i++) {
            long handedOver = sum.toSiblings[i] + sum.toPart[i];
            boolean carries = sum.carried[i] > 0;
            long numerator = sum.points[i];
            long denominator = 1;
            if (carries && handedOver > 0) {
                chunk.unsure[i] |= !tree.mayRescale();
                denominator = sum.carried[i];
                numerator = tree.mayRescale() ? numerator * (denominator + handedOver) : 0;
                sum.carried[i] += handedOver;
            }
            sum.applicable[i] = Math.min(sum.applicable[i], part.max());
            sum.carried[i] = Math.min(sum.carried[i], part.max());
            if (sum.hasPoints(i)) {
                numerator = Math.min(numerator, part.max() * denominator);
                if (part.least() != Long.MIN_VALUE) {
                    numerator = Math.max(numerator, part.least() * denominator);
                }
                sum.points[i] = settled(i, tree.componentRounding().round(numerator, denominator));
            }
            long left = sum.toTotal[i] + (carries ? 0 : handedOver);
            sum.toTotal[i] = part.withinScale() ? Math.min(left, part.max() - sum.carried[i]) : 0;
            sum.toPart[i] = 0;
            sum.toSiblings[i] = 0;
        }
        result.group(part.sum().number()).write(chunk.from, chunk.count, sum);
    }

    private void group(Line.Group group, int depth) {
        Frame sum = frames[depth];
        sum.begin(chunk.count, group.leavesMax());
        for (Line component : group.components()) {
            if (component instanceof Line.Leaf leaf) {
                leaf(leaf, sum, group.handsOver());
            } else {
                Line.Group inner = (Line.Group) component;
                group(inner, depth + 1);
                add(inner, frames[depth + 1], sum, group.handsOver());
            }
        }
        sum.end(chunk.count, group.components().size());
        if (group.handsOver()) {
            handOver(group.components(), sum);
        }
        if (group.cap() != Long.MAX_VALUE) {
            cap(sum, group.cap());
        }
        if (group.factor() != group.divisor()) {
            convert(sum, group.factor(), group.divisor());
        }
    }

    /** Adds a group to the one above it; if there may be a hand-over its points wait for that. */
    private void add(Line.Group inner, Frame component, Frame sum, boolean handsOver) {
        Rounder rounding = tree.componentRounding();
        for (int i = 0; i < chunk.count && !handsOver; i++) {
            component.points[i] = rounding.round(component.points[i]);
            sum.points[i] += component.points[i];
        }
        for (int i = 0; i < chunk.count && handsOver; i++) {
            sum.stranded[i] |= component.carried[i] == 0 && component.points[i] != 0;
        }
        sum.add(chunk.count, component);
        result.group(inner.number()).write(chunk.from, chunk.count, component);
    }

    /** Multiplies what carries the points of neighbours that do not apply, rounds, and adds up. */
    private void handOver(ImmutableList<Line> components, Frame sum) {
        for (int i = 0; i < chunk.count; i++) {
            boolean hands = sum.toSiblings[i] > 0 && sum.carried[i] > 0;
            chunk.unsure[i] |= hands && (sum.stranded[i] || !tree.mayRescale());
        }
        for (Line component : components) {
            boolean isLeaf = component instanceof Line.Leaf;
            ResultColumn column = isLeaf
                    ? result.leaf(((Line.Leaf) component).number())
                    : result.group(((Line.Group) component).number());
            Rounder rounding = isLeaf ? tree.leafRounding() : tree.componentRounding();
            boolean fixed = component instanceof Line.Leaf leaf && leaf.rounded();
            boolean carries = !(component instanceof Line.Leaf leaf && leaf.max() == 0);
            for (int i = 0; i < chunk.count; i++) {
                long points = column.get(chunk.from + i);
                if (carries && sum.toSiblings[i] > 0 && sum.carried[i] > 0) {
                    chunk.unsure[i] |= fixed;
                    points = chunk.unsure[i]
                            ? 0
                            : settled(i, rounding.round(points * (sum.carried[i] + sum.toSiblings[i]), sum.carried[i]));
                } else {
                    points = rounding.round(points);
                }
                scratch[i] = points;
                sum.points[i] += points;
            }
            column.writePoints(chunk.from, chunk.count, scratch);
        }
        for (int i = 0; i < chunk.count; i++) {
            if (sum.carried[i] > 0) {
                sum.carried[i] += sum.toSiblings[i];
                sum.toSiblings[i] = 0;
            }
        }
    }

    private void cap(Frame sum, long most) {
        for (int i = 0; i < chunk.count; i++) {
            sum.applicable[i] = Math.min(sum.applicable[i], most);
            sum.carried[i] = Math.min(sum.carried[i], most);
            sum.points[i] = Math.min(sum.points[i], most);
            long rest = most - sum.carried[i];
            sum.toSiblings[i] = Math.min(sum.toSiblings[i], rest);
            sum.toPart[i] = Math.min(sum.toPart[i], rest - sum.toSiblings[i]);
            sum.toTotal[i] = Math.min(sum.toTotal[i], rest - sum.toSiblings[i] - sum.toPart[i]);
        }
    }

    private void convert(Frame sum, long factor, long divisor) {
        for (long[] numbers :
                new long[][] {sum.points, sum.applicable, sum.carried, sum.toSiblings, sum.toPart, sum.toTotal}) {
            for (int i = 0; i < chunk.count; i++) {
                long product = numbers[i] * factor;
                chunk.unsure[i] |= product % divisor != 0;
                numbers[i] = product / divisor;
            }
        }
    }

    private void leaf(Line.Leaf leaf, Frame sum, boolean handsOver) {
        LeafInputs inputs = chunk.situations.inputs().leaves().get(leaf.number());
        ResultColumn column = result.leaf(leaf.number());
        byte[] outcomes = column.outcomes();
        States states = inputs.states();
        int firstState = chunk.begin(states);
        Arrays.fill(outcomes, chunk.from, chunk.from + chunk.count, (byte) 0);
        leaf.kernel().score(chunk, inputs.columns());
        for (int odd = 0; odd < chunk.odds; odd++) {
            end(leaf, sum, outcomes, chunk.odd[odd], chunk.cells[odd]);
        }
        for (int at = firstState; at < states.size() && states.unit(at) < chunk.from + chunk.count; at++) {
            end(leaf, sum, outcomes, states.unit(at) - chunk.from, cell(leaf, states.state(at)));
        }
        long[] points = chunk.points;
        if (handsOver) {
            column.writePoints(chunk.from, chunk.count, points);
            return;
        }
        if (!tree.leafRounding().isIdle() && !leaf.rounded()) {
            for (int i = 0; i < chunk.count; i++) {
                points[i] = tree.leafRounding().round(points[i]);
            }
        }
        for (int i = 0; i < chunk.count; i++) {
            sum.points[i] += points[i];
        }
        column.writePoints(chunk.from, chunk.count, points);
    }

    private static Cell cell(Line.Leaf leaf, int state) {
        return switch (state) {
            case States.NOT_ASSESSED -> NOT_ASSESSED;
            case States.NOT_PERFORMED -> leaf.notPerformed();
            default -> leaf.notApplicable().isPresent() ? NOT_APPLICABLE : Cell.UNKNOWN;
        };
    }

    private static final Cell NOT_ASSESSED = Cell.without(Outcome.NOT_ASSESSED);
    private static final Cell NOT_APPLICABLE = Cell.without(Outcome.NOT_APPLICABLE);

    /** A unit that ends in a case of its own. */
    private void end(Line.Leaf leaf, Frame sum, byte[] outcomes, int i, Cell cell) {
        chunk.points[i] = 0;
        if (cell.outcome().isEmpty()) {
            chunk.unsure[i] = true;
            return;
        }
        Outcome outcome = cell.outcome().get();
        if (outcome == Outcome.NOT_APPLICABLE) {
            notApplicable(leaf, sum, outcomes, i);
        } else if (outcome == Outcome.SCORED) {
            earn(leaf, i, tree.scaled(cell.points()));
        } else {
            outcomes[chunk.from + i] = Codes.of(outcome);
            if (outcome != Outcome.NOT_ACCEPTED) {
                sum.add(i, Codes.of(outcome));
            }
        }
    }

    /** What the kernel did not earn it did not round either. */
    private void earn(Line.Leaf leaf, int i, long points) {
        chunk.points[i] = leaf.rounded() ? tree.leafRounding().round(points) : points;
    }

    private void notApplicable(Line.Leaf leaf, Frame sum, byte[] outcomes, int i) {
        NotApplicablePolicy policy = leaf.notApplicable().orElseThrow();
        if (!policy.takesMaximumOut()) {
            earn(leaf, i, policy == NotApplicablePolicy.FULL_POINTS ? leaf.max() : 0);
            return;
        }
        outcomes[chunk.from + i] = Codes.NOT_APPLICABLE;
        sum.add(i, Codes.NOT_APPLICABLE);
        sum.applicable[i] -= leaf.max();
        sum.carried[i] -= leaf.max();
        long[] to =
                switch (policy) {
                    case HAND_TO_SIBLINGS -> sum.toSiblings;
                    case RESCALE_PART -> sum.toPart;
                    default -> sum.toTotal;
                };
        if (policy != NotApplicablePolicy.REDUCE_MAXIMUM) {
            to[i] += leaf.max();
        }
    }
}
