package vn.chiso.report.preset;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.score.Points;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/** The published total against the computed one: the verdict, the numbers behind it, and where the difference could lie. */
public final class ReconciliationTable {
    private ReconciliationTable() {}

    /** One line: what it is, and its number or verdict. */
    public record Entry(String what, Cell value) {}

    /** Every number of the reconciliation of a scorecard. */
    public static TableDraft<Entry> of(Scorecard scorecard, Reconciliation found, Words words) {
        List<Entry> entries = new ArrayList<>();
        add(entries, words, "published", found.published());
        add(entries, words, "published-max", found.publishedMax());
        add(entries, words, "computed", found.computed());
        add(entries, words, "assessed-max", found.assessedMax());
        add(entries, words, "difference", found.difference());
        if (found.verdict() == Reconciliation.Verdict.PART_NOT_ITEMISED) {
            add(entries, words, "not-itemised-max", found.notItemisedMax());
            add(entries, words, "not-itemised-lost", found.notItemisedLost());
        }
        found.impliedPreviousTotal().ifPresent(previous -> add(entries, words, "implied-previous", previous));
        entries.add(new Entry(words.text("reconciliation.verdict"), Cell.text(words.of("verdict", found.verdict()))));
        found.candidates()
                .forEach(candidate -> entries.add(new Entry(
                        words.text("reconciliation.candidate", candidate.code()), Cell.points(candidate.corrected()))));
        return TableDraft.ofBody(
                        "reconciliation",
                        words.text("table.reconciliation", scorecard.index().code(), scorecard.period()),
                        entries)
                .column("what", words.text("column.what"), Table.Type.TEXT, entry -> Cell.text(entry.what()))
                .column("value", words.text("column.value"), Table.Type.POINTS, Entry::value);
    }

    private static void add(List<Entry> entries, Words words, String what, Points points) {
        entries.add(new Entry(words.text("reconciliation." + what), Cell.points(points)));
    }
}
