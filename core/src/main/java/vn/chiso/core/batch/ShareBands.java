package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;

/** Bands on a share of counts: which band it is, is decided by multiplying out, without a division. */
final class ShareBands implements Kernel {
    private final int column;
    private final long[] numerators;
    private final long[] denominators;
    private final int[] least;
    private final long[] points;
    private final Cell[] cells;
    private final boolean plain;
    private final Cell nothingArose;
    private final long largest;
    private final long largestFactor;

    ShareBands(int column, BandTable table, Cell nothingArose, BigInteger unit) {
        this.column = column;
        this.nothingArose = nothingArose;
        // x > a/b for counts is the same as x·b - a·whole >= 1, so an edge that is not included asks for one more
        numerators = table.edges().stream()
                .mapToLong(edge -> edge.at().numerator().longValueExact())
                .toArray();
        denominators = table.edges().stream()
                .mapToLong(edge -> edge.at().denominator().longValueExact())
                .toArray();
        least = table.edges().stream().mapToInt(edge -> edge.included() ? 0 : 1).toArray();
        points = table.points(unit);
        cells = table.cells().toArray(Cell[]::new);
        boolean isSmall = Arrays.stream(points).allMatch(value -> Math.abs(value) < 1 << 29);
        plain = isSmall && table.cells().stream().allMatch(Cell::isScored);
        largest = table.edges().stream()
                .map(edge -> edge.at().numerator().abs().max(edge.at().denominator()))
                .map(Arithmetic::room)
                .reduce(Long.MAX_VALUE >> 1, Math::min);
        largestFactor = Math.max(
                Arrays.stream(numerators).map(Math::abs).max().orElse(1),
                Arrays.stream(denominators).max().orElse(1));
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        Column parts = columns.get(column);
        Column wholes = columns.get(column + 1);
        if (plain && parts.isSmall(largestFactor) && wholes.isSmall(largestFactor)) {
            parts.read(chunk.from, chunk.count, chunk.smallFirst);
            wholes.read(chunk.from, chunk.count, chunk.smallSecond);
            scoreSmall(chunk, chunk.smallFirst, chunk.smallSecond);
        } else {
            scoreAny(chunk, parts, wholes);
        }
    }

    /** Edge by edge in 4 bytes: what a unit earns more above an edge is added, without a branch. */
    private void scoreSmall(Chunk chunk, int[] parts, int[] wholes) {
        int[] sums = chunk.smallPoints;
        int count = chunk.count;
        Arrays.fill(sums, 0, count, (int) points[0]);
        for (int edge = 0; edge < numerators.length; edge++) {
            int numerator = (int) numerators[edge];
            int denominator = (int) denominators[edge];
            int beyond = least[edge];
            int more = (int) (points[edge + 1] - points[edge]);
            for (int i = 0; i < count; i++) {
                int distance = parts[i] * denominator - wholes[i] * numerator - beyond;
                sums[i] += more & ~(distance >> 31);
            }
        }
        int smallest = 1;
        for (int i = 0; i < count; i++) {
            chunk.points[i] = sums[i];
        }
        for (int i = 0; i < count; i++) {
            smallest = Math.min(smallest, wholes[i]);
        }
        for (int i = 0; i < count && smallest == 0; i++) {
            if (wholes[i] == 0) {
                chunk.ends(i, nothingArose);
            }
        }
    }

    private void scoreAny(Chunk chunk, Column partColumn, Column wholeColumn) {
        long[] parts = chunk.first;
        long[] wholes = chunk.second;
        partColumn.read(chunk.from, chunk.count, parts);
        wholeColumn.read(chunk.from, chunk.count, wholes);
        for (int i = 0; i < chunk.count; i++) {
            long part = parts[i];
            long whole = wholes[i];
            int cell = 0;
            for (int edge = 0; edge < numerators.length; edge++) {
                cell += part * denominators[edge] - numerators[edge] * whole >= least[edge] ? 1 : 0;
            }
            chunk.points[i] = points[cell];
            if (whole == 0 || part > largest || whole > largest) {
                chunk.ends(i, whole == 0 ? nothingArose : Cell.UNKNOWN);
            } else if (!plain && !cells[cell].isScored()) {
                chunk.ends(i, cells[cell]);
            }
        }
    }
}
