package vn.chiso.core.rule;

import java.util.function.Function;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.expression.Result;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Rational;

/** Works an expression out and goes on with its number. */
final class Measured {
    private Measured() {}

    /** What {@code then} makes of the number that comes of {@code expression}, or why there is none. */
    static Earning number(Expression expression, Facts facts, Function<Rational, Earning> then) {
        Result result = expression.evaluate(facts);
        if (result instanceof Result.DivisionByZero division) {
            return new Earning.NothingArose(division.divisor());
        }
        if (result instanceof Result.Missing missing) {
            return new Earning.Missing(missing.reference());
        }
        return result.number().map(then).orElseGet(() -> new Earning.Refused(notNumber(expression, result)));
    }

    /** What {@code then} makes of the truth that comes of {@code expression}, or why there is none. */
    static Earning truth(Expression expression, Facts facts, Function<Boolean, Earning> then) {
        Result result = expression.evaluate(facts);
        if (result instanceof Result.DivisionByZero division) {
            return new Earning.NothingArose(division.divisor());
        }
        if (result instanceof Result.Missing missing) {
            return new Earning.Missing(missing.reference());
        }
        return result.truth().map(then).orElseGet(() -> new Earning.Refused(notNumber(expression, result)));
    }

    private static Problem notNumber(Expression expression, Result result) {
        return new Problem(
                ProblemCode.WRONG_TYPE,
                Place.of(expression.toString()),
                "a number, or yes or no where it is a condition",
                result.toString(),
                "Correct the input, or the type that the edition declares for it.");
    }
}
