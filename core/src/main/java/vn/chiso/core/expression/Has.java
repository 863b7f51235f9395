package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Value;

/** {@code has(x, "name")}: whether a list of options contains one. */
record Has(int column, Node list, String name) implements Node {
    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of(list);
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(children(), values -> {
            if (values.get(0) instanceof Value.Options options) {
                return Evaluation.known(options.names().contains(name));
            }
            throw Evaluation.mistyped(list, Type.OPTIONS, values.get(0));
        });
    }

    @Override
    public Optional<Type> type(Checking checking) {
        checking.expect(Type.OPTIONS, list);
        return Optional.of(Type.TRUTH);
    }

    @Override
    public String text() {
        return "has(" + list.text() + ", " + Literal.quoted(name) + ")";
    }
}
