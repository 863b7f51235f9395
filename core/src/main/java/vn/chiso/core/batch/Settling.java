package vn.chiso.core.batch;

import java.math.BigInteger;
import java.util.Optional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * What a rule does to what was earned: limits, then its rounding.
 *
 * @param max the leaf's maximum
 * @param least the least that it can come to, if there is a limit
 * @param rounding the rule's own rounding
 */
record Settling(Points max, Optional<Points> least, Optional<Rounding> rounding) {
    static Settling of(ScoringRule rule, Points max) {
        return new Settling(max, rule.scheme().least(max), rule.rounding());
    }

    Settling roundedBy(Rounding other) {
        return new Settling(max, least, Optional.of(other));
    }

    Points settled(Points exact) {
        Points most = exact.min(max);
        return rounded(least.map(most::max).orElse(most));
    }

    Points rounded(Points points) {
        return rounding.map(points::round).orElse(points);
    }

    /** What the scheme states as earned: limited like any other. */
    Cell cell(Stated stated) {
        return stated instanceof Stated.Earns earns
                ? Cell.scored(settled(earns.amount().of(max)))
                : Cell.without(((Stated.Without) stated).outcome());
    }

    /** The denominator of everything that comes out of amounts with {@code raw}. */
    BigInteger denominator(BigInteger raw) {
        return rounding.map(to -> BigInteger.TEN.pow(to.scale())).orElse(raw);
    }
}
