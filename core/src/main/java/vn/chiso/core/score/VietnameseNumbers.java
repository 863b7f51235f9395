package vn.chiso.core.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads and writes numbers as official papers print them: {@code 83,60}, {@code - 1,78}, {@code 1.234,5}.
 *
 * <p>A source declares its convention, and a form that the convention does not settle is refused, never guessed:
 *
 * <table>
 *   <caption>What is read</caption>
 *   <tr><th>text</th><th>{@link #comma()}</th><th>{@link #point()}</th><th>{@link #mixed()}</th></tr>
 *   <tr><td>{@code 9,69}</td><td>9.69</td><td>refused</td><td>9.69</td></tr>
 *   <tr><td>{@code 83.81}</td><td>refused</td><td>83.81</td><td>83.81</td></tr>
 *   <tr><td>{@code 1,000}</td><td>1</td><td>ambiguous</td><td>ambiguous</td></tr>
 *   <tr><td>{@code 1.000}</td><td>ambiguous</td><td>1</td><td>ambiguous</td></tr>
 *   <tr><td>{@code 0.125}</td><td>refused</td><td>0.125</td><td>0.125</td></tr>
 *   <tr><td>{@code 1.234,5}</td><td>1234.5</td><td>refused</td><td>1234.5</td></tr>
 *   <tr><td>{@code 1.234.567}</td><td>1234567</td><td>refused</td><td>1234567</td></tr>
 * </table>
 *
 * <p>The decimal mark of a declared convention is always the decimal mark: {@code 1,000} in a comma source is one.
 * Its group mark is not trusted as far: papers that declare the comma still print {@code 1.000/4.000} for one of
 * four. So a lone group mark before three digits ({@code 1.000}, {@code 12.345}; not {@code 0.125} or
 * {@code 1234.567}, which nobody groups) has two readings, until {@link #groupingThousands()} declares that the
 * source does group or {@link #parsePoints(String, Points)} gives the scale. Two group marks, or a group mark and a
 * decimal mark, settle it by themselves.
 *
 * <p>A number has at most 18 digits before its decimal mark and 12 after it, ASCII digits only, and may begin with a
 * minus ({@code -}, U+2212 or an en dash), spaces after the minus allowed, as is white space of any kind around the
 * number. Text is normalised to NFC. A plus sign, an exponent, a percentage, {@code .5} and {@code 1.} are refused.
 *
 * <p>Nothing here depends on the locale. (The JDK's number format for {@code vi} reads {@code 83.81} as 8381.)
 */
@Immutable
public final class VietnameseNumbers {
    private static final VietnameseNumbers COMMA = new VietnameseNumbers(Mark.COMMA, false, false);
    private static final VietnameseNumbers COMMA_GROUPING = new VietnameseNumbers(Mark.COMMA, false, true);
    private static final VietnameseNumbers POINT = new VietnameseNumbers(Mark.POINT, false, false);
    private static final VietnameseNumbers POINT_GROUPING = new VietnameseNumbers(Mark.POINT, false, true);
    private static final VietnameseNumbers MIXED = new VietnameseNumbers(Mark.COMMA, true, false);

    private static final Pattern SIGNED = Pattern.compile("(?<minus>[-\\u2212\\u2013] ?)?(?<digits>[0-9][0-9.,]*)");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9](?=(?:[0-9]{3})+$)");
    private static final Rational LIMIT = Rational.of(1_000_000);

    private final Mark decimal;
    private final boolean eitherMark;
    private final boolean grouping;

    private VietnameseNumbers(Mark decimal, boolean eitherMark, boolean grouping) {
        this.decimal = decimal;
        this.eitherMark = eitherMark;
        this.grouping = grouping;
    }

    /** The Vietnamese rule: a comma before the decimals, points between thousands. The default for official papers. */
    public static VietnameseNumbers comma() {
        return COMMA;
    }

    /** The English rule: a point before the decimals, commas between thousands. */
    public static VietnameseNumbers point() {
        return POINT;
    }

    /** A source that keeps to no rule: either mark may stand before the decimals. Written with a decimal comma. */
    public static VietnameseNumbers mixed() {
        return MIXED;
    }

    /**
     * The same convention for a source that is known to group thousands, so that {@code 1.000} in a comma source is
     * one thousand. Numbers are then written grouped, too.
     *
     * @throws IllegalStateException for {@link #mixed()}, where knowing that a source groups does not tell by which
     *     mark
     */
    public VietnameseNumbers groupingThousands() {
        if (eitherMark) {
            throw new IllegalStateException(
                    "A mixed source may group by either mark, so '1.000' would still be ambiguous;"
                            + " declare comma().groupingThousands() or point().groupingThousands()");
        }
        return decimal == Mark.COMMA ? COMMA_GROUPING : POINT_GROUPING;
    }

    /**
     * Reads one number.
     *
     * @throws UnreadableNumberException if the text is no number in this convention, or may be two; both are then
     *     named
     */
    public Rational parse(String text) {
        return read(text).value();
    }

    /**
     * Reads a number of points: as {@link #parse}, but with at most 6 digits before the decimal mark, as in
     * {@link Points#parse}.
     *
     * @throws UnreadableNumberException if the text is no such number in this convention, or may be two
     */
    public Points parsePoints(String text) {
        return read(text).points();
    }

    /**
     * Reads a number of points that belongs to a line of at most {@code max}. The maximum is evidence, not a bound:
     * where the text has two readings, the one that lies within {@code -max} to {@code max} is taken if only one
     * does, so {@code 1.000} of 4 is one. A text with one reading is read as it stands, even above the maximum; to
     * compare the two is up to the caller.
     *
     * @throws UnreadableNumberException if the text is no number in this convention, or has two readings and the
     *     maximum does not decide between them
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public Points parsePoints(String text, Points max) {
        return read(text, max).points();
    }

    /** Exactly as many decimal places as {@code rounding} says: {@code 83,60}. */
    public String format(Rational number, Rounding rounding) {
        return localise(number.toDecimal(rounding).toPlainString());
    }

    /** Exactly as many decimal places as {@code rounding} says: {@code 83,60}. */
    public String format(Points points, Rounding rounding) {
        return format(points.value(), rounding);
    }

    /** All the decimals there are and no more, {@code 7,5}; a fraction where no decimal is exact, {@code 2/3}. */
    public String formatExact(Rational number) {
        String exact = number.toString();
        return exact.contains("/") ? exact : localise(exact);
    }

    /** All the decimals there are and no more, {@code 7,5}; a fraction where no decimal is exact, {@code 2/3}. */
    public String formatExact(Points points) {
        return formatExact(points.value());
    }

    /** {@code comma}, {@code point, grouping thousands}, {@code mixed}. */
    @Override
    public String toString() {
        return (eitherMark ? "mixed" : decimal.word) + (grouping ? ", grouping thousands" : "");
    }

    Reading read(String text) {
        ImmutableList<Reading> readings = readings(text);
        if (readings.size() > 1) {
            throw ambiguous(text, readings, "", "pass the maximum of its line, or ");
        }
        return readings.get(0);
    }

    Reading read(String text, Points max) {
        if (max.signum() < 0) {
            throw new IllegalArgumentException("A maximum is zero or more points, but was " + max);
        }
        Rational bound = max.value();
        ImmutableList<Reading> readings = readings(text);
        ImmutableList<Reading> fitting = readings.stream()
                .filter(reading -> reading.value().max(reading.value().negate()).compareTo(bound) <= 0)
                .collect(toImmutableList());
        if (readings.size() > 1 && fitting.size() != 1) {
            String finding = fitting.isEmpty() ? ", and neither" : ", and both";
            String verb = fitting.isEmpty() ? " is" : " are";
            throw ambiguous(text, readings, finding + verb + " within " + max.negate() + " to " + max, "");
        }
        return readings.size() > 1 ? fitting.get(0) : readings.get(0);
    }

    /** Of two readings, the one that is the maximum expected: a scale says nothing about the size of another scale. */
    Reading readMax(String text, Points expected) {
        ImmutableList<Reading> readings = readings(text);
        if (readings.size() == 1) {
            return readings.get(0);
        }
        return readings.stream()
                .filter(reading -> reading.value().equals(expected.value()))
                .findFirst()
                .orElseThrow(
                        () -> ambiguous(text, readings, ", and neither is the expected maximum of " + expected, ""));
    }

    /** The one reading, or two that differ, the smaller first. */
    private ImmutableList<Reading> readings(String text) {
        String tidy =
                CharMatcher.whitespace().trimAndCollapseFrom(Normalizer.normalize(text, Normalizer.Form.NFC), ' ');
        Matcher signed = SIGNED.matcher(tidy);
        if (!signed.matches()) {
            throw tidy.endsWith("%")
                    ? UnreadableNumberException.malformed(
                            text,
                            expected(),
                            "a percentage is a share of something: leave the sign out and divide by 100")
                    : UnreadableNumberException.malformed(text, expected());
        }
        boolean negative = signed.group("minus") != null;
        String digits = signed.group("digits");
        Optional<Reading> declared = decimal.read(text, negative, digits);
        ImmutableList<Reading> all = Stream.of(declared, decimal.other().read(text, negative, digits))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(Reading::places).reversed())
                .collect(toImmutableList());
        if (all.isEmpty()) {
            throw UnreadableNumberException.malformed(text, expected());
        }
        if (eitherMark) {
            return all;
        }
        if (declared.isEmpty()) {
            throw UnreadableNumberException.malformed(
                    text,
                    expected(),
                    "it would be " + all.get(0) + ": declare " + decimal.other().factory()
                            + " or mixed() if that is how the source writes");
        }
        boolean settled = grouping || declared.get().places() > 0;
        return settled ? ImmutableList.of(declared.get()) : all;
    }

    private String expected() {
        if (eitherMark) {
            return "A number must look like '7,5', '-1.78' or '1.234,5' (decimal comma or point)";
        }
        return decimal == Mark.COMMA
                ? "A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma)"
                : "A number must look like '7.5', '-1.78' or '1,234.5' (decimal point)";
    }

    private static UnreadableNumberException ambiguous(
            String text, ImmutableList<Reading> readings, String finding, String remedy) {
        Reading decimal = readings.get(0);
        Reading grouped = readings.get(1);
        return UnreadableNumberException.ambiguous(
                text,
                decimal + " or " + grouped + finding,
                remedy + "declare what the source does: " + decimal.mark().factory() + ", or "
                        + grouped.mark().factory() + ".groupingThousands()");
    }

    private String localise(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = grouping ? THOUSANDS.matcher(whole).replaceAll("$0" + decimal.other().sign) : whole;
        return point < 0 ? grouped : grouped + decimal.sign + plain.substring(point + 1);
    }

    /**
     * One way to read a text.
     *
     * @param text as it came
     * @param places decimal places printed
     * @param mark the decimal mark that this reading supposes; the comma if it needs none
     */
    record Reading(String text, Rational value, int places, Mark mark) {
        Points points() {
            if (value.compareTo(LIMIT) >= 0 || value.compareTo(LIMIT.negate()) <= 0) {
                throw UnreadableNumberException.malformed(text, "Points have at most 6 digits before the decimal mark");
            }
            return Points.of(value);
        }

        /** {@code 1000 (point grouping thousands)}. */
        @Override
        public String toString() {
            return value
                    + (places > 0 ? " (decimal " + mark.word + ")" : " (" + mark.other().word + " grouping thousands)");
        }
    }

    enum Mark {
        COMMA("comma", ",", "\\."),
        POINT("point", ".", ",");

        private final String word;
        private final String sign;
        private final Pattern layout;

        Mark(String word, String sign, String group) {
            this.word = word;
            this.sign = sign;
            this.layout = Pattern.compile("(?<whole>[0-9]{1,18}|[1-9][0-9]{0,2}(?:" + group + "[0-9]{3}){1,5})(?:"
                    + Pattern.quote(sign) + "(?<decimals>[0-9]{1,12}))?");
        }

        Mark other() {
            return this == COMMA ? POINT : COMMA;
        }

        /** As the caller writes it. */
        String factory() {
            return word + "()";
        }

        /** What the digits say if this is the decimal mark. */
        Optional<Reading> read(String text, boolean negative, String digits) {
            Matcher matcher = layout.matcher(digits);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String whole = matcher.group("whole");
            String decimals = matcher.group("decimals") == null ? "" : matcher.group("decimals");
            Rational size = Rational.of(new BigDecimal(whole.replace(other().sign, "") + "." + decimals));
            boolean unmarked = whole.length() == digits.length() && !whole.contains(other().sign);
            return Optional.of(
                    new Reading(text, negative ? size.negate() : size, decimals.length(), unmarked ? COMMA : this));
        }
    }
}
