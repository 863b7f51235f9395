package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.planning.KnapsackTable.Item;
import vn.chiso.core.planning.Solution.CurveStep;

/**
 * Every choice of links tried out: the best of them, and the most value over all of them for each budget of a resource. The links are decided
 * one after the other, the last first; a group enters the table as soon as all the links are decided on which it depends, so that choices
 * with the same beginning share its work.
 */
final class LinkSearch {
    /**
     * A choice of links and the best plan with it.
     *
     * @param in the links that are in
     * @param cell the least cell of the table in which the rest earns its most
     * @param value what everything earns
     * @param used the steps of each resource that it takes
     */
    record Best(long in, int cell, long value, ImmutableIntArray used) {
        private boolean beats(Best other) {
            if (value != other.value) {
                return value > other.value;
            }
            for (int i = 0; i < used.length(); i++) {
                if (used.get(i) != other.used.get(i)) {
                    return used.get(i) < other.used.get(i);
                }
            }
            return false;
        }
    }

    /** What is decided so far: which links are in, what they and the fixed options take and are worth. */
    private record Decided(long in, ImmutableIntArray steps, long value) {}

    private final Compiled compiled;
    private final Cells cells;
    private final KnapsackTable table;
    private final List<List<Item>> groups = new ArrayList<>();
    private final List<List<List<Item>>> stages = new ArrayList<>();
    private final long[][] tables;
    private final long[][] curves;
    private Optional<Best> best = Optional.empty();

