package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableMap;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.ScoringRule;

/**
 * A leaf whose points are not certain yet, because some of its inputs are prospects.
 *
 * @param code its code
 * @param rule how it is scored; every possibility goes through it
 * @param facts what is known of it already
 * @param inputs the name of the prospect that each uncertain input is; at least one
 */
public record ProspectiveLeaf(CriterionCode code, ScoringRule rule, Facts facts, ImmutableMap<String, String> inputs) {
    public ProspectiveLeaf {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("Leaf " + code + " depends on no prospect; its points are certain");
        }
    }
}
