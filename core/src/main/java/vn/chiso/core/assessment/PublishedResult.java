package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.source.LegalDocument;

/**
 * What was published about a unit. It is evidence beside the computed result: a difference is a finding, never repaired.
 */
@Value.Immutable
@HouseStyle
public abstract class PublishedResult {
    PublishedResult() {}

    /**
     * How the total moved, as printed.
     *
     * @param since the period it is compared with
     * @param points the difference; negative if it fell
     */
    public record Change(Period since, Points points) {}

    /** The total and its scale, as printed. */
    public abstract PrintedScore total();

    /** The place in the league table, from 1. */
    public abstract Optional<Integer> rank();

    /** How many units were ranked. */
    public abstract Optional<Integer> rankedUnits();

    /** The grade's official name, as printed. */
    public abstract Optional<String> grade();

    public abstract Optional<Change> change();

    /** What was printed for single lines. */
    public abstract ImmutableMap<CriterionCode, PrintedScore> lines();

    /** The decision that published it, if known. */
    public abstract Optional<LegalDocument> document();

    /** What the total of the earlier period must have been, if the change is printed. */
    public Optional<Points> impliedPreviousTotal() {
        return change().map(change -> total().points().minus(change.points()));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedResult}: the total is required. */
    public static final class Builder extends ImmutablePublishedResult.Builder {
        Builder() {}
    }
}
