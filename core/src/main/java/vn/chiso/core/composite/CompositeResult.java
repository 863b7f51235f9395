package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.chiso.core.composite.Element.Indicator;
import vn.chiso.core.ranking.TiePolicy;

/** The values of every element of a composite index for every unit. A unit that lacks too much has no value, which is not 0. */
public final class CompositeResult {
    private final CompositeIndex index;
    private final Evaluator evaluator;

    /** Takes the evaluator over: nobody else may run it. */
    CompositeResult(CompositeIndex index, Evaluator evaluator) {
        this.index = index;
        this.evaluator = evaluator;
    }

    public CompositeIndex index() {
        return index;
    }

    public UnitTable table() {
        return evaluator.table;
    }

    /**
     * The value of an element; of an indicator the normalised one.
     *
     * @throws IllegalArgumentException if there is no such unit or element
     */
    public OptionalDouble value(String unit, String element) {
        return UnitTable.present(values(element)[table().unitPosition(unit)]);
    }

    /** The value of the root. */
    public OptionalDouble score(String unit) {
        return value(unit, index.root().id());
    }

    /** The value of the root for each unit that has one, in the order of the table. */
    public ImmutableMap<String, Double> scores() {
        ImmutableMap.Builder<String, Double> scores = ImmutableMap.builder();
        table().units().forEach(unit -> score(unit).ifPresent(score -> scores.put(unit, score)));
        return scores.buildOrThrow();
    }

    /** The ranks by score. */
    public Ranks ranks(Grid grid, TiePolicy ties) {
        return Ranks.of(scores(), grid, ties);
    }

    /**
     * The local effective weights of one unit: by how much its score grows with each indicator's normalised value, at the values that it
     * has. They are renormalised where it lacks values, and nothing for indicators that it lacks.
     *
     * @return empty if the unit has no score, or an aggregation on the way has no derivative (ordered averages, minimum, median,
     *     Copeland): bootstrap those
     */
    public Optional<ImmutableMap<String, Double>> localWeights(String unit) {
        int at = table().unitPosition(unit);
        double[] slopes = new double[evaluator.elements.size()];
        slopes[evaluator.root()] = 1;
        for (int element = evaluator.root(); element >= 0; element--) {
            int[] children = evaluator.children(element);
            if (children.length > 0 && slopes[element] != 0) {
                Aggregation aggregation = evaluator.aggregations[element];
                if (!aggregation.isSmooth()) {
                    return Optional.empty();
                }
                hand(aggregation, element, children, at, slopes);
            }
        }
        return score(unit).isEmpty() ? Optional.empty() : Optional.of(byIndicator(slopes));
    }

    private void hand(Aggregation aggregation, int element, int[] children, int unit, double[] slopes) {
        double all = 0;
        for (int child : children) {
            all += Double.isNaN(evaluator.values[child][unit]) ? 0 : evaluator.weights[child];
        }
        for (int child : children) {
            double x = evaluator.values[child][unit];
            if (!Double.isNaN(x)) {
                double value = evaluator.values[element][unit];
                slopes[child] = slopes[element] * aggregation.slope(value, all, x, evaluator.weights[child]);
            }
        }
    }

    private ImmutableMap<String, Double> byIndicator(double[] slopes) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Indicator indicator : index.indicators()) {
            weights.put(indicator.id(), slopes[evaluator.position(indicator.id())]);
        }
        return ImmutableMap.copyOf(weights);
    }

    /**
     * How much of the index each element explains by itself: its squared correlation with the score over the units. Held against the {@link
     * CompositeIndex#effectiveWeights effective weights}, it shows elements that matter less, or more, than their weight says.
     *
     * @return without elements that have no correlation, because fewer than two units have both or one of them is constant
     */
    public ImmutableMap<String, Double> importance() {
        double[] scores = evaluator.scores();
        ImmutableMap.Builder<String, Double> importance = ImmutableMap.builder();
        index.root().all().skip(1).map(Element::id).forEach(id -> Correlation.pearson(values(id), scores)
                .ifPresent(correlation -> importance.put(id, correlation.coefficient() * correlation.coefficient())));
        return importance.buildOrThrow();
    }

    /**
     * What leaving an element out does to the ranks.
     *
     * @throws IllegalArgumentException if there is no such element, or nothing is left without it
     * @throws vn.chiso.core.problem.InvalidDataException if the index cannot be worked out without it
     */
    public Removal removing(String element, Grid grid) {
        CompositeResult without = index.without(element).evaluate(table());
        Agreement agreement = Agreement.of(scores(), without.scores(), grid);
        return new Removal(element, agreement.rankChanges(), agreement.meanAbsoluteChange());
    }

    /** The values of an element in the order of the units; not to be changed. */
    private double[] values(String element) {
        return evaluator.values[evaluator.position(element)];
    }

    /** NaN where a unit has none; not to be changed. */
    double[] scoresInOrder() {
        return evaluator.scores();
    }
}
