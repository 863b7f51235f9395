package vn.chiso.core.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;

/** One declared input: {@code count}, or {@code {type: option, options: [a, b], required: false}}. */
final class InputFormat {
    private static final Map<String, InputType> TYPES = Arrays.stream(InputType.values())
            .collect(ImmutableMap.toImmutableMap(InputType::word, Function.identity()));

    private InputFormat() {}

    static Optional<InputSpec> read(String name, Item item) {
        if (item.isText()) {
            Optional<InputType> type = item.oneOf(TYPES);
            type.filter(InputFormat::isChosen)
                    .ifPresent(none -> item.problem(
                            ProblemCode.BAD_VALUE,
                            "options to choose from",
                            "Write {type: " + none.word() + ", options: [...]}."));
            return type.map(known -> InputSpec.required(name, known));
        }
        return item.fields().flatMap(fields -> {
            Optional<InputType> type = fields.need("type").flatMap(value -> value.oneOf(TYPES));
            boolean required = fields.find("required").flatMap(Item::flag).orElse(true);
            ImmutableSet<String> options =
                    fields.find("options").map(InputFormat::texts).orElse(ImmutableSet.of());
            fields.close();
            boolean chosen = type.filter(InputFormat::isChosen).isPresent();
            if (type.isPresent() && chosen == options.isEmpty()) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        chosen ? "options to choose from" : "options only for the types option and options",
                        chosen ? "Add 'options'." : "Remove 'options', or correct the type.");
                return Optional.empty();
            }
            return type.map(known -> new InputSpec(name, known, required, options));
        });
    }

    private static boolean isChosen(InputType type) {
        return type == InputType.OPTION || type == InputType.OPTIONS;
    }

    /** A list of names, each once. */
    static ImmutableSet<String> texts(Item list) {
        Set<String> texts = new LinkedHashSet<>();
        list.list().forEach(item -> item.text().ifPresent(text -> {
            if (!texts.add(text)) {
                item.problem(ProblemCode.DUPLICATE, "each name once", "Remove one of the two.");
            }
        }));
        return ImmutableSet.copyOf(texts);
    }

    static Object write(InputSpec spec) {
        if (spec.required() && spec.options().isEmpty()) {
            return spec.type().word();
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("type", spec.type().word());
        if (!spec.required()) {
            input.put("required", false);
        }
        if (!spec.options().isEmpty()) {
            input.put("options", spec.options());
        }
        return input;
    }
}
