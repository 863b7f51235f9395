package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;

/**
 * What became of a unit, or what it came from.
 *
 * @param units the units of the other day that have or had its area or some of it; empty if it was abolished, or ended without an event
 * @param events the mergers, splits and abolitions in between, along the way
 */
public record Lineage(ImmutableList<UnitVersion> units, ImmutableList<UnitEvent> events) {
    /** Whether it is the same unit with the same area on both days; its name or kind may have changed. */
    public boolean isUnbroken() {
        return events.isEmpty() && units.size() == 1;
    }
}
