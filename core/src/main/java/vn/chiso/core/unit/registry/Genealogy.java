package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reorganisations in the order in which they happened, and which units each led from and to. */
final class Genealogy {
    private final List<UnitEvent> events = new ArrayList<>();
    private final ListMultimap<String, Integer> from =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final ListMultimap<String, Integer> into =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** Adds one that happened after all others, to {@code units}. */
    void add(UnitEvent event, Collection<String> units) {
        units.forEach(unit -> from.put(unit, events.size()));
        event.results().forEach(unit -> into.put(unit, events.size()));
        events.add(event);
    }

    /** The event that a unit ended with. */
    Optional<UnitEvent> endOf(String id) {
        return from.get(id).stream()
                .map(events::get)
                .filter(event -> !event.results().contains(id))
                .findFirst();
    }

    /** Where a unit of {@code since} has gone by {@code day}. */
    Trail forward(String id, LocalDate since, LocalDate day) {
        Trail trail = new Trail();
        trail.forward(id, upTo(since), upTo(day));
        return trail;
    }

    /** Where a unit of {@code day} has come from since {@code since}. */
    Trail backward(String id, LocalDate since, LocalDate day) {
        Trail trail = new Trail();
        trail.backward(id, upTo(day), upTo(since));
        return trail;
    }

    /** How many events had happened by the end of that day. */
    private int upTo(LocalDate day) {
        return Math.toIntExact(
                events.stream().filter(event -> !event.on().isAfter(day)).count());
    }

    /** The ends that were reached, and the events on the way. */
    final class Trail {
        private final Set<String> ends = new LinkedHashSet<>();
        private final TreeSet<Integer> passed = new TreeSet<>();
        private final Set<Stop> seen = new HashSet<>();

        /** A unit after so many events. */
        private record Stop(String id, int events) {}

        ImmutableList<String> ends() {
            return ImmutableList.copyOf(ends);
        }

        ImmutableList<UnitEvent> events() {
            return passed.stream().map(events::get).collect(ImmutableList.toImmutableList());
        }

        private void forward(String id, int happened, int limit) {
            if (seen.add(new Stop(id, happened))) {
                from.get(id).stream()
                        .filter(event -> event >= happened && event < limit)
                        .findFirst()
                        .ifPresentOrElse(
                                event -> {
                                    passed.add(event);
                                    events.get(event).results().forEach(next -> forward(next, event + 1, limit));
                                },
                                () -> ends.add(id));
            }
        }

        private void backward(String id, int happened, int limit) {
            if (seen.add(new Stop(id, happened))) {
                into.get(id).stream()
                        .filter(event -> event < happened && event >= limit)
                        .reduce((earlier, later) -> later)
                        .ifPresentOrElse(
                                event -> {
                                    passed.add(event);
                                    events.get(event).units().forEach(before -> backward(before, event, limit));
                                },
                                () -> ends.add(id));
            }
        }
    }
}
