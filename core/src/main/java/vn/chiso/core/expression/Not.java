package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code not a}; binds less than a comparison, so {@code not a = b} denies the comparison. */
record Not(int column, Node operand) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(operand);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(children(), values -> Evaluation.known(!Evaluation.truth(operand, values.get(0))));
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.expect(Type.TRUTH, operand);
        return Optional.of(Type.TRUTH);
    }

    @Override
    public int precedence() {
        return NOT;
    }

    @Override
    public String text() {
        return "not " + operand.text(NOT);
    }
}
