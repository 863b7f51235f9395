package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/** {@code part(x)} or {@code whole(x)}: one of the two counts of a ratio, also of one in which nothing arose. */
record Counted(int column, boolean isWhole, Read read) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(read);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        Optional<Value> value = evaluation.read(read.reference());
        if (value.isEmpty()) {
            return new Result.Missing(read.reference());
        }
        if (value.get() instanceof Value.Share share) {
            return Evaluation.known(
                    Rational.of(isWhole ? share.ratio().whole() : share.ratio().part()));
        }
        throw Evaluation.mistyped(read, Type.RATIO, value.get());
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.declared(read)
                .filter(type -> type != Type.RATIO)
                .ifPresent(type -> checking.report(read, Type.RATIO, type, "Only a ratio has a part and a whole."));
        return Optional.of(Type.NUMBER);
    }

    @Override
    public String text() {
        return (isWhole ? "whole(" : "part(") + read.text() + ")";
    }
}
