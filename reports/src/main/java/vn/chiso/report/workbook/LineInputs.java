package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.campaign.TypedInputs;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.report.workbook.Amounts.Typed;
import vn.chiso.report.workbook.ScoreTable.Line;
import vn.chiso.report.workbook.TableWords.Absent;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.SheetCell;

/** What one line says was observed: points, a result, inputs by name, or a word that there is nothing. */
final class LineInputs {
    private static final String REMEDY =
            "Write the points, 0 included, or one of the words for 'not assessed' (chưa đánh giá), 'not"
                    + " performed' (không thực hiện), 'not applicable' (không áp dụng).";

    private final Index index;
    private final ScoreTable table;
    private final WorkbookFormat format;
    private final Findings findings;
    private final Amounts amounts;
    private final Optional<Column> points;
    private final boolean undecided;
    private final List<At> formulas = new ArrayList<>();
    private final List<At> unread = new ArrayList<>();

    LineInputs(Index index, ScoreTable table, WorkbookFormat format, Findings findings, Amounts amounts) {
        this.index = index;
        this.table = table;
        this.format = format;
        this.findings = findings;
        this.amounts = amounts;
        int before = findings.count();
        this.points = choose();
        this.undecided = findings.count() > before;
    }

    private Optional<Column> choose() {
        List<Column> all = table.heads().points();
        Optional<Column> chosen =
                format.points().or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
        if (chosen.filter(column -> !all.contains(column)).isPresent() || (chosen.isEmpty() && all.size() > 1)) {
            findings.problem(
                    ProblemCode.MISSING_KEY,
                    table.place(table.heads().last(), 1, ""),
                    chosen.map(column -> "a column " + column).orElse("one column of points"),
                    all.isEmpty() ? "none" : "the columns " + all,
                    chosen.isPresent()
                            ? "Choose another with WorkbookFormat.points, or declare its heading."
                            : "Say with WorkbookFormat.points which of them to read.");
        }
        return chosen.filter(all::contains);
    }

    Optional<Column> pointsColumn() {
        return points;
    }

    private Optional<Integer> column(Column column) {
        return table.heads().column(column);
    }

    /** Where the value of a line stands, or belongs. */
    Place place(Line line, Criterion leaf) {
        Optional<Integer> column = readsPoints(leaf) ? points.flatMap(this::column) : column(Column.RESULT);
        return table.place(line.row(), column.or(() -> column(Column.CODE)).orElseThrow(), "criterion " + leaf.code());
    }

    /** Whether nothing in the line is anything that could be read. */
    boolean isSilent(Line line) {
        return points.flatMap(this::column)
                        .flatMap(column -> cell(line, column))
                        .isEmpty()
                && column(Column.RESULT).flatMap(column -> cell(line, column)).isEmpty()
                && table.heads().inputs().values().stream()
                        .allMatch(column -> cell(line, column).isEmpty());
    }

    private Optional<SheetCell> cell(Line line, int column) {
        return table.sheet().cell(new At(line.row(), column));
    }

    private static boolean readsPoints(Criterion leaf) {
        return leaf.rule().orElseThrow().input(Measurement.POINTS).isPresent();
    }

    Optional<Measurement> measurement(Line line, Criterion leaf) {
        Optional<Absent> absent = words(line, leaf);
        if (undecided && readsPoints(leaf)) {
            return Optional.empty();
        }
        int before = findings.count();
        Map<String, Cell> cells = cells(line, leaf);
        if (absent.isPresent()) {
            return absent(line, leaf, absent.get(), cells);
        }
        if (cells.isEmpty()) {
            return findings.count() > before ? Optional.empty() : nothing(line, leaf);
        }
        Map<String, Typed> typed = new LinkedHashMap<>();
        cells.forEach((input, cell) -> amounts.typed(table.sheet(), cell.at(), cell.cell(), subject(leaf, input))
                .filter(text -> !isMark(cell, leaf, input, text))
                .ifPresent(text -> typed.put(input, text)));
        if (typed.size() < cells.size()) {
            return Optional.empty();
        }
        if (!readsPoints(leaf)) {
            points.flatMap(this::column)
                    .filter(column -> cell(line, column).isPresent())
                    .ifPresent(column -> unread.add(new At(line.row(), column)));
        }
        return observed(line, leaf, cells, typed);
    }

