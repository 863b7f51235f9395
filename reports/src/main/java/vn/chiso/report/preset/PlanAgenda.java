package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.remediation.IndexPlan;
import vn.chiso.core.remediation.Owner;
import vn.chiso.core.remediation.PlanItem;
import vn.chiso.core.remediation.RemediationAction;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Block.Paragraph;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/**
 * A plan as those who carry it out read it: what each party has to do, the earliest date first. What has no date stands after it and says so; what
 * nobody answers for is there too.
 */
public final class PlanAgenda {
    private static final Comparator<Optional<LocalDate>> DATED_FIRST =
            Comparator.comparing((Optional<LocalDate> due) -> due.orElse(LocalDate.MAX));

    private PlanAgenda() {}

    /**
     * One action of one party.
     *
     * @param owner who answers for it; an action of several stands under each
     * @param index the code of the index
     * @param item the item that it stands in
     * @param action the action
     */
    public record Entry(Owner owner, String index, PlanItem item, RemediationAction action) {}

    /** Every action under everybody who answers for it: the parties in the order of the paper, the dates of each from the earliest on. */
    public static TableDraft<Entry> of(RemediationPlan plan, Words words) {
        return TableDraft.ofBody("agenda", words.text("table.agenda", plan.planPeriod()), entries(plan))
                .column(
                        column("party", Table.Type.CHOICE, 4, words),
                        entry -> Cell.text(GapTables.owner(entry.owner(), words)))
                .column(
                        column("due", Table.Type.DATE, 2, words),
                        entry -> entry.action().due().<Cell>map(Cell.Day::new).orElse(Cell.absent(Reason.NOT_STATED)))
                .column(
                        column("action", Table.Type.TEXT, 10, words),
                        entry -> Cell.text(entry.action().printed().text()))
                .column(column("index", Table.Type.CHOICE, 2, words), entry -> Cell.text(entry.index()))
                .column(
                        column("code", Table.Type.TEXT, 2, words),
                        entry -> Cell.text(entry.item().criterion().text()))
                .column(column("coordinate", Table.Type.TEXT, 4, words), entry -> coordinating(plan, entry.item()));
    }

    /** The agenda under a heading, after how many actions have no date. */
    public static Section section(RemediationPlan plan, Words words) {
        long all = plan.actions().count();
        long undated = plan.actions().filter(action -> action.due().isEmpty()).count();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (undated > 0) {
            blocks.add(Paragraph.warning(words.text("report.undated", undated, all)));
        }
        blocks.add(of(plan, words).table());
        return new Section("plan", words.text("section.agenda"), blocks.build(), ImmutableList.of());
    }

    private static List<Entry> entries(RemediationPlan plan) {
        Map<Owner, List<Entry>> byOwner = plan.indices().stream()
                .flatMap(index -> index.items().stream().flatMap(item -> entries(plan, index, item)))
                .collect(Collectors.groupingBy(Entry::owner, LinkedHashMap::new, Collectors.toList()));
        return byOwner.values().stream()
                .flatMap(entries -> entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.action().due(), DATED_FIRST)))
                .toList();
    }

    private static Stream<Entry> entries(RemediationPlan plan, IndexPlan index, PlanItem item) {
        return plan.owners(index.index(), item.criterion()).stream()
                .flatMap(owner -> item.actions().stream().map(action -> new Entry(owner, index.index(), item, action)));
    }

    private static Cell coordinating(RemediationPlan plan, PlanItem item) {
        String names = item.responsibility().coordinate().stream()
                .map(id -> plan.party(id).name())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Cell.absent(Reason.NOT_STATED) : Cell.text(names);
    }

    private static Table.Column column(String id, Table.Type type, int weight, Words words) {
        return new Table.Column(id, words.text("column." + id), type, Optional.empty(), weight);
    }
}
