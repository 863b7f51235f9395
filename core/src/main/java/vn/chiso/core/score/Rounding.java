package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * To how many decimal places, and which way. There is no default: an edition says it, or nothing is rounded.
 *
 * @param scale decimal places, 0 to 12
 * @param mode what happens to the rest
 */
@Immutable
public record Rounding(int scale, RoundingMode mode) {
    public Rounding {
        if (scale < 0 || scale > 12) {
            throw new IllegalArgumentException("Rounding keeps 0 to 12 decimal places, but was " + scale);
        }
    }

    /** To {@code scale} places, halves away from zero: what people do by hand. */
    public static Rounding halfUp(int scale) {
        return new Rounding(scale, RoundingMode.HALF_UP);
    }

    /** The least difference of two numbers that it keeps: {@code 0.01} for two places. */
    public Points unit() {
        return Points.of(Rational.of(BigDecimal.ONE.movePointLeft(scale)));
    }

    /** {@code 2 HALF_UP}. */
    @Override
    public String toString() {
        return scale + " " + mode;
    }
}
