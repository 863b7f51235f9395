package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.rule.Outcome;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.model.TableDraft.Line;
import vn.chiso.report.words.Words;

/** Many lines or many units at a glance. */
public final class Matrices {
    private Matrices() {}

    /** The top criteria of one unit with what share of their maximum they earned. */
    public static TableDraft<Score> fields(Scorecard scorecard, Words words) {
        ImmutableList<Score> fields = scorecard.parts().stream()
                .flatMap(part -> part.components().stream())
                .collect(ImmutableList.toImmutableList());
        return TableDraft.ofBody(
                        "fields", words.text("table.fields", scorecard.index().code(), scorecard.period()), fields)
                .column("code", words.text("column.code"), Table.Type.TEXT, score -> Cell.text(score.id()))
                .column(
                        "content",
                        words.text("column.content"),
                        Table.Type.TEXT,
                        score -> Cell.text(words.name(score.name())))
                .column("max", words.text("column.max"), Table.Type.POINTS, score -> Cell.points(score.assessedMax()))
                .column("points", words.text("column.points"), Table.Type.POINTS, Cells::points)
                .column("attainment", words.text("column.attainment"), Table.Type.SHARE, Cells::attainment);
    }

    /**
     * One row for each unit, one column for each leaf, and the total.
     *
     * @throws IllegalArgumentException if there are no scorecards, or they are not of one edition
     */
    public static TableDraft<Scorecard> criteria(List<Scorecard> scorecards, Words words) {
        if (scorecards.stream().map(Scorecard::contentHash).distinct().count() != 1) {
            throw new IllegalArgumentException("A matrix shows units scored against one edition, but was given "
                    + scorecards.stream()
                            .map(scorecard -> scorecard.index().edition().id())
                            .distinct()
                            .toList());
        }
        Scorecard first = scorecards.get(0);
        TableDraft<Scorecard> matrix = TableDraft.ofBody(
                        "criteria", words.text("table.criteria", first.index().code(), first.period()), scorecards)
                .column(
                        "unit",
                        words.text("column.unit"),
                        Table.Type.TEXT,
                        scorecard -> Cell.text(scorecard.unit().name()));
        for (Score leaf : first.leaves()) {
            matrix = matrix.column(
                    "c-" + leaf.id().replace('.', '-').toLowerCase(Locale.ROOT),
                    leaf.id(),
                    Table.Type.POINTS,
                    scorecard -> Cells.points(scorecard.criterion(leaf.code().orElseThrow())));
        }
        return matrix.column(
                "total", words.text("column.total"), Table.Type.POINTS, scorecard -> Cells.points(scorecard.total()));
    }

    /** What does not apply to a unit, with its ground, the standard and the applicable maximum; the scale of the whole comes last. */
    public static TableDraft<Score> notApplicable(Scorecard scorecard, Words words) {
        List<Line<Score>> lines = Stream.concat(
                        scorecard.leaves().stream()
                                .filter(leaf -> leaf.outcome() == Outcome.NOT_APPLICABLE
                                        || !leaf.applicableMax().equals(leaf.maxPoints()))
                                .map(Line::of),
                        Stream.of(new Line<>(Table.Kind.TOTAL, 0, scorecard.total(), ImmutableList.of())))
                .toList();
        return TableDraft.of("not-applicable", UnitSheet.title("table.not-applicable", scorecard, words), lines)
                .column("code", words.text("column.code"), Table.Type.TEXT, score -> Cell.text(UnitSheet.code(score)))
                .column(
                        "content",
                        words.text("column.content"),
                        Table.Type.TEXT,
                        score -> Cell.text(UnitSheet.content(score, words)))
                .column("max", words.text("column.max"), Table.Type.POINTS, score -> Cell.points(score.maxPoints()))
                .column(
                        "applicable-max",
                        words.text("column.applicable-max"),
                        Table.Type.POINTS,
                        score -> Cell.points(score.applicableMax()))
                .column("ground", words.text("column.ground"), Table.Type.TEXT, Matrices::ground);
    }

    private static Cell ground(Score score) {
        if (score.level() == Score.Level.TOTAL) {
            return Cell.absent(Cell.Reason.NONE);
        }
        return score.step().ground().map(Cell::text).orElse(Cell.absent(Cell.Reason.UNKNOWN));
    }
}
