package vn.chiso.report.preset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.remediation.CitedDocument;
import vn.chiso.core.remediation.IndexPlan;
import vn.chiso.core.remediation.PlanItem;
import vn.chiso.core.remediation.RemediationAction;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.remediation.Target;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/**
 * The annex of a plan: what was lost, what is done about it, who leads, what will be there to show, by when, on which basis. What the paper
 * does not say is said to be not stated.
 */
public final class ActionTable {
    private ActionTable() {}

    /**
     * One action and what it answers.
     *
     * @param item the item that it stands in
     * @param score the line that lost the points; empty if the scorecard has no such line
     * @param action the action
     */
    public record Entry(PlanItem item, Optional<Score> score, RemediationAction action) {}

    /** Every action of the plan for the index of {@code scorecard}, in the order of the paper. */
    public static TableDraft<Entry> of(RemediationPlan plan, Scorecard scorecard, Words words) {
        IndexPlan index = plan.index(scorecard.index().code());
        List<Entry> entries = index.items().stream()
                .flatMap(item -> item.actions().stream().map(action -> new Entry(item, score(scorecard, item), action)))
                .toList();
        return TableDraft.ofBody("actions", words.text("table.actions", index.index()), entries)
                .column(
                        column("code", Table.Type.TEXT, 2, words),
                        entry -> Cell.text(entry.item().criterion().text()))
                .column(
                        column("lost", Table.Type.POINTS, 3, words),
                        entry -> entry.score().map(Cells::lost).orElse(Cell.absent(Reason.UNKNOWN)))
                .column(
                        column("limitation", Table.Type.TEXT, 4, words),
                        entry -> texts(entry.item().limitations().stream()
                                .map(limitation -> limitation.printed().text())))
                .column(
                        column("action", Table.Type.TEXT, 13, words),
                        entry -> Cell.text(entry.action().printed().text()))
                .column(
                        column("lead", Table.Type.TEXT, 4, words),
                        entry -> parties(plan, entry.item().responsibility().leads()))
                .column(
                        column("coordinate", Table.Type.TEXT, 4, words),
                        entry -> parties(plan, entry.item().responsibility().coordinate()))
                .column(
                        column("product", Table.Type.TEXT, 4, words),
                        entry -> texts(entry.action().products().stream()))
                .column(
                        column("due", Table.Type.DATE, 3, words),
                        entry -> entry.action().due().<Cell>map(Cell.Day::new).orElse(Cell.absent(Reason.NOT_STATED)))
                .column(
                        column("target", Table.Type.TEXT, 6, words),
                        entry -> texts(entry.action().targets().stream().map(Target::printed)))
                .column(
                        column("legal-basis", Table.Type.TEXT, 5, words),
                        entry -> texts(entry.action().legalBasis().stream().map(id -> cited(plan.document(id)))));
    }

    private static Table.Column column(String id, Table.Type type, int weight, Words words) {
        return new Table.Column(id, words.text("column." + id), type, Optional.empty(), weight);
    }

    private static Optional<Score> score(Scorecard scorecard, PlanItem item) {
        return scorecard
                .total()
                .withDescendants()
                .filter(score -> score.code().equals(Optional.of(item.criterion())))
                .findFirst();
    }

    private static Cell parties(RemediationPlan plan, Collection<String> ids) {
        return texts(ids.stream().map(id -> plan.party(id).name()));
    }

    /** How a document is cited in a narrow column: its number, or its type and what is known of it. */
    static String cited(CitedDocument cited) {
        LegalDocument document = cited.document();
        return document.number()
                .or(document::printed)
                .orElseGet(() -> document.type()
                        + document.subject().map(subject -> " " + subject).orElse(""));
    }

    private static Cell texts(Stream<String> texts) {
        String joined = texts.collect(Collectors.joining("; "));
        return joined.isEmpty() ? Cell.absent(Reason.NOT_STATED) : Cell.text(joined);
    }
}
