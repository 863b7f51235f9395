package vn.chiso.core.remediation;

/**
 * What a plan wants to reach on one criterion.
 *
 * @param kind what is to be reached
 * @param printed its words
 */
public record Goal(Kind kind, Passage printed) {
    /** What is to be reached. */
    public enum Kind {
        /** The maximum, from below it. */
        REACH_MAX,
        /** The maximum, again. */
        MAINTAIN_MAX,
        /** That every stated limitation is overcome. */
        OVERCOME_LIMITATIONS
    }
}
