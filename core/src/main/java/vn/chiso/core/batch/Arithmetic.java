package vn.chiso.core.batch;

import java.math.BigInteger;
import java.math.RoundingMode;
import vn.chiso.core.score.Rational;

/** Whole-number arithmetic of the columns. Nothing here looks out for overflow: callers have proven that there is none. */
final class Arithmetic {
    private Arithmetic() {}

    /** The quotient of {@code dividend} and a positive {@code divisor}, rounded once. */
    static long divide(long dividend, long divisor, RoundingMode mode) {
        if (mode == RoundingMode.HALF_UP && dividend >= 0) {
            return quotient(dividend + (divisor >> 1), divisor);
        }
        return com.google.common.math.LongMath.divide(dividend, divisor, mode);
    }

    /** The quotient of two numbers that are not negative; most of them are small, and a short division is quicker. */
    private static long quotient(long dividend, long divisor) {
        return (dividend | divisor) >>> 31 == 0 ? (int) dividend / (int) divisor : dividend / divisor;
    }

    static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** {@code number} times {@code unit}, which is a whole number that fits. */
    static long scaled(Rational number, BigInteger unit) {
        Rational scaled = number.times(Rational.of(unit, BigInteger.ONE));
        if (!scaled.isWhole()) {
            throw new IllegalStateException(number + " is no multiple of 1/" + unit);
        }
        return scaled.numerator().longValueExact();
    }

    /** How large a factor of {@code size} may be so that the product stays below 2<sup>62</sup>. */
    static long room(BigInteger size) {
        return BigInteger.ONE
                .shiftLeft(62)
                .divide(size.abs().max(BigInteger.ONE))
                .min(BigInteger.valueOf(Long.MAX_VALUE >> 1))
                .longValueExact();
    }
}
