package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.Sheet;
import vn.chiso.report.workbook.grid.SheetCell;
import vn.chiso.report.workbook.grid.SheetCell.Kind;

/**
 * The lines under a head. What is numbered is a line, what says <em>Tổng cộng</em> a total; numbers without either are a problem, and all else
 * (titles of blocks, further proofs, signatures) is noted and left.
 */
final class ScoreTable {
    /** What stands under the head to count the columns: {@code (3)}, {@code A}, {@code (5)=(4)-(3)}. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:[0-9]{1,2}|[A-Z])\\)?(?: ?=.*)?");

    private static final int MOST_LINES = 5_000;

    /**
     * A numbered line.
     *
     * @param row on the sheet
     * @param node its number and what it stands under
     * @param name what it is about; may be empty
     */
    record Line(int row, Outline.Node node, String name) {
        Numbering numbering() {
            return node.numbering();
        }
    }

    /**
     * A row that adds up others.
     *
     * @param row on the sheet
     * @param name what it says of itself
     */
    record Total(int row, String name) {}

    private final Heads heads;
    private final TableWords words;
    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<At> unread = new ArrayList<>();
    private final List<At> hidden = new ArrayList<>();

    private ScoreTable(Heads heads, TableWords words, Findings findings) {
        this.heads = heads;
        this.words = words;
        this.findings = findings;
    }

    static ScoreTable read(Heads heads, TableWords words, Findings findings) {
        ScoreTable table = new ScoreTable(heads, words, findings);
        table.columns();
        Outline outline = new Outline();
        for (int row : heads.sheet().rows().tailSet(heads.last(), false)) {
            if (table.lines.size() == MOST_LINES) {
                table.tooLong(row);
                break;
            }
            table.row(row, outline);
        }
        findings.note(heads.sheet(), table.unread, "not read, as no line of the table begins there");
        findings.note(heads.sheet(), table.hidden, "read, although hidden");
        return table;
    }

    private void tooLong(int row) {
        findings.problem(
                ProblemCode.OUT_OF_BOUNDS,
                place(row, heads.column(Column.CODE).orElseThrow(), ""),
                "at most " + MOST_LINES + " numbered lines",
                "more",
                "Most likely it is not the table that was meant; say with WorkbookFormat.sheet which it is.");
    }

    Heads heads() {
        return heads;
    }

    Sheet sheet() {
        return heads.sheet();
    }

    ImmutableList<Line> lines() {
        return ImmutableList.copyOf(lines);
    }

    /** The rows that say what other lines come to. */
    ImmutableList<Total> totals() {
        return ImmutableList.copyOf(totals);
    }

    private void columns() {
        heads.columns().asMap().forEach((column, places) -> {
            if (places.size() > 1 && column.isSingle()) {
                List<Integer> all = List.copyOf(places);
                findings.problem(
                        ProblemCode.DUPLICATE,
                        place(heads.last(), all.get(1), column.name()),
                        "one column " + column.name(),
                        "columns "
                                + String.join(
                                        ", ", all.stream().map(At::letters).toList()),
                        "Rename or remove what is not meant.");
            }
        });
        List<At> strange = heads.strange().keySet().stream()
                .map(column -> new At(heads.last(), column))
                .toList();
        findings.note(sheet(), strange, "columns that are not read");
        Stream.concat(heads.columns().values().stream(), heads.inputs().values().stream())
                .filter(sheet()::isHiddenColumn)
                .forEach(column -> hidden.add(new At(heads.last(), column)));
    }

    Place place(int row, int column, String subject) {
        return findings.place(sheet(), new At(row, column), subject);
    }

