package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code -x}. */
record Negation(int column, Node operand) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(operand);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(
                children(),
                values -> Evaluation.known(
                        Evaluation.number(operand, values.get(0)).negate()));
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.expect(Type.NUMBER, operand);
        return Optional.of(Type.NUMBER);
    }

    @Override
    public int precedence() {
        return NEGATION;
    }

    @Override
    public String text() {
        return "-" + operand.text(NEGATION);
    }
}
