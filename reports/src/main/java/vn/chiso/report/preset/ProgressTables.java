package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Cells;
import vn.chiso.core.progress.review.Snapshot;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.Table.Kind;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.model.TableDraft.Line;
import vn.chiso.report.words.Words;

/**
 * How far a plan is at the end of a day: the four official cells of each party that leads, and every action with its own.
 *
 * <pre>{@code
 * Snapshot snapshot = Snapshot.of(gains, LocalDate.of(2025, 6, 30));
 * ProgressTables.byParty(snapshot, plan, words).table();
 * }</pre>
 */
public final class ProgressTables {
    private ProgressTables() {}

    /**
     * One party, or all of them.
     *
     * @param lead the id of the party; empty for all
     * @param claimed its cells by the office's own report
     * @param verified its cells by what was confirmed
     * @param undated how many of its actions are not completed and have no date; they count as within the term
     */
    public record Entry(Optional<String> lead, Cells claimed, Cells verified, int undated) {}

    /** One row for each party that leads, and all together. */
    public static TableDraft<Entry> byParty(Snapshot snapshot, RemediationPlan plan, Words words) {
        Stream<Line<Entry>> parties = snapshot.claimedByLead().entrySet().stream()
                .map(lead -> Line.of(new Entry(
                        Optional.of(lead.getKey()),
                        lead.getValue(),
                        snapshot.verifiedByLead().getOrDefault(lead.getKey(), lead.getValue()),
                        undated(snapshot, state -> state.lead().equals(lead.getKey())))));
        Entry all = new Entry(
                Optional.empty(), snapshot.claimedCells(), snapshot.verifiedCells(), undated(snapshot, state -> true));
        List<Line<Entry>> lines = Stream.concat(parties, Stream.of(new Line<>(Kind.TOTAL, 0, all, ImmutableList.of())))
                .toList();
        TableDraft<Entry> draft = TableDraft.of("progress", title("table.progress", snapshot, words), lines)
                .column(
                        "party",
                        words.text("column.lead"),
                        Table.Type.TEXT,
                        entry -> Cell.text(
                                entry.lead().map(lead -> name(lead, plan)).orElseGet(() -> words.text("row.total"))));
        draft = count(draft, "all", Optional.empty(), entry -> entry.claimed().all(), words);
        draft = count(
                draft,
                "on-time",
                Optional.of("completed"),
                entry -> entry.claimed().onTime(),
                words);
        draft = count(
                draft,
                "late",
                Optional.of("completed"),
                entry -> entry.claimed().late(),
                words);
        draft = count(
                draft,
                "verified",
                Optional.of("completed"),
                entry -> entry.verified().completed(),
                words);
        draft = count(
                draft,
                "within-term",
                Optional.of("open"),
                entry -> entry.claimed().withinTerm(),
                words);
        draft = count(draft, "undated", Optional.of("open"), Entry::undated, words);
        draft = count(
                draft, "overdue", Optional.of("open"), entry -> entry.claimed().overdue(), words);
        return noted(draft.note(words.text("note.four-cells")), snapshot, words);
    }

    /** One row for each action, and for each time of a recurring one that counts by then, in the order of the follow-up. */
    public static TableDraft<Snapshot.Row> actions(
            Snapshot snapshot, FollowUp followUp, RemediationPlan plan, Words words) {
        TableDraft<Snapshot.Row> draft = TableDraft.ofBody(
                        "progress-actions", title("table.progress-actions", snapshot, words), snapshot.actions())
                .column(
                        "code",
                        words.text("column.code"),
                        Table.Type.TEXT,
                        row -> Cell.text(row.state().action()))
                .column(
                        "action",
                        words.text("column.action"),
                        Table.Type.TEXT,
                        row -> what(row.state().action(), followUp, plan))
                .column(
                        "lead",
                        words.text("column.lead"),
                        Table.Type.CHOICE,
                        row -> Cell.text(name(row.state().lead(), plan)))
                .column("due", words.text("column.due"), Table.Type.DATE, row -> due(row.time()))
                .column(
                        "status",
                        words.text("column.status"),
                        Table.Type.CHOICE,
                        row -> Cell.text(words.of("status", row.state().status())))
                .column("cell", words.text("column.cell"), Table.Type.CHOICE, row -> cell(row, words))
                .column(
                        "days-late",
                        words.text("column.days-late"),
                        Table.Type.NUMBER,
                        row -> Cell.count(row.claimed().days()));
        return noted(draft, snapshot, words);
    }

    private static TableDraft<Entry> count(
            TableDraft<Entry> draft, String id, Optional<String> group, ToIntFunction<Entry> number, Words words) {
        return draft.column(
                new Table.Column(
                        id,
                        words.text("column." + id),
                        Table.Type.NUMBER,
                        group.map(key -> words.text("group." + key)),
                        1),
                entry -> Cell.count(number.applyAsInt(entry)));
    }

    private static String title(String key, Snapshot snapshot, Words words) {
        return words.text(key, words.date(snapshot.day()));
    }

    private static <T> TableDraft<T> noted(TableDraft<T> draft, Snapshot snapshot, Words words) {
        return snapshot.assumed() ? draft.note(words.text("note.made-up")) : draft;
    }

    private static int undated(Snapshot snapshot, Predicate<ActionState> which) {
        return (int) snapshot.actions().stream()
                .map(Snapshot.Row::state)
                .filter(state -> state.status() != WorkStatus.CANCELLED
                        && !state.status().isClaimed()
                        && state.due().isEmpty())
                .filter(which)
                .count();
    }

    /** As the plan calls it; its id if the plan does not know it. */
    private static String name(String lead, RemediationPlan plan) {
        return plan.parties().stream()
                .filter(party -> party.id().equals(lead))
                .map(Party::name)
                .findFirst()
                .orElse(lead);
    }

    private static Cell what(String action, FollowUp followUp, RemediationPlan plan) {
        return plan.actions()
                .filter(planned -> planned.code().equals(action))
                .map(planned -> planned.printed().text())
                .findFirst()
                .or(() -> followUp.undertaking(action).added())
                .map(Cell::text)
                .orElse(Cell.absent(Reason.UNKNOWN));
    }

    private static Cell due(ActionState.Time time) {
        return time.due().<Cell>map(Cell.Day::new).orElse(Cell.absent(Reason.NOT_STATED));
    }

    private static Cell cell(Snapshot.Row row, Words words) {
        return row.state().status() == WorkStatus.CANCELLED
                ? Cell.absent(Reason.NONE)
                : Cell.text(words.of("cell", row.claimed().kind()));
    }
}
