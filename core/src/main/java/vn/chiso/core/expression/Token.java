package vn.chiso.core.expression;

/**
 * One word of an expression.
 *
 * @param kind what it is
 * @param text what it says: the digits, the name, the content of a string, the operator in its one canonical form
 * @param start where it starts
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        NAME,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case STRING -> "the text \"" + cut() + "\"";
            default -> "'" + cut() + "'";
        };
    }

    private String cut() {
        return text.codePointCount(0, text.length()) > 30
                ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…"
                : text;
    }
}
