package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.expression.Result.Known;

/** {@code if(condition, then, otherwise)}; the branch not taken is not worked out. */
record Conditional(int column, Node condition, Node then, Node otherwise) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(condition, then, otherwise);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        Result result = evaluation.of(condition);
        if (!(result instanceof Known known)) {
            return result;
        }
        return evaluation.of(Evaluation.truth(condition, known.value()) ? then : otherwise);
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.expect(Type.TRUTH, condition);
        Optional<Type> first = checking.of(then);
        Optional<Type> second = checking.of(otherwise);
        if (first.isPresent() && second.isPresent() && !first.equals(second)) {
            checking.report(otherwise, first.get(), second.get(), "Let both branches of an if give the same type.");
            return Optional.empty();
        }
        return first.or(() -> second);
    }

    @Override
    public String text() {
        return "if(" + condition.text() + ", " + then.text() + ", " + otherwise.text() + ")";
    }
}
