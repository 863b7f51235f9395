package vn.chiso.core.progress.review;

import java.util.Collection;

/**
 * The four official cells.
 *
 * @param onTime completed, in time (hoàn thành đúng hạn)
 * @param late completed, after the date (hoàn thành quá hạn)
 * @param withinTerm not completed, still in time or without a date (chưa hoàn thành, trong hạn)
 * @param overdue not completed, after the date (chưa hoàn thành, quá hạn)
 */
public record Cells(int onTime, int late, int withinTerm, int overdue) {
    static Cells of(Collection<Cell> cells) {
        return new Cells(
                count(cells, Cell.Kind.ON_TIME),
                count(cells, Cell.Kind.LATE),
                count(cells, Cell.Kind.WITHIN_TERM),
                count(cells, Cell.Kind.OVERDUE));
    }

    private static int count(Collection<Cell> cells, Cell.Kind kind) {
        return (int) cells.stream().filter(cell -> cell.kind() == kind).count();
    }

    /** Completed, in time or not. */
    public int completed() {
        return onTime + late;
    }

    /** All of them. */
    public int all() {
        return completed() + withinTerm + overdue;
    }
}
