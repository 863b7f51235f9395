package vn.chiso.core.rule;

import java.util.function.Function;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.expression.Result;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Rational;

/** Works an expression out and goes on with its number. */
final class Measured {
    private Measured() {}

    /** What {@code then} makes of the number that comes of {@code expression}, or why there is none. */
    static Earning number(Expression expression, Facts facts, Function<Rational, Earning> then) {
        Result result;
        try {
            result = expression.evaluate(facts);
        } catch (IllegalArgumentException e) {
            return mistyped(expression, String.valueOf(e.getMessage()));
        }
        return result instanceof Result.Known known && known.value() instanceof Value.Quantity quantity
                ? then.apply(quantity.value())
                : without(expression, result);
    }

    /** What {@code then} makes of the truth that comes of {@code expression}, or why there is none. */
    static Earning truth(Expression expression, Facts facts, Function<Boolean, Earning> then) {
        Result result;
        try {
            result = expression.evaluate(facts);
        } catch (IllegalArgumentException e) {
            return mistyped(expression, String.valueOf(e.getMessage()));
        }
        return result instanceof Result.Known known && known.value() instanceof Value.Flag flag
                ? then.apply(flag.isTrue())
                : without(expression, result);
    }

    private static Earning without(Expression expression, Result result) {
        if (result instanceof Result.DivisionByZero division) {
            return new Earning.NothingArose(division.divisor());
        }
        return result instanceof Result.Missing missing
                ? new Earning.Missing(missing.reference())
                : mistyped(expression, result.toString());
    }

    private static Earning mistyped(Expression expression, String got) {
        return new Earning.Refused(new Problem(
                ProblemCode.WRONG_TYPE,
                Place.of(expression.toString()),
                "a number, or yes or no where it is a condition",
                got,
                "Correct the input, or the type that the edition declares for it."));
    }
}
