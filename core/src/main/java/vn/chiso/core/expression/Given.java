package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code given(x)}: whether the input is there at all. A ratio of nothing is there. */
record Given(int column, Read read) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(read);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return Evaluation.known(evaluation.read(read.reference()).isPresent());
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.of(read);
        return Optional.of(Type.TRUTH);
    }

    @Override
    public String text() {
        return "given(" + read.text() + ")";
    }
}
