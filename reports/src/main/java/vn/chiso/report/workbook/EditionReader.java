package vn.chiso.report.workbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.report.workbook.ScoreTable.Line;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.SheetCell;

/** Makes an edition of a table of criteria: lines, names and maxima as printed; how points are earned is left to be completed. One use. */
final class EditionReader {
    private static final String PART = "base";

    private final EditionFrame frame;
    private final ScoreTable table;
    private final TableWords words;
    private final Findings findings;
    private final Amounts amounts;
    private final IdentityHashMap<Outline.Node, Entry> entries = new IdentityHashMap<>();
    private final List<Entry> tops = new ArrayList<>();
    private final List<At> formulas = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** A line, what it can earn as far as the table says, and the lines under it. */
    private record Entry(Line line, Optional<Points> max, List<Entry> below) {}

    EditionReader(EditionFrame frame, ScoreTable table, WorkbookFormat format, Findings findings) {
        this.frame = frame;
        this.table = table;
        this.words = format.words();
        this.findings = findings;
        this.amounts = new Amounts(findings, format.numbers());
    }

    Reading<Index> read() {
        int column = table.heads().column(Column.MAX).orElseThrow();
        table.lines().forEach(line -> entry(line, column));
        if (tops.isEmpty()) {
            findings.problem(
                    ProblemCode.MISSING_KEY,
                    table.place(table.heads().last(), column, ""),
                    "numbered lines under the head",
                    "none",
                    "Number the lines, such as 1, 1.1, 1.1.1.");
        }
        findings.note(table.sheet(), formulas, "worked out by a formula, read as last saved");
        boolean printed = isEachCodeOnce();
        List<Criterion> criteria = new ArrayList<>();
        tops.forEach(top -> criterion(top, printed).ifPresent(criteria::add));
        Points sum = Points.sum(criteria.stream().map(Criterion::maxPoints).toList());
        table.totals().forEach(total -> total(total.row(), column, sum));
        if (!findings.isEmpty()) {
            return refused();
        }
        try {
            Index index = index(criteria, sum);
            return findings.complete(() -> index);
        } catch (InvalidDataException e) {
            e.problems()
                    .forEach(problem ->
                            findings.add(problem.at(place(problem.place().path()))));
            return refused();
        }
    }

    private Reading<Index> refused() {
        return findings.complete(() -> {
            throw new IllegalStateException("There are problems");
        });
    }

