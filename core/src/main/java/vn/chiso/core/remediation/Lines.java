package vn.chiso.core.remediation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where words stand in the paper that a plan was read from; see {@link RemediationPlan#transcript()}.
 *
 * @param first the first line, counted from 1
 * @param last the last line, itself included; not before the first
 */
public record Lines(int first, int last) {
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,5})(?:-([1-9]\\d{0,5}))?");

    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "Lines run from a first, at least 1, to a last that is not before it, but were " + first + " to "
                            + last);
        }
    }

    public static Lines of(int line) {
        return new Lines(line, line);
    }

    /**
     * Reads {@code 114} or {@code 118-122}.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    public static Lines parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Lines must look like 114 or 118-122, but were '" + text + "'");
        }
        int first = Integer.parseInt(matcher.group(1));
        return new Lines(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
    }

    /** {@code 114} or {@code 118-122}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
