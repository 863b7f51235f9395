package vn.chiso.core.assessment;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.input.MeasurementReader;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.unit.Unit;

/** Binds a table of one row for each leaf and unit. One use. */
final class CsvReader {
    private static final ImmutableList<String> NEEDED = ImmutableList.of("unit", "unit-name", "unit-kind", "criterion");
    private static final ImmutableSet<String> KNOWN =
            ImmutableSet.of("unit", "unit-name", "unit-kind", "criterion", "state", "ground");
    private static final Splitter OPTIONS =
            Splitter.on(CharMatcher.anyOf(",;|")).trimResults().omitEmptyStrings();

    private final String source;
    private final CsvSheet sheet;
    private final EditionLibrary library;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Rows> units = new LinkedHashMap<>();

    /** The rows of one unit. */
    private record Rows(Unit unit, Findings findings, Map<String, Item> leaves, Place place) {}

    CsvReader(String source, CsvSheet sheet, EditionLibrary library) {
        this.source = source;
        this.sheet = sheet;
        this.library = library;
    }

    ImmutableList<Assessment> read(String text) {
        Optional<Index> index = library.find(sheet.edition());
        if (index.isEmpty()) {
            throw new IllegalArgumentException("There is no edition " + sheet.edition() + ", only " + library.ids());
        }
        List<CsvRecord> records = records(text);
        if (!records.isEmpty()) {
            List<String> header = header(records.get(0));
            if (problems.isEmpty()) {
                records.stream().skip(1).forEach(row -> row(index.get(), header, row));
            }
        }
        String hash = ContentHash.of(index.get());
        List<Assessment> assessments = units.values().stream()
                .map(rows -> assessment(index.get(), hash, rows))
                .toList();
        InvalidDataException.throwIfAny(problems);
        return ImmutableList.copyOf(assessments);
    }

