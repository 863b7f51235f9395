package vn.chiso.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.planning.Cases.LIKELY;
import static vn.chiso.core.planning.Cases.gain;
import static vn.chiso.core.planning.Cases.withDays;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import vn.chiso.core.planning.Objective.Valuation;
import vn.chiso.core.planning.Solution.CurveStep;
import vn.chiso.core.planning.Solution.Status;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** The solver against trying out every subset of at most eight options. */
@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class PlanSolverPropertiesTest {
    private static final PlanSolver SOLVER = PlanSolver.exact();

    @Property(tries = 200)
    void the_best_plan_is_the_best_of_all_subsets(@ForAll PlanningCase given, @ForAll Valuation valuation) {
        Objective objective = Objective.of(valuation);
        Solution best = SOLVER.best(given, objective);
        assertThat(best.status()).isEqualTo(Status.OPTIMAL);
        assertThat(best.gain())
                .isEqualTo(Cases.most(given, given.budget(), objective))
                .isEqualTo(best.atMost());
        assertThat(Cases.isAllowed(
                        given, given.budget(), best.plan().orElseThrow().options()))
                .isTrue();
    }

    @Property(tries = 150)
    void the_curve_has_the_best_of_every_budget_and_never_falls(@ForAll PlanningCase given) {
        List<CurveStep> curve = SOLVER.best(given, LIKELY).curves().get("days");
        for (long days = 0; days <= given.budget().get("days"); days++) {
            long budget = days;
            Optional<Points> known = curve.stream()
                    .filter(step -> step.budget() <= budget)
                    .map(CurveStep::points)
                    .reduce((earlier, later) -> later);
            assertThat(known).isEqualTo(Cases.most(given, withDays(given, days), LIKELY));
        }
        assertThat(curve).isSortedAccordingTo(Comparator.comparing(CurveStep::points));
    }

    @Property(tries = 150)
    void the_least_effort_reaches_the_target_and_one_day_less_does_not(
            @ForAll PlanningCase given, @ForAll @IntRange(min = 1, max = 30) int hundredths) {
        Points target = Cases.GRID.points(hundredths);
        Solution least = SOLVER.leastEffort(given, LIKELY, target, "days");
        OptionalLong fewest = Cases.allowed(given, withDays(given, 1000)).stream()
                .filter(chosen -> gain(chosen, LIKELY).compareTo(target) >= 0)
                .mapToLong(chosen -> Plan.of(given, chosen).effort().get("days"))
                .min();
        if (fewest.isEmpty()) {
            assertThat(least.status()).isEqualTo(Status.INFEASIBLE);
            return;
        }
        assertThat(least.plan().orElseThrow().effort().get("days")).isEqualTo(fewest.getAsLong());
        assertThat(least.gain().orElseThrow()).isGreaterThanOrEqualTo(target);
        if (fewest.getAsLong() > 0) {
            assertThat(Cases.most(given, withDays(given, fewest.getAsLong() - 1), LIKELY)
                            .orElseThrow())
                    .isLessThan(target);
        }
    }

    @Property(tries = 100)
    void expected_points_of_what_is_certain_are_its_points(@ForAll PlanningCase given) {
        PlanningCase certain = certain(given);
        assertThat(SOLVER.best(certain, Objective.of(Valuation.EXPECTED)).gain())
                .isEqualTo(SOLVER.best(certain, LIKELY).gain());
    }

    /** The same case, in which every option is certain to earn its likely gain. */
    private static PlanningCase certain(PlanningCase given) {
        PlanOption[] options = given.options().stream()
                .map(option -> Cases.copy(option, Gain.certain(option.gain().likely()), List.of()))
                .toArray(PlanOption[]::new);
        return Cases.given(given.budget().get("days"), options)
                .putBudget("money", given.budget().get("money"))
                .build();
    }

    @Property(tries = 100)
    void one_option_less_is_never_better(@ForAll PlanningCase given) {
        Points all = SOLVER.best(given, LIKELY).gain().orElseThrow();
        given.options().forEach(option -> assertThat(SOLVER.best(given.forbidding(Set.of(option.code())), LIKELY)
                        .gain()
                        .orElseThrow())
                .isLessThanOrEqualTo(all));
        assertThat(all).isLessThanOrEqualTo(Points.sum(given.lost().values()));
    }

    @Property(tries = 150)
    void goals_in_order_are_met_in_order(@ForAll PlanningCase given) {
        Objective first = new Objective(Valuation.LOW, ImmutableSet.of("c0", "c1"));
        Solution best = SOLVER.best(given, List.of(first, LIKELY));
        Points most = Cases.most(given, given.budget(), first).orElseThrow();
        Points then = Cases.allowed(given, given.budget()).stream()
                .filter(chosen -> gain(chosen, first).equals(most))
                .map(chosen -> gain(chosen, LIKELY))
                .max(Points::compareTo)
                .orElseThrow();
        assertThat(best.gain()).contains(most);
        assertThat(best.plan().orElseThrow().gain(LIKELY)).isEqualTo(then);
    }

    @Property(tries = 150)
    void with_too_few_cells_the_plan_keeps_the_budget_and_the_bound_holds(@ForAll PlanningCase given) {
        Solution coarse = new ExactSolver(6).best(given, LIKELY);
        Points most = Cases.most(given, given.budget(), LIKELY).orElseThrow();
        assertThat(Cases.isAllowed(
                        given, given.budget(), coarse.plan().orElseThrow().options()))
                .isTrue();
        assertThat(coarse.gain().orElseThrow()).isLessThanOrEqualTo(most);
        assertThat(coarse.atMost().orElseThrow()).isGreaterThanOrEqualTo(most);
        assertThat(coarse.notes().isEmpty()).isEqualTo(coarse.status() == Status.OPTIMAL);
    }

    @Property(tries = 100)
    void regret_is_the_distance_to_the_best_plan_that_decides_otherwise(@ForAll PlanningCase given) {
        Regrets regrets = Regrets.of(SOLVER, given, LIKELY).orElseThrow();
        Points best = Cases.most(given, given.budget(), LIKELY).orElseThrow();
        assertThat(regrets.rows()).hasSameSizeAs(given.options());
        for (Regrets.Row row : regrets.rows()) {
            Set<String> code = Set.of(row.option().code());
            PlanningCase otherwise = row.chosen() ? given.forbidding(code) : given.forcing(code);
            assertThat(row.regret())
                    .isEqualTo(Cases.most(otherwise, given.budget(), LIKELY).map(best::minus));
            row.regret().ifPresent(regret -> assertThat(regret.signum()).isNotNegative());
        }
    }

    @Property(tries = 100)
    void the_best_few_are_the_best_sets_of_what_earns(@ForAll PlanningCase given) {
        List<Points> expected = Cases.allowed(given, given.budget()).stream()
                .collect(Collectors.toMap(
                        chosen -> chosen.stream()
                                .filter(option -> option.criterion().isPresent())
                                .map(PlanOption::code)
                                .collect(Collectors.toSet()),
                        chosen -> gain(chosen, LIKELY),
                        (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .limit(4)
                .toList();
        assertThat(PlanRisk.bestFew(SOLVER, given, LIKELY, 4))
                .extracting(plan -> plan.gain(LIKELY))
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void how_likely_a_plan_earns_something_is_counted_over_all_outcomes(
            @ForAll PlanningCase given, @ForAll @IntRange(max = 30) int hundredths) {
        Points target = Cases.GRID.points(hundredths);
        Plan plan = SOLVER.best(given, LIKELY).plan().orElseThrow();
        List<PlanOption> earning = plan.options().stream()
                .filter(option -> option.criterion().isPresent())
                .toList();
        Rational reached = Rational.ZERO;
        for (int outcome = 0; outcome < 1 << earning.size(); outcome++) {
            Rational likely = Rational.ONE;
            Points points = Points.ZERO;
            for (int i = 0; i < earning.size(); i++) {
                Gain gain = earning.get(i).gain();
                boolean works = (outcome >> i & 1) == 1;
                likely = likely.times(works ? gain.probability() : Rational.ONE.minus(gain.probability()));
                points = points.plus(works ? gain.likely() : Points.ZERO);
            }
            reached = points.compareTo(target) >= 0 ? reached.plus(likely) : reached;
        }
        double probability = PlanRisk.gain(plan, Cases.GRID).probabilityOfAtLeast(target);
        assertThat(probability).isCloseTo(reached.toDecimal(Rounding.halfUp(12)).doubleValue(), Offset.offset(1e-9));
        if (!earning.isEmpty()) {
            Plan without = Plan.of(given, earning.subList(1, earning.size()));
            assertThat(PlanRisk.gain(without, Cases.GRID).probabilityOfAtLeast(target))
                    .isLessThanOrEqualTo(probability + 1e-12);
        }
    }
}
