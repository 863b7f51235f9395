package vn.chiso.core.rule;

import com.google.common.collect.ImmutableSet;

/**
 * One input that a leaf asks for.
 *
 * @param name how rules and assessments refer to it
 * @param type what kind of value it takes
 * @param required whether an observation must have it
 * @param options the names that may be chosen, for {@link InputType#OPTION} and {@link InputType#OPTIONS}
 */
public record InputSpec(String name, InputType type, boolean required, ImmutableSet<String> options) {
    /** A required input. */
    public static InputSpec required(String name, InputType type) {
        return new InputSpec(name, type, true, ImmutableSet.of());
    }

    /** An input that an observation may leave out. */
    public static InputSpec optional(String name, InputType type) {
        return new InputSpec(name, type, false, ImmutableSet.of());
    }

    /** The same input, which an observation may leave out. */
    InputSpec optional() {
        return new InputSpec(name, type, false, options);
    }
}
