package vn.chiso.core.campaign.lifecycle;

import static vn.chiso.core.campaign.lifecycle.RefusalReason.ALREADY_ASSIGNED;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.CAP_REACHED;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.DATE_MISSING;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.INVALID_INPUT;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.NOT_APPROVED;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.OUT_OF_BOUNDS;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.REASON_MISSING;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.ROUND_INCOMPLETE;
import static vn.chiso.core.campaign.lifecycle.RefusalReason.WRONG_STATE;

import com.google.common.collect.ImmutableSet;
import vn.chiso.core.internal.yaml.Common;

/** What can be done within a stage, without leaving it. */
public enum Action {
    /** Put one leaf's measurement into the open round. */
    ENTER(INVALID_INPUT, OUT_OF_BOUNDS, NOT_APPROVED, WRONG_STATE),
    /** Put many measurements there as a draft, which counts for nothing until it is confirmed. */
    FILL(INVALID_INPUT, OUT_OF_BOUNDS, WRONG_STATE),
    /** Make drafts count. */
    CONFIRM(NOT_APPROVED, WRONG_STATE),
    /** Take leaves over from an earlier, decided round. */
    INHERIT(NOT_APPROVED, WRONG_STATE),
    /** Hand in evidence. */
    ATTACH(CAP_REACHED, OUT_OF_BOUNDS, WRONG_STATE),
    /** Withdraw evidence; it stays on record. */
    WITHDRAW(REASON_MISSING, WRONG_STATE),
    /** Ask the unit to explain a leaf. */
    ASK(REASON_MISSING),
    /** Explain a leaf. */
    EXPLAIN(REASON_MISSING, WRONG_STATE),
    /** Comment on a leaf. */
    COMMENT(REASON_MISSING),
    /** Give leaves to another appraising body. */
    ASSIGN(ALREADY_ASSIGNED, REASON_MISSING, WRONG_STATE),
    /** Say that one's part is complete. */
    COMPLETE_PART(ROUND_INCOMPLETE, RefusalReason.PART_RETURNED, WRONG_STATE),
    /** Give a completed part back to its body. */
    REOPEN_PART(REASON_MISSING, WRONG_STATE),
    /** Give leaves of one's part back to the unit. */
    RETURN_PART(REASON_MISSING, DATE_MISSING, CAP_REACHED, WRONG_STATE),
    /** Hand returned leaves in again. */
    RESUBMIT_PART(RefusalReason.TOO_LATE, RefusalReason.EVIDENCE_MISSING, WRONG_STATE),
    /** Move the stage's deadline. */
    EXTEND(REASON_MISSING, DATE_MISSING, CAP_REACHED);

    private final ImmutableSet<RefusalReason> refusals;

    Action(RefusalReason... refusals) {
        this.refusals = ImmutableSet.copyOf(refusals);
    }

    /** Its name in files and for access policies: {@code return-part}. */
    public String word() {
        return Common.word(this);
    }

    /** Whether it puts measurements into a round. */
    boolean enters() {
        return this == ENTER || this == FILL || this == CONFIRM || this == INHERIT;
    }

    /** What can refuse it where it is allowed, beside what can refuse any command. */
    ImmutableSet<RefusalReason> refusals() {
        return refusals;
    }
}
