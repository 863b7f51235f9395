package vn.chiso.core.unit;

import java.text.Normalizer;

/**
 * An administrative unit as it was called in the period that is scored.
 *
 * @param id stable and unique for the application, such as {@code nhu-quynh}; a name alone is not unique
 * @param name the official name, in Unicode NFC
 * @param kind its official kind, such as {@code thị trấn}
 */
public record Unit(String id, String name, String kind) {
    public Unit {
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        kind = Normalizer.normalize(kind, Normalizer.Form.NFC);
        if (id.isBlank() || name.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException(
                    "A unit needs an id, a name and a kind, but was '" + id + "', '" + name + "', '" + kind + "'");
        }
    }
}
