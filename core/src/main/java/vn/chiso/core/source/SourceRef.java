package vn.chiso.core.source;

import java.util.Objects;

/**
 * The place that a number or a rule rests on, and how sure it is.
 *
 * @param document the id of a {@link LegalDocument} of the same edition or plan
 * @param at the place in it as a reader would look it up: annex, clause, line
 * @param provenance printed there, derived from it, or assumed
 * @param note why it was derived or assumed; empty if there is nothing to say
 */
public record SourceRef(String document, String at, Provenance provenance, String note) {
    public SourceRef {
        Objects.requireNonNull(at);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(note);
        if (document.isBlank()) {
            throw new IllegalArgumentException("A source must name its document");
        }
        if (provenance == Provenance.ASSUMED && note.isBlank()) {
            throw new IllegalArgumentException(
                    "An assumed source must say in its note what is assumed and why: " + document);
        }
    }

    public boolean isAssumed() {
        return provenance == Provenance.ASSUMED;
    }
}
