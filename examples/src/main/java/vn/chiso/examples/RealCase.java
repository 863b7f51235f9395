package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.chiso.cchc.CchcEditions;
import vn.chiso.core.assessment.AssessmentFile;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.papi.PapiEditions;

/**
 * Everything that a folder of inputs says: scored assessments, what was published about them, and the plan that answers them.
 *
 * @param results one for each assessment, in the order of the files' names
 * @param plan the remediation plan, if there is one
 */
record RealCase(ImmutableList<Result> results, Optional<RemediationPlan> plan) {
    /** The format of this program's own report, which may lie in a folder that it wrote. */
    private static final String OWN_REPORT = "report";

    /** One assessment, scored. */
    record Result(String file, AssessmentFile input, Scorecard scorecard, Optional<Reconciliation> reconciliation) {
        Optional<PublishedResult> published() {
            return input.published();
        }
    }

    /**
     * Reads and scores a folder: its editions join the packaged ones.
     *
     * @throws InvalidDataException with every problem of every file
     */
    static RealCase read(InputFolder folder) {
        List<Problem> problems = new ArrayList<>(strangers(folder));
        EditionLibrary library = CchcEditions.library().plus(PapiEditions.library());
        for (String name : folder.named("index")) {
            Optional<Index> index = collect(problems, () -> IndexFiles.read(name, folder.text(name)));
            if (index.isPresent()) {
                library = joined(library, name, index.get(), problems);
            }
        }
        ImmutableList.Builder<Result> results = ImmutableList.builder();
        for (String name : folder.named("assessment")) {
            EditionLibrary known = library;
            collect(problems, () -> result(name, folder.text(name), known)).ifPresent(results::add);
        }
        Optional<RemediationPlan> plan = folder.named("plan").stream()
                .findFirst()
                .flatMap(name -> collect(problems, () -> PlanFiles.read(name, folder.text(name))));
        InvalidDataException.throwIfAny(problems);
        return new RealCase(results.build(), plan);
    }

    private static Result result(String name, String text, EditionLibrary library) {
        AssessmentFile input = AssessmentFiles.read(name, text, library);
        Scorecard scorecard =
                IndexEvaluator.of(library.get(input.assessment().edition())).evaluate(input.assessment());
        return new Result(
                name, input, scorecard, input.published().map(published -> Reconciliation.of(scorecard, published)));
    }

    private static EditionLibrary joined(EditionLibrary library, String name, Index index, List<Problem> problems) {
        String id = index.edition().id();
        if (library.find(id).filter(other -> !other.equals(index)).isPresent()) {
            problems.add(problem(
                    ProblemCode.DUPLICATE,
                    name,
                    "an edition of its own",
                    "another content for " + id,
                    "Give the edition an id of its own."));
            return library;
        }
        return library.plus(index);
    }

    private static List<Problem> strangers(InputFolder folder) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List.of("index", "assessment", "plan", OWN_REPORT).forEach(format -> known.addAll(folder.named(format)));
        folder.files().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(problem(
                        ProblemCode.MISSING_KEY,
                        name,
                        "a format such as 'chiso: assessment/1' (or index/1, plan/1)",
                        "none that is known",
                        "Add the line, or take the file out of the folder.")));
        if (folder.named("assessment").isEmpty()) {
            problems.add(problem(
                    ProblemCode.MISSING_INPUT,
                    "(folder)",
                    "at least one file with 'chiso: assessment/1'",
                    folder.files().keySet().toString(),
                    "Add an assessment."));
        }
        if (folder.named("plan").size() > 1) {
            problems.add(problem(
                    ProblemCode.DUPLICATE,
                    "(folder)",
                    "one plan",
                    folder.named("plan").toString(),
                    "Keep one of them."));
        }
        return problems;
    }

    private static Problem problem(ProblemCode code, String file, String expected, String got, String remedy) {
        return new Problem(code, new Place(file, 0, 0, ""), expected, got, remedy);
    }

    private static <T> Optional<T> collect(List<Problem> problems, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (InvalidDataException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}
