package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentChecks;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.workbook.ScoreTable.Line;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.SheetCell;

/** Binds the lines of a table to the leaves of an edition. One use. */
final class InputsReader {
    private final Index index;
    private final Unit unit;
    private final ScoreTable table;
    private final WorkbookFormat format;
    private final Findings findings;
    private final Amounts amounts;
    private final LineInputs inputs;
    private final Map<CriterionCode, Line> read = new LinkedHashMap<>();
    private final Map<CriterionCode, Measurement> measured = new LinkedHashMap<>();

    InputsReader(Index index, Unit unit, ScoreTable table, WorkbookFormat format, Findings findings) {
        this.index = index;
        this.unit = unit;
        this.table = table;
        this.format = format;
        this.findings = findings;
        this.amounts = new Amounts(findings, format.numbers());
        this.inputs = new LineInputs(index, table, format, findings, amounts);
    }

    Reading<Assessment> read(Period period) {
        table.lines().forEach(this::line);
        check();
        sums();
        missing();
        inputs.notes();
        Assessment.Builder assessment = Assessment.builder();
        return findings.complete(() -> assessment
                .unit(unit)
                .period(period)
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index))
                .putAllMeasurements(measured)
                .build());
    }

    private void line(Line line) {
        At at = new At(line.row(), table.heads().column(Column.CODE).orElseThrow());
        Optional<Criterion> found = new Codes(index).find(line);
        if (found.isEmpty()) {
            unknown(line, at);
            return;
        }
        Criterion criterion = found.get();
        Line earlier = read.putIfAbsent(criterion.code(), line);
        if (earlier != null) {
            findings.problem(
                    ProblemCode.DUPLICATE,
                    findings.place(table.sheet(), at, "criterion " + criterion.code()),
                    "one line " + criterion.code(),
                    "another one in row " + earlier.row(),
                    line.numbering().fromNumber()
                            ? "A cell that holds a number cannot tell 1.10 from 1.1: format the column as text and type the numbers again."
                            : "Remove one of the two, or correct its number.");
            return;
        }
        if (!sameName(line, criterion)) {
            findings.note(
                    findings.place(table.sheet(), at, "criterion " + criterion.code()),
                    "is " + Findings.shown(line.name()) + " here and "
                            + Findings.shown(criterion.name().official()) + " in the edition");
        }
        max(line, criterion);
        if (criterion.isLeaf()) {
            inputs.measurement(line, criterion).ifPresent(measurement -> measured.put(criterion.code(), measurement));
        }
    }

    private void unknown(Line line, At at) {
        if (inputs.isSilent(line)) {
            findings.note(
                    findings.place(table.sheet(), at, ""),
                    "is no line of the edition and has no points: "
                            + Findings.shown(line.numbering().code() + " " + line.name()));
            return;
        }
        boolean twoReadings = new Codes(index).hasTwoReadings(line);
        findings.problem(
                ProblemCode.UNKNOWN_REFERENCE,
                findings.place(table.sheet(), at, ""),
                twoReadings
                        ? "a line that is surely one of the edition"
                        : "a line of " + index.edition().id(),
                twoReadings
                        ? "the number " + line.numbering().code() + ", which may have been "
                                + line.numbering().code() + "0"
                        : Findings.shown(line.numbering().code() + " " + line.name()),
                twoReadings
                        ? "Format the column as text and type the numbers again, or give the line its official name."
                        : "Correct its number, or check that this is the right edition.");
    }

    private static boolean sameName(Line line, Criterion criterion) {
        return line.name().isEmpty()
                || TableWords.folded(line.name())
                        .equals(TableWords.folded(criterion.name().official()));
    }

    /** What was read, held against the edition; rules may look at other leaves, so all are read first. */
    private void check() {
        Situation situation = Situation.of(index, unit, measured);
        measured.forEach((code, measurement) -> Optional.ofNullable(read.get(code))
                .ifPresent(line -> AssessmentChecks.problems(situation, code, measurement).stream()
                        .map(problem -> problem.at(
                                inputs.place(line, index.criterion(code).orElseThrow())))
                        .forEach(findings::add)));
    }

    /** The table's own maximum, where it has one, must be the edition's. */
    private void max(Line line, Criterion criterion) {
        table.heads().column(Column.MAX).ifPresent(column -> {
            String subject = "criterion " + criterion.code() + ", max";
            At at = new At(line.row(), column);
            table.own(line, column, subject)
                    .flatMap(cell ->
                            amounts.points(table.sheet(), at, cell, subject, Optional.of(criterion.maxPoints())))
                    .filter(max -> !max.equals(criterion.maxPoints()))
                    .ifPresent(max -> findings.problem(
                            ProblemCode.EDITION_MISMATCH,
                            findings.place(table.sheet(), at, subject),
                            "the maximum of the edition, " + criterion.maxPoints(),
                            max.toString(),
                            "Check that this is the right edition; correct whichever is wrong."));
        });
    }

    /** Sums that the table states are held against its lines; only the lines count. */
    private void sums() {
        read.forEach((code, line) -> index.criterion(code)
                .filter(group -> !group.isLeaf())
                .ifPresent(group -> sum(line.row(), group.withDescendants())));
        table.totals().forEach(total -> sum(total.row(), added(total.name())));
    }

    /** The lines of the part that a row is named after, or all. */
    private Stream<Criterion> added(String name) {
        return index.parts().stream()
                .filter(part -> TableWords.folded(part.name().official()).equals(TableWords.folded(name)))
                .findFirst()
                .map(part -> part.criteria().stream().flatMap(Criterion::withDescendants))
                .orElseGet(index::criteria);
    }

    private void sum(int row, Stream<Criterion> criteria) {
        Optional<Integer> column = inputs.pointsColumn().flatMap(table.heads()::column);
        if (column.isEmpty()) {
            return;
        }
        List<CriterionCode> leaves =
                criteria.filter(Criterion::isLeaf).map(Criterion::code).toList();
        At at = new At(row, column.get());
        Optional<Points> stated = table.sheet()
                .cell(at)
                .filter(cell -> cell.kind() == SheetCell.Kind.NUMBER && !cell.date())
                .flatMap(cell -> Amounts.decimal(cell.text()))
                .flatMap(number -> Amounts.asPoints(number));
        Optional<Points> summed = inputs.sum(leaves, measured);
        if (stated.isPresent() && summed.isPresent() && !stated.equals(summed)) {
            findings.note(
                    findings.place(table.sheet(), at, ""),
                    "states " + stated.get() + ", but its lines add up to " + summed.get()
                            + "; only the lines are read");
        }
    }

    private void missing() {
        ImmutableList<CriterionCode> leaves = index.leaves()
                .map(Criterion::code)
                .filter(code -> !read.containsKey(code))
                .collect(ImmutableList.toImmutableList());
        List<String> untold = new ArrayList<>();
        leaves.forEach(code -> {
            if (format.isPartial()) {
                measured.put(code, Measurement.notAssessed());
                untold.add(code.text());
            } else {
                findings.problem(
                        ProblemCode.MISSING_INPUT,
                        findings.place(
                                table.sheet(),
                                new At(
                                        table.heads().last(),
                                        table.heads().column(Column.CODE).orElseThrow()),
                                "criterion " + code),
                        "a line " + code,
                        "none",
                        "Add the line; or say with leavesWithoutRowAreNotAssessed() that such leaves were not assessed.");
            }
        });
        if (!untold.isEmpty()) {
            findings.note(
                    findings.place(table.sheet(), new At(table.heads().last(), 1), ""),
                    "not assessed, as they have no line: " + String.join(", ", untold));
        }
    }
}
