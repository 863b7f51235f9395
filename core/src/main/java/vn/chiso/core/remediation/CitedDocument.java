package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.source.LegalDocument;

/** A paper that a plan cites, and what for. Where it is cited is found by {@link RemediationPlan#citations}. */
@Value.Immutable
@HouseStyle
public abstract class CitedDocument {
    CitedDocument() {}

    /** What a cited paper is to the plan. */
    public enum Role {
        /** It published the results that the plan answers. */
        RESULT_PUBLICATION,
        /** A law, decree or regulation that must be kept. */
        LEGAL_REQUIREMENT,
        /** A programme, plan or decision of a level above that is carried out. */
        PROGRAMME,
        /** A plan of the unit itself for the year. */
        YEAR_PLAN,
        /** The rules by which officers are appraised. */
        STAFF_APPRAISAL
    }

    public abstract LegalDocument document();

    public abstract Role role();

    /** The code of the index that it is about, if it is about one. */
    public abstract Optional<String> index();

    /** Other forms in which the plan names it. */
    public abstract ImmutableList<String> variants();

    /** The id of another cited document that may be the same one; whether it is, the paper does not say. */
    public abstract Optional<String> possiblySameAs();

    /** The first day on which it is in force, if known. */
    public abstract Optional<LocalDate> inForceFrom();

    /** The last day on which it is in force, if that is known; empty does not say that it is in force without end. */
    public abstract Optional<LocalDate> inForceTo();

    /** The id of the cited document that replaced it, if one has. */
    public abstract Optional<String> replacedBy();

    /** Whether it is known not to be in force on that day: not yet, no longer, or replaced by another on a day that is not known. */
    public boolean isKnownNotInForceOn(LocalDate day) {
        return inForceFrom().filter(day::isBefore).isPresent()
                || inForceTo().filter(day::isAfter).isPresent()
                || (replacedBy().isPresent() && inForceTo().isEmpty());
    }

    /** What a reader should know about how it was read. */
    public abstract Optional<String> note();

    /** The id of the document. */
    public String id() {
        return document().id();
    }

    @Value.Check
    void check() {
        inForceFrom().ifPresent(from -> inForceTo().filter(from::isAfter).ifPresent(to -> {
            throw new IllegalArgumentException(
                    "A document is in force from one day to a later one, but was from " + from + " to " + to);
        }));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CitedDocument}: document and role are required. */
    public static final class Builder extends ImmutableCitedDocument.Builder {
        Builder() {}
    }
}
