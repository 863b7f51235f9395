package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.Cohort;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.assessment.LeafAnswers;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;

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
    private final TallyLine lines;

    private IndexEvaluator(Index index) {
        this.index = index;
        this.contentHash = ContentHash.of(index);
        this.lines = TallyLine.of(index);
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
        return check(assessment, EvaluationContext.NONE);
    }

    /** The same, in a context. */
    public ImmutableList<Problem> check(Assessment assessment, EvaluationContext context) {
        return problems(assessment, context, LeafAnswers.of(situation(assessment, context)));
    }

    private ImmutableList<Problem> problems(Assessment assessment, EvaluationContext context, LeafAnswers answers) {
        return Stream.of(edition(assessment), earlier(assessment, context), answers.problems())
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private Situation situation(Assessment assessment, EvaluationContext context) {
        return new Situation(index, assessment.unit(), assessment.measurements(), context);
    }

    /**
     * Scores every line, with its explanation.
     *
     * @throws InvalidDataException with all the problems that {@link #check} finds, not only the first
     */
    public Scorecard evaluate(Assessment assessment) {
        return evaluate(assessment, EvaluationContext.NONE);
    }

    /**
     * Scores every line of a unit that has an earlier period or other units to compare with.
     *
     * @throws InvalidDataException with all the problems that {@link #check} finds, not only the first
     */
    public Scorecard evaluate(Assessment assessment, EvaluationContext context) {
        LeafAnswers answers = LeafAnswers.of(situation(assessment, context));
        InvalidDataException.throwIfAny(problems(assessment, context, answers));
        return Scorecard.builder()
                .index(index)
                .contentHash(contentHash)
                .unit(assessment.unit())
                .period(assessment.period())
                .total(new Tally(index, lines, answers.steps()).total())
                .build();
    }

    /**
     * Scores units that are compared with each other, in two passes: first what is known of all of them, then each. The units are the
     * whole cohort; whoever compares only units of a kind calls this for each kind.
     *
     * @param assessments one for each unit
     * @param previous the assessment of the earlier period of a unit, if there is one
     * @return the scorecards, in the order of the assessments
     * @throws InvalidDataException with the problems of all of them, each under the unit's id
     */
    public ImmutableList<Scorecard> evaluateAll(
            List<Assessment> assessments, Function<Unit, Optional<Assessment>> previous) {
        Cohort cohort = Cohort.of(index, assessments);
        List<Problem> problems = new ArrayList<>();
        ImmutableList.Builder<Scorecard> scorecards = ImmutableList.builder();
        Set<String> units = new HashSet<>();
        for (Assessment assessment : assessments) {
            String unit = assessment.unit().id();
            if (!units.add(unit)) {
                problems.add(new Problem(
                        ProblemCode.DUPLICATE,
                        Place.of("unit " + unit),
                        "one assessment for each unit",
                        "another one",
                        "Remove one of the two."));
            }
            try {
                scorecards.add(evaluate(assessment, new EvaluationContext(previous.apply(assessment.unit()), cohort)));
            } catch (InvalidDataException refused) {
                refused.problems()
                        .forEach(problem -> problems.add(problem.at(
                                Place.of("unit " + unit + ", " + problem.place().path()))));
            }
        }
        InvalidDataException.throwIfAny(problems);
        return scorecards.build();
    }

    private static ImmutableList<Problem> earlier(Assessment assessment, EvaluationContext context) {
        return context.previous()
                .filter(previous ->
                        !previous.unit().id().equals(assessment.unit().id())
                                || previous.period().compareTo(assessment.period()) >= 0)
                .map(previous -> ImmutableList.of(new Problem(
                        ProblemCode.EDITION_MISMATCH,
                        Place.of("previous"),
                        "an assessment of " + assessment.unit().id() + " before " + assessment.period(),
                        "one of " + previous.unit().id() + " for " + previous.period(),
                        "Compare a unit with its own past.")))
                .orElse(ImmutableList.of());
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
