package vn.chiso.core.rule;

/** What a {@link Step} did on the way from the inputs to the points. */
public enum Operation {
    /** The measured share or quantity, exact. */
    MEASURED,
    /** Points as they follow, before any rounding or limit. */
    EXACT,
    /** Points cut down to an upper limit. */
    CAPPED,
    /** Points raised to a lower limit. */
    RAISED,
    /** Points rounded, once. */
    ROUNDED,
    /** The sum of the components. */
    SUMMED,
    /** The sum of the parts that come on top of the scale. */
    ON_TOP,
    /** The factor by which points and maximum grew because neighbours' points were handed over. */
    HANDED_OVER,
    /** The factor by which points and maximum grew because others of the part or of the whole do not apply. */
    RESCALED,
    /** What it earns although there was nothing to take a share of. */
    NOTHING_AROSE,
    /** What it earns although it was not performed. */
    NOT_PERFORMED,
    /** What it earns although it does not apply. */
    NOT_APPLICABLE
}
