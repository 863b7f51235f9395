package vn.chiso.report.workbook;

import java.util.Optional;
import vn.chiso.core.score.VietnameseNumbers;

/**
 * How a workbook is laid out, as far as it does not say so itself. Immutable; each method gives a new one.
 *
 * <pre>{@code
 * WorkbookFormat.vietnamese()
 *         .sheet("Biểu 2")
 *         .points(Column.SELF)
 *         .heading(Column.SELF, "Điểm xã chấm")
 *         .word(Absence.NOT_ASSESSED, "x");
 * }</pre>
 */
public final class WorkbookFormat {
    private final TableWords words;
    private final VietnameseNumbers numbers;
    private final Optional<String> sheet;
    private final Optional<Column> points;
    private final boolean partial;

    private WorkbookFormat(
            TableWords words,
            VietnameseNumbers numbers,
            Optional<String> sheet,
            Optional<Column> points,
            boolean partial) {
        this.words = words;
        this.numbers = numbers;
        this.sheet = sheet;
        this.points = points;
        this.partial = partial;
    }

    /** The headings and words that Vietnamese offices use, and numbers with a decimal comma where they are text. */
    public static WorkbookFormat vietnamese() {
        return new WorkbookFormat(
                TableWords.packaged(), VietnameseNumbers.comma(), Optional.empty(), Optional.empty(), false);
    }

    /** The sheet to read, by its name, hidden or not. Without it the one visible sheet with such a table is read. */
    public WorkbookFormat sheet(String name) {
        return new WorkbookFormat(words, numbers, Optional.of(name), points, partial);
    }

    /**
     * The column whose points are read, where a table has several.
     *
     * @throws IllegalArgumentException if that is no column of points
     */
    public WorkbookFormat points(Column column) {
        if (!column.isPoints()) {
            throw new IllegalArgumentException("Points are in SELF, APPRAISED, REVIEWED or POINTS, but was " + column);
        }
        return new WorkbookFormat(words, numbers, sheet, Optional.of(column), partial);
    }

    /** How numbers are written where a cell holds them as text. Cells that hold numbers do not need it. */
    public WorkbookFormat numbers(VietnameseNumbers convention) {
        return new WorkbookFormat(words, convention, sheet, points, partial);
    }

    /** One more heading of a column; in two rows it is what the upper one says and then the lower one, or the other way round. */
    public WorkbookFormat heading(Column column, String heading) {
        return new WorkbookFormat(words.heading(column, heading), numbers, sheet, points, partial);
    }

    /** The heading of a column that gives an input of rules, such as {@code received}. */
    public WorkbookFormat input(String input, String heading) {
        return new WorkbookFormat(words.input(input, heading), numbers, sheet, points, partial);
    }

    /** One more word that stands where there is no number; it may be a sign, such as a dash. */
    public WorkbookFormat word(Absence absence, String word) {
        return new WorkbookFormat(words.absence(absence, word), numbers, sheet, points, partial);
    }

    /** Leaves of the edition that have no row, such as those of a survey, are not assessed. Without it they are problems. */
    public WorkbookFormat leavesWithoutRowAreNotAssessed() {
        return new WorkbookFormat(words, numbers, sheet, points, true);
    }

    TableWords words() {
        return words;
    }

    VietnameseNumbers numbers() {
        return numbers;
    }

    Optional<String> sheet() {
        return sheet;
    }

    Optional<Column> points() {
        return points;
    }

    boolean isPartial() {
        return partial;
    }
}
