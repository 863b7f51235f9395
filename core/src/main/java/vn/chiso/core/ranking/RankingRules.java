package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/**
 * How units are ranked: everything that could put two of them in another order, said once.
 *
 * <pre>{@code
 * RankingRules.builder()
 *     .ties(TiePolicy.STANDARD)
 *     .precision(Precision.roundedTo(Rounding.halfUp(2)))
 *     .addTieBreakers(RankedBy.criterion(CriterionCode.of("1")))   // none unless it is decided
 *     .build();
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public abstract class RankingRules {
    RankingRules() {}

    /** The total unless something else is said. */
    @Value.Default
    public RankedBy by() {
        return RankedBy.total();
    }

    /** Points unless attainment is asked for. */
    @Value.Default
    public Measure measure() {
        return Measure.POINTS;
    }

    /** How finely results are compared, those that break ties too. */
    public abstract Precision precision();

    /** Which rank those get who are still equal. */
    public abstract TiePolicy ties();

    /**
     * What decides between equal units, in this order. One that is not known of every unit that is tied decides nothing, and neither do those
     * after it: the tie stays.
     */
    public abstract ImmutableList<RankedBy> tieBreakers();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RankingRules}: precision and ties are required. */
    public static final class Builder extends ImmutableRankingRules.Builder {
        Builder() {}
    }
}
