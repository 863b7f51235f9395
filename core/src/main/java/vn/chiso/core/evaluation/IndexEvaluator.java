package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentChecks;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Scores assessments against one edition of an index. Immutable and thread-safe; a pure function of edition and assessment.
 *
 * <pre>{@code
 * Scorecard scorecard = IndexEvaluator.of(index).evaluate(assessment);
 * scorecard.total().points();                                // 82.35
 * scorecard.criterion(CriterionCode.of("1.3")).step();       // why 16.22
 * }</pre>
 */
public final class IndexEvaluator {
    private final Index index;
    private final String contentHash;

    private IndexEvaluator(Index index) {
        this.index = index;
        this.contentHash = ContentHash.of(index);
    }

    public static IndexEvaluator of(Index index) {
        return new IndexEvaluator(index);
    }

    /** The edition that it scores against. */
    public Index index() {
        return index;
    }

    /** The content hash of that edition, which assessments must pin. */
    public String contentHash() {
        return contentHash;
    }

    /** Everything that keeps {@code assessment} from being scored, in the edition's order; empty if nothing does. */
    public ImmutableList<Problem> check(Assessment assessment) {
        return Stream.concat(
                        edition(assessment).stream(),
                        AssessmentChecks.problems(index, assessment.measurements()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Scores every line, with its explanation.
     *
     * @throws InvalidDataException with all the problems that {@link #check} finds, not only the first
     */
    public Scorecard evaluate(Assessment assessment) {
        InvalidDataException.throwIfAny(check(assessment));
        return Scorecard.builder()
                .index(index)
                .contentHash(contentHash)
                .unit(assessment.unit())
                .period(assessment.period())
                .total(new Tally(index, assessment.measurements()).total())
                .build();
    }

    private ImmutableList<Problem> edition(Assessment assessment) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        if (!assessment.edition().equals(index.edition().id())) {
            problems.add(mismatch("edition", index.edition().id(), assessment.edition()));
        } else if (!assessment.contentHash().equals(contentHash)) {
            problems.add(mismatch("content hash of " + assessment.edition(), contentHash, assessment.contentHash()));
        }
        if (!assessment.period().equals(index.edition().period())) {
            problems.add(mismatch(
                    "period",
                    index.edition().period().toString(),
                    assessment.period().toString()));
        }
        return problems.build();
    }

    private static Problem mismatch(String what, String expected, String got) {
        return new Problem(
                ProblemCode.EDITION_MISMATCH,
                Place.of(what),
                expected,
                got,
                "Score it against the edition that it was made for.");
    }
}
