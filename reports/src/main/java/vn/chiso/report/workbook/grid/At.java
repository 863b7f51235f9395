package vn.chiso.report.workbook.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell is.
 *
 * @param row counted from 1
 * @param column counted from 1
 */
public record At(int row, int column) {
    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;
    private static final Pattern NAME = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    /** The place that {@code C12} names; empty if it names none on a sheet. */
    static Optional<At> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = matcher.group(1).chars().reduce(0, (all, letter) -> all * LETTERS + letter - 'A' + 1);
        return Optional.of(new At(Integer.parseInt(matcher.group(2)), column))
                .filter(at -> at.row() <= LAST_ROW && at.column() <= LAST_COLUMN);
    }

    /** {@code C} for 3. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** {@code C12}. */
    @Override
    public String toString() {
        return letters(column) + row;
    }
}
