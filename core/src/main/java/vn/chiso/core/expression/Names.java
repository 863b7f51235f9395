package vn.chiso.core.expression;

import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;

/** What can be the name of an input. */
final class Names {
    /** The words that belong to the language. */
    private static final ImmutableSet<String> RESERVED = ImmutableSet.of("and", "or", "not", "if", "true", "false");

    private Names() {}

    static boolean isStart(int codePoint) {
        return Character.isLetter(codePoint) || codePoint == '_';
    }

    static boolean isPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    static boolean isReserved(String text) {
        return RESERVED.contains(text);
    }

    static boolean isName(String text) {
        return !text.isEmpty()
                && isStart(text.codePointAt(0))
                && text.codePoints().allMatch(Names::isPart)
                && !isReserved(text);
    }

    /** {@code text} in NFC, if it is a name. */
    static String checked(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A name in an expression is letters, digits and underscores, such as on_time,"
                            + " and none of the words " + String.join(" ", RESERVED) + ", but was '" + text + "'");
        }
        return name;
    }
}
