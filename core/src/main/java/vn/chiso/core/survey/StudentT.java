package vn.chiso.core.survey;

import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Quantiles for intervals: of Student's t and of the normal distribution. */
final class StudentT {
    private static final double EXACT = 4e-16;

    private StudentT() {}

    /** What a standard normal number stays within, on both sides, with probability {@code level}. */
    static double normal(double level) {
        return Math.sqrt(2) * InverseErf.value(level);
    }

    /** What Student's t with {@code df} degrees of freedom stays within, on both sides, with probability {@code level}. */
    static double within(double level, int df) {
        double low = 0;
        double high = 1;
        while (inside(high, df) < level) {
            low = high;
            high *= 2;
        }
        double t = Math.min(Math.max(normal(level), low), high);
        while (high - low > EXACT * high) {
            double excess = inside(t, df) - level;
            if (excess == 0) {
                return t;
            } else if (excess > 0) {
                high = t;
            } else {
                low = t;
            }
            double newton = t - excess / (2 * density(t, df));
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - t) <= EXACT * t) {
                return next;
            }
            t = next;
        }
        return t;
    }

    private static double inside(double t, int df) {
        return RegularizedBeta.complement(df / (df + t * t), df / 2.0, 0.5);
    }

    private static double density(double t, int df) {
        return Math.exp(-(df + 1) / 2.0 * Math.log1p(t * t / df) - LogBeta.value(df / 2.0, 0.5)) / Math.sqrt(df);
    }
}
