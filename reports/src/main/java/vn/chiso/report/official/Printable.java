package vn.chiso.report.official;

import com.google.common.base.CharMatcher;
import vn.chiso.report.office.Inert;

/**
 * Text as it can be printed: without marks of direction, of which a printer of one direction makes nothing, and with places where a line may
 * break in what has none, such as an address.
 */
final class Printable {
    /** Longer than any Vietnamese word and the number of any paper that was read. */
    private static final int LONGEST_WORD = 14;

    private static final char MAY_BREAK = '\u200B';
    private static final CharMatcher DIRECTION = CharMatcher.anyOf("\u061C\u200E\u200F")
            .or(CharMatcher.inRange('\u202A', '\u202E'))
            .or(CharMatcher.inRange('\u2066', '\u2069'));

    private Printable() {}

    static String text(String text) {
        String inert = DIRECTION.removeFrom(Inert.text(text));
        StringBuilder broken = new StringBuilder(inert.length());
        int word = 0;
        for (int at = 0; at < inert.length(); at += Character.charCount(inert.codePointAt(at))) {
            int c = inert.codePointAt(at);
            word = Character.isWhitespace(c) ? 0 : word + 1;
            if (word > LONGEST_WORD) {
                broken.append(MAY_BREAK);
                word = 1;
            }
            broken.appendCodePoint(c);
        }
        return broken.toString();
    }
}
