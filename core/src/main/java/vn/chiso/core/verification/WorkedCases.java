package vn.chiso.core.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.Cohort;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.Packaged;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;
import vn.chiso.core.verification.CaseResult.Difference;

/**
 * The worked cases of one edition: what its guide, its portal or a hand calculation says that inputs come to (format {@code chiso: cases/1}).
 * Replaying them shows that the edition is encoded as its authors meant it.
 *
 * <pre>{@code
 * WorkedCases cases = WorkedCases.read("cases.yaml", text, library);
 * cases.verify().forEach(System.out::println);   // "ok    ...", or what is different and the arithmetic of it
 * }</pre>
 */
public final class WorkedCases {
    private final Index index;
    private final IndexEvaluator evaluator;
    private final ImmutableList<WorkedCase> cases;

    WorkedCases(Index index, List<WorkedCase> cases) {
        this.index = index;
        this.evaluator = IndexEvaluator.of(index);
        this.cases = ImmutableList.copyOf(cases);
    }

    /**
     * The cases that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @param library where their edition is looked up
     * @throws InvalidDataException with every problem of the text
     */
    public static WorkedCases read(String source, String text, EditionLibrary library) {
        return new CasesReader(source, library).read(text);
    }

    /**
     * The worked cases that a module packages beside its editions: the files that its resource {@code cases.txt} names, one a line.
     *
     * @param open opens a resource by its name, null if there is none; a lambda of the module that has them
     * @param library their editions
     * @throws InvalidDataException if one of them has a problem
     */
    public static ImmutableList<WorkedCases> packagedWith(
            Function<String, @Nullable InputStream> open, EditionLibrary library) {
        return Packaged.files(open, "cases.txt").entrySet().stream()
                .map(file -> read(file.getKey(), file.getValue(), library))
                .collect(ImmutableList.toImmutableList());
    }

    /** Everything that keeps {@code text} from being worked cases; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text, EditionLibrary library) {
        try {
            read(source, text, library);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The edition that they are cases of. */
    public Index index() {
        return index;
    }

    /** In the order of the file. */
    public ImmutableList<WorkedCase> cases() {
        return cases;
    }

    /** Replays all of them. */
    public ImmutableList<CaseResult> verify() {
        return cases.stream().map(this::verify).collect(ImmutableList.toImmutableList());
    }

    /** Replays one of them. */
    public CaseResult verify(WorkedCase worked) {
        Assessment assessment = assessment(worked.unit(), index.edition().period(), worked.measurements());
        EvaluationContext context = context(worked, assessment);
        ImmutableList<Problem> problems = evaluator.check(assessment, context);
        return problems.isEmpty()
                ? new CaseResult(
                        worked.name(),
                        problems,
                        new Comparing(evaluator.evaluate(assessment, context), worked.expected()).differences())
                : new CaseResult(worked.name(), problems, ImmutableList.of());
    }

    private EvaluationContext context(WorkedCase worked, Assessment assessment) {
        EvaluationContext alone = EvaluationContext.NONE;
        EvaluationContext context = worked.previous().isEmpty()
                ? alone
                : alone.withPrevious(
                        assessment(worked.unit(), index.edition().period().previous(), worked.previous()));
        if (worked.others().isEmpty()) {
            return context;
        }
        List<Assessment> all = new ArrayList<>(List.of(assessment));
        worked.others().forEach(other -> all.add(assessment(worked.unit(), assessment.period(), other)));
        return context.within(Cohort.of(index, all));
    }

    private Assessment assessment(Unit unit, Period period, Map<CriterionCode, Measurement> measurements) {
        Map<CriterionCode, Measurement> all = new LinkedHashMap<>();
        index.leaves().forEach(leaf -> all.put(leaf.code(), Measurement.notAssessed()));
        all.putAll(measurements);
        Assessment.Builder assessment = Assessment.builder();
        return assessment
                .unit(unit)
                .period(period)
                .edition(index.edition().id())
                .contentHash(evaluator.contentHash())
                .putAllMeasurements(ImmutableMap.copyOf(all))
                .build();
    }

    /** One scorecard held against what was expected. */
    private static final class Comparing {
        private final Scorecard scorecard;
        private final Expectation expected;
        private final ImmutableList.Builder<Difference> differences = ImmutableList.builder();

        Comparing(Scorecard scorecard, Expectation expected) {
            this.scorecard = scorecard;
            this.expected = expected;
        }

        ImmutableList<Difference> differences() {
            expected.points().forEach((code, points) -> points("criterion " + code, points, scorecard.criterion(code)));
            expected.outcomes().forEach((code, outcome) -> {
                Score score = scorecard.criterion(code);
                differ("criterion " + code, word(outcome), word(score.outcome()), Optional.of(score.step()));
            });
            expected.parts().forEach((id, points) -> scorecard.parts().stream()
                    .filter(part -> part.id().equals(id))
                    .forEach(part -> points("part " + id, points, part)));
            expected.total().ifPresent(points -> points("total", points, scorecard.total()));
            expected.grade().ifPresent(grade -> differ("grade", grade, grade(), Optional.empty()));
            return differences.build();
        }

        private void points(String what, Points points, Score score) {
            differ(
                    what,
                    points.toString(),
                    score.points().map(Points::toString).orElse(word(score.outcome())),
                    Optional.of(score.step()));
        }

        private String grade() {
            return scorecard
                    .grade()
                    .map(finding -> finding.grade()
                            .map(GradeScale.Grade::id)
                            .orElseGet(() -> finding.possible().stream()
                                    .map(GradeScale.Grade::id)
                                    .collect(Collectors.joining(" or ", "not known: ", ""))))
                    .orElse("none: the total is " + word(scorecard.total().outcome()));
        }

        private void differ(String what, String wanted, String got, Optional<Step> step) {
            if (!wanted.equals(got)) {
                differences.add(new Difference(what, wanted, got, step));
            }
        }

        private static String word(Enum<?> outcome) {
            return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
