package vn.chiso.core.index;

/**
 * What becomes of a leaf's points if it does not apply to a unit. Either they stay, earned in full or not at all; or they are taken
 * out of the maximum, and then they may be handed to others, who carry them in proportion to their own maxima.
 */
public enum NotApplicablePolicy {
    /** They are earned in full. */
    FULL_POINTS,
    /** They are lost. */
    ZERO_POINTS,
    /** The maximum shrinks; nothing is rescaled. */
    REDUCE_MAXIMUM,
    /** The other components of the same parent carry them; if none applies, the parent's neighbours do. */
    HAND_TO_SIBLINGS,
    /** The maximum shrinks and the part is rescaled to its full maximum. */
    RESCALE_PART,
    /** The maximum shrinks and the total is rescaled to the full scale. */
    RESCALE_TOTAL;

    /** Whether the leaf's maximum leaves the sum of its parent. */
    public boolean takesMaximumOut() {
        return this != FULL_POINTS && this != ZERO_POINTS;
    }
}
