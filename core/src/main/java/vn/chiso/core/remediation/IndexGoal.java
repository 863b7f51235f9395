package vn.chiso.core.remediation;

import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;

/**
 * What a plan wants the total of an index to be: more than 83.60, the total of 2024.
 *
 * @param comparison how the total is to stand to the points
 * @param points the total that it is compared with; a decimal
 * @param period the period of that total
 * @param printed its words
 */
public record IndexGoal(Comparison comparison, Points points, Period period, Passage printed) {
    public IndexGoal {
        Points.parse(points.toString());
    }

    /** Whether {@code total} reaches it. */
    public boolean isMetBy(Points total) {
        return comparison.holds(total, points);
    }
}
