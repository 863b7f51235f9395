package vn.chiso.core.rule;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.score.Rational;

/** One band of a table: where it lies and what it earns. Immutable. */
public final class Band {
    private final Range<Rational> range;
    private final Stated earns;
    private final Optional<Expression> formula;
    private final Working hit; // the same for every number in the band

    /**
     * A band.
     *
     * @param range where it lies; closed-open unless the edition says otherwise
     * @param earns what it states
     * @param formula what it earns instead, where that varies within the band
     */
    public Band(Range<Rational> range, Stated earns, Optional<Expression> formula) {
        this.range = range;
        this.earns = earns;
        this.formula = formula;
        this.hit = Working.of(
                Operation.BAND, shown(range), formula.map(Expression::toString).orElseGet(earns::toString));
    }

    /** Where it lies. */
    public Range<Rational> range() {
        return range;
    }

    /** What it states. */
    public Stated earns() {
        return earns;
    }

    /** What it earns instead, where that varies within the band. */
    public Optional<Expression> formula() {
        return formula;
    }

    /** The line of the workings that says that a number lies in this band. */
    Working hit() {
        return hit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Band that
                && range.equals(that.range)
                && earns.equals(that.earns)
                && formula.equals(that.formula);
    }

    @Override
    public int hashCode() {
        return Objects.hash(range, earns, formula);
    }

    /** {@code 0.8 <= x < 0.95: 60%}. */
    @Override
    public String toString() {
        return hit.subject() + ": " + hit.result();
    }

    /** A range in words of mathematics: {@code 0.8 <= x < 0.95}. */
    static String shown(Range<Rational> range) {
        if (range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().equals(range.upperEndpoint())) {
            return "x = " + range.lowerEndpoint();
        }
        String lower = range.hasLowerBound()
                ? range.lowerEndpoint() + (range.lowerBoundType() == BoundType.CLOSED ? " <= " : " < ")
                : "";
        String upper = range.hasUpperBound()
                ? (range.upperBoundType() == BoundType.CLOSED ? " <= " : " < ") + range.upperEndpoint()
                : "";
        return lower + "x" + upper;
    }

    /** From {@code from}, included, to {@code to}, not included. */
    public static Band of(Rational from, Rational to, Amount amount) {
        return new Band(Range.closedOpen(from, to), new Stated.Earns(amount), Optional.empty());
    }

    /** From {@code from} on. */
    public static Band from(Rational from, Amount amount) {
        return new Band(Range.atLeast(from), new Stated.Earns(amount), Optional.empty());
    }

    /** Below {@code to}. */
    public static Band below(Rational to, Amount amount) {
        return new Band(Range.lessThan(to), new Stated.Earns(amount), Optional.empty());
    }
}
