package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the tree of a composite index: an indicator, or an aggregate of other elements. Trees have any depth.
 *
 * <pre>{@code
 * Element.aggregate("index", Aggregation.arithmetic(),
 *     Element.aggregate("health", Aggregation.geometric(),
 *         Element.indicator("doctors", Normalisation.minMax(1, 100)),
 *         Element.indicator("waiting", Normalisation.minMax(1, 100)).lowerIsBetter()),
 *     Element.indicator("schools", Normalisation.minMax(1, 100)).weighing(2));
 * }</pre>
 */
public sealed interface Element {
    /** Unique in its tree; that of an indicator is the column of its values. */
    String id();

    /** Its weight among its siblings, above 0; only proportions count, but in a sum. */
    double weight();

    /** The same with another weight. */
    Element weighing(double newWeight);

    /** An indicator of weight 1, higher is better. */
    static Indicator indicator(String id, Normalisation normalisation) {
        return new Indicator(id, 1, Direction.HIGHER_IS_BETTER, normalisation);
    }

    /** An aggregate of weight 1 for which one child that is present is enough. */
    static Aggregate aggregate(String id, Aggregation aggregation, Element... children) {
        return aggregate(id, aggregation, List.of(children));
    }

    /** An aggregate of weight 1 for which one child that is present is enough. */
    static Aggregate aggregate(String id, Aggregation aggregation, List<? extends Element> children) {
        return new Aggregate(id, 1, aggregation, 0, ImmutableList.copyOf(children));
    }

    /** This element and all below it, parents first. */
    default Stream<Element> all() {
        return this instanceof Aggregate aggregate
                ? Stream.concat(Stream.of(this), aggregate.children().stream().flatMap(Element::all))
                : Stream.of(this);
    }

    /**
     * A leaf.
     *
     * @param direction which way it points
     * @param normalisation how its values become comparable
     */
    record Indicator(String id, double weight, Direction direction, Normalisation normalisation) implements Element {
        @Override
        public Indicator weighing(double newWeight) {
            return new Indicator(id, newWeight, direction, normalisation);
        }

        public Indicator lowerIsBetter() {
            return new Indicator(id, weight, Direction.LOWER_IS_BETTER, normalisation);
        }
    }

    /**
     * A group.
     *
     * @param aggregation how the children become its value
     * @param availability the least share of its children that a unit must have, from 0 to 1; children are counted, not their weights.
     *     With 0 one child is enough.
     * @param children at least one
     */
    record Aggregate(
            String id, double weight, Aggregation aggregation, double availability, ImmutableList<Element> children)
            implements Element {
        @Override
        public Aggregate weighing(double newWeight) {
            return new Aggregate(id, newWeight, aggregation, availability, children);
        }

        public Aggregate needing(double leastShare) {
            return new Aggregate(id, weight, aggregation, leastShare, children);
        }
    }
}
