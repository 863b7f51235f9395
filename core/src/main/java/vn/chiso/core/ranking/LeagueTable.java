package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Rational;

/**
 * Who stands where (bảng xếp hạng) in one group of units, in one period, under one edition. Units whose result is not known are listed
 * apart, with the reason; they are not last.
 *
 * <pre>{@code
 * RankingRules rules = RankingRules.builder().ties(TiePolicy.STANDARD).precision(Precision.exact()).build();
 * LeagueTable table = LeagueTable.of(new RankingGroup("Khối xã", communes), scorecards, rules);
 * table.rows();       // by rank
 * table.unranked();   // who has no rank, and why
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public abstract class LeagueTable {
    LeagueTable() {}

    public abstract RankingGroup group();

    /** The edition that everybody was scored against. */
    public abstract Index index();

    /** The content hash of that edition. */
    public abstract String contentHash();

    public abstract Period period();

    public abstract RankingRules rules();

    /** By rank; those who are tied in the order of the group. */
    public abstract ImmutableList<RankedUnit> rows();

    /** The other members of the group, in its order. */
    public abstract ImmutableList<Unranked> unranked();

    /**
     * Ranks the members of a group.
     *
     * @param scorecards at most one for each member, in any order
     * @throws InvalidDataException with all the problems that {@link #check} finds, not only the first
     */
    public static LeagueTable of(RankingGroup group, Collection<Scorecard> scorecards, RankingRules rules) {
        InvalidDataException.throwIfAny(check(group, scorecards, rules));
        return new Standings(group, scorecards, rules).table();
    }

    /**
     * Everything that keeps these scorecards from being ranked together: another edition, even one with the same id and another content,
     * another period, a unit that is not in the group or is there twice, a line that the edition does not have, or no scorecard at all.
     */
    public static ImmutableList<Problem> check(
            RankingGroup group, Collection<Scorecard> scorecards, RankingRules rules) {
        return new RankingChecks(group, scorecards, rules).problems();
    }

    /** The row of a unit; empty if it is unranked or no member. */
    public Optional<RankedUnit> row(String unitId) {
        return Optional.ofNullable(byUnit().get(unitId));
    }

    /** Why a member has no rank; empty if it has one, or is no member. */
    public Optional<Unranked.Reason> reason(String unitId) {
        return unranked().stream()
                .filter(entry -> entry.unit().id().equals(unitId))
                .map(Unranked::reason)
                .findFirst();
    }

    @Value.Lazy
    ImmutableMap<String, RankedUnit> byUnit() {
        return rows().stream()
                .collect(ImmutableMap.toImmutableMap(row -> row.unit().id(), Function.identity()));
    }

    /**
     * Whether everybody who is ranked had the same maximum. If not, lines did not apply to some, and points compare different things;
     * {@link Measure#ATTAINMENT} does not.
     */
    public boolean isOnOneScale() {
        return rows().stream().map(RankedUnit::outOf).distinct().count() <= 1;
    }

    /**
     * The ranked units in groups by quantiles of what was compared. Units that are equal in it are in the same group, even if a tie-breaker
     * gave them different ranks.
     *
     * @param count how many groups, such as 4 for quartiles
     * @throws IllegalArgumentException if nobody is ranked, or {@code count} is less than 2
     */
    public QuantileGroups<RankedUnit> groups(int count, QuantileType type, CutSide side) {
        Map<RankedUnit, Rational> compared =
                rows().stream().collect(ImmutableMap.toImmutableMap(Function.identity(), RankedUnit::compared));
        return QuantileGroups.of(compared, count, type, side);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableLeagueTable.Builder {
        Builder() {}
    }
}
