package vn.chiso.core.unit.registry;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/** Binds the text of a registry. One use. */
final class UnitReader {
    static final String FORMAT = "units/1";

    /** How the fields of each kind of event are read. */
    private final ImmutableMap<String, EventForm> forms = ImmutableMap.of(
            "merge", this::merge,
            "split", this::split,
            "rename", this::rename,
            "change-of-kind", this::changeOfKind,
            "abolish-tier", this::abolishTier,
            "move", this::move);

    private final String source;
    private final Findings findings;
    private Optional<SourceRef> usualSource = Optional.empty();

    UnitReader(String source) {
        this.source = source;
        this.findings = new Findings(source);
    }

    /** What makes an event of its fields, once its day and source are known. */
    private interface EventForm {
        Optional<UnitEvent> read(Fields fields, Optional<LocalDate> on, Optional<SourceRef> source);
    }

    UnitRegistry read(String text) {
        Optional<UnitRegistry.Builder> registry =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::registry);
        return findings.complete(() -> registry.orElseThrow().build());
    }

    private Optional<UnitRegistry.Builder> registry(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<String> id = fields.text("id");
        Optional<LocalDate> coversFrom = fields.need("covers-from").flatMap(Common::date);
        Optional<ImmutableList<LegalDocument>> documents = fields.need("documents")
                .map(item -> item.entries().entrySet().stream()
                        .flatMap(entry -> Common.document(entry.getKey(), entry.getValue()).stream())
                        .collect(ImmutableList.toImmutableList()));
        usualSource = fields.find("source").flatMap(Common::source);
        ImmutableList<RegisteredUnit> units = Common.each(
                        fields.need("units").map(Item::list).orElse(List.of()), this::unit)
                .collect(ImmutableList.toImmutableList());
        List<Item> listed = fields.list("events");
        for (int i = 0; i < listed.size(); i++) {
            listed.get(i).locate("event " + (i + 1));
        }
        ImmutableList<UnitEvent> events = Common.each(listed, this::event).collect(ImmutableList.toImmutableList());
        fields.close();
        UnitRegistry.Builder builder = UnitRegistry.builder();
        return all(id, coversFrom, documents)
                ? Optional.of(builder(builder, id.get(), coversFrom.get(), documents.get(), units, events))
                : Optional.empty();
    }

    private static UnitRegistry.Builder builder(
            UnitRegistry.Builder builder,
            String id,
            LocalDate coversFrom,
            List<LegalDocument> documents,
            List<RegisteredUnit> units,
            List<UnitEvent> events) {
        builder.id(id)
                .coversFrom(coversFrom)
                .addAllDocuments(documents)
                .addAllUnits(units)
                .addAllEvents(events);
        return builder;
    }

    private Optional<RegisteredUnit> unit(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            id.ifPresent(known -> item.locate("unit " + known));
            Optional<String> name = fields.text("name");
            Optional<String> kind = fields.text("kind");
            Map<String, String> codes = new LinkedHashMap<>();
            fields.find("codes").ifPresent(value -> value.entries()
                    .forEach((system, code) -> code.text().ifPresent(text -> codes.put(system, text))));
            Optional<String> parent = fields.optionalText("parent");
            Optional<LocalDate> from = fields.find("from").flatMap(Common::date);
            Optional<LocalDate> to = fields.find("to").flatMap(Common::date);
            Optional<SourceRef> own = source(fields);
            fields.close();
            return all(id, name, kind, own)
                    ? Optional.of(new RegisteredUnit(
                            new Unit(id.get(), name.get(), kind.get()),
                            ImmutableMap.copyOf(codes),
                            parent,
                            from,
                            to,
                            own.get()))
                    : Optional.empty();
        });
    }

    private Optional<SourceRef> source(Fields fields) {
        Optional<Item> own = fields.find("source");
        if (own.isPresent()) {
            return own.flatMap(Common::source);
        }
        if (usualSource.isEmpty()) {
            fields.item()
                    .problem(
                            ProblemCode.MISSING_KEY,
                            "a source, here or for the whole file",
                            "Say which document it rests on.");
        }
        return usualSource;
    }

    private Optional<UnitEvent> event(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<EventForm> form = fields.need("event").flatMap(value -> value.oneOf(forms));
            Optional<LocalDate> on = fields.need("on").flatMap(Common::date);
            Optional<SourceRef> own = source(fields);
            Optional<UnitEvent> event = form.flatMap(known -> known.read(fields, on, own));
            form.ifPresent(known -> fields.close());
            return event;
        });
    }

    private Optional<UnitEvent> merge(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        ImmutableList<String> units = texts(fields, "units");
        Optional<String> into = fields.text("into");
        return all(on, own, into)
                ? findings.attempt(
                        fields.item(),
                        "a merger of units",
                        () -> new UnitEvent.Merge(on.get(), units, into.get(), own.get()))
                : Optional.empty();
    }

    private Optional<UnitEvent> split(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        Optional<String> unit = fields.text("unit");
        ImmutableList<String> into = texts(fields, "into");
        return all(on, own, unit)
                ? findings.attempt(
                        fields.item(),
                        "a split of a unit",
                        () -> new UnitEvent.Split(on.get(), unit.get(), into, own.get()))
                : Optional.empty();
    }

    private Optional<UnitEvent> abolishTier(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        ImmutableList<String> kinds = texts(fields, "kinds");
        return all(on, own)
                ? findings.attempt(
                        fields.item(),
                        "kinds of unit",
                        () -> new UnitEvent.AbolishTier(on.get(), ImmutableSet.copyOf(kinds), own.get()))
                : Optional.empty();
    }

    private Optional<UnitEvent> rename(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        return ofOne(fields, "name", on, own, UnitEvent.Rename::new);
    }

    private Optional<UnitEvent> changeOfKind(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        return ofOne(fields, "kind", on, own, UnitEvent.ChangeOfKind::new);
    }

    private Optional<UnitEvent> move(Fields fields, Optional<LocalDate> on, Optional<SourceRef> own) {
        return ofOne(fields, "parent", on, own, UnitEvent.Move::new);
    }

    /** Makes the event of a day, a unit, its new value and a source. */
    private interface Change {
        UnitEvent of(LocalDate on, String unit, String value, SourceRef source);
    }

    private static Optional<UnitEvent> ofOne(
            Fields fields, String key, Optional<LocalDate> on, Optional<SourceRef> own, Change change) {
        Optional<String> unit = fields.text("unit");
        Optional<String> value = fields.text(key);
        return all(on, own, unit, value)
                ? Optional.of(change.of(on.get(), unit.get(), value.get(), own.get()))
                : Optional.empty();
    }

    private static ImmutableList<String> texts(Fields fields, String key) {
        return Common.each(fields.need(key).map(Item::list).orElse(List.of()), Item::text)
                .collect(ImmutableList.toImmutableList());
    }
}
