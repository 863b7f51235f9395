package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.unit.Unit;

/**
 * A unit between two changes of its name, kind or parent.
 *
 * @param unit its id, and its name and kind of that time
 * @param codes its code in each code system that gives it one
 * @param parent the id of the unit that it was put under, which may itself have been merged since; see {@link UnitRegistry#parent}
 * @param from the first day; empty if that is before the registry begins
 * @param to the first day on which it was no longer so; empty if it still is
 */
public record UnitVersion(
        Unit unit,
        ImmutableMap<String, String> codes,
        Optional<String> parent,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public boolean isValidOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && to.filter(end -> !day.isBefore(end)).isEmpty();
    }

    boolean overlaps(UnitVersion other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(UnitVersion other) {
        return from.isEmpty() || other.to.isEmpty() || from.get().isBefore(other.to.get());
    }
}
