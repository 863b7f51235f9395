package vn.chiso.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.workbook.grid.Limits;
import vn.chiso.report.workbook.grid.Sheet;
import vn.chiso.report.workbook.grid.WorkbookFile;

/**
 * Reads {@code .xlsx} workbooks as offices fill them in ({@code .xlsm} too, without its macros): titles above the table, heads of several merged rows,
 * numbers that are text, subtotals, signatures below. What cannot be read without guessing is a problem at its cell, and all problems come at once;
 * what is read and should be looked at is a note. Files that are not to be trusted may be given: what is kept in memory is bounded.
 *
 * <pre>{@code
 * WorkbookReader reader = WorkbookReader.of(WorkbookFormat.vietnamese().points(Column.SELF));
 * Reading<Assessment> self = reader.inputs(Path.of("tu-danh-gia.xlsx"), index, unit, Period.ofYear(2025));
 * Reading<Index> edition = reader.edition(Path.of("bo-tieu-chi.xlsx"), frame);
 * IndexFiles.write(edition.value());                       // a file to complete
 * }</pre>
 */
public final class WorkbookReader {
    private final WorkbookFormat format;
    private final Limits limits;

    private WorkbookReader(WorkbookFormat format, Limits limits) {
        this.format = format;
        this.limits = limits;
    }

    /** A reader of workbooks of one layout. */
    public static WorkbookReader of(WorkbookFormat format) {
        return new WorkbookReader(format, Limits.STANDARD);
    }

    /**
     * What a table says of one unit: for each leaf of the edition points, a result, or that there is none. Maxima that the table states must be
     * those of the edition; its subtotals are only compared. Of several sheets with such a table the one that has a line for every leaf is read.
     *
     * @throws InvalidDataException with every problem of the workbook
     */
    public Reading<Assessment> inputs(Path file, Index index, Unit unit, Period period) {
        return read(file, (workbook, findings) -> {
            TableChoice choice = new TableChoice(workbook, format, findings);
            TableWords words = format.words().of(index);
            Optional<Heads> heads = choice.find(
                    "a code column (TT, STT, Mã) and points or results",
                    found -> !found.points().isEmpty()
                            || found.columns().containsKey(Column.RESULT)
                            || !found.inputs().isEmpty(),
                    found -> mentions(found, index, words, Stream::anyMatch),
                    found -> mentions(found, index, words, Stream::allMatch));
            Optional<ScoreTable> table = heads.map(known -> ScoreTable.read(known, words, findings));
            return table.map(known -> new InputsReader(index, unit, known, format, findings).read(period));
        });
    }

    /** Whether any, or every, leaf of the edition has a line in the table. */
    private static boolean mentions(
            Heads heads, Index index, TableWords words, BiPredicate<Stream<Criterion>, Predicate<Criterion>> match) {
        Codes codes = new Codes(index);
        Set<Criterion> found = ScoreTable.read(heads, words, new Findings("")).lines().stream()
                .flatMap(line -> codes.find(line).stream())
                .collect(Collectors.toSet());
        return match.test(index.leaves(), found::contains);
    }

    /**
     * The edition that a table of criteria describes: its lines, names and maxima. The table does not say how points are earned or where they are
     * rounded; leaves are awarded points and nothing is rounded, both marked as assumed.
     *
     * @throws InvalidDataException with every problem of the workbook
     */
    public Reading<Index> edition(Path file, EditionFrame frame) {
        return read(file, (workbook, findings) -> {
            TableChoice choice = new TableChoice(workbook, format, findings);
            Optional<Heads> heads = choice.find(
                    "a code column (TT, STT, Mã), a name (Nội dung, Tiêu chí) and a maximum (Điểm tối đa, Điểm chuẩn)",
                    found -> found.column(Column.NAME).isPresent()
                            && found.column(Column.MAX).isPresent());
            Optional<ScoreTable> table = heads.map(known -> ScoreTable.read(known, format.words(), findings));
            return table.map(known -> new EditionReader(frame, known, format, findings).read());
        });
    }

