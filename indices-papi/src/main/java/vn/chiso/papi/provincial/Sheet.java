package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** A table with a head, read from CSV; cells are NFC without blanks around them, and the problems found in it have their line. */
final class Sheet {
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private ImmutableList<String> head = ImmutableList.of();
    private ImmutableList<Row> rows = ImmutableList.of();

    private Sheet(String source) {
        this.source = source;
    }

    /** One row; empty cells are not there. */
    record Row(int line, ImmutableMap<String, String> cells, ImmutableMap<String, Integer> columns) {
        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        String get(String column) {
            return find(column)
                    .orElseThrow(() -> new IllegalArgumentException("line " + line + " has nothing under " + column));
        }

        String orEmpty(String column) {
            return find(column).orElse("");
        }
    }

    static Sheet read(String source, String text) {
        Sheet sheet = new Sheet(source);
        sheet.read(text);
        return sheet;
    }

    /** A table that is packaged beside this class; it must be there and be sound. */
    static Sheet packaged(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no packaged resource " + name);
            }
            Sheet sheet = read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            InvalidDataException.throwIfAny(sheet.problems);
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + name, e);
        }
    }

    private void read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.isEmpty()) {
                problem(ProblemCode.SYNTAX, 1, 1, "", "a head and rows", "an empty file", "Fill it in.");
                return;
            }
            head = records.get(0).getFields().stream().map(Sheet::clean).collect(ImmutableList.toImmutableList());
            Set<String> seen = new HashSet<>();
            head.stream()
                    .filter(column -> !seen.add(column))
                    .forEach(column -> problem(
                            ProblemCode.DUPLICATE,
                            1,
                            head.lastIndexOf(column) + 1,
                            column,
                            "each column once",
                            column + " again",
                            "Remove one of the two."));
            rows = records.stream().skip(1).map(this::row).collect(ImmutableList.toImmutableList());
        } catch (CsvParseException e) {
            problem(ProblemCode.SYNTAX, 1, 1, "", "well-formed CSV", e.getMessage() + "", "Correct the quotes.");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private Row row(CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = clean(record.getField(i));
            if (i < head.size() && !cell.isEmpty()) {
                cells.put(head.get(i), cell);
                columns.put(head.get(i), i + 1);
            } else if (!cell.isEmpty()) {
                String expected = "at most " + head.size() + " cells";
                problem(ProblemCode.UNKNOWN_KEY, line, i + 1, "", expected, cell, "Quote a comma inside a cell.");
            }
        }
        return new Row(line, ImmutableMap.copyOf(cells), ImmutableMap.copyOf(columns));
    }

    private static String clean(String cell) {
        return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    }

    ImmutableList<String> head() {
        return head;
    }

    ImmutableList<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(ProblemCode code, Row row, String column, String path, String expected, String got, String remedy) {
        problem(code, row.line(), row.columns().getOrDefault(column, 1), path, expected, got, remedy);
    }

    void problem(ProblemCode code, int line, int at, String path, String expected, String got, String remedy) {
        problems.add(new Problem(code, new Place(source, line, at, path), expected, got, remedy));
    }
}
