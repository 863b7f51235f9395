package vn.chiso.core.internal.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;

/**
 * One value of a file, with its place. Reading it as something that it is not reports a problem and yields nothing, so that the rest of
 * the file is still read; {@link Findings#complete} refuses to build anything from it.
 */
public abstract sealed class Item {
    private static final int SHOWN = 60;

    final Findings findings;
    private final Place place;

    private Item(Findings findings, Place place) {
        this.findings = findings;
        this.place = place;
    }

    /** A text that did not come from YAML, such as a cell of a table. */
    public static Item text(Findings findings, Place place, String value) {
        return new Text(findings, place, value);
    }

    /** A list that did not come from YAML, or was put together. */
    public static Item sequence(Findings findings, Place place, List<Item> items) {
        return new Sequence(findings, place, items);
    }

    /** A mapping that did not come from YAML, or was put together. */
    public static Item mapping(Findings findings, Place place, Map<String, Item> values) {
        return new Mapping(findings, place, values);
    }

    public Place place() {
        return place;
    }

    public Findings findings() {
        return findings;
    }

    /** What came, for messages. */
    public abstract String shown();

    /** The item under {@code key}, if this is a mapping that has it. */
    Optional<Item> follow(String key) {
        return Optional.empty();
    }

    public boolean isText() {
        return this instanceof Text;
    }

    public boolean isMapping() {
        return this instanceof Mapping;
    }

    /** The text as it stands; never blank. */
    public Optional<String> text() {
        return wrong("a text");
    }

    /** The entries of a list; nothing if it is none. */
    public List<Item> list() {
        wrong("a list");
        return List.of();
    }

    /** The fields of a mapping. */
    public Optional<Fields> fields() {
        return wrong("a mapping of keys to values");
    }

    /** The entries of a mapping whose keys are data, in file order. */
    public Map<String, Item> entries() {
        wrong("a mapping of keys to values");
        return Map.of();
    }

    /** The text as {@code parse} reads it; what it refuses with an IllegalArgumentException becomes a problem. */
    public <T> Optional<T> as(String expected, Function<String, T> parse) {
        return text().flatMap(text -> findings.attempt(this, expected, () -> parse.apply(text)));
    }

    /** One of a closed set of words. */
    public <T> Optional<T> oneOf(Map<String, T> words) {
        return text().flatMap(text -> {
            T value = words.get(text);
            if (value == null) {
                problem(ProblemCode.BAD_VALUE, "one of " + String.join(", ", words.keySet()), "Choose one of them.");
            }
            return Optional.ofNullable(value);
        });
    }

    public Optional<Boolean> flag() {
        return oneOf(ImmutableMap.of("true", true, "false", false));
    }

    /** Remembers that {@code subject} stands here. */
    public Item locate(String subject) {
        findings.locate(subject, this);
        return this;
    }

    public void problem(ProblemCode code, String expected, String remedy) {
        findings.add(code, place, expected, shown(), remedy);
    }

    private <T> Optional<T> wrong(String expected) {
        problem(ProblemCode.WRONG_TYPE, expected, "Write it as " + expected + ".");
        return Optional.empty();
    }

    /** A text, quoted or not. */
    static final class Text extends Item {
        private final String value;

        Text(Findings findings, Place place, String value) {
            super(findings, place);
            this.value = value;
        }

        @Override
        public String shown() {
            return "'" + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value) + "'";
        }

        @Override
        public Optional<String> text() {
            if (value.isBlank()) {
                problem(ProblemCode.BAD_VALUE, "a text", "Fill it in, or remove the key.");
                return Optional.empty();
            }
            return Optional.of(value);
        }
    }

    /** A list. */
    static final class Sequence extends Item {
        private final ImmutableList<Item> items;

        Sequence(Findings findings, Place place, List<Item> items) {
            super(findings, place);
            this.items = ImmutableList.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list of " + items.size();
        }

        @Override
        public List<Item> list() {
            return items;
        }
    }

    /** A mapping. */
    static final class Mapping extends Item {
        private final ImmutableMap<String, Item> values;

        Mapping(Findings findings, Place place, Map<String, Item> values) {
            super(findings, place);
            this.values = ImmutableMap.copyOf(values);
        }

        @Override
        public String shown() {
            return "a mapping with " + (values.isEmpty() ? "no keys" : String.join(", ", values.keySet()));
        }

        @Override
        Optional<Item> follow(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public Optional<Fields> fields() {
            return Optional.of(new Fields(this, values));
        }

        @Override
        public Map<String, Item> entries() {
            return values;
        }
    }
}
