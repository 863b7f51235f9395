package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.source.LegalDocument;

/** Everything that keeps units and events from being one history. */
final class RegistryChecks {
    private final UnitRegistry registry;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    private RegistryChecks(UnitRegistry registry) {
        this.registry = registry;
    }

    static ImmutableList<Problem> problems(UnitRegistry registry) {
        RegistryChecks checks = new RegistryChecks(registry);
        checks.ids();
        checks.sources();
        checks.problems.addAll(registry.timeline().problems());
        checks.parents();
        checks.codes();
        return checks.problems.build();
    }

    private void ids() {
        Set<String> ids = new HashSet<>();
        registry.units().stream()
                .filter(unit -> !ids.add(unit.id()))
                .forEach(unit -> add(
                        ProblemCode.DUPLICATE,
                        "unit " + unit.id(),
                        "an id that no other unit ever has",
                        "a second unit with it",
                        "Give a unit that is new, or founded again, an id of its own."));
    }

    private void sources() {
        ImmutableSet<String> known =
                registry.documents().stream().map(LegalDocument::id).collect(ImmutableSet.toImmutableSet());
        registry.units()
                .forEach(
                        unit -> source(known, "unit " + unit.id(), unit.source().document()));
        for (int i = 0; i < registry.events().size(); i++) {
            source(known, "event " + (i + 1), registry.events().get(i).source().document());
        }
    }

    private void source(ImmutableSet<String> known, String place, String document) {
        if (!known.contains(document)) {
            add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place + ", source",
                    "one of the documents " + known,
                    document,
                    "List the document, or correct its id.");
        }
    }

    private void parents() {
        registry.units().stream().map(RegisteredUnit::id).distinct().forEach(id -> registry.history(id)
                .forEach(version -> version.parent().ifPresent(parent -> parent(version, parent))));
    }

    private void parent(UnitVersion version, String parent) {
        String place = "unit " + version.unit().id() + ", parent";
        if (!registry.knows(parent)) {
            add(ProblemCode.UNKNOWN_REFERENCE, place, "the id of a unit of the registry", parent, "Correct the id.");
            return;
        }
        LocalDate day = version.from().orElse(registry.coversFrom());
        Set<String> above = new LinkedHashSet<>(List.of(version.unit().id()));
        Optional<String> next = Optional.of(parent);
        while (next.isPresent() && registry.knows(next.get())) {
            if (!above.add(next.get())) {
                add(
                        ProblemCode.BAD_VALUE,
                        place,
                        "a unit that does not itself belong to this one",
                        String.join(" under ", above) + " under " + next.get() + " on " + day,
                        "Break the circle.");
                return;
            }
            next = registry.timeline().on(day, next.get()).flatMap(UnitVersion::parent);
        }
    }

    /** A code belongs to one unit at a time. */
    private void codes() {
        SetMultimap<String, String> holders = LinkedHashMultimap.create();
        registry.units()
                .forEach(unit -> unit.codes().forEach((system, code) -> holders.put(system + " " + code, unit.id())));
        holders.asMap().forEach((code, ids) -> {
            List<String> units = List.copyOf(ids);
            for (int i = 0; i < units.size(); i++) {
                for (String other : units.subList(i + 1, units.size())) {
                    overlap(code, units.get(i), other);
                }
            }
        });
    }

    private void overlap(String code, String one, String other) {
        Stream<UnitVersion> both = registry.history(one).stream()
                .filter(version -> registry.history(other).stream().anyMatch(version::overlaps));
        both.findFirst()
                .ifPresent(version -> add(
                        ProblemCode.DUPLICATE,
                        "unit " + other + ", codes",
                        "a code that no other unit has at the same time",
                        code + ", which " + one + " has too",
                        "Correct the code, or the days of the units."));
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
