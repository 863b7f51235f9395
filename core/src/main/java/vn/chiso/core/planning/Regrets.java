package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.score.Points;

/**
 * How much each choice of a plan matters (D6): what is lost by leaving out an option that it has, and by taking in one that it has not. Where
 * little is lost the efforts, which are estimates, decide little.
 *
 * @param solution the plan
 * @param rows one for each option that was neither forced nor forbidden, by their codes
 */
public record Regrets(Solution solution, ImmutableList<Row> rows) {
    /**
     * One option.
     *
     * @param option what
     * @param chosen whether the plan has it
     * @param regret how much less the best plan earns that decides otherwise, zero or more; empty if there is no such plan
     */
    public record Row(PlanOption option, boolean chosen, Optional<Points> regret) {}

    /**
     * The regrets of the best plan by an objective; one more run of the solver for each option.
     *
     * @return empty if the solver proves no plan optimal: differences between plans that are not the best say nothing
     */
    public static Optional<Regrets> of(PlanSolver solver, PlanningCase given, Objective objective) {
        Solution best = solver.best(given, objective);
        if (best.status() != Solution.Status.OPTIMAL) {
            return Optional.empty();
        }
        List<String> chosen = best.plan().orElseThrow().codes();
        return Optional.of(new Regrets(
                best,
                given.options().stream()
                        .filter(option -> !given.forced().contains(option.code())
                                && !given.forbidden().contains(option.code()))
                        .sorted(Comparator.comparing(PlanOption::code))
                        .map(option -> {
                            boolean has = chosen.contains(option.code());
                            Set<String> code = Set.of(option.code());
                            Solution otherwise =
                                    solver.best(has ? given.forbidding(code) : given.forcing(code), objective);
                            return new Row(option, has, otherwise.gain().map(gain -> best.gain()
                                    .orElseThrow()
                                    .minus(gain)));
                        })
                        .collect(ImmutableList.toImmutableList())));
    }
}
