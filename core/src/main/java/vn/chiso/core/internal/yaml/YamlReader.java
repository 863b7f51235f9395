package vn.chiso.core.internal.yaml;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;

/**
 * Reads one YAML 1.2 or JSON document into {@link Item}s: every scalar is its raw text in NFC, every value has its place. Tags, anchors,
 * aliases and duplicate keys are refused, and so is a text that is too long or nested too deeply.
 */
public final class YamlReader {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 4_000_000;

    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 40;

    private final Findings findings;
    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Item root;

    private YamlReader(String source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * The document's root, or nothing if it is not well formed; then {@code findings} say why.
     *
     * @param source the file's name, for messages
     */
    public static Optional<Item> read(String source, String text, Findings findings) {
        return new YamlReader(source, findings).read(text);
    }

    private Optional<Item> read(String text) {
        Place start = new Place(source, 1, 1, "");
        if (text.length() > MAX_LENGTH) {
            findings.add(
                    ProblemCode.SYNTAX,
                    start,
                    "at most " + MAX_LENGTH + " characters",
                    text.length() + "",
                    "Split the file.");
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source)
                    .setCodePointLimit(MAX_LENGTH)
                    .build();
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            while (events.hasNext()) {
                if (!accept(events.next())) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            findings.add(
                    ProblemCode.SYNTAX,
                    e.getProblemMark().map(mark -> place(mark, "")).orElse(start),
                    "well-formed YAML or JSON",
                    e.getProblem(),
                    "Correct the text there, or just before.");
            return Optional.empty();
        } catch (YamlEngineException e) {
            findings.add(
                    ProblemCode.SYNTAX,
                    start,
                    "well-formed YAML or JSON",
                    String.valueOf(e.getMessage()),
                    "Correct the text.");
            return Optional.empty();
        }
        if (root == null) {
            findings.add(ProblemCode.SYNTAX, start, "a document", "an empty file", "Fill it in.");
        }
        return Optional.ofNullable(root);
    }

    /** Whether to go on. */
    private boolean accept(Event event) {
        if (event instanceof NodeEvent node && !plain(node)) {
            return false;
        }
        if (event instanceof ScalarEvent scalar) {
            String value = Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC);
            return isKey()
                    ? key(value, place(event, path()))
                    : add(new Item.Text(findings, place(event, path()), value));
        }
        if (event instanceof CollectionStartEvent) {
            return start(event);
        }
        if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            return add(open.pop().close());
        }
        return true;
    }

    private boolean plain(NodeEvent node) {
        boolean tagged = (node instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (node instanceof CollectionStartEvent start && start.getTag().isPresent());
        if (node instanceof AliasEvent || node.getAnchor().isPresent() || tagged) {
            findings.add(
                    ProblemCode.SYNTAX,
                    place(node, path()),
                    "plain values",
                    tagged ? "a tag" : "an anchor or alias",
                    "Write the value itself, without !, & and *.");
            return false;
        }
        return true;
    }

    private boolean start(Event event) {
        Place place = place(event, path());
        if (isKey()) {
            findings.add(ProblemCode.SYNTAX, place, "a text as key", "a list or mapping", "Write a plain key.");
            return false;
        }
        if (open.size() == MAX_DEPTH) {
            findings.add(
                    ProblemCode.SYNTAX,
                    place,
                    "at most " + MAX_DEPTH + " levels",
                    "one more",
                    "Make the text flatter.");
            return false;
        }
        open.push(new Open(findings, place, event.getEventId() == Event.ID.MappingStart));
        return true;
    }

    private boolean isKey() {
        Open top = open.peek();
        return top != null && top.mapping && top.key == null;
    }

    private boolean key(String key, Place place) {
        Open top = open.element();
        Item earlier = top.values.get(key);
        if (earlier != null) {
            findings.add(
                    ProblemCode.DUPLICATE,
                    place,
                    "each key once",
                    "'" + key + "' again, after line " + earlier.place().line(),
                    "Remove one of the two.");
        }
        top.key = key;
        return true;
    }

    private boolean add(Item item) {
        Open top = open.peek();
        if (top == null) {
            if (root != null) {
                item.problem(ProblemCode.SYNTAX, "one document", "Remove the second one.");
                return false;
            }
            root = item;
        } else {
            top.add(item);
        }
        return true;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        open.descendingIterator().forEachRemaining(level -> path.append(level.step()));
        return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }

    private Place place(Event event, String path) {
        return event.getStartMark().map(mark -> place(mark, path)).orElse(new Place(source, 0, 0, path));
    }

    private Place place(Mark mark, String path) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    /** A collection that has not ended yet. */
    private static final class Open {
        private final Findings findings;
        private final Place place;
        private final boolean mapping;
        private final Map<String, Item> values = new LinkedHashMap<>();
        private final List<Item> items = new ArrayList<>();
        private @Nullable String key;

        Open(Findings findings, Place place, boolean mapping) {
            this.findings = findings;
            this.place = place;
            this.mapping = mapping;
        }

        void add(Item item) {
            if (key == null) {
                items.add(item);
            } else {
                values.putIfAbsent(key, item);
                key = null;
            }
        }

        String step() {
            return mapping ? (key == null ? "" : "." + key) : "[" + items.size() + "]";
        }

        Item close() {
            return mapping ? new Item.Mapping(findings, place, values) : new Item.Sequence(findings, place, items);
        }
    }
}