    private void row(int row, Outline outline) {
        At at = new At(row, heads.column(Column.CODE).orElseThrow());
        At shown = sheet().shownAt(at);
        Optional<SheetCell> code = shown.row() < row ? Optional.empty() : sheet().cell(shown);
        String name = text(row, Column.NAME);
        if (heads.isRepeatedAt(row) || (row <= heads.last() + 2 && countsColumns(row))) {
            return;
        }
        Optional<Numbering> numbering = code.flatMap(cell -> Numbering.of(cell, words));
        Optional<String> total =
                numbering.filter(number -> words.isCode(number.code())).isPresent()
                        ? Optional.empty()
                        : Stream.of(name, code.map(SheetCell::text).orElse(""))
                                .filter(words::isTotal)
                                .findFirst();
        if (total.isPresent()) {
            totals.add(new Total(row, total.get()));
            return;
        }
        if (code.filter(cell -> cell.kind() == Kind.NUMBER && cell.date()).isPresent()) {
            findings.problem(
                    ProblemCode.BAD_VALUE,
                    findings.place(sheet(), at, ""),
                    "the number of a line",
                    "a date",
                    "Excel makes dates of numbers such as 1-2 or 1.2: format the column as text and type them again.");
            return;
        }
        if (numbering.isPresent() && saysMore(row)) {
            lines.add(new Line(row, outline.add(numbering.get()), name));
            if (sheet().isHiddenRow(row)) {
                hidden.add(at);
            }
        } else if (!amounts(row).isEmpty()) {
            findings.problem(
                    ProblemCode.MISSING_KEY,
                    findings.place(sheet(), at, ""),
                    "the number of a line, such as 1.2.3, beside the points in "
                            + String.join(
                                    ", ",
                                    amounts(row).stream().map(At::toString).toList()),
                    code.map(SheetCell::text).map(Findings::shown).orElse("nothing"),
                    "Number the line as the criteria set does, or clear the points.");
        } else {
            unread.add(new At(row, sheet().columns(row).first()));
        }
    }

    /** Whether a row has more than its number, where tables say what lines are about. */
    private boolean saysMore(int row) {
        return heads.column(Column.NAME).isEmpty() || sheet().columns(row).size() > 1;
    }

    private String text(int row, Column column) {
        return heads.column(column)
                .map(number -> sheet().shownAt(new At(row, number)))
                .filter(shown -> shown.row() == row)
                .flatMap(sheet()::cell)
                .map(SheetCell::text)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private boolean countsColumns(int row) {
        boolean named = heads.column(Column.NAME)
                .flatMap(column -> sheet().cell(new At(row, column)))
                .isPresent();
        return named
                && sheet().columns(row).stream().allMatch(column -> sheet().cell(new At(row, column))
                        .map(SheetCell::text)
                        .filter(text -> COLUMN_NUMBER.matcher(text.strip()).matches())
                        .isPresent());
    }

    /** The cells of a row in which numbers stand where points belong. */
    private List<At> amounts(int row) {
        return heads.columns().entries().stream()
                .filter(column ->
                        column.getKey() == Column.MAX || column.getKey().isPoints())
                .map(column -> new At(row, column.getValue()))
                .filter(at -> sheet().cell(at)
                        .filter(cell -> cell.kind() == Kind.NUMBER
                                || (cell.kind() == Kind.TEXT
                                        && cell.text().strip().matches("[-+]?[0-9][0-9.,]*")))
                        .isPresent())
                .toList();
    }

    /** All that stands in columns of a kind beside a line, in one text. */
    String words(Line line, Column column) {
        return String.join(
                "; ",
                heads.columns().get(column).stream()
                        .map(number -> sheet().cell(sheet().shownAt(new At(line.row(), number))))
                        .flatMap(Optional::stream)
                        .map(cell -> cell.text().strip().replaceAll("\\s+", " "))
                        .toList());
    }

    /** The cell of a line in a column, unless the line is only covered by one of another line; that is then a problem. */
    Optional<SheetCell> own(Line line, int column, String subject) {
        At at = new At(line.row(), column);
        At shown = sheet().shownAt(at);
        Optional<SheetCell> cell = sheet().cell(shown);
        if (cell.isPresent() && !shown.equals(at)) {
            findings.problem(
                    ProblemCode.BAD_VALUE,
                    findings.place(sheet(), at, subject),
                    "a cell of its own",
                    "one merged with " + shown,
                    "Unmerge the cells and give each line its own value.");
        }
        return shown.equals(at) ? cell : Optional.empty();
    }
}
