package vn.chiso.core.ranking;

import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/**
 * One line of a league table.
 *
 * @param rank from 1
 * @param unit who
 * @param points what it earned, exact
 * @param outOf the maximum that applied to it; smaller than another unit's if lines did not apply
 * @param compared what was compared: points or per cent, at the precision of the table
 * @param tiedWith how many other units have the same rank
 */
public record RankedUnit(int rank, Unit unit, Points points, Points outOf, Rational compared, int tiedWith) {
    public boolean isTied() {
        return tiedWith > 0;
    }
}
