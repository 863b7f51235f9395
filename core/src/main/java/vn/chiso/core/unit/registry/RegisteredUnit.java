package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/**
 * A unit as it was when it began, or when the registry begins; what changed later is said by events.
 *
 * @param unit its id, which no other unit ever has, its first name and kind
 * @param codes its code in each code system that gives it one, such as {@code gso}
 * @param parent the id of the unit that it belongs to
 * @param from its first day; empty if an event says it, or if it began before the registry does
 * @param to the first day on which it was no more; empty if an event says it, or if it still is
 * @param source the text that its name and kind rest on
 */
public record RegisteredUnit(
        Unit unit,
        ImmutableMap<String, String> codes,
        Optional<String> parent,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        SourceRef source) {
    /** A unit without codes and parent, whose days are said by events or unknown. */
    public static RegisteredUnit of(Unit unit, SourceRef source) {
        return new RegisteredUnit(
                unit, ImmutableMap.of(), Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    String id() {
        return unit.id();
    }
}
