package vn.chiso.core.composite;

/**
 * How fine two estimates are told apart. They are equal if they round to the same multiple of {@code step}: the last bit of a binary
 * fraction depends on the order of a sum and must not decide a rank.
 *
 * <pre>{@code
 * new Grid(1e-9).compare(0.1 + 0.2, 0.3)   // 0
 * }</pre>
 *
 * @param step above 0, such as a thousand-millionth of the scale; values up to 10^15 steps can be told apart
 */
public record Grid(double step) {
    public Grid {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("A grid has a step above 0, but was " + step);
        }
    }

    /** The number of the multiple of the step that is nearest. */
    long key(double value) {
        return Math.round(value / step);
    }

    /** Compares after rounding; neither may be NaN. */
    public int compare(double one, double other) {
        return Long.compare(key(one), key(other));
    }
}
