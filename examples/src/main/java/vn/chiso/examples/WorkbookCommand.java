package vn.chiso.examples;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chiso.cchc.CchcEditions;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentFile;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.unit.Unit;
import vn.chiso.papi.PapiEditions;
import vn.chiso.report.workbook.Column;
import vn.chiso.report.workbook.EditionFrame;
import vn.chiso.report.workbook.Reading;
import vn.chiso.report.workbook.WorkbookFormat;
import vn.chiso.report.workbook.WorkbookReader;

/** From an Excel file to a text file, or to what must be mended in it, cell by cell. */
final class WorkbookCommand {
    static final String HELP = """

      Từ tệp Excel (from workbooks); in ra tệp yaml, ghi chú ở đầu tệp (prints yaml, notes first):

        java -jar chiso-examples.jar read-workbook FILE.xlsx EDITION UNIT-ID UNIT-NAME UNIT-KIND [COLUMN]
            an assessment; EDITION is a file or a packaged id, COLUMN one of self, appraised, reviewed, points
        java -jar chiso-examples.jar read-workbook FILE.xlsx INDEX EDITION-ID PERIOD INDEX-NAME
            a criteria set to complete; PERIOD like 2025
      """;

    private static final ImmutableMap<String, Column> COLUMNS = ImmutableMap.of(
            "self", Column.SELF,
            "appraised", Column.APPRAISED,
            "reviewed", Column.REVIEWED,
            "points", Column.POINTS);
    private static final String CALLS =
            "FILE.xlsx EDITION UNIT-ID UNIT-NAME UNIT-KIND [COLUMN], or FILE.xlsx INDEX EDITION-ID PERIOD INDEX-NAME";

    private WorkbookCommand() {}

    /** The exit code, if the call is for this command. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() || !words.get(0).equals("read-workbook")) {
            return Optional.empty();
        }
        Optional<Index> index = words.size() < 3 ? Optional.empty() : edition(words.get(2));
        if (index.isPresent() && (words.size() == 6 || words.size() == 7)) {
            assessment(words, index.get(), out);
        } else if (index.isEmpty() && words.size() == 6) {
            edition(words, out);
        } else {
            throw refused(CALLS, "'" + String.join(" ", words.subList(1, words.size())) + "'");
        }
        return Optional.of(0);
    }

    /** The edition in a file, or packaged; empty if it is neither. */
    private static Optional<Index> edition(String word) {
        EditionLibrary packaged = CchcEditions.library().plus(PapiEditions.library());
        Path file = Path.of(word);
        return Files.isRegularFile(file)
                ? Optional.of(IndexFiles.read(word, SetCommands.text(file), packaged))
                : packaged.find(word);
    }

    private static void assessment(List<String> words, Index index, PrintStream out) {
        WorkbookFormat format = WorkbookFormat.vietnamese();
        Reading<Assessment> reading = WorkbookReader.of(
                        words.size() == 7 ? format.points(column(words.get(6))) : format)
                .inputs(
                        Path.of(words.get(1)),
                        index,
                        new Unit(words.get(3), words.get(4), words.get(5)),
                        index.edition().period());
        print(reading, AssessmentFiles.write(new AssessmentFile(reading.value(), Optional.empty())), out);
    }

    private static Column column(String word) {
        return Optional.ofNullable(COLUMNS.get(word))
                .orElseThrow(
                        () -> refused("one of the columns " + String.join(", ", COLUMNS.keySet()), "'" + word + "'"));
    }

    private static void edition(List<String> words, PrintStream out) {
        LegalDocument.Builder document = LegalDocument.builder();
        EditionFrame frame = new EditionFrame(
                words.get(2),
                Name.of(words.get(5)),
                words.get(3),
                period(words.get(4)),
                document.id("source").type("Quyết định").build());
        Reading<Index> reading = WorkbookReader.of(WorkbookFormat.vietnamese()).edition(Path.of(words.get(1)), frame);
        print(reading, IndexFiles.write(reading.value()), out);
    }

    private static Period period(String word) {
        try {
            return Period.parse(word);
        } catch (IllegalArgumentException e) {
            throw refused(CALLS, "'" + word + "' (" + e.getMessage() + ")");
        }
    }

    private static void print(Reading<?> reading, String yaml, PrintStream out) {
        reading.notes().forEach(note -> out.println("# " + note));
        out.print(yaml);
    }

    private static InvalidDataException refused(String expected, String got) {
        return new InvalidDataException(
                List.of(new Problem(ProblemCode.BAD_VALUE, Place.of("read-workbook"), expected, got, "Try --help.")));
    }
}
