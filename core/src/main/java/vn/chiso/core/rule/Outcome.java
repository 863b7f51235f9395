package vn.chiso.core.rule;

/** How scoring a criterion ended. Only {@link #SCORED} and {@link #PARTLY_SCORED} carry points. */
public enum Outcome {
    /** Everything that counts was assessed. */
    SCORED,
    /** Some of what counts was not assessed; the points are those of the rest. */
    PARTLY_SCORED,
    /** Nothing of it was assessed: no points are known, and none are lost. */
    NOT_ASSESSED,
    /** It does not apply to this unit in this period. */
    NOT_APPLICABLE,
    /** It came, but too late or in a form that is not accepted: its maximum is lost, without having been scored. */
    NOT_ACCEPTED,
    /** Shown, never scored. */
    INFORMATIONAL
}
