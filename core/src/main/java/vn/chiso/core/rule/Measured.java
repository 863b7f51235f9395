package vn.chiso.core.rule;

import java.util.Optional;
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
        return result(expression, facts, Result::number, then);
    }

    /** What {@code then} makes of the truth that comes of {@code expression}, or why there is none. */
    static Earning truth(Expression expression, Facts facts, Function<Boolean, Earning> then) {
        return result(expression, facts, Result::truth, then);
    }

    private static <T> Earning result(
            Expression expression, Facts facts, Function<Result, Optional<T>> as, Function<T, Earning> then) {
        Result result;
        try {
            result = expression.evaluate(facts);
        } catch (IllegalArgumentException e) {
            return mistyped(expression, String.valueOf(e.getMessage()));
        }
        if (result instanceof Result.DivisionByZero division) {
            return new Earning.NothingArose(division.divisor());
        }
        if (result instanceof Result.Missing missing) {
            return new Earning.Missing(missing.reference());
        }
        return as.apply(result).map(then).orElseGet(() -> mistyped(expression, result.toString()));
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
