package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

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
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern TEXT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private final BigInteger numerator;
    private final BigInteger denominator; // positive, lowest terms

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** The exact value of a decimal. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
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
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
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
        return numerator;
    }

    /** Always positive. */
    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The exact quotient.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this one. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
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

    /** Rounded once, from the exact value. */
    public Rational round(Rounding rounding) {
        return of(toDecimal(rounding));
    }

    /** The decimal with exactly as many places as {@code rounding} says. */
    public BigDecimal toDecimal(Rounding rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), rounding.scale(), rounding.mode());
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@code 7.5} where a decimal is exact, {@code 2/3} where none is. */
    @Override
    public String toString() {
        BigInteger rest = denominator;
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
                ? new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                        .toPlainString()
                : numerator + "/" + denominator;
    }
}
