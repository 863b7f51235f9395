package vn.chiso.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact arithmetic on the terms of fractions that fit in longs, and whether a result still does. */
final class LongFractions {
    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private LongFractions() {}

    /** 10 to the power of {@code exponent}, from 0 to 18. */
    static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * The greatest common divisor, by halving and subtracting (Stein's algorithm); that of zero and {@code b} is {@code b}.
     *
     * @param a not the least long
     * @param b positive
     */
    static long gcd(long a, long b) {
        if (a == 0) {
            return b;
        }
        long x = Math.abs(a);
        int twosOfX = Long.numberOfTrailingZeros(x);
        int twosOfB = Long.numberOfTrailingZeros(b);
        x >>= twosOfX;
        long y = b >> twosOfB;
        while (x != y) {
            long difference = x - y;
            y = Math.min(x, y);
            x = Math.abs(difference);
            x >>= Long.numberOfTrailingZeros(x);
        }
        return x << Math.min(twosOfX, twosOfB);
    }

    /** Whether {@code a * b} is a long, and its negative too. */
    static boolean fitsProduct(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE;
    }

    /** Whether {@code sum} is that of the two and no overflow of it. */
    static boolean isSum(long sum, long a, long b) {
        return ((sum ^ a) & (sum ^ b)) >= 0;
    }

    /** Compares {@code a * b} with {@code c * d}, in 128 bits. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /**
     * The whole number that {@code dividend / divisor} is rounded to.
     *
     * @param dividend not the least long
     * @param divisor positive
     * @throws ArithmeticException if it is none and the mode is {@link RoundingMode#UNNECESSARY}
     */
    static long divide(long dividend, long divisor, RoundingMode mode) {
        long towardsZero = dividend / divisor;
        long rest = Math.abs(dividend % divisor);
        return rest != 0 && isAway(mode, dividend < 0, towardsZero, Long.compare(rest, divisor - rest))
                ? towardsZero + (dividend < 0 ? -1 : 1)
                : towardsZero;
    }

    /**
     * Whether what lies between two whole numbers goes to the one further from zero.
     *
     * @param half the sign of its distance from the middle: positive if it is nearer to that one
     */
    private static boolean isAway(RoundingMode mode, boolean isNegative, long towardsZero, int half) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> !isNegative;
            case FLOOR -> isNegative;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && towardsZero % 2 != 0);
            case UNNECESSARY -> throw new ArithmeticException("Rounding necessary");
        };
    }

    /**
     * {@code 7.5} where a decimal is exact, {@code 2/3} where none is.
     *
     * @param denominator positive, in lowest terms
     */
    static String text(long numerator, long denominator) {
        int twos = Long.numberOfTrailingZeros(denominator);
        int fives = 0;
        long rest = denominator >> twos;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        if (rest != 1) {
            return numerator + "/" + denominator;
        }
        int places = Math.max(twos, fives);
        if (places >= POWERS_OF_TEN.length) {
            return new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), places, RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        long factor = POWERS_OF_TEN[places] / denominator;
        return BigDecimal.valueOf(factor, places)
                .multiply(BigDecimal.valueOf(numerator))
                .toPlainString();
    }
}
