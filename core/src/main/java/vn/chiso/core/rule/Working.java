package vn.chiso.core.rule;

import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * One line of the arithmetic: what was done and what came out of it.
 *
 * @param operation what was done
 * @param result what came out: points, a factor, a share
 */
public record Working(Operation operation, Value result) {
    public static Working of(Operation operation, Points points) {
        return new Working(operation, Value.of(points));
    }

    public static Working of(Operation operation, Rational number) {
        return new Working(operation, Value.of(number));
    }
}
