package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import vn.chiso.core.composite.Element.Indicator;

/**
 * What one unit can gain by its indicators' normalised values, with everything else as it is: what each costs it now, and how far each
 * alone would have to rise. Normalised values are what moves here; if a normalisation depends on the other units, work the whole index
 * out again with {@link UnitTable#with} to see what a change of the observations does to all of them.
 *
 * <pre>{@code
 * UnitLevers levers = UnitLevers.of(result, "Hà Nội", 100);
 * levers.lostPoints();                 // by indicator
 * levers.alone(levers.gapToRank(10));  // by how much one indicator alone must rise to pass
 * }</pre>
 */
public final class UnitLevers {
    private static final int HALVINGS = 60;

    private final CompositeResult result;
    private final String unit;
    private final double max;
    private final Evaluator alone;
    private final double score;

    private UnitLevers(CompositeResult result, String unit, double max, Evaluator alone, double score) {
        this.result = result;
        this.unit = unit;
        this.max = max;
        this.alone = alone;
        this.score = score;
    }

    /**
     * The levers of a unit.
     *
     * @param max the highest normalised value of every indicator, such as 100
     * @throws IllegalArgumentException if the unit has no score, or an aggregation compares units with each other (Copeland)
     */
    public static UnitLevers of(CompositeResult result, String unit, double max) {
        double score = result.score(unit)
                .orElseThrow(() ->
                        new IllegalArgumentException(unit + " has no score, so nothing can be said of its levers"));
        return new UnitLevers(result, unit, max, Evaluator.ofUnit(result, unit), score);
    }

    /**
     * By how much the score would grow if an indicator were at its highest value, by indicator; for a linear tree that is effective
     * weight times what is missing. Indicators that the unit lacks are not there: nothing is known to be lost.
     */
    public ImmutableMap<String, Double> lostPoints() {
        Map<String, Double> lost = new LinkedHashMap<>();
        for (Indicator indicator : result.index().indicators()) {
            if (result.value(unit, indicator.id()).isPresent()) {
                lost.put(indicator.id(), scoreWith(indicator.id(), max) - score);
            }
        }
        return ImmutableMap.copyOf(lost);
    }

    /**
     * How many points are missing to the score of the unit at a rank; 0 if this unit has that score or a higher one. Passing takes more
     * than that.
     *
     * @param rank from 1 to the number of units with a score
     */
    public double gapToRank(int rank) {
        double[] others = result.scores().values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (rank < 1 || rank > others.length) {
            throw new IllegalArgumentException("Ranks go from 1 to " + others.length + ", but was " + rank);
        }
        return Math.max(0, others[others.length - rank] - score);
    }

    /**
     * By how much each indicator alone would have to rise to gain a number of points; empty where it cannot within its highest value.
     *
     * @param points 0 or more
     */
    public ImmutableMap<String, OptionalDouble> alone(double points) {
        ImmutableMap.Builder<String, OptionalDouble> rises = ImmutableMap.builder();
        for (Indicator indicator : result.index().indicators()) {
            result.value(unit, indicator.id())
                    .ifPresent(value -> rises.put(indicator.id(), rise(indicator.id(), value, score + points)));
        }
        return rises.buildOrThrow();
    }

    /** Halves the way to the highest value; the score grows with every indicator. */
    private OptionalDouble rise(String indicator, double value, double wanted) {
        double slack = 1e-12 * Math.abs(wanted);
        if (scoreWith(indicator, max) < wanted - slack) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = Math.max(0, max - value);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (scoreWith(indicator, value + middle) < wanted - slack) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    private double scoreWith(String indicator, double value) {
        int at = alone.position(indicator);
        double before = alone.values[at][0];
        alone.values[at][0] = value;
        alone.aggregate();
        double with = alone.scores()[0];
        alone.values[at][0] = before;
        return with;
    }
}
