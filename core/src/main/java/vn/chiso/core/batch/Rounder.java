package vn.chiso.core.batch;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import vn.chiso.core.score.Rounding;

/**
 * A rounding of the edition, on numbers in multiples of its unit.
 *
 * @param isExact whether nothing is rounded
 * @param step how many units one unit of the last place has
 * @param mode which way
 */
record Rounder(boolean isExact, long step, RoundingMode mode) {
    /** Stands for a fraction that is no multiple of the unit. */
    static final long UNSURE = Long.MIN_VALUE;

    static Rounder of(Optional<Rounding> rounding, BigInteger unit) {
        return rounding.map(to -> new Rounder(
                        false, unit.divide(BigInteger.TEN.pow(to.scale())).longValueExact(), to.mode()))
                .orElse(new Rounder(true, 1, RoundingMode.UNNECESSARY));
    }

    /** Whether every number stays as it is. */
    boolean isIdle() {
        return step == 1;
    }

    long round(long number) {
        return step == 1 ? number : Arithmetic.divide(number, step, mode) * step;
    }

    /** The fraction, rounded once; unsure if it stays exact and is no multiple of the unit. */
    long round(long numerator, long denominator) {
        if (isExact) {
            return numerator % denominator == 0 ? numerator / denominator : UNSURE;
        }
        return Arithmetic.divide(numerator, denominator * step, mode) * step;
    }
}
