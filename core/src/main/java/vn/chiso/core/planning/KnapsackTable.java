package vn.chiso.core.planning;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * The most value for every budget, when of each group of alternatives at most one is taken: the multiple-choice knapsack by dynamic
 * programming (Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, chapter 11). Exact.
 */
final class KnapsackTable {
    /**
     * One alternative.
     *
     * @param value zero or more
     * @param steps its effort in each dimension
     */
    record Item(long value, ImmutableIntArray steps) {}

    private final Cells cells;
    private final List<List<Item>> groups;
    private final short[][] taken;
    private long[] most;

    private KnapsackTable(Cells cells, List<List<Item>> groups, boolean traced) {
        this.cells = cells;
        this.groups = groups;
        this.most = new long[cells.count()];
        this.taken = new short[traced ? groups.size() : 0][];
        long[] spare = new long[most.length];
        for (int group = 0; group < groups.size(); group++) {
            System.arraycopy(most, 0, spare, 0, most.length);
            if (traced) {
                taken[group] = new short[most.length];
            }
            List<Item> items = groups.get(group);
            for (int i = 0; i < items.size(); i++) {
                take(items.get(i), most, spare, traced ? taken[group] : new short[0], (short) (i + 1));
            }
            long[] swapped = most;
            most = spare;
            spare = swapped;
        }
    }

    /**
     * @param traced whether {@link #taken} will be asked
     */
    static KnapsackTable of(Cells cells, List<List<Item>> groups, boolean traced) {
        return new KnapsackTable(cells, groups, traced);
    }

    private void take(Item item, long[] from, long[] to, short[] trace, short mark) {
        if (cells.dimensions() == 0) {
            row(item.value(), 0, 0, 1, from, to, trace, mark);
        } else {
            take(item, 0, 0, 0, from, to, trace, mark);
        }
    }

    private void take(
            Item item, int dimension, int base, int offset, long[] from, long[] to, short[] trace, short mark) {
        int least = item.steps().get(dimension);
        int size = cells.size(dimension);
        if (dimension == cells.dimensions() - 1) {
            row(item.value(), base + least, offset + least, base + size, from, to, trace, mark);
            return;
        }
        int stride = cells.stride(dimension);
        for (int at = least; at < size; at++) {
            take(item, dimension + 1, base + at * stride, offset + least * stride, from, to, trace, mark);
        }
    }

    private static void row(
            long value, int first, int offset, int end, long[] from, long[] to, short[] trace, short mark) {
        boolean traced = trace.length > 0;
        for (int cell = first; cell < end; cell++) {
            long candidate = from[cell - offset] + value;
            if (candidate > to[cell]) {
                to[cell] = candidate;
                if (traced) {
                    trace[cell] = mark;
                }
            }
        }
    }

    /** The most value within the budget of a cell. */
    long most(int cell) {
        return most[cell];
    }

    /** Which alternative of each group is taken within the budget of a cell; -1 for none. */
    int[] taken(int cell) {
        int[] found = new int[groups.size()];
        int at = cell;
        for (int group = groups.size() - 1; group >= 0; group--) {
            found[group] = taken[group][at] - 1;
            if (found[group] >= 0) {
                ImmutableIntArray steps = groups.get(group).get(found[group]).steps();
                for (int i = 0; i < steps.length(); i++) {
                    at -= steps.get(i) * cells.stride(i);
                }
            }
        }
        return found;
    }
}
