package vn.chiso.core.campaign.lifecycle;

import java.util.Optional;

/** What must hold before a move. That a round which it decides is complete and can be scored needs no saying: it always must. */
public enum Need {
    /** Every required kind of evidence is there, or its absence explained. */
    EVIDENCE(RefusalReason.EVIDENCE_MISSING, Action.ATTACH),
    /** Every question has an explanation. */
    EXPLAINED(RefusalReason.EXPLANATION_MISSING, Action.EXPLAIN),
    /** Every appraising body has completed its part. */
    PARTS_COMPLETE(RefusalReason.PART_OPEN, Action.COMPLETE_PART),
    /** Nothing that was returned to the unit is still out. */
    NOTHING_RETURNED(RefusalReason.PART_RETURNED, Action.RESUBMIT_PART),
    /** Nobody commented in this stage. */
    UNCOMMENTED(RefusalReason.COMMENTS_OPEN, null),
    /** Somebody commented in this stage. */
    COMMENTED(RefusalReason.COMMENT_MISSING, Action.COMMENT);

    private final RefusalReason refusal;
    private final Optional<Action> metBy;

    Need(RefusalReason refusal, @org.jspecify.annotations.Nullable Action metBy) {
        this.refusal = refusal;
        this.metBy = Optional.ofNullable(metBy);
    }

    /** The refusal if it does not hold. */
    public RefusalReason refusal() {
        return refusal;
    }

    /** The action without which it could not come to hold. */
    Optional<Action> metBy() {
        return metBy;
    }
}
