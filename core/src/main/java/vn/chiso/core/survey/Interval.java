package vn.chiso.core.survey;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end, not below
 * @param level how often such intervals hold the true value, such as 0.95
 */
public record Interval(double low, double high, double level) {
    static double requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level of confidence is above 0 and below 1, but was " + level);
        }
        return level;
    }

    /** Whether {@code value} is within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
