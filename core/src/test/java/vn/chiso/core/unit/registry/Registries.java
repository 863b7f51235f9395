package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/** Made-up registries of communes, from as few words as possible. */
final class Registries {
    static final SourceRef SOURCE = new SourceRef("decree", "Điều 1", Provenance.PRINTED, "");

    private Registries() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static RegisteredUnit commune(String id) {
        return RegisteredUnit.of(new Unit(id, "xã " + id, "xã"), SOURCE);
    }

    static UnitEvent merge(String on, String into, String... units) {
        return new UnitEvent.Merge(day(on), ImmutableList.copyOf(units), into, SOURCE);
    }

    static UnitEvent split(String on, String unit, String... into) {
        return new UnitEvent.Split(day(on), unit, ImmutableList.copyOf(into), SOURCE);
    }

    static UnitEvent rename(String on, String unit, String name) {
        return new UnitEvent.Rename(day(on), unit, name, SOURCE);
    }

    static UnitRegistry registry(List<RegisteredUnit> units, UnitEvent... events) {
        UnitRegistry.Builder registry = UnitRegistry.builder();
        LegalDocument.Builder decree = LegalDocument.builder();
        registry.id("test")
                .coversFrom(day("2000-01-01"))
                .addDocuments(decree.id("decree").type("Nghị quyết").build())
                .addAllUnits(units)
                .addAllEvents(Arrays.asList(events));
        return registry.build();
    }

    static List<RegisteredUnit> communes(String... ids) {
        return Arrays.stream(ids).map(Registries::commune).toList();
    }

    static List<String> ids(List<UnitVersion> versions) {
        return versions.stream().map(version -> version.unit().id()).toList();
    }
}
