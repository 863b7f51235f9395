package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.unit.Unit;

/**
 * The units that are ranked together, such as the communes of a province; who is in it is decided before anybody is scored.
 *
 * @param name what it is called, such as {@code Khối xã, phường}
 * @param units its members, in their official order, no two with the same id; tied units are listed in this order
 */
public record RankingGroup(String name, ImmutableList<Unit> units) {
    public RankingGroup {
        Set<String> ids = new HashSet<>();
        units.stream().map(Unit::id).filter(id -> !ids.add(id)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("Unit " + twice + " is in the group '" + name + "' twice");
        });
        if (name.isBlank() || units.isEmpty()) {
            throw new IllegalArgumentException(
                    "A group that is ranked needs a name and at least one unit, but was '" + name + "' of " + units);
        }
    }

    public boolean has(String unitId) {
        return units.stream().anyMatch(unit -> unit.id().equals(unitId));
    }

    /** The group of exactly those units that have a scorecard, for who has no list of members. */
    public static RankingGroup of(String name, Collection<Scorecard> scorecards) {
        return new RankingGroup(
                name, scorecards.stream().map(Scorecard::unit).distinct().collect(ImmutableList.toImmutableList()));
    }
}
