package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/**
 * How one unit moved from one table to the next.
 *
 * @param unit who, as it is called in the later table if it is there
 * @param before its row in the earlier table, if it has one
 * @param after its row in the later table, if it has one
 * @param obstacles what keeps the two from being compared; empty if nothing does, and then both rows are there
 */
public record UnitChange(
        Unit unit, Optional<RankedUnit> before, Optional<RankedUnit> after, ImmutableList<Obstacle> obstacles) {
    public boolean isComparable() {
        return obstacles.isEmpty();
    }

    /** By how many places it rose; negative if it fell. Empty if the two are not comparable. */
    public Optional<Integer> places() {
        return isComparable() ? before.flatMap(old -> after.map(now -> old.rank() - now.rank())) : Optional.empty();
    }

    /** How many points it has more, exact; negative if it has fewer. Empty if the two are not comparable. */
    public Optional<Points> points() {
        return isComparable()
                ? before.flatMap(old -> after.map(now -> now.points().minus(old.points())))
                : Optional.empty();
    }
}
