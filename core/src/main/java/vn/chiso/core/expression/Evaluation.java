package vn.chiso.core.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.expression.Result.Known;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/** One working out of an expression. A subclass may listen; it cannot change anything. */
class Evaluation {
    private final Scope scope;

    Evaluation(Scope scope) {
        this.scope = scope;
    }

    /** Works out a part. */
    Result of(Node node) {
        return node.evaluate(this);
    }

    /** Looks a reference up. */
    Optional<Value> read(Reference reference) {
        return scope.value(reference);
    }

    /** Works out all {@code nodes} from left to right up to the first that has no value, and goes on if all have one. */
    final Result all(List<Node> nodes, Function<List<Value>, Result> then) {
        List<Value> values = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Result result = of(node);
            if (!(result instanceof Known known)) {
                return result;
            }
            values.add(known.value());
        }
        return then.apply(values);
    }

    static Result known(Rational number) {
        return new Known(Value.of(number));
    }

    static Result known(boolean truth) {
        return new Known(Value.of(truth));
    }

    static Rational number(Node node, Value value) {
        if (value instanceof Value.Quantity quantity) {
            return quantity.value();
        }
        throw mistyped(node, Type.NUMBER, value);
    }

    static boolean truth(Node node, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.isTrue();
        }
        throw mistyped(node, Type.TRUTH, value);
    }

    static LocalDate date(Node node, Value value) {
        if (value instanceof Value.Day day) {
            return day.date();
        }
        throw mistyped(node, Type.DATE, value);
    }

    /** Nobody who checked the expression and the values gets here. */
    static IllegalArgumentException mistyped(Node node, Type expected, Value value) {
        return new IllegalArgumentException("'" + node.text() + "': expected " + expected.description() + ", but got "
                + value + "; check the expression and its inputs before it is evaluated");
    }
}
