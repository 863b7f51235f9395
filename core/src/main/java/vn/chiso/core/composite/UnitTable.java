package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * What was observed of each unit: one row for a unit, one column for an indicator. A value may be missing; then it is missing, not 0.
 *
 * <pre>{@code
 * UnitTable.of(List.of("A", "B"), List.of("x", "y"), new double[][] {{1, 2}, {3, Double.NaN}});   // y of B is missing
 * }</pre>
 */
public final class UnitTable {
    private final ImmutableList<String> units;
    private final ImmutableList<String> columns;
    private final ImmutableMap<String, Integer> unitAt;
    private final ImmutableMap<String, Integer> columnAt;
    private final double[][] values; // by column

    private UnitTable(ImmutableList<String> units, ImmutableList<String> columns, double[][] values) {
        this.units = units;
        this.columns = columns;
        this.unitAt = positions(units);
        this.columnAt = positions(columns);
        this.values = values;
    }

    /**
     * A table of these rows.
     *
     * @param rows one for each unit with one value for each column; NaN where a value is missing
     * @throws InvalidDataException if names are there twice, a row has another length, or a value is infinite: all of it at once
     */
    public static UnitTable of(List<String> units, List<String> columns, double[][] rows) {
        List<Problem> problems = new ArrayList<>();
        twice("unit", units, problems);
        twice("column", columns, problems);
        if (rows.length != units.size()) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of("table"),
                    "one row for each of " + units.size() + " units",
                    rows.length + " rows",
                    "Give every unit one row."));
        }
        for (int i = 0; i < Math.min(rows.length, units.size()); i++) {
            check(units.get(i), columns, rows[i], problems);
        }
        InvalidDataException.throwIfAny(problems);
        double[][] values = new double[columns.size()][units.size()];
        for (int column = 0; column < values.length; column++) {
            for (int unit = 0; unit < rows.length; unit++) {
                values[column][unit] = rows[unit][column];
            }
        }
        return new UnitTable(ImmutableList.copyOf(units), ImmutableList.copyOf(columns), values);
    }

    private static void twice(String what, List<String> names, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(new Problem(
                        ProblemCode.DUPLICATE,
                        Place.of(what + " " + name),
                        "each " + what + " once",
                        name + " again",
                        "Remove one of the two.")));
    }

    private static void check(String unit, List<String> columns, double[] row, List<Problem> problems) {
        if (row.length != columns.size()) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of("unit " + unit),
                    columns.size() + " values",
                    Integer.toString(row.length),
                    "Give a value for every column, NaN where it is missing."));
            return;
        }
        for (int column = 0; column < row.length; column++) {
            if (Double.isInfinite(row[column])) {
                problems.add(new Problem(
                        ProblemCode.BAD_VALUE,
                        Place.of("unit " + unit + ", " + columns.get(column)),
                        "a number, or NaN where it is missing",
                        Double.toString(row[column]),
                        "Find out what was divided by 0."));
            }
        }
    }

    private static ImmutableMap<String, Integer> positions(List<String> names) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        names.forEach(name -> positions.put(name, positions.size()));
        return ImmutableMap.copyOf(positions);
    }

    public ImmutableList<String> units() {
        return units;
    }

    public ImmutableList<String> columns() {
        return columns;
    }

    /**
     * One value; empty if it is missing.
     *
     * @throws IllegalArgumentException if there is no such unit or column
     */
    public OptionalDouble value(String unit, String column) {
        return present(values[position("column", columnAt, column)][unitPosition(unit)]);
    }

    /**
     * The same with another value, to see what a change would do.
     *
     * @param value NaN if it is to be missing
     * @throws IllegalArgumentException if there is no such unit or column
     * @throws InvalidDataException if the value is infinite
     */
    public UnitTable with(String unit, String column, double value) {
        double[][] rows = new double[units.size()][columns.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int at = 0; at < values.length; at++) {
                rows[row][at] = values[at][row];
            }
        }
        rows[unitPosition(unit)][position("column", columnAt, column)] = value;
        return of(units, columns, rows);
    }

    boolean hasColumn(String column) {
        return columnAt.containsKey(column);
    }

    /** The values of a column in the order of the units; not to be changed. */
    double[] column(String column) {
        return values[position("column", columnAt, column)];
    }

    int unitPosition(String unit) {
        return position("unit", unitAt, unit);
    }

    private static int position(String what, ImmutableMap<String, Integer> positions, String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("There is no " + what + " " + name + ", only " + positions.keySet());
        }
        return position;
    }

    /** Empty for NaN. */
    static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
