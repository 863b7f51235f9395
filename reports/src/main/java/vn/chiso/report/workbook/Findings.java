package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.Sheet;

/** What is found in one workbook while it is read. */
final class Findings {
    private static final int MOST = 1_000;
    private static final int SHOWN = 60;
    private static final int CELLS_SHOWN = 12;
    private static final Comparator<Place> SHEET_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reading.Note> notes = new ArrayList<>();
    private int untold;

    Findings(String source) {
        this.source = source;
    }

    /** The cell as Excel names it, and what it is about. */
    Place place(Sheet sheet, At at, String subject) {
        String path = name(sheet.name()) + "!" + at + (subject.isEmpty() ? "" : ", " + subject);
        return new Place(source, at.row(), at.column(), path);
    }

    static String name(String sheet) {
        return PLAIN_NAME.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
    }

    /** The workbook as a whole. */
    Place whole() {
        return new Place(source, 0, 0, "");
    }

    void problem(ProblemCode code, Place place, String expected, String got, String remedy) {
        add(new Problem(code, place, expected, got, remedy));
    }

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            untold++;
        }
    }

    void note(Place place, String text) {
        if (notes.size() < MOST) {
            notes.add(new Reading.Note(place, text));
        }
    }

    /** One note for many cells. */
    void note(Sheet sheet, List<At> cells, String text) {
        if (!cells.isEmpty()) {
            String shown = cells.stream().limit(CELLS_SHOWN).map(At::toString).collect(Collectors.joining(", "));
            String more = cells.size() > CELLS_SHOWN ? " and " + (cells.size() - CELLS_SHOWN) + " more" : "";
            note(place(sheet, cells.get(0), ""), text + ": " + shown + more);
        }
    }

    int count() {
        return problems.size() + untold;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** What came, short enough for a message. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "'";
    }

    /** The value, unless there are problems; these and the notes in the order of the sheet. */
    <T> Reading<T> complete(Supplier<T> value) {
        problems.sort(Comparator.comparing(Problem::place, SHEET_ORDER));
        if (untold > 0) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    whole(),
                    "at most " + MOST + " problems",
                    untold + " more",
                    "Mend the first ones; most likely it is not the table that was meant."));
        }
        InvalidDataException.throwIfAny(problems);
        T complete = value.get();
        List<Reading.Note> sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparing(Reading.Note::place, SHEET_ORDER));
        return new Reading<>(complete, ImmutableList.copyOf(sorted));
    }
}
