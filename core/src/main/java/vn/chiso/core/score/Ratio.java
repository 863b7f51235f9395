package vn.chiso.core.score;

import com.google.errorprone.annotations.Immutable;

/**
 * A share as it was counted: {@code part} of {@code whole}, for example 7,368 dossiers on time of 8,253 received. The
 * counts are kept, so a band edge at 80 % is decided on 80/100 and the explanation can show both numbers.
 *
 * <p>Two ratios are equal if both counts are: 40/50 is not the same observation as 80/100. {@code 0/0} is allowed and means that nothing arose; it has no value. A part above its whole is allowed too (revenue of
 * 108 against an estimate of 100).
 *
 * @param part zero or more
 * @param whole zero or more; zero only if {@code part} is zero too
 */
@Immutable
public record Ratio(long part, long whole) {
    public Ratio {
        if (part < 0 || whole < 0 || (whole == 0 && part != 0)) {
            throw new IllegalArgumentException(
                    "A ratio is a count of a count, neither negative, and 0 of 0 if nothing arose, but was " + part
                            + "/" + whole);
        }
    }

    /** Whether there was nothing to take a share of. */
    public boolean isOfNothing() {
        return whole == 0;
    }

    /**
     * The exact value.
     *
     * @throws ArithmeticException if this is a share of nothing
     */
    public Rational toRational() {
        return Rational.of(part, whole);
    }

    /** {@code 7368/8253}. */
    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
