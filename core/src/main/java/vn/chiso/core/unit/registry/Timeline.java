package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;

/** The events of a registry, played from the first to the last. What does not fit is noted and left out. */
final class Timeline {
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Genealogy genealogy = new Genealogy();
    private final List<Problem> problems = new ArrayList<>();

    Timeline(UnitRegistry registry) {
        ImmutableListMultimap<String, UnitEvent> begun = begun(registry.events());
        for (RegisteredUnit unit : registry.units()) {
            lives.putIfAbsent(
                    unit.id(), new Life(unit, begun.get(unit.id()).stream().findFirst()));
        }
        List<UnitEvent> events = registry.events();
        IntStream.range(0, events.size())
                .boxed()
                .sorted(Comparator.comparing(i -> events.get(i).on()))
                .forEach(i -> play(events.get(i), "event " + (i + 1)));
        begun.asMap().forEach((id, beginnings) -> {
            if (beginnings.size() > 1) {
                note(ProblemCode.DUPLICATE, "unit " + id, "one event that it begins with", beginnings.toString());
            }
        });
        lives.values().forEach(Life::close);
    }

    /** The reorganisations that units begin with, by the unit. */
    private static ImmutableListMultimap<String, UnitEvent> begun(List<UnitEvent> events) {
        ImmutableListMultimap.Builder<String, UnitEvent> begun = ImmutableListMultimap.builder();
        events.forEach(event -> event.results().stream()
                .filter(id -> !event.units().contains(id))
                .forEach(id -> begun.put(id, event)));
        return begun.build();
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    boolean knows(String id) {
        return lives.containsKey(id);
    }

    ImmutableList<UnitVersion> history(String id) {
        Life life = lives.get(id);
        if (life == null) {
            throw new IllegalArgumentException("No unit ever had the id " + id);
        }
        return life.history();
    }

    Optional<UnitVersion> on(LocalDate day, String id) {
        return history(id).stream().filter(version -> version.isValidOn(day)).findFirst();
    }

    Optional<UnitVersion> standIn(String id, LocalDate day) {
        Optional<UnitVersion> itself = on(day, id);
        if (itself.isPresent()) {
            return itself;
        }
        Optional<UnitEvent> last =
                genealogy.endOf(id).filter(event -> !event.on().isAfter(day));
        return last.flatMap(event -> event.results().isEmpty()
                ? history(id).get(history(id).size() - 1).parent().flatMap(above -> standIn(above, day))
                : event.results().size() == 1 ? standIn(event.results().get(0), day) : Optional.empty());
    }

    Lineage forward(String id, LocalDate since, LocalDate day) {
        return lineage(genealogy.forward(id, since, day), day);
    }

    Lineage backward(String id, LocalDate since, LocalDate day) {
        return lineage(genealogy.backward(id, since, day), since);
    }

    private Lineage lineage(Genealogy.Trail trail, LocalDate day) {
        return new Lineage(
                trail.ends().stream().flatMap(unit -> on(day, unit).stream()).collect(ImmutableList.toImmutableList()),
                trail.events());
    }

    private void play(UnitEvent event, String place) {
        List<String> unknown = new ArrayList<>(event.units());
        unknown.addAll(event.results());
        unknown.removeIf(lives::containsKey);
        unknown.stream()
                .distinct()
                .forEach(id -> note(ProblemCode.UNKNOWN_REFERENCE, place, "the id of a unit of the registry", id));
        List<String> absent = event.units().stream()
                .filter(lives::containsKey)
                .filter(id -> !life(id).wasBefore(event.on()))
                .toList();
        absent.forEach(id -> note(
                ProblemCode.NOT_ALLOWED,
                place,
                "a unit that there was just before " + event.on(),
                id + ", which was " + life(id).days()));
        if (unknown.isEmpty() && absent.isEmpty()) {
            happen(event);
        }
    }

    private void happen(UnitEvent event) {
        if (event instanceof UnitEvent.Rename rename) {
            life(rename.unit()).change(event.on(), unit -> new Unit(unit.id(), rename.name(), unit.kind()));
        } else if (event instanceof UnitEvent.ChangeOfKind change) {
            life(change.unit()).change(event.on(), unit -> new Unit(unit.id(), unit.name(), change.kind()));
        } else if (event instanceof UnitEvent.Move move) {
            life(move.unit()).move(event.on(), move.parent());
        } else {
            reorganise(event);
        }
    }

    private void reorganise(UnitEvent event) {
        List<String> units = event instanceof UnitEvent.AbolishTier tier ? tier(tier) : event.units();
        genealogy.add(event, units);
        units.stream().filter(id -> !event.results().contains(id)).forEach(id -> life(id).end(event.on()));
    }

    private List<String> tier(UnitEvent.AbolishTier tier) {
        return lives.values().stream()
                .filter(life -> life.wasBefore(tier.on()) && tier.kinds().contains(life.now.kind()))
                .map(life -> life.now.id())
                .toList();
    }

    private Life life(String id) {
        return Objects.requireNonNull(lives.get(id));
    }

    private void note(ProblemCode code, String place, String expected, String got) {
        problems.add(new Problem(code, Place.of(place), expected, got, "Correct the event, its day, or the unit."));
    }

    /** One unit while its events are played. */
    private final class Life {
        private final RegisteredUnit registered;
        private final Optional<LocalDate> begin;
        private final List<UnitVersion> versions = new ArrayList<>();
        private Unit now;
        private Optional<String> parent;
        private Optional<LocalDate> since;
        private Optional<LocalDate> end = Optional.empty();

        Life(RegisteredUnit registered, Optional<UnitEvent> begins) {
            this.registered = registered;
            this.begin = agreed("first day", registered.from(), begins.map(UnitEvent::on));
            this.now = registered.unit();
            this.parent = registered.parent();
            this.since = begin;
        }

        private Optional<LocalDate> agreed(String what, Optional<LocalDate> stated, Optional<LocalDate> happened) {
            if (stated.isPresent() && happened.isPresent() && !stated.equals(happened)) {
                note(
                        ProblemCode.BAD_VALUE,
                        "unit " + registered.id(),
                        "the " + what + " that its event says, " + happened.get(),
                        stated.get().toString());
            }
            return happened.or(() -> stated);
        }

        boolean wasBefore(LocalDate day) {
            return begin.filter(first -> !first.isBefore(day)).isEmpty()
                    && end.isEmpty()
                    && registered.to().filter(last -> last.isBefore(day)).isEmpty();
        }

        void change(LocalDate day, Function<Unit, Unit> changed) {
            turn(day);
            now = changed.apply(now);
        }

        void move(LocalDate day, String newParent) {
            turn(day);
            parent = Optional.of(newParent);
        }

        void end(LocalDate day) {
            end = agreed("last day", registered.to(), Optional.of(day));
        }

        void close() {
            end = end.or(registered::to);
            if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
                note(ProblemCode.BAD_VALUE, "unit " + registered.id(), "a first day before the last", days());
            }
            versions.add(version(end));
        }

        private void turn(LocalDate day) {
            if (!since.equals(Optional.of(day))) {
                versions.add(version(Optional.of(day)));
                since = Optional.of(day);
            }
        }

        private UnitVersion version(Optional<LocalDate> to) {
            return new UnitVersion(now, registered.codes(), parent, since, to);
        }

        ImmutableList<UnitVersion> history() {
            return ImmutableList.copyOf(versions);
        }

        String days() {
            return "from " + begin.map(LocalDate::toString).orElse("before the registry") + " to "
                    + end.or(registered::to).map(LocalDate::toString).orElse("now");
        }
    }
}
