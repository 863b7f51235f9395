package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Binds a table of respondents. One use. */
final class MicrodataReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final String source;
    private final MicrodataFormat format;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> strata = new HashMap<>();

    MicrodataReader(String source, MicrodataFormat format) {
        this.source = source;
        this.format = format;
    }

    SurveyData read(String text) {
        List<CsvRecord> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (problems.isEmpty()) {
            header(records.get(0));
        }
        InvalidDataException.throwIfAny(problems);
        List<CsvRecord> rows = records.subList(1, records.size());
        rows.forEach(this::identity);
        double[] weights = rows.stream().mapToDouble(this::weight).toArray();
        ImmutableMap.Builder<String, Factor> factors = ImmutableMap.builder();
        ImmutableMap.Builder<String, Answers> answers = ImmutableMap.builder();
        format.groups().forEach(group -> factors.put(group, Factor.of(group, filled(rows, group))));
        for (MicrodataFormat.Question question : format.questions()) {
            if (question.options().isEmpty()) {
                answers.put(question.column(), numbers(rows, question));
            } else {
                factors.put(question.column(), options(rows, question));
            }
        }
        InvalidDataException.throwIfAny(problems);
        SurveyDesign.Builder design = SurveyDesign.builder().weights(weights).singlePsu(format.singlePsu());
        format.stratum().ifPresent(column -> design.strata(filled(rows, column)));
        format.psu().ifPresent(column -> design.psus(filled(rows, column)));
        return new SurveyData(
                design.build(), ImmutableList.copyOf(lines.keySet()), factors.buildOrThrow(), answers.buildOrThrow());
    }

    private List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.size() < 2) {
                problem(ProblemCode.SYNTAX, 1, 1, "", "a header and respondents", "neither or one", "Fill it in.");
            }
            return records;
        } catch (CsvParseException e) {
            String got = String.valueOf(e.getMessage());
            problem(ProblemCode.SYNTAX, 1, 1, "", "well-formed CSV, rows as long as the header", got, "Correct it.");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private void header(CsvRecord first) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            String name = cell(first, i);
            if (columns.putIfAbsent(name, i) != null) {
                problem(ProblemCode.DUPLICATE, 1, i + 1, name, "each column once", name + " again", "Remove one.");
            }
        }
        Set<String> needed = new LinkedHashSet<>();
        Stream.of(
                        Stream.of(format.respondent(), format.weight()),
                        format.stratum().stream(),
                        format.psu().stream(),
                        format.groups().stream(),
                        format.questions().stream().map(MicrodataFormat.Question::column))
                .flatMap(each -> each)
                .forEach(needed::add);
        needed.removeAll(columns.keySet());
        needed.forEach(column -> problem(
                ProblemCode.MISSING_KEY,
                1,
                1,
                column,
                "a column " + column,
                "none among "
                        + String.join(", ", columns.keySet().stream().sorted().toList()),
                "Add the column, or correct its name or the separator."));
    }

    private static String cell(CsvRecord row, int column) {
        return Normalizer.normalize(row.getField(column).strip(), Normalizer.Form.NFC);
    }

    private int column(String name) {
        return java.util.Objects.requireNonNull(columns.get(name));
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private void identity(CsvRecord row) {
        String id = filled(row, format.respondent());
        Integer before = lines.putIfAbsent(id, line(row));
        if (before != null && !id.isEmpty()) {
            problem(
                    ProblemCode.DUPLICATE,
                    line(row),
                    column(format.respondent()) + 1,
                    format.respondent(),
                    "each respondent once",
                    id + ", which line " + before + " has, too",
                    "Remove one of the two, or correct the id.");
        }
        if (format.psu().isPresent()) {
            String psu = filled(row, format.psu().get());
            String stratum = format.stratum().map(name -> filled(row, name)).orElse("");
            String seen = strata.merge(psu, stratum, (first, other) -> first);
            String at = format.stratum().orElse(format.psu().get());
            DesignChecks.stratum(psu, seen, stratum).ifPresentAt(problems, place(row, at));
        }
    }

    private double weight(CsvRecord row) {
        String text = cell(row, column(format.weight()));
        double weight = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isNaN(weight)) {
            problem(row, format.weight(), "a weight such as 120.5", text, "Correct the weight.");
        } else {
            DesignChecks.weight(weight).ifPresentAt(problems, place(row, format.weight()));
        }
        return weight;
    }

    private List<String> filled(List<CsvRecord> rows, String column) {
        return rows.stream().map(row -> filled(row, column)).toList();
    }

    private String filled(CsvRecord row, String column) {
        String text = cell(row, column(column));
        if (text.isEmpty()) {
            Problem empty =
                    new Problem(ProblemCode.MISSING_KEY, place(row, column), "a value", "an empty cell", "Fill it in.");
            if (!problems.contains(empty)) {
                problems.add(empty);
            }
        }
        return text;
    }

    private Answers numbers(List<CsvRecord> rows, MicrodataFormat.Question question) {
        double[] values = new double[rows.size()];
        Arrays.fill(values, Double.NaN);
        Map<Integer, NoAnswer> reasons = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            String text = cell(rows.get(i), column(question.column()));
            NoAnswer reason = question.without().get(text);
            if (reason != null) {
                reasons.put(i, reason);
                continue;
            }
            double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (value >= question.lowest() && value <= question.highest()) {
                values[i] = value;
            } else {
                String expected = "a number from " + question.lowest() + " to " + question.highest();
                unknown(rows.get(i), question, expected, text);
            }
        }
        return Answers.of(question.column(), values, reasons);
    }

    private Factor options(List<CsvRecord> rows, MicrodataFormat.Question question) {
        List<String> values =
                rows.stream().map(row -> cell(row, column(question.column()))).toList();
        Map<Integer, NoAnswer> reasons = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            NoAnswer reason = question.without().get(values.get(i));
            if (reason != null) {
                reasons.put(i, reason);
            } else if (!question.options().contains(values.get(i))) {
                unknown(rows.get(i), question, "one of " + String.join(", ", question.options()), values.get(i));
                reasons.put(i, NoAnswer.MISSING);
            }
        }
        return Factor.of(question.column(), question.options(), values, reasons);
    }

    private void unknown(CsvRecord row, MicrodataFormat.Question question, String expected, String got) {
        String codes = String.join(
                ", ",
                question.without().keySet().stream()
                        .filter(code -> !code.isEmpty())
                        .toList());
        String orCode = codes.isEmpty() ? "" : ", or a code for no answer: " + codes;
        problem(row, question.column(), expected + orCode, got, "Correct the answer, or declare its code.");
    }

    private Place place(CsvRecord row, String column) {
        return new Place(source, line(row), column(column) + 1, column);
    }

    private void problem(CsvRecord row, String column, String expected, String got, String remedy) {
        problems.add(new Problem(ProblemCode.BAD_VALUE, place(row, column), expected, got, remedy));
    }

    private void problem(
            ProblemCode code, int line, int column, String path, String expected, String got, String remedy) {
        problems.add(new Problem(code, new Place(source, line, column, path), expected, got, remedy));
    }
}
