package vn.chiso.core.forecast;

import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * What last year says about the cases of this year, and how much it counts beside them.
 *
 * @param lastYear the share of last year; not one of nothing
 * @param weight how many cases of this year it counts as, zero or more; there is no usual number, so it is stated
 */
public record Prior(Ratio lastYear, Rational weight) {
    public Prior {
        if (lastYear.isOfNothing() || lastYear.part() > lastYear.whole()) {
            throw new IllegalArgumentException("The share of last year is one of cases, but was " + lastYear);
        }
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("Last year counts as zero cases or more, but was " + weight);
        }
    }

    /** So many of its cases succeed. */
    Rational successes() {
        return weight.times(lastYear.toRational());
    }

    /** So many of its cases fail. */
    Rational failures() {
        return weight.minus(successes());
    }

    /** {@code last year 40/50 counted as 20 cases}. */
    @Override
    public String toString() {
        return "last year " + lastYear + " counted as " + weight + " cases";
    }
}
