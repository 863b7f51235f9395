package vn.chiso.core.measure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What time an assessment is about: a year or a part of one, as its decision names it. It is a name, not a span of days: the
 * assessment year of an index may close in October.
 *
 * <p>Written {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-M09}.
 *
 * @param year 1900 to 2999
 * @param unit year, half, quarter or month
 * @param number which one of the year, from 1; 1 for a whole year
 */
public record Period(int year, Unit unit, int number) implements Comparable<Period> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-([HQ](?=\\d$)|M(?=\\d\\d$))(\\d+))?");

    /** The parts into which a year can be cut. */
    public enum Unit {
        YEAR(1, ""),
        HALF(2, "H"),
        QUARTER(4, "Q"),
        MONTH(12, "M");

        private final int perYear;
        private final String letter;

        Unit(int perYear, String letter) {
            this.perYear = perYear;
            this.letter = letter;
        }

        /** How many months it has. */
        public int months() {
            return 12 / perYear;
        }
    }

    public Period {
        if (year < 1900 || year > 2999 || number < 1 || number > unit.perYear) {
            throw new IllegalArgumentException("A period is a year from 1900 to 2999 or one of its parts, but was "
                    + year + " " + unit + " " + number);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, Unit.YEAR, 1);
    }

    /**
     * Reads {@code 2024}, {@code 2024-H1}, {@code 2024-Q3} or {@code 2024-M09}.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A period must look like 2024, 2024-H1, 2024-Q3 or 2024-M09, but was '" + text + "'");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return ofYear(year);
        }
        for (Unit unit : Unit.values()) {
            if (unit.letter.equals(matcher.group(2))) {
                return new Period(year, unit, Integer.parseInt(matcher.group(3)));
            }
        }
        throw new AssertionError("the pattern admits only known letters");
    }

    /** The period of the same length just before. */
    public Period previous() {
        return number > 1 ? new Period(year, unit, number - 1) : new Period(year - 1, unit, unit.perYear);
    }

    /** By year, then from the longer to the shorter unit, then by number. */
    @Override
    public int compareTo(Period other) {
        int byYear = Integer.compare(year, other.year);
        int byUnit = byYear != 0 ? byYear : unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return unit == Unit.YEAR
                ? Integer.toString(year)
                : String.format(Locale.ROOT, unit == Unit.MONTH ? "%d-%s%02d" : "%d-%s%d", year, unit.letter, number);
    }
}
