package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.unit.Unit;

/**
 * Everything that the leaves of one unit are scored on. Checking and scoring both read it, so they cannot disagree.
 *
 * @param index the edition
 * @param unit who is scored
 * @param measurements what was observed, by leaf
 * @param context earlier period and other units
 */
public record Situation(
        Index index, Unit unit, ImmutableMap<CriterionCode, Measurement> measurements, EvaluationContext context) {
    /** A unit that stands alone. */
    public static Situation of(Index index, Unit unit, Map<CriterionCode, Measurement> measurements) {
        return new Situation(index, unit, ImmutableMap.copyOf(measurements), EvaluationContext.NONE);
    }

    /** What the rule of {@code leaf} may read. */
    public Facts facts(Criterion leaf, Observed observed) {
        return new Facts(observed.values(), leaf.maxPoints(), surroundings(leaf.code()));
    }

    /** What surrounds {@code leaf}; the same for every leaf of a unit that stands alone. */
    Facts.Surroundings surroundings(CriterionCode leaf) {
        return new Facts.Surroundings(
                unit.kind(),
                measurements,
                previous(leaf),
                context.cohort().of(leaf),
                index.edition().workingTime().map(Edition.WorkingTime::calendar));
    }

    private ImmutableSortedMap<String, Value> previous(CriterionCode leaf) {
        if (context.previous().isPresent()
                && context.previous().get().measurements().get(leaf) instanceof Observed observed) {
            return observed.values();
        }
        return ImmutableSortedMap.of();
    }
}
