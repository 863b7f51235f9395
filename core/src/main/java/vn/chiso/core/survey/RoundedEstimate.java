package vn.chiso.core.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * An estimate made exact: the one way from a survey into a score, with the rounding on record. Who has no estimate has no rounded one; whether
 * that is <em>not assessed</em> or <em>not performed</em> is for the caller to say.
 *
 * <pre>{@code
 * RoundedEstimate.of(satisfied, Rounding.halfUp(4)).measurement();   // mean 0.8412, for a rule of the kind "survey"
 * }</pre>
 *
 * @param estimate what was rounded
 * @param rounding how
 * @param value the exact result
 */
public record RoundedEstimate(Estimated estimate, Rounding rounding, Rational value) {
    /** Binary noise ends here: 23/40 is estimated as 0.57499999999999996 or 0.57500000000000007, and is 0.575. */
    private static final MathContext SIGNIFICANT = new MathContext(12, RoundingMode.HALF_EVEN);

    public RoundedEstimate {
        if (!value.equals(rounded(estimate, rounding))) {
            throw new IllegalArgumentException(value + " is not " + estimate.value() + " rounded to " + rounding);
        }
    }

    /** Rounds the twelve significant digits that an estimate is good for. */
    public static RoundedEstimate of(Estimated estimate, Rounding rounding) {
        return new RoundedEstimate(estimate, rounding, rounded(estimate, rounding));
    }

    private static Rational rounded(Estimated estimate, Rounding rounding) {
        return Rational.of(new BigDecimal(estimate.value()).round(SIGNIFICANT)).round(rounding);
    }

    /** For a leaf whose rule is a {@link Survey} of its mean. */
    public Measurement measurement() {
        return Measurement.observed(Survey.MEAN, Value.of(value));
    }
}
