package vn.chiso.core.campaign.log;

import java.time.Instant;
import vn.chiso.core.measure.CriterionCode;

/**
 * Words about a leaf.
 *
 * @param kind what they are
 * @param leaf the leaf
 * @param text in Unicode NFC
 * @param actor the id of whose they are
 * @param at when they were said
 * @param visit the stay in a stage in which they were said, counted from 1
 */
public record Remark(Kind kind, CriterionCode leaf, String text, String actor, Instant at, int visit) {
    /** What words about a leaf can be. */
    public enum Kind {
        /** The appraisers ask for an explanation. */
        QUESTION,
        /** The unit explains. */
        EXPLANATION,
        /** The unit comments on an appraisal. */
        COMMENT
    }
}
