package vn.chiso.core.remediation;

import java.util.Optional;

/**
 * Words of a paper, verbatim, misprints included.
 *
 * @param text in Unicode NFC; never blank
 * @param lines where they stand, if they were read from a paper
 */
public record Passage(String text, Optional<Lines> lines) {
    public Passage {
        text = Texts.required("A passage needs its text", text);
    }

    public static Passage of(String text) {
        return new Passage(text, Optional.empty());
    }

    public static Passage of(String text, Lines lines) {
        return new Passage(text, Optional.of(lines));
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
