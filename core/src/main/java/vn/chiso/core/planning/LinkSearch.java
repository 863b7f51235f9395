package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.planning.Solution.CurveStep;

/** Every choice of links tried out: the best of them, and the most value over all of them for each budget of a resource. */
final class LinkSearch {
    /**
     * A choice of links and the best plan with it.
     *
     * @param settled the choice
     * @param cell the least cell of the table in which the rest earns its most
     * @param value what everything earns
     * @param used the steps of each resource that it takes
     */
    record Best(Compiled.Settled settled, int cell, long value, List<Integer> used) {
        private boolean beats(Best other) {
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

    private final Compiled compiled;
    private final Cells cells;
    private final Map<String, KnapsackTable.Item> items = new HashMap<>();
    private final long[][] curves;
    private Optional<Best> best = Optional.empty();

    private LinkSearch(Compiled compiled, Cells cells) {
        this.compiled = compiled;
        this.cells = cells;
        this.curves = new long[cells.dimensions()][];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = new long[cells.size(i)];
            Arrays.fill(curves[i], -1);
        }
        compiled.groups().forEach(group -> group.forEach(option -> items.put(option.code(), item(option))));
    }

    static LinkSearch of(Compiled compiled, Cells cells) {
        LinkSearch search = new LinkSearch(compiled, cells);
        for (long linksIn = 0; linksIn < 1L << compiled.links().size(); linksIn++) {
            compiled.settle(linksIn).ifPresent(search::tryOut);
        }
        return search;
    }

    /** An option that does not fit the budget at all becomes worthless, so that the numbering stays. */
    private KnapsackTable.Item item(PlanOption option) {
        Optional<int[]> steps = cells.steps(efforts(List.of(option)));
        return new KnapsackTable.Item(
                steps.isPresent() ? compiled.value(option) : 0,
                ImmutableIntArray.copyOf(steps.orElseGet(() -> new int[cells.dimensions()])));
    }

    private List<Effort.Known> efforts(List<PlanOption> options) {
        return options.stream()
                .map(option -> compiled.given().effort(option).orElseThrow())
                .toList();
    }

    private void tryOut(Compiled.Settled settled) {
        Optional<int[]> fixed = cells.steps(efforts(settled.chosen()));
        if (fixed.isEmpty()) {
            return;
        }
        int[] shift = fixed.get();
        long base = settled.chosen().stream().mapToLong(compiled::value).sum();
        KnapsackTable table = KnapsackTable.of(cells, items(settled), false);
        int full = cells.count() - 1;
        for (int i = 0; i < shift.length; i++) {
            full -= shift[i] * cells.stride(i);
        }
        for (int i = 0; i < curves.length; i++) {
            int last = curves[i].length - 1;
            for (int at = shift[i]; at <= last; at++) {
                curves[i][at] = Math.max(curves[i][at], base + table.most(full - (last - at) * cells.stride(i)));
            }
        }
        long value = base + table.most(full);
        if (best.isEmpty() || value >= best.get().value()) {
            int least = leastCell(table, full, shift);
            Best found = new Best(settled, least, value, used(least, shift));
            best = best.filter(known -> !found.beats(known)).or(() -> Optional.of(found));
        }
    }

    /** The cell with as much value and the least effort, in the order of the resources. */
    private int leastCell(KnapsackTable table, int full, int[] shift) {
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

    private List<Integer> used(int cell, int[] shift) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < shift.length; i++) {
            used.add(cell / cells.stride(i) % cells.size(i) + shift[i]);
        }
        return used;
    }

    private List<List<KnapsackTable.Item>> items(Compiled.Settled settled) {
        List<List<KnapsackTable.Item>> groups = new ArrayList<>();
        for (List<PlanOption> group : settled.groups()) {
            List<KnapsackTable.Item> alternatives = new ArrayList<>();
            group.forEach(
                    option -> Optional.ofNullable(items.get(option.code())).ifPresent(alternatives::add));
            groups.add(alternatives);
        }
        return groups;
    }

    /** The best of all choices; empty if what is fixed does not fit. */
    Optional<Best> best() {
        return best;
    }

    Plan plan(Best found) {
        int[] taken = KnapsackTable.of(cells, items(found.settled()), true).taken(found.cell());
        List<PlanOption> chosen = new ArrayList<>(found.settled().chosen());
        for (int group = 0; group < taken.length; group++) {
            if (taken[group] >= 0) {
                chosen.add(found.settled().groups().get(group).get(taken[group]));
            }
        }
        return Plan.of(compiled.given(), chosen);
    }

    /** For each resource the steps of the most points of the first objective. */
    ImmutableMap<String, ImmutableList<CurveStep>> curves() {
        ImmutableMap.Builder<String, ImmutableList<CurveStep>> found = ImmutableMap.builder();
        for (int i = 0; i < curves.length; i++) {
            String resource = cells.resources().get(i);
            ImmutableList.Builder<CurveStep> steps = ImmutableList.builder();
            long before = -1;
            for (int at = 0; at < curves[i].length; at++) {
                if (curves[i][at] > before) {
                    before = curves[i][at];
                    steps.add(new CurveStep(at * cells.step(resource), compiled.points(before)));
                }
            }
            found.put(resource, steps.build());
        }
        return found.buildOrThrow();
    }
}
