package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What one group of lines lost.
 *
 * @param <K> what the lines are grouped by
 * @param key the group
 * @param leaves the ids of its measured lines, in the edition's order
 * @param assessedMax what was to be earned in it
 * @param points what was earned
 * @param lost the rest
 * @param sharePercent its share of everything that was lost, in per cent with two places; the shares of one table add up to exactly 100.00.
 *     Empty if nothing was lost, if some group has less than no loss, or if leaves are counted in several groups.
 */
public record GapRow<K>(
        K key,
        ImmutableList<String> leaves,
        Points assessedMax,
        Points points,
        Points lost,
        Optional<BigDecimal> sharePercent) {

    /** The share of its maximum that was earned, exact; empty if there was nothing to earn. */
    public Optional<Rational> attainment() {
        return assessedMax.signum() == 0 ? Optional.empty() : Optional.of(points.shareOf(assessedMax));
    }
}
