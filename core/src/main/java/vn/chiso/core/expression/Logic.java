package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.expression.Result.Known;

/** {@code a and b and c}, or {@code a or b or c}: stops at the first operand that decides. */
record Logic(int column, boolean isAnd, ImmutableList<Node> operands) implements Node {
    /** At least two operands; one that is itself such a chain becomes part of this one. */
    static Node of(boolean isAnd, List<Node> operands) {
        ImmutableList.Builder<Node> flat = ImmutableList.builder();
        for (Node operand : operands) {
            if (operand instanceof Logic inner && inner.isAnd == isAnd) {
                flat.addAll(inner.operands);
            } else {
                flat.add(operand);
            }
        }
        return new Logic(operands.get(0).column(), isAnd, flat.build());
    }

    @Override
    public ImmutableList<Node> children() {
        return operands;
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        for (Node operand : operands) {
            Result result = evaluation.of(operand);
            if (!(result instanceof Known known)) {
                return result;
            }
            if (Evaluation.truth(operand, known.value()) != isAnd) {
                return Evaluation.known(!isAnd);
            }
        }
        return Evaluation.known(isAnd);
    }

    @Override
    public Optional<Type> type(Checking checking) {
        operands.forEach(operand -> checking.expect(Type.TRUTH, operand));
        return Optional.of(Type.TRUTH);
    }

    @Override
    public int precedence() {
        return isAnd ? AND : OR;
    }

    @Override
    public String text() {
        return operands.stream()
                .map(operand -> operand.text(precedence() + 1))
                .collect(Collectors.joining(isAnd ? " and " : " or "));
    }
}