    private Place place(String path) {
        return places.entrySet().stream()
                .filter(known -> path.equals(known.getKey()) || path.startsWith(known.getKey() + ","))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> table.place(table.heads().last(), 1, path));
    }

    private void entry(Line line, int column) {
        Outline.Node node = line.node();
        if (node.orphan()) {
            findings.problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    codePlace(line),
                    "a line " + line.numbering().parentCode() + " above it",
                    line.numbering().code() + " without one",
                    line.numbering().fromNumber()
                            ? "Correct the number; a cell that holds a number cannot tell 1.10 from 1.1, so format the column as text."
                            : "Correct the number, or add the line.");
        }
        if (line.name().isEmpty()) {
            findings.problem(
                    ProblemCode.MISSING_KEY,
                    codePlace(line),
                    "what line " + line.numbering().code() + " is about",
                    "nothing",
                    "Fill it in.");
        }
        Optional<SheetCell> cell = table.own(line, column, "max");
        cell.filter(SheetCell::formula).ifPresent(formula -> formulas.add(new At(line.row(), column)));
        Optional<Points> max = cell.flatMap(
                known -> amounts.points(table.sheet(), new At(line.row(), column), known, "max", Optional.empty()));
        Entry entry = new Entry(line, max, new ArrayList<>());
        entries.put(node, entry);
        node.parent().map(entries::get).map(Entry::below).orElse(tops).add(entry);
    }

    private Place codePlace(Line line) {
        return table.place(line.row(), table.heads().column(Column.CODE).orElseThrow(), "");
    }

    /** Whether the printed numbers tell all lines apart; otherwise they begin again under each field, and its number comes before them. */
    private boolean isEachCodeOnce() {
        Set<String> printed = new LinkedHashSet<>();
        Set<String> paths = new LinkedHashSet<>();
        boolean once = true;
        for (Line line : table.lines()) {
            once &= printed.add(line.numbering().code());
            if (!paths.add(line.node().path())) {
                findings.problem(
                        ProblemCode.DUPLICATE,
                        codePlace(line),
                        "one line " + line.node().path(),
                        "another one",
                        line.numbering().fromNumber()
                                ? "A cell that holds a number cannot tell 1.10 from 1.1: format the column as text and type the numbers again."
                                : "Correct its number.");
            }
        }
        return once;
    }

    private Optional<Criterion> criterion(Entry entry, boolean printed) {
        List<Criterion> below = new ArrayList<>();
        entry.below().forEach(each -> criterion(each, printed).ifPresent(below::add));
        Line line = entry.line();
        String code = printed ? line.numbering().code() : line.node().path();
        int column = table.heads().column(Column.MAX).orElseThrow();
        Place place = table.place(line.row(), column, "criterion " + code + ", max");
        places.put("criterion " + code, place);
        Points sum = Points.sum(below.stream().map(Criterion::maxPoints).toList());
        if (entry.max().isEmpty() && entry.below().isEmpty()) {
            boolean blank = table.sheet().cell(new At(line.row(), column)).isEmpty();
            if (blank) {
                findings.problem(
                        ProblemCode.MISSING_KEY,
                        place,
                        "the most that the line can earn",
                        "nothing",
                        "Fill it in, or clear the number of the line if it is none.");
            }
            return Optional.empty();
        }
        if (line.name().isEmpty() || line.node().orphan()) {
            return Optional.empty();
        }
        String at = Findings.name(table.sheet().name()) + "!" + new At(line.row(), column);
        Criterion.Builder criterion = Criterion.builder();
        criterion
                .code(CriterionCode.of(code))
                .name(Name.of(line.name()))
                .maxPoints(entry.max().orElse(sum))
                .addAllComponents(below)
                .source(entry.max().isPresent() ? printed(at) : source(at, Provenance.DERIVED, words.note("sum")));
        if (entry.below().isEmpty()) {
            criterion.rule(ScoringRule.of(Awarded.upToMax(), source(at, Provenance.ASSUMED, method(line))));
        } else if (below.isEmpty()) {
            return Optional.empty(); // what is below has problems
        }
        return Optional.of(criterion.build());
    }

    private String method(Line line) {
        String method = table.words(line, Column.METHOD);
        return method.isEmpty() ? words.note("rule") : words.note("rule") + " " + method;
    }

    private SourceRef printed(String at) {
        return source(at, Provenance.PRINTED, "");
    }

    private SourceRef source(String at, Provenance provenance, String note) {
        return new SourceRef(frame.document().id(), at, provenance, note);
    }

    private void total(int row, int column, Points sum) {
        At at = new At(row, column);
        table.sheet()
                .cell(at)
                .flatMap(cell -> amounts.points(table.sheet(), at, cell, "max", Optional.empty()))
                .filter(stated -> !stated.equals(sum) && findings.isEmpty())
                .ifPresent(stated -> findings.problem(
                        ProblemCode.SUM_MISMATCH,
                        findings.place(table.sheet(), at, "max"),
                        "what the lines add up to, " + sum,
                        stated.toString(),
                        "Correct the total or the lines."));
    }

    private Index index(List<Criterion> criteria, Points sum) {
        String sheet = Findings.name(table.sheet().name());
        SourceRef derived = source(sheet, Provenance.DERIVED, words.note("sum"));
        Edition.Builder edition = Edition.builder();
        Part.Builder part = Part.builder();
        Index.Builder index = Index.builder();
        return index.code(frame.index())
                .name(frame.name())
                .edition(edition.id(frame.edition())
                        .period(frame.period())
                        .addDocuments(frame.document())
                        .build())
                .maxPoints(sum)
                .source(derived)
                .rounding(RoundingPolicy.none(source(sheet, Provenance.ASSUMED, words.note("rounding"))))
                .addParts(part.id(PART)
                        .kind(Part.Kind.BASE)
                        .name(frame.name())
                        .maxPoints(sum)
                        .addAllCriteria(criteria)
                        .source(derived)
                        .build())
                .build();
    }
}
