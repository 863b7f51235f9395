package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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
        Search found = search(compiled, cells);
        return found.best.isEmpty()
                ? nothing(compiled, coarsened, notes)
                : found(compiled, cells, found, coarsened, notes);
    }

    private static Solution found(
            Compiled compiled, Cells cells, Search found, List<String> coarsened, List<Note> notes) {
        Plan plan = plan(compiled, cells, found.best.orElseThrow());
        Points atMost = coarsened.isEmpty()
                ? plan.gain(compiled.objectives().get(0))
                : compiled.points(search(compiled, cells.roundingDown())
                        .best
                        .orElseThrow()
                        .value());
        return solution(coarsened.isEmpty() ? Status.OPTIMAL : Status.FEASIBLE, compiled)
                .plan(plan)
                .atMost(atMost)
                .putAllCurves(compiled.objectives().size() == 1 ? curves(compiled, cells, found) : ImmutableMap.of())
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
                ? Optional.of(new Note(Note.Code.TOO_MANY_LINKS, codes(compiled.links())))
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

    /** The best choice of links, and the most value for each budget of a resource over all choices. */
    private static final class Search {
        private Optional<Candidate> best = Optional.empty();
        private final long[][] curves;

        Search(Cells cells) {
            curves = new long[cells.dimensions()][];
            for (int i = 0; i < curves.length; i++) {
                curves[i] = new long[cells.size(i)];
                Arrays.fill(curves[i], -1);
            }
        }
    }

    private record Candidate(Compiled.Settled settled, int cell, long value, List<Integer> used) {
        boolean beats(Candidate other) {
            if (value != other.value) {
                return value > other.value;
            }
            for (int i = 0; i < used.size(); i++) {
                if (!used.get(i).equals(other.used.get(i))) {
                    return used.get(i) < other.used.get(i);
                }
            }
            return false;
        }
    }

    private static Search search(Compiled compiled, Cells cells) {
        Search search = new Search(cells);
        for (long linksIn = 0; linksIn < 1L << compiled.links().size(); linksIn++) {
            compiled.settle(linksIn).ifPresent(settled -> search(compiled, cells, settled, search));
        }
        return search;
    }

    private static void search(Compiled compiled, Cells cells, Compiled.Settled settled, Search search) {
        Optional<int[]> shift = cells.steps(efforts(compiled, settled.chosen()));
        if (shift.isEmpty()) {
            return;
        }
        long base = settled.chosen().stream().mapToLong(compiled::value).sum();
        KnapsackTable table = KnapsackTable.of(cells, items(compiled, cells, settled), false);
        int full = cells.count() - 1;
        for (int i = 0; i < shift.get().length; i++) {
            full -= shift.get()[i] * cells.stride(i);
        }
        for (int i = 0; i < search.curves.length; i++) {
            long[] curve = search.curves[i];
            for (int at = shift.get()[i]; at < curve.length; at++) {
                int cell = full - (curve.length - 1 - at) * cells.stride(i);
                curve[at] = Math.max(curve[at], base + table.most(cell));
            }
        }
        long value = base + table.most(full);
        if (search.best.isEmpty() || value >= search.best.get().value()) {
            int least = leastCell(cells, table, full, shift.get());
            Candidate candidate = new Candidate(settled, least, value, used(cells, least, shift.get()));
            if (search.best.isEmpty() || candidate.beats(search.best.get())) {
                search.best = Optional.of(candidate);
            }
        }
    }

    /** The cell with as much value and the least effort, in the order of the resources. */
    private static int leastCell(Cells cells, KnapsackTable table, int full, int[] shift) {
        int cell = full;
        for (int i = 0; i < shift.length; i++) {
            int stride = cells.stride(i);
            int spare = cells.size(i) - 1 - shift[i];
            while (spare > 0 && table.most(cell - stride) == table.most(full)) {
                cell -= stride;
                spare--;
            }
        }
        return cell;
    }

    private static List<Integer> used(Cells cells, int cell, int[] shift) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < shift.length; i++) {
            used.add(cell / cells.stride(i) % cells.size(i) + shift[i]);
        }
        return used;
    }

    private static List<Effort.Known> efforts(Compiled compiled, List<PlanOption> options) {
        return options.stream()
                .map(option -> compiled.given().effort(option).orElseThrow())
                .toList();
    }

    /** Alternatives that do not fit the budget at all become worthless, so that the numbering stays. */
    private static List<List<KnapsackTable.Item>> items(Compiled compiled, Cells cells, Compiled.Settled settled) {
        int[] nothing = new int[cells.dimensions()];
        List<List<KnapsackTable.Item>> groups = new ArrayList<>();
        for (List<PlanOption> group : settled.groups()) {
            List<KnapsackTable.Item> items = new ArrayList<>();
            for (PlanOption option : group) {
                Optional<int[]> steps = cells.steps(efforts(compiled, List.of(option)));
                items.add(new KnapsackTable.Item(
                        steps.isPresent() ? compiled.value(option) : 0,
                        ImmutableIntArray.copyOf(steps.orElse(nothing))));
            }
            groups.add(items);
        }
        return groups;
    }

    private static Plan plan(Compiled compiled, Cells cells, Candidate best) {
        List<List<KnapsackTable.Item>> items = items(compiled, cells, best.settled());
        int[] taken = KnapsackTable.of(cells, items, true).taken(best.cell());
        List<PlanOption> chosen = new ArrayList<>(best.settled().chosen());
        for (int group = 0; group < taken.length; group++) {
            if (taken[group] >= 0) {
                chosen.add(best.settled().groups().get(group).get(taken[group]));
            }
        }
        return Plan.of(compiled.given(), chosen);
    }

    private static ImmutableMap<String, ImmutableList<CurveStep>> curves(Compiled compiled, Cells cells, Search found) {
        ImmutableMap.Builder<String, ImmutableList<CurveStep>> curves = ImmutableMap.builder();
        for (int i = 0; i < found.curves.length; i++) {
            String resource = cells.resources().get(i);
            ImmutableList.Builder<CurveStep> steps = ImmutableList.builder();
            long before = -1;
            for (int at = 0; at < found.curves[i].length; at++) {
                if (found.curves[i][at] > before) {
                    before = found.curves[i][at];
                    steps.add(new CurveStep(at * cells.step(resource), compiled.points(before)));
                }
            }
            curves.put(resource, steps.build());
        }
        return curves.buildOrThrow();
    }
}
