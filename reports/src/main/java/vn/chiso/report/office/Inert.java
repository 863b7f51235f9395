package vn.chiso.report.office;

import com.google.common.base.CharMatcher;

/** Text that XML can hold: control characters, which it cannot, become spaces. */
public final class Inert {
    private static final CharMatcher NOT_XML = CharMatcher.inRange('\u0000', '\u001F')
            .or(CharMatcher.anyOf("\uFFFE\uFFFF"))
            .or(CharMatcher.inRange('\u007F', '\u009F'));

    private Inert() {}

    /** The text without what cannot be written; lone halves of characters become question marks. */
    public static String text(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                whole.append(c).append(text.charAt(++i));
            } else {
                whole.append(Character.isSurrogate(c) ? '?' : c);
            }
        }
        return NOT_XML.replaceFrom(whole, ' ');
    }
}