    private LinkSearch(Compiled compiled, Cells cells) {
        this.compiled = compiled;
        this.cells = cells;
        this.table = new KnapsackTable(cells);
        this.curves = new long[cells.dimensions()][];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = new long[cells.size(i)];
            Arrays.fill(curves[i], -1);
        }
        int links = compiled.links().size();
        for (int stage = 0; stage <= links; stage++) {
            stages.add(new ArrayList<>());
        }
        for (List<Compiled.Choice> choices : compiled.groups()) {
            List<Item> group = choices.stream()
                    .filter(Compiled.Choice::isPossible)
                    .flatMap(choice -> cells.steps(effort(choice)).stream().map(steps -> new Item(choice, steps)))
                    .toList();
            long dependsOn =
                    group.stream().mapToLong(item -> item.choice().dependsOn()).reduce(0, (a, b) -> a | b);
            groups.add(group);
            stages.get(dependsOn == 0 ? links : Long.numberOfTrailingZeros(dependsOn))
                    .add(group);
        }
        this.tables = stages.stream()
                .map(stage -> stage.isEmpty() ? new long[0] : table.empty())
                .toArray(long[][]::new);
    }

    static LinkSearch of(Compiled compiled, Cells cells) {
        LinkSearch search = new LinkSearch(compiled, cells);
        Optional<Decided> start = Optional.of(new Decided(0, ImmutableIntArray.copyOf(new int[cells.dimensions()]), 0));
        for (Compiled.Choice choice : compiled.fixed()) {
            start = start.flatMap(decided -> search.with(decided, choice, 0));
        }
        start.ifPresent(decided -> search.decide(compiled.links().size(), decided, search.table.empty()));
        return search;
    }

    private Effort.Known effort(Compiled.Choice choice) {
        return compiled.given().effort(choice.option()).orElseThrow();
    }

    /** The same with one choice more; empty if that is beyond the cells. */
    private Optional<Decided> with(Decided decided, Compiled.Choice choice, long bit) {
        Optional<ImmutableIntArray> more = cells.steps(effort(choice));
        if (more.isEmpty()) {
            return Optional.empty();
        }
        ImmutableIntArray.Builder steps = ImmutableIntArray.builder(cells.dimensions());
        for (int i = 0; i < cells.dimensions(); i++) {
            int sum = decided.steps().get(i) + more.get().get(i);
            if (sum >= cells.size(i)) {
                return Optional.empty();
            }
            steps.add(sum);
        }
        return Optional.of(new Decided(decided.in() | bit, steps.build(), decided.value() + choice.value()));
    }

    /** Goes on when all links from this one on are decided. */
    private void decide(int from, Decided decided, long[] before) {
        if (!isPossible(from, decided.in())) {
            return;
        }
        long[] most = before;
        if (!stages.get(from).isEmpty()) {
            most = tables[from];
            System.arraycopy(before, 0, most, 0, most.length);
            for (List<Item> group : stages.get(from)) {
                table.add(available(group, decided.in()), most);
            }
        }
        if (from == 0) {
            tryOut(decided, most);
            return;
        }
        int link = from - 1;
        decide(link, decided, most);
        Optional<Decided> in = with(decided, compiled.links().get(link), 1L << link);
        if (in.isPresent()) {
            decide(link, in.get(), most);
        }
    }

    /** Whether what is fixed and the links that are in go together, as far as the links are decided. */
    private boolean isPossible(int from, long in) {
        long decided = -1L << from;
        for (Compiled.Choice choice : compiled.fixed()) {
            if (!choice.goesWith(decided, in)) {
                return false;
            }
        }
        for (long rest = in; rest != 0; rest &= rest - 1) {
            if (!compiled.links().get(Long.numberOfTrailingZeros(rest)).goesWith(decided, in)) {
                return false;
            }
        }
        return true;
    }

    private static List<Item> available(List<Item> group, long in) {
        List<Item> available = new ArrayList<>(group.size());
        for (Item item : group) {
            if (item.choice().goesWith(-1, in)) {
                available.add(item);
            }
        }
        return available;
    }

    private void tryOut(Decided decided, long[] most) {
        ImmutableIntArray shift = decided.steps();
        int full = cells.count() - 1;
        for (int i = 0; i < shift.length(); i++) {
            full -= shift.get(i) * cells.stride(i);
        }
        for (int i = 0; i < curves.length; i++) {
            int stride = cells.stride(i);
            int last = curves[i].length - 1;
            for (int at = shift.get(i); at <= last; at++) {
                curves[i][at] = Math.max(curves[i][at], decided.value() + most[full - (last - at) * stride]);
            }
        }
        long value = decided.value() + most[full];
        if (best.isEmpty() || value >= best.get().value()) {
            int least = leastCell(most, full, shift);
            Best found = new Best(decided.in(), least, value, used(least, shift));
            best = best.filter(known -> !found.beats(known)).or(() -> Optional.of(found));
        }
    }

    /** The cell with as much value and the least effort, in the order of the resources. */
    private int leastCell(long[] most, int full, ImmutableIntArray shift) {
        int cell = full;
        for (int i = 0; i < shift.length(); i++) {
            int stride = cells.stride(i);
            int spare = cells.size(i) - 1 - shift.get(i);
            while (spare > 0 && most[cell - stride] == most[full]) {
                cell -= stride;
                spare--;
            }
        }
        return cell;
    }

    private ImmutableIntArray used(int cell, ImmutableIntArray shift) {
        ImmutableIntArray.Builder used = ImmutableIntArray.builder(shift.length());
        for (int i = 0; i < shift.length(); i++) {
            used.add(cell / cells.stride(i) % cells.size(i) + shift.get(i));
        }
        return used.build();
    }

    /** The best of all choices; empty if what is fixed does not fit. */
    Optional<Best> best() {
        return best;
    }

    Plan plan(Best found) {
        List<PlanOption> chosen = new ArrayList<>();
        compiled.fixed().forEach(choice -> chosen.add(choice.option()));
        for (long rest = found.in(); rest != 0; rest &= rest - 1) {
            chosen.add(compiled.links().get(Long.numberOfTrailingZeros(rest)).option());
        }
        List<List<Item>> open =
                groups.stream().map(group -> available(group, found.in())).toList();
        table.taken(open, found.cell()).forEach(item -> chosen.add(item.choice().option()));
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
