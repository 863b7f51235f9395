package vn.chiso.core.planning;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;

/**
 * The most value for every budget, when of each group of alternatives at most one is taken: the multiple-choice knapsack by dynamic
 * programming (Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, chapter 11). Exact. A table is an array over the cells, which groups
 * are added to one by one.
 */
final class KnapsackTable {
    /**
     * One alternative.
     *
     * @param choice what may be taken; its value is zero or more
     * @param steps its effort in each dimension
     */
    record Item(Compiled.Choice choice, ImmutableIntArray steps) {}

    private static final short[] UNTRACED = {};

    private final Cells cells;
    private final long[] before;

    KnapsackTable(Cells cells) {
        this.cells = cells;
        this.before = new long[cells.count()];
    }

    /** The table of no groups: nothing is earned. */
    long[] empty() {
        return new long[before.length];
    }

    /** Adds a group to a table. */
    void add(List<Item> group, long[] most) {
        add(group, most, UNTRACED);
    }

    private void add(List<Item> group, long[] most, short[] trace) {
        System.arraycopy(most, 0, before, 0, most.length);
        for (int i = 0; i < group.size(); i++) {
            take(group.get(i), most, trace, (short) (i + 1));
        }
    }

    private void take(Item item, long[] to, short[] trace, short mark) {
        if (cells.dimensions() == 0) {
            row(item.choice().value(), 0, 0, 1, to, trace, mark);
        } else {
            take(item, 0, 0, 0, to, trace, mark);
        }
    }

    private void take(Item item, int dimension, int base, int offset, long[] to, short[] trace, short mark) {
        int least = item.steps().get(dimension);
        int size = cells.size(dimension);
        if (dimension == cells.dimensions() - 1) {
            row(item.choice().value(), base + least, offset + least, base + size, to, trace, mark);
            return;
        }
        int stride = cells.stride(dimension);
        for (int at = least; at < size; at++) {
            take(item, dimension + 1, base + at * stride, offset + least * stride, to, trace, mark);
        }
    }

    private void row(long value, int first, int offset, int end, long[] to, short[] trace, short mark) {
        if (trace.length == 0) {
            for (int cell = first; cell < end; cell++) {
                to[cell] = Math.max(to[cell], before[cell - offset] + value);
            }
            return;
        }
        for (int cell = first; cell < end; cell++) {
            long candidate = before[cell - offset] + value;
            if (candidate > to[cell]) {
                to[cell] = candidate;
                trace[cell] = mark;
            }
        }
    }

    /** What is taken of these groups for the most value within the budget of a cell; of equally good ones the first. */
    List<Item> taken(List<List<Item>> groups, int cell) {
        long[] most = empty();
        short[][] traces = new short[groups.size()][most.length];
        for (int group = 0; group < traces.length; group++) {
            add(groups.get(group), most, traces[group]);
        }
        List<Item> taken = new ArrayList<>();
        int at = cell;
        for (int group = traces.length - 1; group >= 0; group--) {
            if (traces[group][at] > 0) {
                Item item = groups.get(group).get(traces[group][at] - 1);
                taken.add(item);
                at -= cells.distance(item.steps());
            }
        }
        return taken;
    }
}
