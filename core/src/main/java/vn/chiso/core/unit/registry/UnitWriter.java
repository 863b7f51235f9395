package vn.chiso.core.unit.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;

/** A registry in the one canonical order of its keys; every unit and event has its own source. */
final class UnitWriter {
    private UnitWriter() {}

    static String write(UnitRegistry registry) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", UnitReader.FORMAT);
        out.put("id", registry.id());
        out.put("covers-from", registry.coversFrom().toString());
        Map<String, Object> documents = new LinkedHashMap<>();
        registry.documents().forEach(document -> documents.put(document.id(), Common.write(document)));
        out.put("documents", documents);
        out.put("units", registry.units().stream().map(UnitWriter::unit).toList());
        out.put("events", registry.events().stream().map(UnitWriter::event).toList());
        return YamlWriter.write(out);
    }

    private static Map<String, Object> unit(RegisteredUnit unit) {
        Map<String, Object> out = Common.write(unit.unit());
        if (!unit.codes().isEmpty()) {
            out.put("codes", unit.codes());
        }
        unit.parent().ifPresent(parent -> out.put("parent", parent));
        unit.from().ifPresent(day -> out.put("from", day.toString()));
        unit.to().ifPresent(day -> out.put("to", day.toString()));
        out.put("source", Common.write(unit.source()));
        return out;
    }

    private static Map<String, Object> event(UnitEvent event) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (event instanceof UnitEvent.Merge merge) {
            put(out, "merge", event, "units", merge.units());
            out.put("into", merge.into());
        } else if (event instanceof UnitEvent.Split split) {
            put(out, "split", event, "unit", split.unit());
            out.put("into", split.into());
        } else if (event instanceof UnitEvent.AbolishTier tier) {
            put(out, "abolish-tier", event, "kinds", List.copyOf(tier.kinds()));
        } else if (event instanceof UnitEvent.Rename rename) {
            put(out, "rename", event, "unit", rename.unit());
            out.put("name", rename.name());
        } else if (event instanceof UnitEvent.ChangeOfKind change) {
            put(out, "change-of-kind", event, "unit", change.unit());
            out.put("kind", change.kind());
        } else if (event instanceof UnitEvent.Move move) {
            put(out, "move", event, "unit", move.unit());
            out.put("parent", move.parent());
        } else {
            throw new IllegalStateException("An unknown event: " + event);
        }
        out.put("source", Common.write(event.source()));
        return out;
    }

    private static void put(Map<String, Object> out, String kind, UnitEvent event, String key, Object units) {
        out.put("event", kind);
        out.put("on", event.on().toString());
        out.put(key, units);
    }
}
