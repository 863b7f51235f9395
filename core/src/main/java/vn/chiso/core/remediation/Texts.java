package vn.chiso.core.remediation;

import java.text.Normalizer;

/** What every text of a plan goes through. */
final class Texts {
    private Texts() {}

    /**
     * The text in NFC.
     *
     * @throws IllegalArgumentException saying {@code what} if it is blank
     */
    static String required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ", but it was blank");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
