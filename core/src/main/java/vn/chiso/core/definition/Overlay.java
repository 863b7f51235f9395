package vn.chiso.core.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.problem.ProblemCode;

/**
 * Lays an edition's file over the edition that it extends: keys replace keys, documents are joined, and parts, criteria and components are
 * matched by their id or code, added behind the others, or removed with {@code remove: true}. What stays as it was says where it was taken
 * from. The result is read like any other edition, so everything is checked again.
 */
final class Overlay {
    /** The lists that are matched entry by entry, and the key by which they are. */
    private static final ImmutableMap<String, String> MATCHED =
            ImmutableMap.of("parts", "part", "criteria", "code", "components", "code");

    /** Keys that say which line it is, and not what becomes of it. */
    private static final ImmutableSet<String> NEUTRAL = ImmutableSet.of("code", "part", "criteria", "components");

    private final Findings findings;
    private final String parent;

    private Overlay(Findings findings, String parent) {
        this.findings = findings;
        this.parent = parent;
    }

    static Optional<Item> lay(Item document, Index parent, Findings findings) {
        String id = parent.edition().id();
        return YamlReader.read(id, IndexFiles.write(parent), findings)
                .map(base -> new Overlay(findings, id).edition(base, document, ContentHash.of(parent)));
    }

    private Item edition(Item base, Item document, String hash) {
        Map<String, Item> values = new LinkedHashMap<>(base.entries());
        values.remove("chiso"); // a file of its own says what it is,
        values.remove("edition"); // and an edition of its own needs an id of its own
        values.remove("derived-from");
        Optional.ofNullable(document.entries().get("derived-from"))
                .ifPresent(own -> own.problem(
                        ProblemCode.UNKNOWN_KEY, "no 'derived-from' beside 'extends', which tells it", "Remove it."));
        document.entries().forEach((key, value) -> values.merge(key, value, (old, own) -> replaced(key, old, own)));
        document.entries().keySet().stream()
                .filter("parts"::equals)
                .findFirst()
                .ifPresentOrElse(
                        parts -> {}, () -> values.computeIfPresent("parts", (key, old) -> taken(old, "parts")));
        values.remove("extends");
        values.put(
                "derived-from",
                Item.mapping(
                        findings,
                        document.place(),
                        ImmutableMap.of("edition", text(document, parent), "content-hash", text(document, hash))));
        return Item.mapping(findings, document.place(), values);
    }

    private Item text(Item at, String text) {
        return Item.text(findings, at.place(), text);
    }

    private Item replaced(String key, Item old, Item own) {
        if (key.equals("documents") && own.isMapping()) {
            Map<String, Item> joined = new LinkedHashMap<>(old.entries());
            joined.putAll(own.entries());
            return Item.mapping(findings, own.place(), joined);
        }
        return MATCHED.containsKey(key) && !own.isMapping() && !own.isText() ? matched(key, old, own) : own;
    }

    /** The old list with the entries of the new one laid over those of the same id or code, or behind them. */
    private Item matched(String key, Item old, Item own) {
        String by = Optional.ofNullable(MATCHED.get(key)).orElseThrow();
        Map<String, Item> changes = new LinkedHashMap<>();
        List<Item> strange = new ArrayList<>();
        own.list().forEach(entry -> {
            Optional<String> id = id(entry, by);
            if (id.isEmpty() || changes.putIfAbsent(id.get(), entry) != null) {
                strange.add(entry); // the reader names what is wrong with it
            }
        });
        List<Item> lines = new ArrayList<>();
        for (Item line : old.list()) {
            Optional<Item> change = id(line, by).flatMap(id -> Optional.ofNullable(changes.remove(id)));
            if (change.isEmpty()) {
                lines.add(taken(line));
            } else if (isRemoved(change.get())) {
                change.get().fields().ifPresent(fields -> removal(fields, by));
            } else {
                lines.add(laid(line, change.get()));
            }
        }
        changes.values().forEach(added -> {
            if (isRemoved(added)) {
                added.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "a line of " + parent + " to remove",
                        "Correct its code, or remove the entry.");
            }
            lines.add(added);
        });
        lines.addAll(strange);
        return Item.sequence(findings, own.place(), lines);
    }

    private static Optional<String> id(Item entry, String by) {
        return entry.isMapping()
                ? Optional.ofNullable(entry.entries().get(by))
                        .filter(Item::isText)
                        .flatMap(Item::text)
                : Optional.empty();
    }

    private static boolean isRemoved(Item entry) {
        return Optional.ofNullable(entry.entries().get("remove"))
                .flatMap(Item::flag)
                .orElse(false);
    }

    /** What takes a line away says nothing else of it. */
    private static void removal(Fields fields, String by) {
        fields.find(by);
        fields.find("remove");
        fields.close();
    }

    private Item laid(Item line, Item change) {
        Map<String, Item> values = new LinkedHashMap<>(line.entries());
        Set<String> keys = change.entries().keySet();
        if (keys.contains("rule")) {
            values.remove("components");
            values.remove("components-max");
        }
        if (keys.contains("components")) {
            values.remove("rule");
        }
        change.entries().forEach((key, value) -> values.merge(key, value, (old, own) -> replaced(key, old, own)));
        MATCHED.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> values.computeIfPresent(key, (none, old) -> taken(old, key)));
        if (NEUTRAL.containsAll(keys)) {
            return marked(Item.mapping(findings, change.place(), values));
        }
        values.remove("taken-from");
        return Item.mapping(findings, change.place(), values);
    }

    /** A line and all below it, taken over as it is. */
    private Item taken(Item line) {
        Map<String, Item> values = new LinkedHashMap<>(line.entries());
        MATCHED.keySet().forEach(key -> values.computeIfPresent(key, (none, old) -> taken(old, key)));
        return marked(Item.mapping(findings, line.place(), values));
    }

    private Item taken(Item list, String key) {
        return MATCHED.containsKey(key)
                ? Item.sequence(
                        findings,
                        list.place(),
                        list.list().stream().map(this::taken).toList())
                : list;
    }

    private Item marked(Item line) {
        if (!line.entries().containsKey("code")) {
            return line;
        }
        Map<String, Item> values = new LinkedHashMap<>(line.entries());
        values.putIfAbsent("taken-from", text(line, parent));
        return Item.mapping(findings, line.place(), values);
    }
}
