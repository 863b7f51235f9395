package vn.chiso.testkit;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;

/** Assertions on a scorecard. */
public final class ScorecardAssert extends AbstractAssert<ScorecardAssert, Scorecard> {
    ScorecardAssert(Scorecard actual) {
        super(actual, ScorecardAssert.class);
    }

    /** Goes on with one line; fails if the edition has none of that code. */
    public ScoreAssert criterion(String code) {
        Optional<Score> score = actual.total()
                .withDescendants()
                .filter(candidate -> candidate.level() == Score.Level.CRITERION
                        && candidate.id().equals(code))
                .findFirst();
        if (score.isEmpty()) {
            failWithMessage(
                    "%nExpecting %s to have a criterion%n  %s%nbut it has%n  %s",
                    actual.index().edition().id(),
                    code,
                    actual.index()
                            .criteria()
                            .map(criterion -> criterion.code().text())
                            .toList());
        }
        return new ScoreAssert(score.orElseThrow());
    }

    /** Goes on with one part; fails if the edition has none of that id. */
    public ScoreAssert part(String id) {
        Optional<Score> score =
                actual.parts().stream().filter(part -> part.id().equals(id)).findFirst();
        if (score.isEmpty()) {
            failWithMessage(
                    "%nExpecting %s to have a part%n  %s%nbut it has%n  %s",
                    actual.index().edition().id(),
                    id,
                    actual.parts().stream().map(Score::id).toList());
        }
        return new ScoreAssert(score.orElseThrow());
    }

    /** Goes on with the total. */
    public ScoreAssert total() {
        return new ScoreAssert(actual.total());
    }

    /** The grade follows from what is known and is this one. */
    public ScorecardAssert hasGrade(String id) {
        Optional<String> grade =
                actual.grade().flatMap(GradeScale.Finding::grade).map(GradeScale.Grade::id);
        if (!grade.equals(Optional.of(id))) {
            failWithMessage(
                    "%nExpecting the grade of %s to be%n  %s%nbut it was%n  %s",
                    actual.total().points(), id, grade.orElse("not known: " + actual.grade()));
        }
        return this;
    }
}
