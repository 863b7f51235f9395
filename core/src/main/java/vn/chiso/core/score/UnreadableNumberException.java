package vn.chiso.core.score;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not a number in the declared convention, or that may be more than one number. Carries what a
 * {@code Problem} about a file needs: what came, what was expected and, where one is known, what to do.
 */
public final class UnreadableNumberException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String expected;
    private final @Nullable String remedy;

    private UnreadableNumberException(
            String message, String text, String expected, @Nullable String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.text = text;
        this.expected = expected;
        this.remedy = remedy;
    }

    static UnreadableNumberException malformed(String text, String expected) {
        return new UnreadableNumberException(expected + ", but was '" + text + "'", text, expected, null, null);
    }

    static UnreadableNumberException malformed(String text, String expected, String remedy) {
        return new UnreadableNumberException(
                expected + ", but was '" + text + "'; " + remedy, text, expected, remedy, null);
    }

    static UnreadableNumberException ambiguous(String text, String readings, String remedy) {
        return new UnreadableNumberException(
                "'" + text + "' may be " + readings + "; " + remedy,
                text,
                "A number must have one reading only",
                remedy,
                null);
    }

    /** The same finding, placed in the longer text that the number is part of. */
    UnreadableNumberException within(String whole) {
        return new UnreadableNumberException("In '" + whole + "': " + getMessage(), whole, expected, remedy, this);
    }

    /** What came, as it came. */
    public String text() {
        return text;
    }

    /** What would have been read, as the beginning of a sentence. */
    public String expected() {
        return expected;
    }

    /** What to do about it; empty where nothing but another text helps. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }
}
