package vn.chiso.papi.provincial;

import vn.chiso.core.score.Rational;

/**
 * How the mean of an indicator becomes a score. The bounds of PAPI's indicators could not be read; published figures only show that they
 * are fixed, as a province in which nobody says yes gets the lowest score exactly. So they are given by whoever rescales, and nothing
 * here is a default.
 *
 * @param worst the value that gets the lowest score; above {@code best} where lower is better, as with bribes or days
 * @param best the value that gets the highest score
 * @param clamped whether values beyond the bounds get the score of the bound
 */
public record IndicatorScale(Rational worst, Rational best, boolean clamped) {
    public IndicatorScale {
        if (worst.equals(best)) {
            throw new IllegalArgumentException("The worst and the best value differ, but both were " + best);
        }
    }

    /**
     * The score of a value on a scale, exactly.
     *
     * @throws IllegalArgumentException if the value is beyond the bounds and they do not clamp
     */
    public Rational score(Rational value, Scale scale) {
        Rational share = value.minus(worst).dividedBy(best.minus(worst));
        Rational kept = share.max(Rational.ZERO).min(Rational.ONE);
        if (!clamped && !kept.equals(share)) {
            throw new IllegalArgumentException("An indicator from " + worst + " to " + best + " had the value " + value
                    + "; clamp it or widen the bounds");
        }
        return scale.lowest().plus(scale.highest().minus(scale.lowest()).times(kept));
    }
}
