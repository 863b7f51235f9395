package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An exact number of points; negative for a deduction. A share of points may be a fraction and stays one until an
 * edition's rounding is applied.
 *
 * <pre>{@code
 * Points.parse("1").times(new Ratio(2, 3)).round(new Rounding(2, HALF_UP))   // 0.67
 * }</pre>
 */
@Immutable
public final class Points implements Comparable<Points> {
    public static final Points ZERO = new Points(Rational.ZERO);

    private static final Pattern TEXT = Pattern.compile("-?\\d{1,6}(\\.\\d{1,12})?");

    private final Rational value;

    private Points(Rational value) {
        this.value = value;
    }

    public static Points of(Rational value) {
        return new Points(value);
    }

    public static Points of(long value) {
        return new Points(Rational.of(value));
    }

    /**
     * Reads a decimal such as {@code 0.75}: at most 6 digits before the dot and 12 after it. Numbers as people write them
     * ({@code 9,69}) are read by {@link VietnameseNumbers}.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    public static Points parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Points must look like 3, 0.75 or -1.5 (with a decimal dot), but was '" + text + "'");
        }
        return new Points(Rational.of(new BigDecimal(text)));
    }

    /** The sum of all of them, zero for none. */
    public static Points sum(Collection<Points> points) {
        PointsSum sum = new PointsSum();
        points.forEach(sum::add);
        return sum.total();
    }

    /** The exact number. */
    public Rational value() {
        return value;
    }

    public Points plus(Points other) {
        return other.signum() == 0 ? this : new Points(value.plus(other.value));
    }

    public Points minus(Points other) {
        return other.signum() == 0 ? this : new Points(value.minus(other.value));
    }

    public Points negate() {
        return new Points(value.negate());
    }

    /** Exact: nothing is rounded here. */
    public Points times(Rational factor) {
        return new Points(value.times(factor));
    }

    /**
     * The share of these points, exact.
     *
     * @throws ArithmeticException if the share is one of nothing ({@link Ratio#isOfNothing()})
     */
    public Points times(Ratio share) {
        return times(share.toRational());
    }

    /**
     * These points as an exact share of {@code whole}.
     *
     * @throws ArithmeticException if {@code whole} is zero
     */
    public Rational shareOf(Points whole) {
        return value.dividedBy(whole.value);
    }

    public Points min(Points other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Points max(Points other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return value.signum();
    }

    /** The one place where precision is given up. */
    public Points round(Rounding rounding) {
        Rational rounded = value.round(rounding);
        return rounded.equals(value) ? this : new Points(rounded);
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@code 7.5} where a decimal is exact, {@code 2/3} where none is. */
    @Override
    public String toString() {
        return value.toString();
    }
}
