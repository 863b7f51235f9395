package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import vn.chiso.core.expression.Token.Kind;

/** Cuts a text into words, in one pass and without regular expressions. */
final class Tokenizer {
    private static final int DIGITS_BEFORE = 18;
    private static final int DIGITS_AFTER = 12;

    /** As they may be written, with their canonical form; longer ones first. */
    private static final ImmutableMap<String, String> SYMBOLS = ImmutableMap.<String, String>builder()
            .put("<=", "<=")
            .put(">=", ">=")
            .put("!=", "!=")
            .put("≤", "<=")
            .put("≥", ">=")
            .put("≠", "!=")
            .put("×", "*")
            .put("<", "<")
            .put(">", ">")
            .put("=", "=")
            .put("+", "+")
            .put("-", "-")
            .put("*", "*")
            .put("/", "/")
            .put("%", "%")
            .put("(", "(")
            .put(")", ")")
            .put(",", ",")
            .put(".", ".")
            .buildOrThrow();

    /** What people write out of habit, with what is meant; looked for first. */
    private static final ImmutableMap<String, String> HABITS = ImmutableMap.<String, String>builder()
            .put("==", "=")
            .put("<>", "!=")
            .put("=<", "<=")
            .put("=>", ">=")
            .put("&&", "and")
            .put("||", "or")
            .put("&", "and")
            .put("|", "or")
            .put("−", "-")
            .put("–", "-")
            .put("—", "-")
            .put("÷", "/")
            .put(":", "/")
            .put("·", "*")
            .put(";", ",")
            .put("[", "(")
            .put("]", ")")
            .put("{", "(")
            .put("}", ")")
            .put("“", "\"")
            .put("”", "\"")
            .put("'", "\"")
            .buildOrThrow();

    private final String text;
    private final ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The words of {@code text}, ending with {@link Kind#END}. */
    static ImmutableList<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens.build();
    }

    private void run() {
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (isDigit(at)) {
                number();
            } else if (Names.isStart(codePoint)) {
                name();
            } else if (codePoint == '"') {
                string();
            } else {
                symbol(codePoint);
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
    }

    private void number() {
        int start = at;
        int before = digits();
        int after = 1;
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            after = digits();
        }
        if (before > DIGITS_BEFORE || after > DIGITS_AFTER) {
            throw new ExpressionException(
                    text,
                    start,
                    "a number of at most " + DIGITS_BEFORE + " digits before the dot and " + DIGITS_AFTER + " after it",
                    before > DIGITS_BEFORE ? before + " digits before it" : after + " digits after it",
                    "Shorten it.");
        }
        if (at < text.length() && text.charAt(at) == '.') {
            throw new ExpressionException(
                    text,
                    at,
                    "the end of the number " + text.substring(start, at),
                    "'.'",
                    "Write a number as 1000 or 0.75: no dots between thousands, and digits on both sides of the decimal dot.");
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start, at));
    }

    private int digits() {
        int start = at;
        while (isDigit(at)) {
            at++;
        }
        return at - start;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void name() {
        int start = at;
        while (at < text.length() && Names.isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, at), start, at));
    }

    /** A quote inside is written twice. */
    private void string() {
        int start = at;
        StringBuilder content = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                throw new ExpressionException(
                        text, start, "a closing \" on the same line", "a text that does not end", "Close it with \".");
            }
            if (text.charAt(at) != '"') {
                content.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                content.append('"');
                at++;
            } else {
                break;
            }
            at++;
        }
        at++;
        tokens.add(new Token(Kind.STRING, content.toString(), start, at));
    }

    private void symbol(int codePoint) {
        String habit = HABITS.keySet().stream().filter(this::isNext).findFirst().orElse("");
        if (!habit.isEmpty()) {
            throw unreadable(habit, "Write " + HABITS.get(habit) + " instead.");
        }
        String symbol =
                SYMBOLS.keySet().stream().filter(this::isNext).findFirst().orElse("");
        String canonical = SYMBOLS.get(symbol);
        if (canonical == null) {
            throw unreadable(
                    Character.toString(codePoint),
                    "Names have letters, digits and underscores; operators are + - * / = != < <= > >= and or not.");
        }
        tokens.add(new Token(Kind.SYMBOL, canonical, at, at + symbol.length()));
        at += symbol.length();
    }

    private boolean isNext(String symbol) {
        return text.startsWith(symbol, at);
    }

    private ExpressionException unreadable(String came, String remedy) {
        return new ExpressionException(text, at, "a number, a name, a text or an operator", "'" + came + "'", remedy);
    }
}
