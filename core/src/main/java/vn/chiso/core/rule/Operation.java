package vn.chiso.core.rule;

/** What a {@link Step} did on the way from the inputs to the points. */
public enum Operation {
    /** What was worked out of the inputs, exact: a share, a count, a number of days. */
    MEASURED,
    /** The option that was chosen, or the item that holds. */
    CHOSEN,
    /** The band that was hit. */
    BAND,
    /** The two neighbours between which it was interpolated. */
    BETWEEN,
    /** The share of the target that was reached. */
    TARGET,
    /** It is below the floor, so nothing is earned. */
    BELOW_FLOOR,
    /** The condition that decided which rule applies. */
    BRANCH,
    /** What one kind of occurrence comes to. */
    TERM,
    /** How many days late, after grace. */
    DAYS_LATE,
    /** A deduction was waived, with the document that says so. */
    WAIVED,
    /** What one sub-rule comes to. */
    COMPONENT,
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
    /** The factor by which a sum was converted to the maximum of its line, or the total to another scale. */
    CONVERTED,
    /** The sum of the parts that come on top of the scale. */
    ON_TOP,
    /** The factor by which points and maximum grew because neighbours' points were handed over. */
    HANDED_OVER,
    /** The factor by which points and maximum grew because others of the part or of the whole do not apply. */
    RESCALED,
    /** What it earns although there was nothing to take a share of. */
    NOTHING_AROSE,
    /** What it earns although there is no previous period to compare with. */
    WITHOUT_PREVIOUS,
    /** What it earns although there are no other units to compare with. */
    WITHOUT_COHORT,
    /** What it earns although it was not performed. */
    NOT_PERFORMED,
    /** What it earns although it does not apply. */
    NOT_APPLICABLE
}
