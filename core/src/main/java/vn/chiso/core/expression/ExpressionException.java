package vn.chiso.core.expression;

/** A text that is no expression. The message has the column, what was expected, what came, the text there and the remedy. */
public final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int AROUND = 20;

    private final int column;
    private final String expected;
    private final String got;
    private final String remedy;

    ExpressionException(String text, int index, String expected, String got, String remedy) {
        super("Column " + column(text, index) + ": expected " + expected + ", but got " + got + " in '"
                + excerpt(text, index) + "'. " + remedy);
        this.column = column(text, index);
        this.expected = expected;
        this.got = got;
        this.remedy = remedy;
    }

    /** Where it went wrong, in characters from 1; a text that ended too soon has one more than its length. */
    public int column() {
        return column;
    }

    /** What would have been right, such as {@code a value}. */
    public String expected() {
        return expected;
    }

    /** What came, such as {@code ')'}. */
    public String got() {
        return got;
    }

    /** What to do about it: a sentence. */
    public String remedy() {
        return remedy;
    }

    /** The column of {@code index} in {@code text}: people count characters, not UTF-16 units. */
    static int column(String text, int index) {
        return text.codePointCount(0, index) + 1;
    }

    /** At most {@value #AROUND} characters to either side, on one line. */
    private static String excerpt(String text, int index) {
        int from = AROUND < text.codePointCount(0, index) ? text.offsetByCodePoints(index, -AROUND) : 0;
        int to = AROUND < text.codePointCount(index, text.length())
                ? text.offsetByCodePoints(index, AROUND)
                : text.length();
        String part = text.substring(from, to).replaceAll("\\s", " ");
        return (from > 0 ? "…" : "") + part + (to < text.length() ? "…" : "");
    }
}
