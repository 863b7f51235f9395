package vn.chiso.core.campaign.lifecycle;

/** Whose word a round is. */
public enum Author {
    /** The assessed unit's. What it declares not applicable is a claim. */
    UNIT,
    /** The appraising bodies', each for the leaves that it is assigned. */
    BODIES,
    /** The coordinating body's. */
    COORDINATOR
}
