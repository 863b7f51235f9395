package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.planning.Solution.CurveStep;
import vn.chiso.core.planning.Solution.Note;
import vn.chiso.core.planning.Solution.Status;
import vn.chiso.core.score.Points;

/** Tries out which links are in, and fills a {@link KnapsackTable} for each. */
final class ExactSolver implements PlanSolver {
    /** As many cells as one table may have. */
    private final long mostCells;

    ExactSolver() {
        this(2_000_000);
    }

    ExactSolver(long mostCells) {
        this.mostCells = mostCells;
    }

    @Override
    public Solution best(PlanningCase given, List<Objective> objectives) {
        Compiled compiled = new Compiled(given, objectives);
        ImmutableList<PlanOption> unknown = given.unknownEfforts().stream()
                .filter(option -> !given.forbidden().contains(option.code()))
                .collect(ImmutableList.toImmutableList());
        Optional<Note> refusal = refusal(compiled, unknown);
        if (refusal.isPresent()) {
            return solution(Status.UNKNOWN, compiled).addNotes(refusal.get()).build();
        }
        List<Note> notes = new ArrayList<>();
        if (!unknown.isEmpty()) {
            notes.add(new Note(Note.Code.DEFAULT_EFFORT, codes(unknown)));
        }
        List<Effort.Known> efforts = given.options().stream()
                .filter(option -> !given.forbidden().contains(option.code()))
                .flatMap(option -> given.effort(option).stream())
                .toList();
        Cells cells = Cells.of(given.budget(), efforts, mostCells(compiled));
        List<String> coarsened = cells.coarsened(efforts);
        coarsened.forEach(resource -> notes.add(
                new Note(Note.Code.COARSENED, ImmutableList.of(resource, Long.toString(cells.step(resource))))));
        LinkSearch search = LinkSearch.of(compiled, cells);
        return search.best()
                .map(best -> found(compiled, cells, search, best, coarsened, notes))
                .orElseGet(() -> nothing(compiled, coarsened, notes));
    }

    private static Solution found(
            Compiled compiled,
            Cells cells,
            LinkSearch search,
            LinkSearch.Best best,
            List<String> coarsened,
            List<Note> notes) {
        Plan plan = search.plan(best);
        Points atMost = coarsened.isEmpty()
                ? plan.gain(compiled.objectives().get(0))
                : compiled.points(LinkSearch.of(compiled, cells.roundingDown())
                        .best()
                        .orElseThrow()
                        .value());
        return solution(coarsened.isEmpty() ? Status.OPTIMAL : Status.FEASIBLE, compiled)
                .plan(plan)
                .atMost(atMost)
                .putAllCurves(compiled.objectives().size() == 1 ? search.curves() : ImmutableMap.of())
                .addAllNotes(notes)
                .build();
    }

    private static Solution nothing(Compiled compiled, List<String> coarsened, List<Note> notes) {
        return solution(coarsened.isEmpty() ? Status.INFEASIBLE : Status.UNKNOWN, compiled)
                .addAllNotes(notes)
                .addNotes(new Note(
                        Note.Code.FORCED_IMPOSSIBLE,
                        ImmutableList.sortedCopyOf(compiled.given().forced())))
                .build();
    }

    private static Optional<Note> refusal(Compiled compiled, ImmutableList<PlanOption> unknown) {
        if (!unknown.isEmpty() && compiled.given().defaultEffort().isEmpty()) {
            return Optional.of(new Note(Note.Code.UNKNOWN_COST, codes(unknown)));
        }
        return compiled.links().size() > Compiled.MOST_LINKS
                ? Optional.of(new Note(
                        Note.Code.TOO_MANY_LINKS,
                        codes(compiled.links().stream()
                                .map(Compiled.Choice::option)
                                .toList())))
                : Optional.empty();
    }

    /** So many that no table is too large to be held, and all of them are not too many to be filled. */
    private long mostCells(Compiled compiled) {
        long tables = 1L << compiled.links().size();
        long choices = Math.max(1, compiled.choices());
        return Math.max(1, Math.min(mostCells, Math.min(50_000_000 / choices, 4_000_000_000L / choices / tables)));
    }

    private static ImmutableList<String> codes(List<PlanOption> options) {
        return options.stream().map(PlanOption::code).collect(ImmutableList.toImmutableList());
    }

    private static Solution.Builder solution(Status status, Compiled compiled) {
        return Solution.builder().status(status).given(compiled.given()).addAllObjectives(compiled.objectives());
    }

    @Override
    public Solution leastEffort(PlanningCase given, Objective objective, Points target, String resource) {
        Long present = given.budget().get(resource);
        if (present == null) {
            throw new IllegalArgumentException("There is no resource " + resource + " to spare, only "
                    + given.budget().keySet());
        }
        BigInteger all = given.options().stream()
                .flatMap(option -> given.effort(option).stream())
                .map(effort -> BigInteger.valueOf(effort.of(resource)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Solution most = best(
                withBudget(
                        given,
                        resource,
                        all.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()),
                objective);
        if (most.plan().isEmpty()) {
            return copy(most, given, most.status()).build();
        }
        Optional<CurveStep> least = most.curves().getOrDefault(resource, ImmutableList.of()).stream()
                .filter(step -> step.points().compareTo(target) >= 0)
                .findFirst();
        if (least.isEmpty()) {
            boolean proven = most.atMost().orElseThrow().compareTo(target) < 0;
            return copy(most, given, proven ? Status.INFEASIBLE : Status.UNKNOWN)
                    .addNotes(new Note(
                            Note.Code.UNREACHABLE,
                            ImmutableList.of(most.atMost().orElseThrow().toString())))
                    .build();
        }
        Solution cheapest = best(withBudget(given, resource, least.get().budget()), objective);
        return copy(most, given, most.status())
                .plan(cheapest.plan())
                .atMost(cheapest.atMost())
                .putAllCurves(most.curves())
                .build();
    }

    /** What was found about a case with another budget, said about the case itself. */
    private static Solution.Builder copy(Solution found, PlanningCase given, Status status) {
        return Solution.builder()
                .status(status)
                .given(given)
                .addAllObjectives(found.objectives())
                .addAllNotes(found.notes());
    }

    private static PlanningCase withBudget(PlanningCase given, String resource, long units) {
        ImmutableSortedMap.Builder<String, Long> budget = ImmutableSortedMap.naturalOrder();
        given.budget().forEach((name, present) -> budget.put(name, name.equals(resource) ? units : present));
        return given.withBudget(budget.build());
    }
}
