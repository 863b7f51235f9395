package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;

/** The results of a unit that the explaining evaluator scored, line by line as in the columns. */
record ExactUnit(
        ImmutableList<LineResult> leaves,
        ImmutableList<LineResult> groups,
        LineResult total,
        Optional<GradeScale.Finding> grade) {
    static ExactUnit of(Scorecard scorecard) {
        return new ExactUnit(
                scorecard.leaves().stream().map(LineResult::of).collect(ImmutableList.toImmutableList()),
                scorecard
                        .total()
                        .withDescendants()
                        .filter(score -> score.level() == Score.Level.PART
                                || (score.level() == Score.Level.CRITERION
                                        && !score.components().isEmpty()))
                        .map(LineResult::of)
                        .collect(ImmutableList.toImmutableList()),
                LineResult.of(scorecard.total()),
                scorecard.grade());
    }
}
