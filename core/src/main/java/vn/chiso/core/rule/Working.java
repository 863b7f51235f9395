package vn.chiso.core.rule;

import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * One line of the arithmetic: what was done, with what, and what came out of it.
 *
 * @param operation what was done
 * @param subject what it was done with, such as a formula, a band or a term; may be empty
 * @param result what came out: points, a factor, a share, a name
 */
public record Working(Operation operation, String subject, Value result) {
    public static Working of(Operation operation, Points points) {
        return new Working(operation, "", Value.of(points));
    }

    public static Working of(Operation operation, Rational number) {
        return new Working(operation, "", Value.of(number));
    }

    public static Working of(Operation operation, String subject, Rational number) {
        return new Working(operation, subject, Value.of(number));
    }

    public static Working of(Operation operation, String subject, Points points) {
        return new Working(operation, subject, Value.of(points));
    }

    public static Working of(Operation operation, String subject, String result) {
        return new Working(operation, subject, Value.of(result));
    }
}
