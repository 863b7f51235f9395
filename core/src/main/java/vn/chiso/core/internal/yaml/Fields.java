package vn.chiso.core.internal.yaml;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.chiso.core.problem.ProblemCode;

/** The keys of a mapping whose keys are known. What was never asked for is reported by {@link #close}. */
public final class Fields {
    private final Item item;
    private final ImmutableMap<String, Item> values;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Item item, ImmutableMap<String, Item> values) {
        this.item = item;
        this.values = values;
    }

    public Item item() {
        return item;
    }

    /** The value of a key that may be left out. */
    public Optional<Item> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; its absence is a problem. */
    public Optional<Item> need(String key) {
        Optional<Item> found = find(key);
        if (found.isEmpty()) {
            item.findings()
                    .add(
                            ProblemCode.MISSING_KEY,
                            item.place(),
                            "the key '" + key + "'",
                            item.shown(),
                            "Add '" + key + "'.");
        }
        return found;
    }

    public Optional<String> text(String key) {
        return need(key).flatMap(Item::text);
    }

    public Optional<String> optionalText(String key) {
        return find(key).flatMap(Item::text);
    }

    /** A required text that {@code parse} reads. */
    public <T> Optional<T> as(String key, String expected, Function<String, T> parse) {
        return need(key).flatMap(value -> value.as(expected, parse));
    }

    /** A text that may be left out and that {@code parse} reads. */
    public <T> Optional<T> optionalAs(String key, String expected, Function<String, T> parse) {
        return find(key).flatMap(value -> value.as(expected, parse));
    }

    /** A list that may be left out. */
    public List<Item> list(String key) {
        return find(key).map(Item::list).orElse(List.of());
    }

    /** What to do about a number with a decimal comma that braces have taken apart: {@code {points: 31,5}}. */
    public static final String SPLIT_NUMBER =
            "Within braces a comma ends the value: put a number with a comma in quotes, or write it with a dot.";

    /** Whether a key looks like what stood behind a decimal comma. */
    public static boolean isRestOfNumber(String key) {
        return !key.isEmpty() && key.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Reports every key that nobody asked for. */
    public void close() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                item.findings()
                        .add(
                                ProblemCode.UNKNOWN_KEY,
                                value.place(),
                                "only the keys " + String.join(", ", asked),
                                key,
                                isRestOfNumber(key) ? SPLIT_NUMBER : "Remove it, or correct its spelling.");
            }
        });
    }
}
