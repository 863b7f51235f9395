package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.definition.EditionComparison;
import vn.chiso.core.unit.registry.UnitEvent;

/** Why two results of a unit cannot be compared, so that no change is given. */
public sealed interface Obstacle {
    /** It was not in the group before. */
    record NewInGroup() implements Obstacle {}

    /** It is no longer in the group. */
    record GoneFromGroup() implements Obstacle {}

    /** It had no rank before. */
    record UnrankedBefore(Unranked.Reason reason) implements Obstacle {}

    /** It has no rank now. */
    record UnrankedNow(Unranked.Reason reason) implements Obstacle {}

    /**
     * Its area or the unit itself changed in between. No official rule for the earlier score of a merged unit is known, so there is no number.
     *
     * @param events the mergers, splits and abolitions, at least one
     */
    record Reorganised(ImmutableList<UnitEvent> events) implements Obstacle {}

    /**
     * The units were scored by other criteria.
     *
     * @param changes what changed that can change a score, at least one
     */
    record OtherCriteria(ImmutableList<EditionComparison.Change> changes) implements Obstacle {}
}
