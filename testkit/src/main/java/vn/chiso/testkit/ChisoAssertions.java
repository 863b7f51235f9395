package vn.chiso.testkit;

import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;

/**
 * AssertJ assertions on results; their messages show the step, so that a failure says why.
 *
 * <pre>{@code
 * import static vn.chiso.testkit.ChisoAssertions.assertThat;
 *
 * assertThat(scorecard).criterion("1.3").hasPoints("16.22").hasLost("1.78");
 * assertThat(scorecard).total().hasPoints("82.35");
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
}
