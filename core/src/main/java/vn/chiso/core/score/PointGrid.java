package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;
import java.math.BigInteger;

/**
 * The steps in which points are counted where sums of many of them are tabulated. An edition that rounds its leaves to two places counts in
 * steps of 0.01; the grid is taken from its rounding, never assumed.
 *
 * <pre>{@code
 * PointGrid.of(Rounding.halfUp(2)).units(Points.parse("1.25"));   // 125
 * }</pre>
 *
 * @param step more than zero
 */
@Immutable
public record PointGrid(Points step) {
    public PointGrid {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("The step of a grid is more than zero, but was " + step);
        }
    }

    /** The grid on which numbers rounded so lie. */
    public static PointGrid of(Rounding rounding) {
        return new PointGrid(Points.of(Rational.of(BigInteger.ONE, BigInteger.TEN.pow(rounding.scale()))));
    }

    /** Whether so many points are a whole number of steps. */
    public boolean holds(Points points) {
        return points.shareOf(step).isWhole();
    }

    /**
     * How many steps.
     *
     * @throws IllegalArgumentException if it is no whole number of them, or too large for a {@code long}
     */
    public long units(Points points) {
        Rational units = points.shareOf(step);
        if (!units.isWhole() || units.numerator().bitLength() > 62) {
            throw new IllegalArgumentException(
                    "Points on this grid are whole steps of " + step + ", but were " + points);
        }
        return units.numerator().longValueExact();
    }

    /** The points of so many steps. */
    public Points points(long units) {
        return step.times(Rational.of(units));
    }
}
