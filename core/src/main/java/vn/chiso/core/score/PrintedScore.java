package vn.chiso.core.score;

import com.google.common.base.CharMatcher;
import com.google.errorprone.annotations.Immutable;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an official paper prints for one line: {@code Kết quả năm 2024 đạt 16.22/18.00 điểm; (- 1,78 điểm)}.
 *
 * <p>It is evidence, kept as printed: whether the maximum is the edition's, the points lie within it and the
 * deduction is the difference of the two is for the caller to compare.
 *
 * @param points the points achieved
 * @param max the maximum as printed, zero or more
 * @param deduction the points lost as printed, zero or more, zero where the paper says that full marks were achieved;
 *     empty if nothing is printed
 * @param pointsPlaces decimal places printed of the points: 3 for {@code 1.000} read as one, 0 read as one thousand
 * @param maxPlaces decimal places printed of the maximum
 * @param text what was printed, in Unicode NFC
 */
@Immutable
public record PrintedScore(
        Points points, Points max, Optional<Points> deduction, int pointsPlaces, int maxPlaces, String text) {
    private static final String NUMBER = "[0-9]+(?:[.,][0-9]+)*";
    private static final String UNIT = "(?: ?(?:điểm|đ))?";

    /**
     * Spaces are single ones here. Words before the number come from a closed list: "bị trừ 2/4" and "thiếu 2/4" are
     * no achieved points. A minus before the points must touch them, or it may be a dash.
     */
    private static final Pattern LINE = Pattern.compile(
            "(?:[a-zđ]\\) ?)?"
                    + "(?:(?:kết quả|năm [0-9]{4}|đạt|được|với|tổng|số|điểm)(?: ?: ?| )){0,12}"
                    + ("(?<points>[-\\u2212\\u2013]?" + NUMBER + ")")
                    + (" ?/ ?(?<max>" + NUMBER + ")" + UNIT)
                    + "(?: ?[;,]? ?\\( ?(?:"
                    + "(?<full>đạt(?: 100 ?%)? điểm tối đa)"
                    + ("|(?<deduction>(?:[-\\u2212\\u2013] ?)?" + NUMBER + ")" + UNIT)
                    + ") ?\\))?"
                    + " ?[.;]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String EXPECTED = "A printed score must look like 'Kết quả: đạt 11.00/15.00 điểm (-4 điểm)',"
            + " '5,00/5,00 điểm (đạt điểm tối đa)'"
            + " or '83,60/100đ'";

    /**
     * What was printed, taken apart.
     *
     * @throws IllegalArgumentException if the maximum, the deduction or a number of places is negative
     */
    public PrintedScore {
        if (max.signum() < 0
                || deduction.filter(lost -> lost.signum() < 0).isPresent()
                || pointsPlaces < 0
                || maxPlaces < 0) {
            throw new IllegalArgumentException(
                    "A printed score has a maximum, a deduction (points lost, a positive number) and"
                            + " decimal places, none of them negative, but was " + points + "/" + max + ", deduction "
                            + deduction.map(Points::toString).orElse("none") + ", places " + pointsPlaces + " and "
                            + maxPlaces);
        }
    }

    /**
     * Reads a line such as {@code Kết quả: Đạt 9,69/12.00 điểm, (2,31 điểm).}
     *
     * <p>Before the points may stand the letter of the paragraph ({@code a)}) and the words {@code Kết quả},
     * {@code năm} with a year, {@code với}, {@code tổng}, {@code số}, {@code điểm}, {@code đạt}, {@code được}. The
     * unit {@code điểm} or {@code đ}, the brackets and a full stop or semicolon at the end may be missing. In
     * brackets stands the deduction, with its minus or (a frequent slip) without, or {@code đạt điểm tối đa},
     * {@code đạt 100% điểm tối đa}. Case does not matter.
     *
     * <p>{@code 1.000/4.000} is one of four if {@code expectedMax} is 4: of two readings of the maximum the expected
     * one is taken, of two readings of the points and the deduction the only one that the printed maximum has room
     * for. A printed maximum that has one reading is taken as printed, whatever was expected.
     *
     * @param numbers how the source writes numbers
     * @param expectedMax the edition's maximum for this line
     * @throws UnreadableNumberException for any other form, and if a number in it cannot be read, quoting the whole
     *     text
     */
    public static PrintedScore parse(String text, VietnameseNumbers numbers, Points expectedMax) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher line = LINE.matcher(CharMatcher.whitespace().trimAndCollapseFrom(normalised, ' '));
        if (!line.matches()) {
            throw UnreadableNumberException.malformed(text, EXPECTED);
        }
        try {
            VietnameseNumbers.Reading maxRead = numbers.readMax(line.group("max"), expectedMax);
            Points max = maxRead.points();
            VietnameseNumbers.Reading pointsRead = numbers.read(line.group("points"), max);
            return new PrintedScore(
                    pointsRead.points(),
                    max,
                    deduction(line, numbers, max),
                    pointsRead.places(),
                    maxRead.places(),
                    normalised);
        } catch (UnreadableNumberException e) {
            throw e.within(text);
        }
    }

    private static Optional<Points> deduction(Matcher line, VietnameseNumbers numbers, Points max) {
        if (line.group("full") != null) {
            return Optional.of(Points.ZERO);
        }
        return Optional.ofNullable(line.group("deduction"))
                .map(printed -> numbers.parsePoints(printed, max))
                .map(lost -> lost.max(lost.negate()));
    }
}
