package vn.chiso.core.expression;

import java.util.Map;
import java.util.Optional;
import vn.chiso.core.measure.Value;

/**
 * Where an expression finds its values. Pure: the same reference always gives the same value while one expression is worked
 * out.
 */
@FunctionalInterface
public interface Scope {
    /** The value that {@code reference} stands for; empty if there is none, which is not zero. */
    Optional<Value> value(Reference reference);

    /** A scope that knows a leaf's own inputs, by name, and nothing else. */
    static Scope ofInputs(Map<String, ? extends Value> inputs) {
        return reference ->
                reference instanceof Reference.Own own ? Optional.ofNullable(inputs.get(own.name())) : Optional.empty();
    }
}
