package vn.chiso.core.expression;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import vn.chiso.core.expression.Token.Kind;

/** The words of one text, read from left to right. */
final class Words {
    private final String text;
    private final ImmutableList<Token> tokens;
    private int at;

    Words(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
    }

    /** The next word, which stays. */
    Token peek() {
        return tokens.get(at);
    }

    /** The next word, which is taken; the end stays the end. */
    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the next word if it is that symbol. */
    boolean take(String symbol) {
        return takeIf(peek().is(symbol));
    }

    /** Takes the next word if it is that name. */
    boolean takeWord(String word) {
        return takeIf(peek().isWord(word));
    }

    private boolean takeIf(boolean fits) {
        at += fits ? 1 : 0;
        return fits;
    }

    /** Takes that symbol, or says that {@code expected} was. */
    void require(String symbol, String expected) {
        if (!take(symbol)) {
            throw unexpected(peek(), expected, remedy(peek(), "Add " + symbol + " there."));
        }
    }

    /** Takes a word of that kind, or says that {@code expected} was. */
    String require(Kind kind, String expected, String remedy) {
        if (peek().kind() != kind) {
            throw unexpected(peek(), expected, remedy);
        }
        return next().text();
    }

    void requireEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected(
                    peek(), "an operator or the end", remedy(peek(), "Put an operator before it, or remove it."));
        }
    }

    /** What to do about a word that cannot stand where it does: what was probably meant by it, or {@code otherwise}. */
    static String remedy(Token token, String otherwise) {
        if (token.is(",")) {
            return "Write decimals with a dot, as in 0.75; a comma stands between the values of a function.";
        }
        if (token.is("%")) {
            return "A percent sign belongs behind a number, as in 80%.";
        }
        String small = Ascii.toLowerCase(token.text());
        return token.kind() == Kind.NAME && !small.equals(token.text()) && Names.isReserved(small)
                ? "Write it in small letters: " + small + "."
                : otherwise;
    }

    /** The column of the next word. */
    int column() {
        return ExpressionException.column(text, peek().start());
    }

    ExpressionException unexpected(Token token, String expected, String remedy) {
        return unexpected(token, expected, token.shown(), remedy);
    }

    /** For something other than the word itself that is wrong there. */
    ExpressionException unexpected(Token token, String expected, String got, String remedy) {
        return new ExpressionException(text, token.start(), expected, got, remedy);
    }

    ExpressionException tooDeep() {
        return new ExpressionException(
                text,
                peek().start(),
                "at most " + Expression.MAX_NESTING + " levels of nesting",
                "one more",
                "Simplify it, or divide it among several rules.");
    }
}
