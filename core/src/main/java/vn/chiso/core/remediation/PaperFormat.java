package vn.chiso.core.remediation;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlWriter;
import vn.chiso.core.problem.ProblemCode;

/** The small forms of a plan file, in and out: words with their lines, lists of names, paragraphs, what frames a paper. */
final class PaperFormat {
    private PaperFormat() {}

    /** A text, or a mapping of {@code text} and {@code lines}. */
    static Optional<Passage> passage(Item item) {
        if (item.isText()) {
            return item.text().map(Passage::of);
        }
        return item.fields().flatMap(fields -> {
            Optional<Passage> passage = passage(fields);
            fields.close();
            return passage;
        });
    }

    /** {@code text} and {@code lines} among other keys. */
    static Optional<Passage> passage(Fields fields) {
        Optional<String> text = fields.text("text");
        Optional<Lines> lines = lines(fields);
        return text.map(words -> new Passage(words, lines));
    }

    static Optional<Lines> lines(Fields fields) {
        return fields.optionalAs("lines", "lines such as 114 or 118-122", Lines::parse);
    }

    static Object write(Passage passage) {
        if (passage.lines().isEmpty()) {
            return passage.text();
        }
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, passage);
        return out;
    }

    static void put(Map<String, Object> out, Passage passage) {
        out.put("text", passage.text());
        put(out, passage.lines());
    }

    static void put(Map<String, Object> out, Optional<Lines> lines) {
        lines.ifPresent(known -> out.put("lines", new YamlWriter.Plain(known.toString())));
    }

    static void put(Map<String, Object> out, String key, Optional<String> text) {
        text.ifPresent(known -> out.put(key, known));
    }

    static void put(Map<String, Object> out, String key, Collection<?> list) {
        if (!list.isEmpty()) {
            out.put(key, list);
        }
    }

    static <T> List<Object> list(Collection<T> items, Function<T, ?> write) {
        return items.stream().<Object>map(write).toList();
    }

    /** Names, each of them once. */
    static ImmutableSet<String> names(Fields fields, String key) {
        Set<String> names = new LinkedHashSet<>();
        for (Item item : fields.list(key)) {
            item.text()
                    .filter(name -> !names.add(name))
                    .ifPresent(
                            again -> item.problem(ProblemCode.DUPLICATE, "each name once", "Remove one of the two."));
        }
        return ImmutableSet.copyOf(names);
    }

    /** Texts, in their order. */
    static ImmutableList<String> texts(Fields fields, String key) {
        return Common.each(fields.list(key), Item::text).collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Paragraph> paragraphs(Fields fields, String key, String chapter) {
        List<Item> items = fields.list(key);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).locate(PlanReferences.subject(chapter, i).toString());
        }
        return Common.each(items, PaperFormat::paragraph).collect(ImmutableList.toImmutableList());
    }

    private static Optional<Paragraph> paragraph(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> label = fields.optionalText("label");
            Optional<String> role = fields.optionalText("role");
            Optional<Passage> printed = passage(fields);
            ImmutableList<String> documents = names(fields, "documents").asList();
            fields.close();
            return printed.map(words -> new Paragraph(label, role, words, documents));
        });
    }

    static Map<String, Object> write(Paragraph paragraph) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "label", paragraph.label());
        put(out, "role", paragraph.role());
        put(out, paragraph.printed());
        put(out, "documents", paragraph.documents());
        return out;
    }

    static Chapter chapter(Item item, String name) {
        return item.fields()
                .map(fields -> {
                    Optional<Passage> heading = fields.find("heading").flatMap(PaperFormat::passage);
                    ImmutableList<Paragraph> paragraphs = paragraphs(fields, "paragraphs", name);
                    fields.close();
                    return new Chapter(heading, paragraphs);
                })
                .orElseGet(Chapter::none);
    }

    static Map<String, Object> write(Chapter chapter) {
        Map<String, Object> out = new LinkedHashMap<>();
        chapter.heading().ifPresent(heading -> out.put("heading", write(heading)));
        put(out, "paragraphs", list(chapter.paragraphs(), PaperFormat::write));
        return out;
    }

    static Optional<Recipients> recipients(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> heading = fields.text("heading");
            ImmutableList<String> names = texts(fields, "names");
            Optional<Lines> lines = lines(fields);
            fields.close();
            return heading.map(text -> new Recipients(text, names, lines));
        });
    }

    static Map<String, Object> write(Recipients recipients) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("heading", recipients.heading());
        put(out, recipients.lines());
        put(out, "names", recipients.names());
        return out;
    }

    static Optional<Signatory> signatory(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> onBehalfOf = fields.optionalText("on-behalf-of");
            Optional<String> title = fields.text("title");
            Optional<Lines> lines = lines(fields);
            fields.close();
            return title.map(text -> new Signatory(onBehalfOf, text, lines));
        });
    }

    static Map<String, Object> write(Signatory signatory) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "on-behalf-of", signatory.onBehalfOf());
        out.put("title", signatory.title());
        put(out, signatory.lines());
        return out;
    }

    static Optional<Transcript> transcript(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> name = fields.text("name");
            Optional<String> hash = fields.text("sha256");
            fields.close();
            return all(name, hash)
                    ? item.findings().attempt(item, "a file and its hash", () -> new Transcript(name.get(), hash.get()))
                    : Optional.empty();
        });
    }

    static Map<String, Object> write(Transcript transcript) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", transcript.name());
        out.put("sha256", transcript.sha256());
        return out;
    }
}
