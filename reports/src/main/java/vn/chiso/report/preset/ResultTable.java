package vn.chiso.report.preset;

import java.util.Collection;
import java.util.List;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/** Every line of every scorecard in one long table, for machines and spreadsheets. */
public final class ResultTable {
    private ResultTable() {}

    /** One line of one scorecard. */
    public record Entry(Scorecard scorecard, Score score) {}

    /** Every total, part and criterion, in the order of the scorecards and their editions. */
    public static TableDraft<Entry> of(Collection<Scorecard> scorecards, Words words) {
        List<Entry> entries = scorecards.stream()
                .flatMap(scorecard -> scorecard.total().withDescendants().map(score -> new Entry(scorecard, score)))
                .toList();
        return TableDraft.ofBody("results", words.text("table.results"), entries)
                .column(
                        "unit",
                        words.text("column.unit"),
                        Table.Type.TEXT,
                        entry -> Cell.text(entry.scorecard().unit().name()))
                .column(
                        "index",
                        words.text("column.index"),
                        Table.Type.TEXT,
                        entry -> Cell.text(entry.scorecard().index().code()))
                .column(
                        "period",
                        words.text("column.period"),
                        Table.Type.TEXT,
                        entry -> Cell.text(entry.scorecard().period().toString()))
                .column(
                        "level",
                        words.text("column.level"),
                        Table.Type.TEXT,
                        entry -> Cell.text(words.of("level", entry.score().level())))
                .column(
                        "code",
                        words.text("column.code"),
                        Table.Type.TEXT,
                        entry -> Cell.text(entry.score().id()))
                .column(
                        "content",
                        words.text("column.content"),
                        Table.Type.TEXT,
                        entry -> Cell.text(words.name(entry.score().name())))
                .column(
                        "max",
                        words.text("column.max"),
                        Table.Type.POINTS,
                        entry -> Cell.points(entry.score().maxPoints()))
                .column(
                        "applicable-max",
                        words.text("column.applicable-max"),
                        Table.Type.POINTS,
                        entry -> Cell.points(entry.score().applicableMax()))
                .column("points", words.text("column.points"), Table.Type.POINTS, entry -> Cells.points(entry.score()))
                .column("lost", words.text("column.lost"), Table.Type.POINTS, entry -> Cells.lost(entry.score()))
                .column(
                        "outcome",
                        words.text("column.outcome"),
                        Table.Type.TEXT,
                        entry -> Cell.text(words.of("outcome", entry.score().outcome())));
    }
}
