package vn.chiso.core.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/**
 * Inputs of one unit and what they must come to.
 *
 * @param name what it shows; unique in its file
 * @param source where the expected numbers come from, if they come from somewhere
 * @param unit who is scored
 * @param measurements what was observed; leaves that are not here were not assessed
 * @param previous what the same unit observed in the period before; empty if there is none
 * @param others what other units of the cohort observed; empty if the unit stands alone
 * @param expected what it must come to
 */
public record WorkedCase(
        String name,
        Optional<SourceRef> source,
        Unit unit,
        ImmutableMap<CriterionCode, Measurement> measurements,
        ImmutableMap<CriterionCode, Measurement> previous,
        ImmutableList<ImmutableMap<CriterionCode, Measurement>> others,
        Expectation expected) {}
