package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import vn.chiso.core.ranking.TiePolicy;

/**
 * What of a change between two versions is due to the data, and what to the method, when both have changed. The index is worked out at
 * all four corners: old and new data, each with the old and the new method. Each effect is the mean of what it does with the other one
 * old and new; the two add up to the whole change.
 *
 * <pre>{@code
 * FourCorners.of(oldIndex, newIndex, oldTable, newTable).scoreEffect("Hà Nội");
 * }</pre>
 */
public final class FourCorners {
    private final CompositeResult oldDataOldMethod;
    private final CompositeResult oldDataNewMethod;
    private final CompositeResult newDataOldMethod;
    private final CompositeResult newDataNewMethod;

    private FourCorners(
            CompositeResult oldDataOldMethod,
            CompositeResult oldDataNewMethod,
            CompositeResult newDataOldMethod,
            CompositeResult newDataNewMethod) {
        this.oldDataOldMethod = oldDataOldMethod;
        this.oldDataNewMethod = oldDataNewMethod;
        this.newDataOldMethod = newDataOldMethod;
        this.newDataNewMethod = newDataNewMethod;
    }

    /**
     * The four corners.
     *
     * @throws vn.chiso.core.problem.InvalidDataException if one of them cannot be worked out: each table needs the columns of both methods
     */
    public static FourCorners of(
            CompositeIndex oldMethod, CompositeIndex newMethod, UnitTable oldData, UnitTable newData) {
        return new FourCorners(
                oldMethod.evaluate(oldData),
                newMethod.evaluate(oldData),
                oldMethod.evaluate(newData),
                newMethod.evaluate(newData));
    }

    /**
     * Two effects that add up to a change.
     *
     * @param data of the data
     * @param method of the method
     */
    public record Effect(double data, double method) {
        public double change() {
            return data + method;
        }
    }

    /** The effects on the score of each unit that has one at all four corners. */
    public ImmutableMap<String, Effect> scoreEffects() {
        return effects(CompositeResult::scores);
    }

    /** The effects on the rank of each unit that has one at all four corners; below 0 for a unit that moves up. */
    public ImmutableMap<String, Effect> rankEffects(Grid grid, TiePolicy ties) {
        return effects(result -> result.ranks(grid, ties).byUnit());
    }

    private ImmutableMap<String, Effect> effects(
            java.util.function.Function<CompositeResult, Map<String, ? extends Number>> numbers) {
        Map<String, ? extends Number> i11 = numbers.apply(oldDataOldMethod);
        Map<String, ? extends Number> i12 = numbers.apply(oldDataNewMethod);
        Map<String, ? extends Number> i21 = numbers.apply(newDataOldMethod);
        Map<String, ? extends Number> i22 = numbers.apply(newDataNewMethod);
        ImmutableMap.Builder<String, Effect> effects = ImmutableMap.builder();
        for (String unit : i11.keySet()) {
            if (i12.containsKey(unit) && i21.containsKey(unit) && i22.containsKey(unit)) {
                double a = at(i11, unit);
                double b = at(i12, unit);
                double c = at(i21, unit);
                double d = at(i22, unit);
                effects.put(unit, new Effect(((c - a) + (d - b)) / 2, ((b - a) + (d - c)) / 2));
            }
        }
        return effects.buildOrThrow();
    }

    private static double at(Map<String, ? extends Number> numbers, String unit) {
        Number number = numbers.get(unit);
        return number == null ? Double.NaN : number.doubleValue();
    }
}
