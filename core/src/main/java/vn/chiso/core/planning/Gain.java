package vn.chiso.core.planning;

import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What an option earns if it works out, as a range, and how likely it works out. What is wrong with it is said by {@link PlanningCase}.
 *
 * @param low the least that it earns
 * @param likely what it earns most likely
 * @param high the most that it earns
 * @param probability that it earns anything, 0 to 1
 */
public record Gain(Points low, Points likely, Points high, Rational probability) {
    /** What an enabler earns by itself. */
    public static final Gain NONE = certain(Points.ZERO);

    /** A gain that is sure, such as one that was computed by scoring again. */
    public static Gain certain(Points points) {
        return new Gain(points, points, points, Rational.ONE);
    }

    /** A gain that is known but may not come about. */
    public static Gain likely(Points points, Rational probability) {
        return new Gain(points, points, points, probability);
    }

    /** Probability times the likely gain, exact. */
    public Points expected() {
        return likely.times(probability);
    }
}
