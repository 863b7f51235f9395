package vn.chiso.core.batch;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.index.Index;

/** What the units are scored on, one by one, for rules and units that are scored the explaining way. */
record Situations(Index index, String contentHash, BatchInputs inputs, BatchContext context) {
    /** All that is known of a unit; only its own leaf for a rule that reads nothing else. */
    Situation of(int unit, boolean whole) {
        return new Situation(
                index,
                inputs.units().get(unit),
                whole ? inputs.measurements(unit) : ImmutableMap.of(),
                surroundings(unit));
    }

    EvaluationContext surroundings(int unit) {
        return new EvaluationContext(context.previous().apply(inputs.units().get(unit)), context.cohort());
    }

    /** The unit as an assessment of this edition. */
    Assessment assessment(int unit) {
        Assessment kept = inputs.whole().get(unit);
        Assessment.Builder assessment = Assessment.builder();
        return assessment
                .unit(inputs.units().get(unit))
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(contentHash)
                .putAllMeasurements(kept == null ? inputs.measurements(unit) : Map.copyOf(kept.measurements()))
                .build();
    }
}
