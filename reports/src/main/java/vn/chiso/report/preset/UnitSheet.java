package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.source.SourceRef;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/**
 * The score sheet of one unit (bảng điểm): every line with its maximum, points and what it lost, subtotals and total, and the explanation
 * of each to unfold. Rounds stand beside each other.
 *
 * <pre>{@code
 * UnitSheet.of(scorecard, words).table();
 * UnitSheet.ofRounds(self, appraised, Optional.empty(), words).column("evidence", ...).table();
 * }</pre>
 */
public final class UnitSheet {
    private UnitSheet() {}

    /** One round. */
    public static TableDraft<Score> of(Scorecard scorecard, Words words) {
        String title = title("table.unit-sheet", scorecard, words);
        TableDraft<Score> sheet = contents(TableDraft.of("unit-sheet", title, ScoreLines.of(scorecard, words)), words);
        return marked(
                sheet.column("points", words.text("column.points"), Table.Type.POINTS, marked(scorecard, Cells::points))
                        .column("lost", words.text("column.lost"), Table.Type.POINTS, Cells::lost),
                scorecard);
    }

    /**
     * The self-assessment, the appraisal and, if there was one, the appraisal after the explanation; what is lost is that of the last.
     *
     * @throws IllegalArgumentException if they are not of one unit, period and edition
     */
    public static TableDraft<Score> ofRounds(
            Scorecard self, Scorecard appraised, Optional<Scorecard> reviewed, Words words) {
        Scorecard last = reviewed.orElse(appraised);
        same(self, last);
        same(appraised, last);
        TableDraft<Score> sheet = contents(
                        TableDraft.of("rounds", title("table.rounds", last, words), ScoreLines.of(last, words)), words)
                .column("self", words.text("column.self"), Table.Type.POINTS, in(self))
                .column("appraised", words.text("column.appraised"), Table.Type.POINTS, in(appraised));
        TableDraft<Score> withLast = reviewed.isPresent()
                ? sheet.column(
                        "reviewed", words.text("column.reviewed"), Table.Type.POINTS, marked(last, Cells::points))
                : sheet;
        return marked(withLast.column("lost", words.text("column.lost"), Table.Type.POINTS, Cells::lost), last);
    }

    private static TableDraft<Score> contents(TableDraft<Score> sheet, Words words) {
        return sheet.column("code", words.text("column.code"), Table.Type.TEXT, score -> Cell.text(code(score)))
                .column(
                        "content",
                        words.text("column.content"),
                        Table.Type.TEXT,
                        score -> Cell.text(content(score, words)))
                .column("max", words.text("column.max"), Table.Type.POINTS, score -> Cell.points(score.maxPoints()))
                .column(
                        "applicable-max",
                        words.text("column.applicable-max"),
                        Table.Type.POINTS,
                        score -> Cell.points(score.applicableMax()));
    }

    static String code(Score score) {
        return score.level() == Score.Level.CRITERION ? score.id() : "";
    }

    static String content(Score score, Words words) {
        return score.level() == Score.Level.TOTAL ? words.text("row.total") : words.name(score.name());
    }

    static String title(String key, Scorecard scorecard, Words words) {
        return words.text(
                key,
                scorecard.index().code(),
                scorecard.period(),
                scorecard.unit().name());
    }

    private static Function<Score, Cell> in(Scorecard round) {
        return score -> round.total()
                .withDescendants()
                .filter(other -> other.level() == score.level() && other.id().equals(score.id()))
                .findFirst()
                .map(Cells::points)
                .orElse(Cell.absent(Reason.UNKNOWN));
    }

    private static void same(Scorecard one, Scorecard other) {
        if (!one.unit().equals(other.unit())
                || !one.period().equals(other.period())
                || !one.contentHash().equals(other.contentHash())) {
            throw new IllegalArgumentException("Rounds are of one unit, period and edition, but were of "
                    + one.unit().id() + " " + one.period() + " "
                    + one.index().edition().id() + " and "
                    + other.unit().id() + " " + other.period() + " "
                    + other.index().edition().id());
        }
    }

    /** The notes of what is assumed or incomplete, in the order of the lines. */
    private static TableDraft<Score> marked(TableDraft<Score> sheet, Scorecard scorecard) {
        TableDraft<Score> noted = sheet;
        for (String note : notes(scorecard)) {
            noted = noted.note(note);
        }
        return noted;
    }

    private static Function<Score, Cell> marked(Scorecard scorecard, Function<Score, Cell> cell) {
        ImmutableList<String> notes = notes(scorecard);
        return score -> note(scorecard, score)
                .<Cell>map(note -> new Cell.Noted(cell.apply(score), notes.indexOf(note) + 1))
                .orElseGet(() -> cell.apply(score));
    }

    private static ImmutableList<String> notes(Scorecard scorecard) {
        return scorecard
                .total()
                .withDescendants()
                .flatMap(score -> note(scorecard, score).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** What is assumed about how a leaf is scored, if anything is. */
    private static Optional<String> note(Scorecard scorecard, Score score) {
        return score.outcome() == Outcome.NOT_APPLICABLE
                ? Optional.empty()
                : score.code()
                        .flatMap((CriterionCode code) -> scorecard.index().criterion(code))
                        .flatMap(Criterion::rule)
                        .map(ScoringRule::source)
                        .filter(SourceRef::isAssumed)
                        .map(SourceRef::note);
    }
}
