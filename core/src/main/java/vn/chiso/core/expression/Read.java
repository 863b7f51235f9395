package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Value;

/** The value that a name stands for. A ratio gives its exact share, and has none if nothing arose. */
record Read(int column, Reference reference) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of();
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        Optional<Value> value = evaluation.read(reference);
        if (value.isEmpty()) {
            return new Result.Missing(reference);
        }
        if (value.get() instanceof Value.Share share) {
            return share.ratio().isOfNothing()
                    ? new Result.DivisionByZero(text())
                    : Evaluation.known(share.ratio().toRational());
        }
        return new Result.Known(value.get());
    }

    @Override
    public Optional<Type> type(Checking checking) {
        return checking.declared(this).map(type -> type == Type.RATIO ? Type.NUMBER : type);
    }

    @Override
    public String text() {
        return reference.toString();
    }
}
