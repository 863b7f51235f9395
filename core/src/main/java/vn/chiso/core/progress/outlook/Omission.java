package vn.chiso.core.progress.outlook;

/**
 * An action that was not counted, and why. Not counted is neither zero nor full: what it would change is unknown.
 *
 * @param action its code
 * @param reason why
 */
public record Omission(String action, Reason reason) {
    /** Why an action was not counted. Stable: applications may switch on them. */
    public enum Reason {
        /** Nobody said what it is to bring about. */
        EFFECT_UNKNOWN,
        /** Nobody said how likely it works, or something works that it requires. */
        PROBABILITY_UNKNOWN,
        /** Nobody said how many days a post has that it, or something that it requires, takes days of. */
        CAPACITY_UNKNOWN,
        /** Something that it requires was cancelled, or an alternative of it is under way or not decided against. */
        SHUT_OUT,
        /** What it changes is being measured this year; the measurements are counted, and the action would be counted twice. */
        MEASURED
    }
}
