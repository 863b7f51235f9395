package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.chiso.core.score.Points;

/**
 * Chooses among the options of a case. {@link #exact()} needs no library; an application with a solver of its own puts it behind this
 * interface.
 *
 * <pre>{@code
 * Solution best = PlanSolver.exact().best(given, Objective.of(Valuation.LIKELY));
 * best.status();                            // OPTIMAL
 * best.curves().get("person-days");         // the most points for every budget
 * }</pre>
 */
public interface PlanSolver {
    /** Dynamic programming over the budget, for each choice of what other options depend on. */
    static PlanSolver exact() {
        return new ExactSolver();
    }

    /**
     * The plan within the budget that earns the most (D1); by {@link Objective.Valuation#EXPECTED} D3, by {@link Objective.Valuation#LOW} the
     * safest (D4). Of equally good plans the one that takes less.
     */
    default Solution best(PlanningCase given, Objective objective) {
        return best(given, ImmutableList.of(objective));
    }

    /**
     * The same for goals in order (D7): of the plans that are best by the first objective, those that are best by the second, and so on.
     *
     * @param objectives at least one
     * @throws IllegalArgumentException if there is none, or if their points on the case's grid are too many for a {@code long} together
     */
    Solution best(PlanningCase given, List<Objective> objectives);

    /**
     * The plan that earns a target with the least of one resource (D2), however much there is of it, and of the others no more than the
     * budget. If nothing does, the solution is infeasible and its note says what the most is.
     *
     * @throws IllegalArgumentException if the case has no such resource
     */
    Solution leastEffort(PlanningCase given, Objective objective, Points target, String resource);
}