    private List<CsvRecord> records(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.length() > YamlReader.MAX_LENGTH) {
            problem(
                    ProblemCode.SYNTAX,
                    1,
                    1,
                    "",
                    "at most " + YamlReader.MAX_LENGTH + " characters",
                    plain.length() + "",
                    "Split the file.");
            return List.of();
        }
        try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(sheet.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.isEmpty()) {
                problem(ProblemCode.SYNTAX, 1, 1, "", "a header and rows", "an empty file", "Fill it in.");
            }
            return records;
        } catch (CsvParseException e) {
            problem(
                    ProblemCode.SYNTAX,
                    1,
                    1,
                    "",
                    "well-formed CSV",
                    String.valueOf(e.getMessage()),
                    "Correct the quotes.");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private List<String> header(CsvRecord first) {
        List<String> header = first.getFields().stream().map(CsvReader::cell).toList();
        NEEDED.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problem(
                        ProblemCode.MISSING_KEY,
                        1,
                        1,
                        column,
                        "the columns " + String.join(", ", NEEDED) + ", separated by '" + sheet.separator() + "'",
                        String.join(" ", header),
                        "Add the column, or correct its name or the separator."));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!seen.add(header.get(i))) {
                problem(
                        ProblemCode.DUPLICATE,
                        1,
                        i + 1,
                        header.get(i),
                        "each column once",
                        header.get(i) + " again",
                        "Remove one of the two.");
            }
        }
        return header;
    }

    private static String cell(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private void row(Index index, List<String> header, CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String text = cell(record.getField(i));
            if (i >= header.size() && !text.isEmpty()) {
                problem(
                        ProblemCode.UNKNOWN_KEY,
                        line,
                        i + 1,
                        "",
                        "at most " + header.size() + " cells",
                        text,
                        "Remove the cell, or quote a separator inside one.");
                return;
            }
            if (i < header.size() && !text.isEmpty()) {
                cells.put(header.get(i), text);
                columns.put(header.get(i), i + 1);
            }
        }
        List<String> missing =
                NEEDED.stream().filter(column -> !cells.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            problem(
                    ProblemCode.MISSING_KEY,
                    line,
                    1,
                    "",
                    "a value for " + String.join(", ", missing),
                    "nothing",
                    "Fill it in.");
            return;
        }
        Unit unit = new Unit(value(cells, "unit"), value(cells, "unit-name"), value(cells, "unit-kind"));
        Rows rows = units.computeIfAbsent(
                unit.id(),
                id -> new Rows(
                        unit, new Findings(source), new LinkedHashMap<>(), new Place(source, line, 1, "unit " + id)));
        if (!rows.unit().equals(unit)) {
            problem(
                    ProblemCode.DUPLICATE,
                    line,
                    1,
                    "unit " + unit.id(),
                    "the same name and kind in every row: " + rows.unit().name() + ", "
                            + rows.unit().kind(),
                    unit.name() + ", " + unit.kind(),
                    "Correct one of them.");
        }
        String code = value(cells, "criterion");
        Item item = item(index, rows.findings(), line, cells, columns);
        if (rows.leaves().putIfAbsent(code, item) != null) {
            problem(
                    ProblemCode.DUPLICATE,
                    line,
                    1,
                    "unit " + unit.id() + ", criterion " + code,
                    "one row for each leaf and unit",
                    "another one",
                    "Remove one of the two.");
        }
    }

    private static String value(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column)).orElseThrow();
    }

    /** The row as the measurement that a YAML file would have. */
    private Item item(
            Index index, Findings findings, int line, Map<String, String> cells, Map<String, Integer> columns) {
        String path = "unit " + value(cells, "unit") + ", criterion " + value(cells, "criterion");
        Place whole = new Place(source, line, 1, path);
        Map<String, Item> inputs = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!KNOWN.contains(column)) {
                int at = Optional.ofNullable(columns.get(column)).orElseThrow();
                Place place = new Place(source, line, at, path + ", " + column);
                inputs.put(column, input(index, value(cells, "criterion"), column, findings, place, text));
            }
        });
        String state = cells.getOrDefault("state", "");
        if (state.isEmpty()) {
            if (cells.containsKey("ground")) {
                problem(
                        ProblemCode.BAD_VALUE,
                        line,
                        1,
                        path,
                        "a ground only with the state not-applicable",
                        "a ground without a state",
                        "Fill in the state, or remove the ground.");
            }
            return Item.mapping(findings, whole, inputs);
        }
        if (!inputs.isEmpty()) {
            problem(
                    ProblemCode.BAD_VALUE,
                    line,
                    1,
                    path,
                    "either a state or inputs",
                    state + " and " + inputs.keySet(),
                    "Remove one of the two.");
        }
        return state.equals("not-applicable")
                ? Item.mapping(
                        findings,
                        whole,
                        ImmutableMap.of("not-applicable", Item.text(findings, whole, cells.getOrDefault("ground", ""))))
                : Item.text(findings, whole, state);
    }

    /** A list where the input takes one. */
    private static Item input(Index index, String code, String name, Findings findings, Place place, String text) {
        boolean list = findings.attempt(
                        Item.text(findings, place, code), "a criterion code", () -> CriterionCode.of(code))
                .flatMap(index::criterion)
                .flatMap(Criterion::rule)
                .flatMap(rule -> rule.input(name))
                .map(InputSpec::type)
                .filter(InputType.OPTIONS::equals)
                .isPresent();
        return list
                ? Item.sequence(
                        findings,
                        place,
                        OPTIONS.splitToStream(text)
                                .map(option -> Item.text(findings, place, option))
                                .toList())
                : Item.text(findings, place, text);
    }

    private Assessment assessment(Index index, String hash, Rows rows) {
        MeasurementReader reader = new MeasurementReader(index, sheet.numbers());
        reader.leaves(Item.mapping(rows.findings(), rows.place(), rows.leaves()));
        if (rows.findings().isEmpty()) {
            rows.findings()
                    .addLocated(AssessmentChecks.problems(Situation.of(index, rows.unit(), reader.measurements())));
        }
        rows.findings().problems().forEach(problem -> problems.add(at(rows, problem)));
        Assessment.Builder assessment = Assessment.builder();
        return assessment
                .unit(rows.unit())
                .period(sheet.period())
                .edition(sheet.edition())
                .contentHash(hash)
                .putAllMeasurements(reader.measurements())
                .build();
    }

    /** With the unit in its path, and the line of the unit's first row where there is none of its own. */
    private static Problem at(Rows rows, Problem problem) {
        Place place = problem.place();
        String unit = "unit " + rows.unit().id();
        String path = place.path().startsWith(unit) ? place.path() : unit + ", " + place.path();
        return problem.at(
                place.line() > 0
                        ? new Place(place.source(), place.line(), place.column(), path)
                        : new Place(rows.place().source(), rows.place().line(), 1, path));
    }

    private void problem(
            ProblemCode code, int line, int column, String path, String expected, String got, String remedy) {
        problems.add(new Problem(code, new Place(source, line, column, path), expected, got, remedy));
    }
}
