package vn.chiso.testkit;

import java.util.List;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.ScoringRule;

/**
 * AssertJ assertions on results; their messages show the step, so that a failure says why.
 *
 * <pre>{@code
 * import static vn.chiso.testkit.ChisoAssertions.assertThat;
 *
 * assertThat(scorecard).criterion("1.3").hasPoints("16.22").hasLost("1.78").readInput("share", "7368/8253");
 * assertThat(scorecard).total().hasPoints("82.35");
 * assertThat(rule.answer(facts)).scored("6.67");
 * assertThat(IndexFiles.check("my.yaml", text)).containsProblemAt("criterion 1.3", "expected bands without a gap");
 * }</pre>
 */
public final class ChisoAssertions {
    private ChisoAssertions() {}

    public static ScorecardAssert assertThat(Scorecard actual) {
        return new ScorecardAssert(actual);
    }

    public static ScoreAssert assertThat(Score actual) {
        return new ScoreAssert(actual);
    }

    public static AnswerAssert assertThat(ScoringRule.Answer actual) {
        return new AnswerAssert(actual);
    }

    public static ProblemsAssert assertThat(List<Problem> actual) {
        return new ProblemsAssert(actual);
    }
}
