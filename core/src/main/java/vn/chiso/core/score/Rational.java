package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms. Everything that is measured, compared or shared out is one of these until an edition
 * says where to round.
 *
 * <p>Each value has one form, so {@code 2.50} equals {@code 2.5} equals {@code 5/2}; nothing overflows and nothing is
 * rounded silently.
 *
 * <pre>{@code
 * Rational.of(2, 3).plus(Rational.parse("0.5"))   // 7/6
 * }</pre>
 */
@Immutable
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    private static final Pattern TEXT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private final long numerator; // of a large one only the sign
    private final long denominator; // positive, lowest terms; 0 if it is large
    private final @Nullable Large large; // exactly the fractions whose terms do not fit in longs

    /** The terms of a fraction that are too large for longs. */
    @Immutable
    private record Large(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Rational(Large large) {
        this.numerator = large.numerator.signum();
        this.denominator = 0;
        this.large = large;
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 1) {
            return new Rational(numerator, 1);
        }
        long common = LongFractions.gcd(numerator, denominator);
        return new Rational(numerator / common, denominator / common);
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        return value == Long.MIN_VALUE ? ofLowest(BigInteger.valueOf(value), BigInteger.ONE) : new Rational(value, 1);
    }

    /** The exact value of a decimal. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : ofLowest(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * The fraction {@code numerator / denominator} of numbers of any size.
     *
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + "/0 is not a number");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return ofLowest(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** One form for each value: longs wherever they can hold both terms and the negative of each. */
    private static Rational ofLowest(BigInteger numerator, BigInteger denominator) {
        return numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE && !isLeast(numerator)
                ? new Rational(numerator.longValue(), denominator.longValue())
                : new Rational(new Large(numerator, denominator));
    }

    private static boolean isLeast(BigInteger number) {
        return number.bitLength() == Long.SIZE - 1 && number.longValue() == Long.MIN_VALUE;
    }

    /**
     * Reads a decimal with a dot such as {@code 0.75}: at most 18 digits before the dot and 12 after it, ASCII digits only.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    public static Rational parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A number must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
        }
        return of(new BigDecimal(text));
    }

    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** Always positive. */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    public Rational plus(Rational other) {
        if (other.numerator == 0) {
            return this;
        }
        if (numerator == 0) {
            return other;
        }
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (LongFractions.isSum(sum, numerator, other.numerator)) {
                    return of(sum, denominator);
                }
            } else if (LongFractions.fitsProduct(numerator, other.denominator)
                    && LongFractions.fitsProduct(other.numerator, denominator)
                    && LongFractions.fitsProduct(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                if (LongFractions.isSum(left + right, left, right)) {
                    return sum(left + right, other);
                }
            }
        }
        BigInteger denominators = denominator().multiply(other.denominator());
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())), denominators);
    }

    /** A whole number plus a fraction in lowest terms is in lowest terms already. */
    private Rational sum(long numerators, Rational other) {
        long denominators = denominator * other.denominator;
        return (denominator == 1 || other.denominator == 1) && numerators != Long.MIN_VALUE
                ? new Rational(numerators, denominators)
                : of(numerators, denominators);
    }

    /** Adds this to a sum. */
    void addTo(PointsSum sum) {
        if (large == null) {
            sum.add(numerator, denominator);
        } else {
            sum.addLarge(this);
        }
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return large == null && other.large == null
                ? product(numerator, denominator, other.numerator, other.denominator)
                : of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The exact quotient.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        if (large == null && other.large == null && other.numerator != 0) {
            return other.numerator > 0
                    ? product(numerator, denominator, other.denominator, other.numerator)
                    : product(numerator, denominator, -other.denominator, -other.numerator);
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /** The product of two fractions in lowest terms: what can be cancelled stands crosswise. */
    private static Rational product(long numerator, long denominator, long otherNumerator, long otherDenominator) {
        long first = otherDenominator == 1 ? 1 : LongFractions.gcd(numerator, otherDenominator);
        long second = denominator == 1 ? 1 : LongFractions.gcd(otherNumerator, denominator);
        long left = numerator / first;
        long right = otherNumerator / second;
        long leftBelow = denominator / second;
        long rightBelow = otherDenominator / first;
        return LongFractions.fitsProduct(left, right) && LongFractions.fitsProduct(leftBelow, rightBelow)
                ? new Rational(left * right, leftBelow * rightBelow)
                : ofLowest(
                        BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)),
                        BigInteger.valueOf(leftBelow).multiply(BigInteger.valueOf(rightBelow)));
    }

    public Rational negate() {
        return large == null
                ? new Rational(-numerator, denominator)
                : ofLowest(large.numerator.negate(), large.denominator);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return Long.signum(numerator);
    }

    public boolean isWhole() {
        return large == null ? denominator == 1 : large.denominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this one. */
    public BigInteger floor() {
        if (large == null) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = large.numerator.divideAndRemainder(large.denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least whole number that is not below this one. */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Rounded once, from the exact value; itself if there is nothing to round. */
    public Rational round(Rounding rounding) {
        if (large == null) {
            long unit = LongFractions.powerOfTen(rounding.scale());
            if (unit % denominator == 0) {
                return this;
            }
            if (LongFractions.fitsProduct(numerator, unit)) {
                return of(LongFractions.divide(numerator * unit, denominator, rounding.mode()), unit);
            }
        }
        return of(toDecimal(rounding));
    }

    /** The decimal with exactly as many places as {@code rounding} says. */
    public BigDecimal toDecimal(Rounding rounding) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), rounding.scale(), rounding.mode());
    }

    @Override
    public int compareTo(Rational other) {
        if (large == null && other.large == null) {
            return denominator == other.denominator
                    ? Long.compare(numerator, other.numerator)
                    : LongFractions.compareProducts(numerator, other.denominator, other.numerator, denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator == that.numerator
                && denominator == that.denominator
                && (large == null ? that.large == null : large.equals(that.large));
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : large.hashCode();
    }

    /** {@code 7.5} where a decimal is exact, {@code 2/3} where none is. */
    @Override
    public String toString() {
        if (large == null) {
            return LongFractions.text(numerator, denominator);
        }
        BigInteger rest = large.denominator;
        int twos = 0;
        int fives = 0;
        while (!rest.testBit(0)) {
            rest = rest.shiftRight(1);
            twos++;
        }
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] step = rest.divideAndRemainder(five);
                step[1].signum() == 0;
                step = rest.divideAndRemainder(five)) {
            rest = step[0];
            fives++;
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(large.numerator)
                        .divide(new BigDecimal(large.denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                        .toPlainString()
                : large.numerator + "/" + large.denominator;
    }
}
