package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;

/** Bands on a count or a number. */
final class NumberBands implements Kernel {
    private final int column;
    private final long[] thresholds;
    private final long[] points;
    private final Cell[] cells;
    private final boolean plain;

    NumberBands(int column, long numbersInOne, BandTable table, BigInteger unit) {
        this.column = column;
        thresholds = table.thresholds(numbersInOne);
        points = table.points(unit);
        cells = table.cells().toArray(Cell[]::new);
        plain = table.cells().stream().allMatch(Cell::isScored);
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        long[] numbers = chunk.first;
        columns.get(column).read(chunk.from, chunk.count, numbers);
        for (int i = 0; i < chunk.count; i++) {
            int cell = 0;
            for (long threshold : thresholds) {
                cell += numbers[i] >= threshold ? 1 : 0;
            }
            chunk.points[i] = points[cell];
            if (!plain && !cells[cell].isScored()) {
                chunk.ends(i, cells[cell]);
            }
        }
    }
}
