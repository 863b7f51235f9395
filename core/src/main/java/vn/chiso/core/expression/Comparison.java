package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Value;

/** {@code a >= b}. Numbers and dates have an order; texts and yes/no are equal or not; lists are not compared. */
record Comparison(int column, Node left, Relation relation, Node right) implements Node {
    /** The six relations. */
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        boolean isOrder() {
            return this != EQUAL && this != NOT_EQUAL;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(left, right);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(
                children(), values -> Evaluation.known(relation.holds(compare(values.get(0), values.get(1)))));
    }

    private int compare(Value a, Value b) {
        if (a instanceof Value.Quantity number) {
            return number.value().compareTo(Evaluation.number(right, b));
        }
        if (a instanceof Value.Day day) {
            return day.date().compareTo(Evaluation.date(right, b));
        }
        if (relation.isOrder() || a instanceof Value.Options) {
            throw Evaluation.mistyped(left, Type.NUMBER, a);
        }
        if (a.getClass() != b.getClass()) {
            throw Evaluation.mistyped(right, a instanceof Value.Flag ? Type.TRUTH : Type.TEXT, b);
        }
        return a.equals(b) ? 0 : 1;
    }

    @Override
    public Optional<Type> type(Checking checking) {
        Optional<Type> type = checking.of(left);
        if (type.isEmpty()) {
            checking.of(right);
        } else if (type.get() == Type.OPTIONS) {
            checking.report(
                    left, "a single value to compare", Type.OPTIONS.description(), "Ask has(…, \"name\") instead.");
            checking.of(right);
        } else if (relation.isOrder() && type.get() != Type.NUMBER && type.get() != Type.DATE) {
            checking.report(
                    left,
                    "a number or a date",
                    type.get().description(),
                    "Only these have an order; others are = or !=.");
            checking.of(right);
        } else {
            checking.expect(type.get(), right);
        }
        return Optional.of(Type.TRUTH);
    }

    @Override
    public int precedence() {
        return COMPARISON;
    }

    @Override
    public String text() {
        return left.text(SUM) + " " + relation.symbol() + " " + right.text(SUM);
    }
}
