package vn.chiso.core.index;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A name: the Vietnamese text exactly as published, in Unicode NFC, and an English one for those who read English. For display,
 * never for lookup.
 *
 * @param official the Vietnamese name; not blank
 * @param english the English name, if there is one
 */
public record Name(String official, Optional<String> english) {
    public Name {
        official = Normalizer.normalize(official, Normalizer.Form.NFC);
        if (official.isBlank()) {
            throw new IllegalArgumentException("A name needs its official Vietnamese text");
        }
    }

    public static Name of(String official) {
        return new Name(official, Optional.empty());
    }

    public static Name of(String official, String english) {
        return new Name(official, Optional.of(english));
    }

    /** The official name. */
    @Override
    public String toString() {
        return official;
    }
}
