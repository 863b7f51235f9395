package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import vn.chiso.core.score.Rounding;

/** {@code round(x, 2)} or {@code round(x, 2, "HALF_EVEN")}: the one way to give up precision. */
record Rounded(int column, Node operand, Rounding rounding) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(operand);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(
                children(),
                values -> Evaluation.known(
                        Evaluation.number(operand, values.get(0)).round(rounding)));
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.expect(Type.NUMBER, operand);
        return Optional.of(Type.NUMBER);
    }

    @Override
    public String text() {
        String mode = rounding.mode() == RoundingMode.HALF_UP
                ? ""
                : ", " + Literal.quoted(rounding.mode().name());
        return "round(" + operand.text() + ", " + rounding.scale() + mode + ")";
    }
}
