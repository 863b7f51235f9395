package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.score.Points;

/**
 * The losses of one scorecard in groups, the largest first and equal ones in the edition's order.
 *
 * @param <K> what the lines are grouped by
 * @param rows one for each group that has a scored line
 * @param additive whether every leaf is counted once in all, so that the rows add up to the total
 */
public record GapTable<K>(ImmutableList<GapRow<K>> rows, boolean additive) {
    /** The row of one group, if it has one. */
    public Optional<GapRow<K>> row(K key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The sum of the losses; what the scored lines lost in all if the table is additive. */
    public Points lost() {
        return Points.sum(rows.stream().map(GapRow::lost).toList());
    }

    /** How many groups lost something. */
    public long lossy() {
        return rows.stream().filter(row -> row.lost().signum() > 0).count();
    }
}
