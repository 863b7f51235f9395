package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.stream.Stream;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Why a unit's rank changed from one year to another (A4): its own points moved, and so did the field. Each effect is the mean over the two
 * orders in which that can be told, own points first or the others' first, so together they are the whole change. Ranks count from 1, so a
 * negative change is a rise.
 *
 * <pre>{@code
 * RankChange.of(Points.of(80), others2023, Points.of(82), others2024, TiePolicy.STANDARD);   // 30 -> 34: own -3, field +7
 * }</pre>
 *
 * @param before the unit's total in the earlier year
 * @param othersBefore the others' totals in the earlier year
 * @param after the unit's total in the later year
 * @param othersAfter the others' totals in the later year; there may be more or fewer of them
 * @param ties which rank equal results get
 */
public record RankChange(
        Points before,
        ImmutableList<Points> othersBefore,
        Points after,
        ImmutableList<Points> othersAfter,
        TiePolicy ties) {
    public static RankChange of(
            Points before,
            Collection<Points> othersBefore,
            Points after,
            Collection<Points> othersAfter,
            TiePolicy ties) {
        return new RankChange(
                before, ImmutableList.copyOf(othersBefore), after, ImmutableList.copyOf(othersAfter), ties);
    }

    public int rankBefore() {
        return rank(before, othersBefore);
    }

    public int rankAfter() {
        return rank(after, othersAfter);
    }

    /** {@link #rankAfter()} less {@link #rankBefore()}. */
    public int change() {
        return rankAfter() - rankBefore();
    }

    /** What the unit's own points did; a whole or half number of ranks. */
    public Rational ownEffect() {
        return Rational.of(
                (long) rank(after, othersBefore) - rankBefore() + rankAfter() - rank(before, othersAfter), 2);
    }

    /** What the others did; a whole or half number of ranks. */
    public Rational fieldEffect() {
        return Rational.of(
                (long) rank(before, othersAfter) - rankBefore() + rankAfter() - rank(after, othersBefore), 2);
    }

    private int rank(Points own, ImmutableList<Points> others) {
        return ties.rank(own, Stream.concat(Stream.of(own), others.stream()).toList());
    }
}
