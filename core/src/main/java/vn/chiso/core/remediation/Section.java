package vn.chiso.core.remediation;

import java.util.Optional;

/**
 * One lettered section of an item as the paper lays it out. Letters do not mean kinds: b) is the actions here and the limitations
 * there.
 *
 * @param kind what it holds
 * @param label the letter before it, as printed: {@code đ)}
 * @param heading as printed, such as {@code Mục tiêu 2025:}
 * @param leadIn words between the heading and what it holds
 * @param bulleted whether what it holds stands in paragraphs of its own, each after a hyphen
 * @param lines where the heading stands
 */
public record Section(
        Kind kind,
        Optional<String> label,
        Optional<String> heading,
        Optional<String> leadIn,
        boolean bulleted,
        Optional<Lines> lines) {
    /** What a section holds. */
    public enum Kind {
        RESULT,
        LIMITATIONS,
        GOAL,
        ACTIONS,
        RESPONSIBILITY,
        /** One sentence that is the action and the assignment of it. */
        ACTIONS_AND_RESPONSIBILITY
    }

    /** Whether it holds what {@code other} holds, or part of it. */
    public boolean overlaps(Kind other) {
        return kind == other
                || (kind == Kind.ACTIONS_AND_RESPONSIBILITY && isPartOfBoth(other))
                || (other == Kind.ACTIONS_AND_RESPONSIBILITY && isPartOfBoth(kind));
    }

    private static boolean isPartOfBoth(Kind kind) {
        return kind == Kind.ACTIONS || kind == Kind.RESPONSIBILITY;
    }
}
