package vn.chiso.examples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionComparison;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Step;
import vn.chiso.core.verification.CaseResult;
import vn.chiso.core.verification.WorkedCases;

/**
 * What an analyst does with a criteria set that is a file: check it, replay its worked cases, score with it, compare it with another. Files
 * come in order; an edition may extend an earlier one.
 */
final class SetCommands {
    static final String HELP = """

      Bộ tiêu chí là tệp văn bản (criteria sets as files):

        java -jar chiso-examples.jar sets FOLDER            writes the packaged example sets there
        java -jar chiso-examples.jar check FILE...          editions and their cases: what is wrong with them
        java -jar chiso-examples.jar verify FILE...         replays worked cases against the editions before them
        java -jar chiso-examples.jar score FILE...          scores assessments against the editions before them
        java -jar chiso-examples.jar compare FILE... A B    what changed from edition A to edition B
      """;

    private static final ImmutableMap<String, Command> COMMANDS = ImmutableMap.of(
            "sets", SetCommands::sets,
            "check", SetCommands::check,
            "verify", SetCommands::verify,
            "score", SetCommands::score,
            "compare", SetCommands::compare);

    private final PrintStream out;
    private EditionLibrary library = EditionLibrary.of();

    private SetCommands(PrintStream out) {
        this.out = out;
    }

    @FunctionalInterface
    private interface Command {
        int run(SetCommands commands, List<Path> files) throws IOException;
    }

    /** The exit code of the command that the arguments start with; empty if it is none of these. */
    static Optional<Integer> run(String[] arguments, PrintStream out) throws IOException {
        Command command = arguments.length < 2 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            return Optional.empty();
        }
        List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).collect(Collectors.toList());
        return Optional.of(command.run(new SetCommands(out), files));
    }

    private int sets(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file :
                    InputFolder.packaged("sets").files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
                out.println(folder.resolve(file.getKey()));
            }
        }
        return 0;
    }

    private int check(List<Path> files) {
        boolean sound = true;
        for (Path file : files) {
            try {
                out.println("ok    " + summary(file, text(file)));
            } catch (InvalidDataException e) {
                sound = false;
                out.println("FAILS " + file + ": " + e.problems().size() + " problems");
                e.problems().forEach(problem -> out.println("  " + problem));
            }
        }
        return sound ? 0 : 2;
    }

    private String summary(Path file, String text) {
        if (isA("cases", text)) {
            return file + ": "
                    + WorkedCases.read(file.toString(), text, library).cases().size() + " worked cases";
        }
        Index index = edition(file, text);
        return file + ": " + index.edition().id() + ", " + index.leaves().count() + " leaves, " + index.totalMax()
                + " points, " + index.assumptions().size() + " assumptions";
    }

    private Index edition(Path file, String text) {
        Index index = IndexFiles.read(file.toString(), text, library);
        library = library.plus(index);
        return index;
    }

    private int verify(List<Path> files) {
        boolean passed = true;
        for (Path file : files) {
            String text = text(file);
            if (!isA("cases", text)) {
                edition(file, text);
                continue;
            }
            for (CaseResult result :
                    WorkedCases.read(file.toString(), text, library).verify()) {
                out.println(result);
                passed &= result.passed();
            }
        }
        return passed ? 0 : 1;
    }

    private int score(List<Path> files) {
        for (Path file : files) {
            String text = text(file);
            if (isA("assessment", text)) {
                var assessment =
                        AssessmentFiles.read(file.toString(), text, library).assessment();
                print(IndexEvaluator.of(library.get(assessment.edition())).evaluate(assessment));
            } else {
                edition(file, text);
            }
        }
        return 0;
    }

    private void print(Scorecard scorecard) {
        out.println(scorecard.unit().name() + ", " + scorecard.period() + ", "
                + scorecard.index().edition().id());
        print(scorecard.total(), "");
        scorecard
                .grade()
                .flatMap(finding -> finding.grade())
                .ifPresent(grade -> out.println("xếp loại (grade): " + grade.name()));
    }

    private void print(Score score, String indent) {
        out.println(indent + score.id() + "  " + score.name() + ": "
                + score.points().map(Object::toString).orElse(score.outcome().toString()) + " / "
                + score.assessedMax()
                + score.origin().map(edition -> "  [" + edition + "]").orElse(""));
        explain(score.step(), indent + "    ");
        score.components().forEach(component -> print(component, indent + "  "));
    }

    private void explain(Step step, String indent) {
        if (!step.rule().equals("sum")) {
            step.inputs().forEach((name, value) -> out.println(indent + "< " + name + " = " + value));
        }
        step.workings()
                .forEach(line -> out.println(indent + "= " + line.operation()
                        + (line.subject().isEmpty() ? "" : " (" + line.subject() + ")") + " " + line.result()));
        step.parts().forEach(part -> explain(part, indent + "  "));
    }

    private int compare(List<Path> files) {
        if (files.size() < 2) {
            throw new InvalidDataException(List.of(new Problem(
                    ProblemCode.UNREADABLE, Place.of("compare"), "two editions", "one", "Name two files.")));
        }
        List<Index> editions =
                files.stream().map(file -> edition(file, text(file))).toList();
        out.print(EditionComparison.of(editions.get(editions.size() - 2), editions.get(editions.size() - 1))
                .toText());
        return 0;
    }

    private static boolean isA(String format, String text) {
        return InputFolder.format(text).equals(format);
    }

    /** The text of a file that the call names. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidDataException(List.of(new Problem(
                    ProblemCode.UNREADABLE,
                    new Place(file.toString(), 0, 0, ""),
                    "a readable file in UTF-8",
                    e.toString(),
                    "Check the path.")));
        }
    }
}
