package vn.chiso.core.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.expression.Scope;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.score.Points;

/**
 * What a rule may read: the observation of its leaf, and where the edition refers to them the leaf's observation of the previous period,
 * other leaves, the kind of unit, the other units and the working days. Nothing else; no clock, no I/O.
 *
 * <p>In expressions, the name {@code max} stands for the maximum of the leaf unless an input has that name.
 *
 * @param values the observation, by the names of the inputs
 * @param maxPoints the leaf's maximum
 * @param surroundings everything beyond the leaf
 */
public record Facts(ImmutableSortedMap<String, Value> values, Points maxPoints, Surroundings surroundings)
        implements Scope {
    /** The name that stands for the leaf's maximum in expressions. */
    public static final String MAX = "max";

    /**
     * What surrounds the leaf.
     *
     * @param unitKind the official kind of the unit
     * @param leaves the measurements of the unit's leaves in the same period
     * @param previous the leaf's own observation in the previous period; empty if there is none
     * @param cohort what is known of all units together, by what an expression asks
     * @param calendar the working days; empty if the edition has none
     */
    public record Surroundings(
            String unitKind,
            ImmutableMap<CriterionCode, Measurement> leaves,
            ImmutableSortedMap<String, Value> previous,
            ImmutableMap<Reference, Value> cohort,
            Optional<WorkingCalendar> calendar) {
        /** A leaf that stands alone, of a unit whose kind does not matter. */
        public static final Surroundings NONE =
                new Surroundings("", ImmutableMap.of(), ImmutableSortedMap.of(), ImmutableMap.of(), Optional.empty());
    }

    /** The facts of a leaf that stands alone. */
    public static Facts of(Map<String, Value> values, Points maxPoints) {
        return new Facts(ImmutableSortedMap.copyOf(values), maxPoints, Surroundings.NONE);
    }

    /** The same facts with one input changed. */
    public Facts with(String input, Value value) {
        ImmutableSortedMap.Builder<String, Value> changed = ImmutableSortedMap.naturalOrder();
        values.forEach((name, old) -> {
            if (!name.equals(input)) {
                changed.put(name, old);
            }
        });
        return new Facts(changed.put(input, value).build(), maxPoints, surroundings);
    }

    /** The same facts for a rule that shares out another maximum. */
    Facts withMax(Points max) {
        return new Facts(values, max, surroundings);
    }

    /** One input of the leaf itself. */
    public Optional<Value> input(String name) {
        boolean isOnlyOne = values.size() == 1 && values.firstKey().equals(name); // what most rules read
        return Optional.ofNullable(isOnlyOne ? values.values().asList().get(0) : values.get(name));
    }

    @Override
    public Optional<Value> value(Reference reference) {
        if (reference instanceof Reference.Own own) {
            return input(own.name())
                    .or(() -> own.name().equals(MAX) ? Optional.of(Value.of(maxPoints)) : Optional.empty());
        }
        if (reference instanceof Reference.Previous previous) {
            return Optional.ofNullable(surroundings.previous().get(previous.name()));
        }
        if (reference instanceof Reference.OfLeaf other) {
            return Optional.ofNullable(surroundings.leaves().get(other.leaf()))
                    .filter(Observed.class::isInstance)
                    .flatMap(observed ->
                            Optional.ofNullable(((Observed) observed).values().get(other.name())));
        }
        if (reference instanceof Reference.Cohort cohort) {
            return Optional.ofNullable(surroundings.cohort().get(cohort));
        }
        return surroundings.unitKind().isEmpty() ? Optional.empty() : Optional.of(Value.of(surroundings.unitKind()));
    }
}
