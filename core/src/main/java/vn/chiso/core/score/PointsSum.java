package vn.chiso.core.score;

/**
 * Adds points up over a common denominator, and brings the sum to lowest terms once, at the end. Exact; for one thread.
 *
 * <pre>{@code
 * PointsSum sum = new PointsSum();
 * sum.add(Points.parse("0.5"));
 * sum.add(Points.parse("0.25"));
 * sum.total();   // 0.75
 * }</pre>
 */
public final class PointsSum {
    private Rational carried = Rational.ZERO; // what no longer fitted beside the rest
    private long numerator;
    private long denominator = 1;

    /** A sum of nothing, which is zero. */
    public PointsSum() {}

    public void add(Points points) {
        points.value().addTo(this);
    }

    /** What was added so far. */
    public Points total() {
        return numerator == 0 && carried.signum() == 0
                ? Points.ZERO
                : Points.of(carried.plus(Rational.of(numerator, denominator)));
    }

    /**
     * Adds {@code number / below}.
     *
     * @param below positive
     */
    void add(long number, long below) {
        if (number == 0) {
            return;
        }
        if (denominator % below != 0 && !widen(below / LongFractions.gcd(denominator, below))) {
            carry();
            denominator = below;
        }
        long factor = denominator / below;
        long term = number * factor;
        if (!LongFractions.fitsProduct(number, factor)) {
            carried = carried.plus(Rational.of(number, below));
        } else if (LongFractions.isSum(numerator + term, numerator, term)) {
            numerator += term;
        } else {
            carry();
            numerator = term;
        }
    }

    void addLarge(Rational term) {
        carried = carried.plus(term);
    }

    private boolean widen(long factor) {
        boolean fits = LongFractions.fitsProduct(numerator, factor) && LongFractions.fitsProduct(denominator, factor);
        if (fits) {
            numerator *= factor;
            denominator *= factor;
        }
        return fits;
    }

    private void carry() {
        carried = carried.plus(Rational.of(numerator, denominator));
        numerator = 0;
    }
}
