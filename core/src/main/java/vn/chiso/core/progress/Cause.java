package vn.chiso.core.progress;

import java.util.Optional;

/**
 * Why a finding came about.
 *
 * @param code stable and readable, such as {@code CCHC-2024/1.7/F1/C1}
 * @param finding the code of the finding
 * @param parent the code of the cause behind this one, if it was asked further
 * @param category what sort of cause
 * @param scope whether others have it too
 * @param confidence how sure that is
 * @param statement in words, in Vietnamese
 */
public record Cause(
        String code,
        String finding,
        Optional<String> parent,
        Category category,
        Scope scope,
        Confidence confidence,
        String statement) {
    /** Where a cause lies. */
    public enum Category {
        DATA,
        PROCESS,
        PEOPLE,
        SYSTEM,
        MONEY,
        LAW,
        CITIZEN,
        SUPERIOR
    }

    /** Whose it is. */
    public enum Scope {
        /** The unit's own. */
        LOCAL,
        /** Many units have it; it is not the fault of one. */
        SYSTEMIC
    }

    /** How sure it is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    public Cause {
        if (code.isBlank() || statement.isBlank()) {
            throw new IllegalArgumentException("A cause has a code and a statement");
        }
    }
}