    /** A word instead of points or, of a rule that works them out, instead of them or of the result. */
    private Optional<Absent> words(Line line, Criterion leaf) {
        Optional<Integer> result = readsPoints(leaf) ? Optional.empty() : column(Column.RESULT);
        return Stream.of(points.flatMap(this::column), result)
                .flatMap(Optional::stream)
                .flatMap(column -> cell(line, column).stream())
                .flatMap(cell -> format.words().absent(cell.text()).stream())
                .findFirst();
    }

    /** A cell that says something of a line. */
    private record Cell(At at, SheetCell cell) {}

    private static String subject(Criterion leaf, String input) {
        return "criterion " + leaf.code() + ", " + input;
    }

    /** The cells of the line by the inputs that they give. */
    private Map<String, Cell> cells(Line line, Criterion leaf) {
        ScoringRule rule = leaf.rule().orElseThrow();
        Map<String, Integer> columns = new LinkedHashMap<>();
        if (readsPoints(leaf)) {
            points.flatMap(this::column).ifPresent(column -> columns.put(Measurement.POINTS, column));
        } else {
            List<String> required = rule.inputs().stream()
                    .filter(InputSpec::required)
                    .map(InputSpec::name)
                    .toList();
            column(Column.RESULT)
                    .filter(column -> required.size() == 1)
                    .ifPresent(column -> columns.put(required.get(0), column));
        }
        table.heads().inputs().forEach((input, column) -> {
            if (rule.input(input).isPresent()) {
                columns.put(input, column);
            }
        });
        Map<String, Cell> cells = new LinkedHashMap<>();
        columns.forEach(
                (input, column) -> table.own(line, column, subject(leaf, input)).ifPresent(cell -> {
                    At at = new At(line.row(), column);
                    cells.put(input, new Cell(at, cell));
                    if (cell.formula()) {
                        formulas.add(at);
                    }
                }));
        return cells;
    }

    private Optional<Measurement> nothing(Line line, Criterion leaf) {
        List<String> inputs =
                leaf.rule().orElseThrow().inputs().stream().map(InputSpec::name).toList();
        boolean silent = isSilent(line);
        findings.problem(
                silent ? ProblemCode.MISSING_INPUT : ProblemCode.NOT_ALLOWED,
                place(line, leaf),
                readsPoints(leaf) ? "points" : "the inputs of its rule, " + inputs,
                silent ? "nothing" : "points, which the rule works out itself",
                readsPoints(leaf)
                        ? REMEDY + " An empty cell is none of them."
                        : "Give what was measured in a column 'Kết quả', or in one column for each input (WorkbookFormat.input).");
        return Optional.empty();
    }

    private boolean isMark(Cell cell, Criterion leaf, String input, Typed typed) {
        boolean mark = Amounts.isMark(typed.text());
        if (mark) {
            findings.problem(
                    ProblemCode.BAD_VALUE,
                    findings.place(table.sheet(), cell.at(), subject(leaf, input)),
                    "points, or a word why there are none",
                    Findings.shown(typed.text()) + ", which may mean any of them",
                    REMEDY + " Or declare what the sign means with WorkbookFormat.word.");
        }
        return mark;
    }

    private Optional<Measurement> absent(Line line, Criterion leaf, Absent absent, Map<String, Cell> cells) {
        List<Cell> contrary = cells.values().stream()
                .filter(cell -> format.words().absent(cell.cell().text()).isEmpty())
                .toList();
        contrary.forEach(cell -> findings.problem(
                ProblemCode.BAD_VALUE,
                findings.place(table.sheet(), cell.at(), "criterion " + leaf.code()),
                "nothing, as the line says " + absent.absence(),
                Findings.shown(cell.cell().text()),
                "Remove one of the two."));
        Measurement measurement =
                switch (absent.absence()) {
                    case NOT_ASSESSED -> Measurement.notAssessed();
                    case NOT_PERFORMED -> Measurement.notPerformed();
                    case NOT_APPLICABLE -> Measurement.notApplicable(ground(line, leaf, absent));
                };
        return contrary.isEmpty() ? Optional.of(measurement) : Optional.empty();
    }

