package vn.chiso.core.measure;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The stable code of a criterion within its edition, such as {@code 1.10}, {@code III.2.đ} or {@code payment-a}. Codes are text:
 * {@code 1.10} is not {@code 1.1}. NFC.
 *
 * @param text letters and digits in groups joined by a dot, hyphen or underscore, at most 60 characters
 */
public record CriterionCode(String text) implements Comparable<CriterionCode> {
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Nd}]+([._-][\\p{L}\\p{Nd}]+)*");

    public CriterionCode {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.length() > 60 || !TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A criterion code is letters and digits joined by dots, hyphens or underscores, such as 1.10 or III.2,"
                            + " but was '" + text + "'");
        }
    }

    public static CriterionCode of(String text) {
        return new CriterionCode(text);
    }

    /** By text, character by character; an index has its own order. */
    @Override
    public int compareTo(CriterionCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CriterionCode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
