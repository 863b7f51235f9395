package vn.chiso.core.access;

import com.google.common.collect.ImmutableSet;

/**
 * What is acted upon.
 *
 * @param owner the unit whose assessment it belongs to, by its id
 * @param assigned the bodies that it is assigned to, by their ids; empty if it is nobody's task but the owner's
 * @param section which part of the assessment, such as the round {@code self}, or {@code evidence}
 */
public record Subject(String owner, ImmutableSet<String> assigned, String section) {
    /** Something of a unit that is assigned to nobody else. */
    public static Subject of(String owner, String section) {
        return new Subject(owner, ImmutableSet.of(), section);
    }

    /** The same, assigned to one body. */
    public Subject assignedTo(String body) {
        return new Subject(owner, ImmutableSet.of(body), section);
    }
}
