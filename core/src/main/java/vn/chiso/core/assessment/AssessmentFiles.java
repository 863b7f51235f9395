package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/**
 * Assessments as text files, in YAML or JSON (format {@code chiso: assessment/1}). Numbers come as people type them, under the
 * convention that the file declares:
 *
 * <pre>{@code
 * chiso: assessment/1
 * edition: cchc-commune-hung-yen-2024
 * unit: {id: nhu-quynh, name: thị trấn Như Quỳnh, kind: thị trấn}
 * period: 2024
 * numbers: mixed                  # comma (default), point, or mixed
 * published: {total: "83,60/100đ", rank: 30, grade: khá}
 * measurements:
 *   "1.1": {printed: "đạt 11.00/15.00 điểm (-4 điểm)"}     # awarded points as a paper prints them
 *   "1.2": {points: "11,00"}                              # awarded points
 *   "1.3": {share: 7368/8253}                             # the inputs of any other rule, by name
 *   "1.4": not-assessed
 *   "1.5": not-performed
 *   "1.6": {not-applicable: no complaint arose}
 * }</pre>
 */
public final class AssessmentFiles {
    private AssessmentFiles() {}

    /**
     * The assessment that {@code text} describes, checked against its edition.
     *
     * @param source the file's name, for messages
     * @param library where the edition is looked up
     * @throws InvalidDataException with every problem of the text
     */
    public static AssessmentFile read(String source, String text, EditionLibrary library) {
        return new AssessmentReader(source, library).read(text);
    }

    /**
     * The assessments in a CSV table of one row for each leaf and unit, checked against their edition. The first row names the columns:
     * {@code unit}, {@code unit-name}, {@code unit-kind}, {@code criterion}, then {@code state} ({@code not-assessed}, {@code
     * not-performed} or {@code not-applicable}) and {@code ground} where they are needed, and a column for each input by its name. An
     * empty cell says nothing. Several options in one cell are separated by commas, semicolons or bars. In messages the column is the
     * number of the cell.
     *
     * @param source the file's name, for messages
     * @param sheet what the table does not say itself
     * @throws InvalidDataException with every problem of the text
     * @throws IllegalArgumentException if the library does not have the sheet's edition
     */
    public static ImmutableList<Assessment> readCsv(
            String source, String text, CsvSheet sheet, EditionLibrary library) {
        return new CsvReader(source, sheet, library).read(text);
    }

    /** Everything that keeps {@code text} from being an assessment; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text, EditionLibrary library) {
        try {
            read(source, text, library);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The file as YAML in one canonical order, numbers with a decimal comma: {@code read(write(file))} equals {@code file}. */
    public static String write(AssessmentFile file) {
        return AssessmentWriter.write(file);
    }
}