    /** How one kind of thing is read of an open workbook. */
    @FunctionalInterface
    private interface Content<T> {
        Optional<Reading<T>> of(WorkbookFile workbook, Findings findings) throws IOException;
    }

    private <T> Reading<T> read(Path file, Content<T> content) {
        String source = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        Findings findings = new Findings(source);
        try (WorkbookFile workbook = WorkbookFile.open(file, source, limits)) {
            if (workbook.hasMacros()) {
                findings.note(findings.whole(), "has macros, which are not looked at");
            }
            Optional<Reading<T>> reading = content.of(workbook, findings);
            return reading.orElseGet(() -> findings.complete(() -> {
                throw new IllegalStateException("Without a table there is a problem");
            }));
        } catch (IOException e) {
            findings.problem(
                    ProblemCode.UNREADABLE,
                    findings.whole(),
                    "a file that can be read",
                    e.toString(),
                    "Check its path and that it may be read.");
            return findings.complete(() -> {
                throw new IllegalStateException("There is a problem", e);
            });
        }
    }

    /** Which sheet has the table. */
    private record TableChoice(WorkbookFile workbook, WorkbookFormat format, Findings findings) {
        /**
         * The head of the one table with what is needed, with a problem if there is none or more than one.
         *
         * @param needed in words
         * @param fits whether a table has it
         * @param meant what such a table must be, where there are several; the first that only one of them is decides
         */
        @SafeVarargs
        final Optional<Heads> find(String needed, Predicate<Heads> fits, Predicate<Heads>... meant) throws IOException {
            Map<String, Boolean> sheets = workbook.sheets();
            List<Heads> found = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (Map.Entry<String, Boolean> sheet : sheets.entrySet()) {
                boolean named = format.sheet().filter(sheet.getKey()::equals).isPresent();
                if (format.sheet().isEmpty() && sheet.getValue()) {
                    hidden.add(Findings.name(sheet.getKey()));
                } else if (format.sheet().isEmpty() || named) {
                    Sheet cells = workbook.read(sheet.getKey());
                    Heads.find(cells, format.words()).filter(fits).ifPresent(found::add);
                }
            }
            if (!hidden.isEmpty()) {
                findings.note(findings.whole(), "hidden sheets are not read: " + String.join(", ", hidden));
            }
            List<Heads> candidates = List.copyOf(found);
            for (Predicate<Heads> one : meant) {
                List<Heads> left = candidates.stream().filter(one).toList();
                candidates = candidates.size() > 1 && !left.isEmpty() ? left : candidates;
            }
            if (candidates.size() != 1) {
                refuse(needed, sheets, candidates);
                return Optional.empty();
            }
            Heads chosen = candidates.get(0);
            List<String> others = found.stream()
                    .filter(heads -> !heads.equals(chosen))
                    .map(heads -> Findings.name(heads.sheet().name()))
                    .toList();
            if (!others.isEmpty()) {
                findings.note(findings.whole(), "other tables are not read: " + String.join(", ", others));
            }
            return Optional.of(chosen);
        }

        private void refuse(String needed, Map<String, Boolean> sheets, List<Heads> candidates) {
            List<String> names = candidates.isEmpty()
                    ? sheets.keySet().stream().map(Findings::name).toList()
                    : candidates.stream()
                            .map(heads -> Findings.name(heads.sheet().name()))
                            .toList();
            boolean missing =
                    format.sheet().filter(name -> !sheets.containsKey(name)).isPresent();
            if (missing) {
                findings.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        findings.whole(),
                        "a sheet " + format.sheet().map(Findings::name).orElseThrow(),
                        "the sheets " + String.join(", ", names),
                        "Correct the name.");
            } else if (candidates.isEmpty()) {
                findings.problem(
                        ProblemCode.MISSING_KEY,
                        findings.whole(),
                        "a sheet with a head that names " + needed,
                        "none in " + String.join(", ", names),
                        "Name the columns so, or declare their headings with WorkbookFormat.heading.");
            } else {
                findings.problem(
                        ProblemCode.DUPLICATE,
                        findings.whole(),
                        "one sheet with such a table",
                        String.join(", ", names),
                        "Say with WorkbookFormat.sheet which of them to read.");
            }
        }
    }
}
