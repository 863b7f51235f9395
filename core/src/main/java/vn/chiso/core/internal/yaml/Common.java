package vn.chiso.core.internal.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/** The forms that every kind of file shares: names, points, dates, periods, units, documents and sources. */
public final class Common {
    /** The names of the provenances in files. */
    public static final Map<String, Provenance> PROVENANCES = words(Provenance.values());

    private static final DateTimeFormatter VIETNAMESE_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Common() {}

    /** Enum constants by their name in files: lower case, with hyphens. */
    public static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> words.put(word(constant), constant));
        return words;
    }

    /** An enum constant's name in files. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Points in the one form of definition files: decimal dot, never grouped. */
    public static Optional<Points> points(Item item) {
        return item.as("points such as 3 or 0.75, with a decimal dot", Points::parse);
    }

    public static Optional<CriterionCode> code(Item item) {
        return item.as("a criterion code such as 1.3", CriterionCode::of);
    }

    public static Optional<CriterionCode> code(Item item, String key) {
        return item.findings().attempt(item, "a criterion code such as 1.3 as key", () -> CriterionCode.of(key));
    }

    public static Optional<Period> period(Item item) {
        return item.as("a period such as 2024 or 2024-Q3", Period::parse);
    }

    /** {@code 2024-11-04} or {@code 04/11/2024}. */
    public static Optional<LocalDate> date(Item item) {
        return item.as("a date such as 2024-11-04 or 04/11/2024", Common::parseDate);
    }

    public static LocalDate parseDate(String text) {
        try {
            return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, VIETNAMESE_DATE);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("There is no such date as '" + text + "'", e);
        }
    }

    public static Optional<Unit> unit(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<String> name = fields.text("name");
            Optional<String> kind = fields.text("kind");
            fields.close();
            return all(id, name, kind) ? Optional.of(new Unit(id.get(), name.get(), kind.get())) : Optional.empty();
        });
    }

    public static Map<String, Object> write(Unit unit) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", unit.id());
        out.put("name", unit.name());
        out.put("kind", unit.kind());
        return out;
    }

    /** A document whose id is the key that it stands under. */
    public static Optional<LegalDocument> document(String id, Item item) {
        item.locate("document " + id);
        return item.fields().flatMap(fields -> {
            Optional<String> type = fields.text("type");
            LegalDocument.Builder builder = LegalDocument.builder();
            builder.id(id)
                    .number(fields.optionalText("number"))
                    .date(fields.find("date").flatMap(Common::date))
                    .issuer(fields.optionalText("issuer"))
                    .subject(fields.optionalText("subject"))
                    .printed(fields.optionalText("printed"));
            fields.close();
            return type.map(known -> builder.type(known).build());
        });
    }

    public static Optional<Name> name(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> official = fields.text("vi");
            Optional<String> english = fields.optionalText("en");
            fields.close();
            return official.map(text -> new Name(text, english));
        });
    }

    public static Map<String, Object> write(Name name) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("vi", name.official());
        name.english().ifPresent(english -> out.put("en", english));
        return out;
    }

    public static Map<String, Object> write(LegalDocument document) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", document.type());
        document.number().ifPresent(number -> out.put("number", number));
        document.date().ifPresent(date -> out.put("date", date.toString()));
        document.issuer().ifPresent(issuer -> out.put("issuer", issuer));
        document.subject().ifPresent(subject -> out.put("subject", subject));
        document.printed().ifPresent(printed -> out.put("printed", printed));
        return out;
    }

    public static Optional<SourceRef> source(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> document = fields.text("document");
            Optional<Provenance> provenance = fields.need("provenance").flatMap(value -> value.oneOf(PROVENANCES));
            String at = fields.optionalText("at").orElse("");
            String note = fields.optionalText("note").orElse("");
            fields.close();
            return all(document, provenance)
                    ? item.findings()
                            .attempt(
                                    item,
                                    "a complete source",
                                    () -> new SourceRef(document.get(), at, provenance.get(), note))
                    : Optional.empty();
        });
    }

    public static Map<String, Object> write(SourceRef source) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("document", source.document());
        if (!source.at().isEmpty()) {
            out.put("at", source.at());
        }
        out.put("provenance", word(source.provenance()));
        if (!source.note().isEmpty()) {
            out.put("note", source.note());
        }
        return out;
    }

    public static YamlWriter.Plain write(Points points) {
        return new YamlWriter.Plain(points.toString());
    }

    /** Whether everything that is needed could be read; what could not has been reported. */
    public static boolean all(Optional<?>... values) {
        return Arrays.stream(values).allMatch(Optional::isPresent);
    }

    /** Reads each item and keeps what could be read. */
    public static <T> java.util.stream.Stream<T> each(Iterable<Item> items, Function<Item, Optional<T>> read) {
        return com.google.common.collect.Streams.stream(items).flatMap(item -> read.apply(item).stream());
    }
}
