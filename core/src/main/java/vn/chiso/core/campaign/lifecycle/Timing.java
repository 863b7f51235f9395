package vn.chiso.core.campaign.lifecycle;

/** When a move can be made in a stage that has dates. A deadline itself is still in time. */
public enum Timing {
    /** From the stage's opening to its deadline. */
    IN_TIME,
    /** Only once the deadline has passed: what happens to those who kept silent. */
    AFTER_DEADLINE,
    /** Whatever the dates are. */
    ANY_TIME
}
