package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableSet;
import vn.chiso.core.measure.CriterionCode;

/** Something that happened to an assessment: what somebody did, or what followed from it. */
public sealed interface Event permits Act, Consequence {
    /** The leaves that it is about; empty if it is about the assessment as a whole. */
    default ImmutableSet<CriterionCode> leaves() {
        return ImmutableSet.of();
    }
}