    private String ground(Line line, Criterion leaf, Absent absent) {
        String note = table.words(line, Column.NOTE);
        String ground = absent.ground().isEmpty() ? note : absent.ground();
        if (!ground.isBlank()) {
            return ground;
        }
        Place place = place(line, leaf);
        findings.note(place, "not applicable without a ground; write it in the column 'Ghi chú'");
        return "không áp dụng (" + place.path() + ")";
    }

    private Optional<Measurement> observed(
            Line line, Criterion leaf, Map<String, Cell> cells, Map<String, Typed> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.forEach((input, text) -> value(leaf, input, cells, text).ifPresent(value -> fields.put(input, value)));
        if (fields.size() < typed.size()) {
            return Optional.empty();
        }
        String note = table.words(line, Column.NOTE);
        if (!note.isBlank()
                && leaf.rule().orElseThrow().input(ScoringRule.REASON).isPresent()) {
            fields.putIfAbsent(ScoringRule.REASON, note);
        }
        try {
            return Optional.of(TypedInputs.of(index, VietnameseNumbers.comma()).read(leaf.code(), fields));
        } catch (InvalidDataException e) {
            e.problems()
                    .forEach(problem ->
                            findings.add(problem.at(placeOf(problem.place().path(), line, leaf, cells))));
            return Optional.empty();
        }
    }

    private Place placeOf(String path, Line line, Criterion leaf, Map<String, Cell> cells) {
        String input = path.substring(path.lastIndexOf(' ') + 1);
        return Optional.ofNullable(cells.get(input))
                .map(cell -> findings.place(table.sheet(), cell.at(), path))
                .orElseGet(() -> place(line, leaf));
    }

    /** The text with its number, if it is one, in the one convention in which it can be typed. */
    private Optional<String> value(Criterion leaf, String input, Map<String, Cell> cells, Typed typed) {
        ImmutableSet<InputType> numeric = ImmutableSet.of(InputType.NUMBER, InputType.COUNT);
        boolean isNumber = leaf.rule()
                .orElseThrow()
                .input(input)
                .filter(spec -> numeric.contains(spec.type()))
                .isPresent();
        if (!isNumber) {
            return Optional.of(typed.text());
        }
        try {
            Rational number = input.equals(Measurement.POINTS)
                    ? points(leaf, typed).value()
                    : typed.numbers().parse(typed.text());
            return Optional.of(VietnameseNumbers.comma().formatExact(number));
        } catch (IllegalArgumentException e) {
            At at = Optional.ofNullable(cells.get(input)).orElseThrow().at();
            findings.problem(
                    ProblemCode.BAD_VALUE,
                    findings.place(table.sheet(), at, subject(leaf, input)),
                    input.equals(Measurement.POINTS) ? "points" : "a number",
                    Findings.shown(typed.text()),
                    e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static Points points(Criterion leaf, Typed typed) {
        if (!typed.text().contains("/")) {
            return typed.numbers().parsePoints(typed.text(), leaf.maxPoints());
        }
        PrintedScore printed = PrintedScore.parse(typed.text(), typed.numbers(), leaf.maxPoints());
        if (!printed.max().equals(leaf.maxPoints())) {
            throw new IllegalArgumentException("It is printed as of " + printed.max()
                    + " points, but the maximum of the edition is " + leaf.maxPoints());
        }
        return printed.points();
    }

    /** What awarded leaves add up to; empty if one of them has no points, or its points are worked out by a rule. */
    Optional<Points> sum(Collection<CriterionCode> leaves, Map<CriterionCode, Measurement> measured) {
        Points sum = Points.ZERO;
        for (CriterionCode leaf : leaves) {
            Optional<Points> points = Optional.ofNullable(measured.get(leaf))
                    .filter(Observed.class::isInstance)
                    .map(observed -> ((Observed) observed).values().get(Measurement.POINTS))
                    .filter(Value.Quantity.class::isInstance)
                    .map(value -> Points.of(((Value.Quantity) value).value()));
            if (points.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(points.get());
        }
        return Optional.of(sum);
    }

    void notes() {
        findings.note(table.sheet(), unread, "points that the rules work out themselves are not read");
        findings.note(table.sheet(), formulas, "worked out by a formula, read as last saved");
    }
}
