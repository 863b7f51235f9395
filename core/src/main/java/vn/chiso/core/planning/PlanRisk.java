package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import vn.chiso.core.forecast.PointsDistribution;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;

/**
 * How likely a plan earns what (D4): each of its options works out or does not, independently of the others, and earns its likely gain or
 * nothing.
 */
public final class PlanRisk {
    private PlanRisk() {}

    /**
     * A plan beside the distribution of what it earns.
     *
     * @param plan the plan
     * @param gain what it earns, exact on the case's grid
     */
    public record Assessed(Plan plan, PointsDistribution gain) {}

    /** What a plan earns, by exact convolution. */
    public static PointsDistribution gain(Plan plan, PointGrid grid) {
        return PointsDistribution.sum(
                grid,
                plan.options().stream()
                        .filter(option -> option.criterion().isPresent())
                        .map(option -> option.gain())
                        .map(gain -> PointsDistribution.bernoulli(grid, gain.likely(), gain.probability()))
                        .toList());
    }

    /**
     * The best few plans by their likely gain, ordered by how likely they earn a target, the likeliest first; of equally likely ones the one
     * that earns more first.
     *
     * @param count how many plans are compared at most, at least 1
     */
    public static ImmutableList<Assessed> safest(PlanSolver solver, PlanningCase given, Points target, int count) {
        return bestFew(solver, given, Objective.of(Objective.Valuation.LIKELY), count).stream()
                .map(plan -> new Assessed(plan, gain(plan, given.grid())))
                .sorted(Comparator.comparing(
                        (Assessed assessed) -> assessed.gain().probabilityOfAtLeast(target), Comparator.reverseOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The best plans that differ in what earns points, best first; fewer if there are no more. By splitting what is left without the plans
     * found so far (Lawler 1972).
     *
     * @param count at least 1
     */
    public static ImmutableList<Plan> bestFew(PlanSolver solver, PlanningCase given, Objective objective, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one plan is wanted, but were " + count);
        }
        PriorityQueue<Solution> open = new PriorityQueue<>(Comparator.comparing(
                        (Solution solution) -> solution.gain().orElseThrow(), Comparator.reverseOrder())
                .thenComparing(solution -> solution.plan().orElseThrow().codes().toString()));
        offer(open, solver.best(given, objective));
        ImmutableList.Builder<Plan> found = ImmutableList.builder();
        for (int i = 0; i < count && !open.isEmpty(); i++) {
            Solution best = open.remove();
            found.add(best.plan().orElseThrow());
            split(best).forEach(rest -> offer(open, solver.best(rest, objective)));
        }
        return found.build();
    }

    private static void offer(PriorityQueue<Solution> open, Solution solution) {
        if (solution.plan().isPresent()) {
            open.add(solution);
        }
    }

    /** Cases that together have every plan of a case but the one that was found, and no plan twice. */
    private static List<PlanningCase> split(Solution found) {
        PlanningCase given = found.given();
        Set<String> chosen = Set.copyOf(found.plan().orElseThrow().codes());
        List<PlanningCase> rest = new ArrayList<>();
        Set<String> in = new HashSet<>();
        Set<String> out = new HashSet<>();
        for (PlanOption option : given.options()) {
            String code = option.code();
            if (option.criterion().isEmpty()
                    || given.forced().contains(code)
                    || given.forbidden().contains(code)) {
                continue;
            }
            PlanningCase settled = given.forcing(in).forbidding(out);
            if (chosen.contains(code)) {
                rest.add(settled.forbidding(Set.of(code)));
                in.add(code);
            } else {
                rest.add(settled.forcing(Set.of(code)));
                out.add(code);
            }
        }
        return rest;
    }
}
