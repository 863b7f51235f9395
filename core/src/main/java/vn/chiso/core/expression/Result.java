package vn.chiso.core.expression;

import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/**
 * What came out of an expression: a value, or one of the two reasons why there is none. What a reason earns is said by the
 * rule; an expression never makes it a zero.
 */
public sealed interface Result {
    /** A value. A number is a {@link Value.Quantity}, never a {@link Value.Share}. */
    record Known(Value value) implements Result {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A division by zero, or the share of a ratio in which nothing arose ({@code 0/0}).
     *
     * @param divisor the text of what was zero, such as {@code received}; for a ratio its name
     */
    record DivisionByZero(String divisor) implements Result {
        @Override
        public String toString() {
            return "division by zero (" + divisor + ")";
        }
    }

    /** A value was needed that the scope does not have. */
    record Missing(Reference reference) implements Result {
        @Override
        public String toString() {
            return "missing (" + reference + ")";
        }
    }

    /** The value, if there is one. */
    default Optional<Value> known() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The number, if it is one. */
    default Optional<Rational> number() {
        return this instanceof Known known && known.value() instanceof Value.Quantity quantity
                ? Optional.of(quantity.value())
                : Optional.empty();
    }

    /** Yes or no, if it is that. */
    default Optional<Boolean> truth() {
        return this instanceof Known known && known.value() instanceof Value.Flag flag
                ? Optional.of(flag.isTrue())
                : Optional.empty();
    }
}
