package vn.chiso.report.workbook.grid;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The texts of cells: runs joined, phonetic hints left out, escapes undone, in Unicode NFC. */
final class TextReader {
    private static final int LONGEST = 32_767;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Limits limits;
    private final Refusal refusal;
    private long kept;

    TextReader(Limits limits, Refusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    ImmutableList<String> sharedStrings(XmlPart part) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        int count = 0;
        while (part.next()) {
            if (part.starts("si")) {
                all.add(runs(part, "si"));
                if (++count > limits.cells()) {
                    throw refusal.tooMuch("at most " + limits.cells() + " shared texts", "more");
                }
            }
        }
        return all.build();
    }

    /** The text of the element that starts here, up to its end. */
    String runs(XmlPart part, String element) {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        while (part.next() && !part.ends(element)) {
            hint = part.starts("rPh") || (hint && !part.ends("rPh"));
            if (part.starts("t") && !hint) {
                text.append(plain(part, "t"));
                check(text);
            }
        }
        return keep(text.toString());
    }

    /** The characters of the element that starts here, up to its end. */
    String plain(XmlPart part, String element) {
        StringBuilder text = new StringBuilder();
        while (part.next() && !part.ends(element)) {
            text.append(part.text());
            check(text);
        }
        return text.toString();
    }

    private void check(StringBuilder text) {
        // an escape stands for one character, so a legal text may be longer here than it is in the end
        if (text.length() > LONGEST * "_x0000_".length()) {
            throw refusal.tooMuch("a text of at most " + LONGEST + " characters in a cell", "a longer one");
        }
    }

    /** The text as it is kept; counts. */
    String keep(String raw) {
        String text = Normalizer.normalize(
                ESCAPE.matcher(raw)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16)))),
                Normalizer.Form.NFC);
        kept += text.length();
        if (kept > limits.textCharacters()) {
            throw refusal.tooMuch("texts of at most " + limits.textCharacters() + " characters together", "more");
        }
        return text;
    }
}
