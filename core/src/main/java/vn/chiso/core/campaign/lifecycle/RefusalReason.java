package vn.chiso.core.campaign.lifecycle;

/** Why a command can be refused. Closed and stable: applications may switch on it. */
public enum RefusalReason {
    /** Another command with the same id is in the log already. */
    COMMAND_ID_REUSED,
    /** The assessment began under another campaign, edition or life cycle than it is asked about. */
    CAMPAIGN_CHANGED,
    /** The assessment is open already. */
    ALREADY_OPEN,
    /** Nobody opened the assessment yet. */
    NOT_OPEN,
    /** The access policy denies it. */
    NOT_ALLOWED,
    /** A body would appraise itself. */
    CONFLICT_OF_INTEREST,
    /** The assessment went on since the version that the command expects. */
    STALE_VERSION,
    /** The command claims a time before the last entry of the log. */
    TIME_RUNS_BACK,
    /** The stage, the round or the part does not take it. */
    WRONG_STATE,
    /** Before the stage's dates, or a move that has to wait for the deadline. */
    TOO_EARLY,
    /** After the stage's deadline. */
    TOO_LATE,
    /** A leaf, a round, a paper or a body that does not exist. */
    UNKNOWN_REFERENCE,
    /** A measurement that the edition's rule cannot score. */
    INVALID_INPUT,
    /** A number outside its bounds. */
    OUT_OF_BOUNDS,
    /** A leaf without a decision. */
    ROUND_INCOMPLETE,
    /** A required kind of evidence is missing, and nobody explained why. */
    EVIDENCE_MISSING,
    /** A question about a leaf was not answered. */
    EXPLANATION_MISSING,
    /** It needs a reason. */
    REASON_MISSING,
    /** It needs a new date that lies ahead. */
    DATE_MISSING,
    /** Something was declared not applicable and nobody who may approve that did. */
    NOT_APPROVED,
    /** An appraising body has not completed its part. */
    PART_OPEN,
    /** A part that was returned to the unit has not come back. */
    PART_RETURNED,
    /** There are comments, so silence is no agreement. */
    COMMENTS_OPEN,
    /** There is no comment, so there is nothing to object to. */
    COMMENT_MISSING,
    /** The leaf has its one body already. */
    ALREADY_ASSIGNED,
    /** The campaign allows it only so many times. */
    CAP_REACHED
}
