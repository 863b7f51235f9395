package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.report.model.Table.Kind;
import vn.chiso.report.model.TableDraft.Line;
import vn.chiso.report.words.Explanation;
import vn.chiso.report.words.Words;

/** The lines of a scorecard as the lines of a table: parts and groups above what is in them, the total last. */
final class ScoreLines {
    private final Words words;
    private final ImmutableList.Builder<Line<Score>> lines = ImmutableList.builder();

    private ScoreLines(Words words) {
        this.words = words;
    }

    /** With the explanation of each. A lone part is left out: it is the total. */
    static ImmutableList<Line<Score>> of(Scorecard scorecard, Words words) {
        ScoreLines all = new ScoreLines(words);
        boolean lonePart = scorecard.parts().size() == 1;
        scorecard.parts().forEach(part -> {
            if (lonePart) {
                part.components().forEach(component -> all.add(component, 0));
            } else {
                all.add(part, 0);
            }
        });
        all.lines.add(new Line<>(Kind.TOTAL, 0, scorecard.total(), Explanation.of(scorecard.total(), words)));
        return all.lines.build();
    }

    private void add(Score score, int level) {
        Kind kind = score.level() == Score.Level.CRITERION && score.components().isEmpty() ? Kind.BODY : Kind.SUBTOTAL;
        lines.add(new Line<>(kind, level, score, Explanation.of(score, words)));
        score.components().forEach(component -> add(component, level + 1));
    }
}
