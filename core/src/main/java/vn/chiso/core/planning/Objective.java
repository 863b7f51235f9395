package vn.chiso.core.planning;

import com.google.common.collect.ImmutableSet;
import vn.chiso.core.score.Points;

/**
 * What is to be made as large as possible.
 *
 * @param valuation which of the gains counts
 * @param criteria the criteria whose gains count; empty for all
 */
public record Objective(Valuation valuation, ImmutableSet<String> criteria) {
    /** Which number of a {@link Gain} counts. */
    public enum Valuation {
        /** The least: a plan for the worst case (D4). */
        LOW,
        /** The likely one (D1). */
        LIKELY,
        HIGH,
        /** Probability times the likely one (D3), rounded once to 0.0001 points. */
        EXPECTED
    }

    /** The gains of all criteria. */
    public static Objective of(Valuation valuation) {
        return new Objective(valuation, ImmutableSet.of());
    }

    /** What an option adds, exact but for the rounding of {@link Valuation#EXPECTED}. */
    public Points of(PlanOption option) {
        boolean counts = criteria.isEmpty()
                || option.criterion().filter(criteria::contains).isPresent();
        return counts ? of(option.gain()) : Points.ZERO;
    }

    private Points of(Gain gain) {
        return switch (valuation) {
            case LOW -> gain.low();
            case LIKELY -> gain.likely();
            case HIGH -> gain.high();
            case EXPECTED -> gain.expected().round(PlanningCase.EXPECTED_ROUNDING);
        };
    }
}
