package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Rational;

/**
 * Reads public tables of provincial scores, as CSV with one row for each province and year: columns {@code province} and {@code year}, then
 * sub-dimensions by code ({@code 1.1}), dimensions ({@code D1}), {@code total_official} and {@code rank}, as many of them as there are.
 * An empty cell, an asterisk and a 0 all mean that nothing is published: no score can be 0.
 *
 * <p>What a table says twice must agree: sub-dimensions with their dimension, dimensions with the total, totals with ranks. Numbers that
 * a sub-dimension of that year cannot have, or codes that it does not have, are problems. All of them come at once, with their lines.
 *
 * <pre>{@code
 * TableReader.of(papi, names, "vn-63").read("papi-2024.csv", text).year(2024).total(province);
 * }</pre>
 */
public final class TableReader {
    static final String TOTAL = "total_official";
    static final String RANK = "rank";

    private static final Pattern PART = Pattern.compile("\\d\\.\\d");
    private static final Pattern DIMENSION = Pattern.compile("D\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,20})?");
    private static final Pattern NOTHING = Pattern.compile("\\*|0+([.,]0*)?");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,3}");

    /** Keys and labels of whoever made the table; no identity rests on them. */
    private static final ImmutableSet<String> PASSED_OVER = ImmutableSet.of("province_id", "tinhid", "region");

    private final ProvincialPapi papi;
    private final ProvinceNames names;
    private final String system;
    private final Rational tolerance;

    private TableReader(ProvincialPapi papi, ProvinceNames names, String system, Rational tolerance) {
        this.papi = papi;
        this.names = names;
        this.system = system;
        this.tolerance = tolerance;
    }

    /**
     * A reader that takes sums to agree within 0.0001: published figures are binary numbers of some seven digits, or printed with four
     * places.
     *
     * @param system the system of units that the names in the table belong to; a name alone does not say it
     * @throws IllegalArgumentException if there is no such system
     */
    public static TableReader of(ProvincialPapi papi, ProvinceNames names, String system) {
        names.of(system);
        return new TableReader(papi, names, system, Rational.of(1, 10_000));
    }

    /** The same with another tolerance, for tables that are printed with fewer places. */
    public TableReader tolerating(Rational difference) {
        return new TableReader(papi, names, system, difference);
    }

    /**
     * The table that {@code text} holds.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public ProvincialTable read(String source, String text) {
        return read(Sheet.read(source, text));
    }

    /** Everything that keeps {@code text} from being a table; empty if nothing does. */
    public ImmutableList<Problem> check(String source, String text) {
        try {
            read(source, text);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    ProvincialTable read(Sheet sheet) {
        head(sheet);
        InvalidDataException.throwIfAny(sheet.problems());
        Map<Integer, Map<Province, Sheet.Row>> years = new LinkedHashMap<>();
        sheet.rows().forEach(row -> place(sheet, row, years));
        ImmutableMap.Builder<Integer, YearResults> results = ImmutableMap.builder();
        years.forEach((year, rows) -> results.put(year, year(sheet, papi.year(year), rows)));
        InvalidDataException.throwIfAny(sheet.problems());
        return new ProvincialTable(results.buildOrThrow());
    }

    private void head(Sheet sheet) {
        Set<String> known = new LinkedHashSet<>(PASSED_OVER);
        known.addAll(List.of("province", "year", TOTAL, RANK));
        if (sheet.problems().isEmpty() && !sheet.head().containsAll(List.of("province", "year"))) {
            String remedy = sheet.head().stream()
                            .anyMatch(name -> names.find(system, name).isPresent())
                    ? "Workbooks since 2018 have provinces in columns: turn the table."
                    : "Name the columns of the province and of the year.";
            sheet.problem(
                    ProblemCode.MISSING_KEY, 1, 1, "", "the columns province and year", sheet.head() + "", remedy);
            return;
        }
        for (String column : sheet.head()) {
            if (!known.contains(column) && !isScore(column)) {
                sheet.problem(
                        ProblemCode.UNKNOWN_KEY,
                        1,
                        sheet.head().indexOf(column) + 1,
                        "",
                        "columns such as 1.1, D1, " + String.join(", ", known),
                        column,
                        "Remove the column, or name it by its number; workbooks label every total as that of 2015.");
            }
        }
    }

    private static boolean isScore(String column) {
        return PART.matcher(column).matches() || DIMENSION.matcher(column).matches();
    }

    /** Finds out whose row it is, and of which year. */
    private void place(Sheet sheet, Sheet.Row row, Map<Integer, Map<Province, Sheet.Row>> years) {
        Optional<Integer> year = row.find("year").flatMap(text -> year(sheet, row, text));
        Optional<Province> province = row.find("province").flatMap(name -> province(sheet, row, name));
        if (row.find("year").isEmpty() || row.find("province").isEmpty()) {
            sheet.problem(ProblemCode.MISSING_KEY, row, "", "", "a province and a year", "nothing", "Fill it in.");
        }
        if (year.isPresent() && province.isPresent()) {
            Sheet.Row earlier = years.computeIfAbsent(year.get(), any -> new LinkedHashMap<>())
                    .putIfAbsent(province.get(), row);
            if (earlier != null) {
                sheet.problem(
                        ProblemCode.DUPLICATE,
                        row,
                        "province",
                        path(province.get(), year.get()),
                        "each province once a year",
                        "it again, after line " + earlier.line(),
                        "Newer workbooks repeat older years: take one file for each year.");
            }
        }
    }

    private Optional<Integer> year(Sheet sheet, Sheet.Row row, String text) {
        int first = papi.eras().get(0).lowerEndpoint();
        if (WHOLE.matcher(text).matches() && Integer.parseInt(text) >= first) {
            return Optional.of(Integer.valueOf(text));
        }
        sheet.problem(
                ProblemCode.BAD_VALUE, row, "year", "", "a year from " + first + " on", text, "Correct the year.");
        return Optional.empty();
    }

    private Optional<Province> province(Sheet sheet, Sheet.Row row, String name) {
        Optional<Province> found = names.find(system, name);
        if (found.isEmpty()) {
            List<Province> elsewhere = names.readings(name);
            sheet.problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    row,
                    "province",
                    "",
                    "a province of " + system,
                    elsewhere.isEmpty() ? name : name + ", which is " + elsewhere,
                    elsewhere.isEmpty()
                            ? "Correct the name; remove rows that are no province, such as that of the highest scores."
                            : "Read the table with the system of units that it is of.");
        }
        return found;
    }

    private YearResults year(Sheet sheet, Structure structure, Map<Province, Sheet.Row> rows) {
        ImmutableTable.Builder<Province, String, Rational> cells = ImmutableTable.builder();
        rows.forEach((province, row) -> row.cells().forEach((column, text) -> {
            if ((isScore(column) || column.equals(TOTAL) || column.equals(RANK))
                    && !NOTHING.matcher(text).matches()) {
                number(sheet, row, column, path(province, structure.year()) + ", " + column, text)
                        .ifPresent(number -> cells.put(province, column, number));
            }
        }));
        YearResults results = new YearResults(structure, ImmutableList.copyOf(rows.keySet()), cells.buildOrThrow());
        new TableChecks(sheet, results, rows, tolerance).run();
        return results;
    }

    private static Optional<Rational> number(Sheet sheet, Sheet.Row row, String column, String path, String text) {
        if ((column.equals(RANK) ? WHOLE : NUMBER).matcher(text).matches()) {
            return Optional.of(Rational.of(new BigDecimal(text)));
        }
        sheet.problem(
                ProblemCode.BAD_VALUE,
                row,
                column,
                path,
                column.equals(RANK) ? "a rank such as 12" : "a score such as 4.25, or nothing",
                text,
                text.indexOf(',') < 0
                        ? "Correct the number."
                        : "Vietnamese reports print a decimal comma: write a point.");
        return Optional.empty();
    }

    static String path(Province province, int year) {
        return province + " " + year;
    }
}
