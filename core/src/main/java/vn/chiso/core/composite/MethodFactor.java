package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import vn.chiso.core.composite.Element.Indicator;

/**
 * One choice of method that could have been made otherwise: an uncertain input of a composite index. Alternatives of a list are equally
 * likely.
 *
 * <pre>{@code
 * MethodFactor.normalisation("normalisation", List.of(Normalisation.minMax(1, 100), Normalisation.rank(EqualRank.AVERAGE)))
 * MethodFactor.aggregation("aggregation", Set.of("index"), List.of(Aggregation.arithmetic(), Aggregation.geometric()))
 * MethodFactor.weightNoise("weights", 1, 0.25, 200, 7)
 * }</pre>
 */
public final class MethodFactor {
    /** Prepares an evaluator; what comes back sets it for a number above 0 and below 1. */
    @FunctionalInterface
    private interface Binder {
        DoubleConsumer bind(Evaluator evaluator);
    }

    private final String name;
    private final Binder binder;

    private MethodFactor(String name, Binder binder) {
        this.name = name;
        this.binder = binder;
    }

    /** One of several normalisations, the same for all indicators. */
    public static MethodFactor normalisation(String name, List<Normalisation> choices) {
        ImmutableList<Normalisation> all = some(choices);
        return new MethodFactor(name, evaluator -> {
            int units = evaluator.table.units().size();
            int elements = evaluator.elements.size();
            double[][][] prepared = new double[all.size()][elements][units];
            for (int choice = 0; choice < all.size(); choice++) {
                for (int i = 0; i < elements; i++) {
                    if (evaluator.elements.get(i) instanceof Indicator) {
                        evaluator.normaliseWith(i, all.get(choice));
                        evaluator.normaliseInto(prepared[choice][i], i);
                    }
                }
            }
            return x -> {
                double[][] chosen = prepared[at(x, all.size())];
                for (int i = 0; i < elements; i++) {
                    if (evaluator.elements.get(i) instanceof Indicator) {
                        evaluator.values[i] = chosen[i];
                    }
                }
            };
        });
    }

    /** One of several aggregations, the same for all these aggregates. */
    public static MethodFactor aggregation(String name, Set<String> aggregates, List<Aggregation> choices) {
        ImmutableList<Aggregation> all = some(choices);
        ImmutableSet<String> ids = ImmutableSet.copyOf(aggregates);
        return new MethodFactor(name, evaluator -> {
            int[] positions = ids.stream().mapToInt(evaluator::position).toArray();
            return x -> {
                for (int position : positions) {
                    evaluator.aggregations[position] = all.get(at(x, all.size()));
                }
            };
        });
    }

    /**
     * The weights of all elements of a level of the tree, each multiplied by {@code 1 + extent * (2u - 1)} with its own random u between
     * 0 and 1, and all of them then scaled so that their mean stays.
     *
     * @param level 1 for the children of the root, 2 for theirs, ...
     * @param extent from 0 to below 1, such as 0.25
     * @param variants how many sets of weights there are to choose from
     * @param seed equal seeds give equal sets
     */
    public static MethodFactor weightNoise(String name, int level, double extent, int variants, long seed) {
        if (!(extent >= 0 && extent < 1) || level < 1 || variants < 1) {
            throw new IllegalArgumentException(
                    "Noise has a level and variants of 1 or more and an extent from 0 to below 1, but they were "
                            + level + ", " + variants + " and " + extent);
        }
        return new MethodFactor(name, evaluator -> {
            int[] positions = atLevel(evaluator, level);
            double[][] prepared = new double[variants][];
            for (int variant = 0; variant < variants; variant++) {
                prepared[variant] = noisy(evaluator, positions, extent, DrawStream.of(seed, variant));
            }
            return x -> {
                double[] chosen = prepared[at(x, variants)];
                for (int i = 0; i < positions.length; i++) {
                    evaluator.weights[positions[i]] = chosen[i];
                }
            };
        });
    }

    private static double[] noisy(Evaluator evaluator, int[] positions, double extent, DrawStream stream) {
        double[] weights = new double[positions.length];
        double before = 0;
        double after = 0;
        for (int i = 0; i < positions.length; i++) {
            double weight = evaluator.elements.get(positions[i]).weight();
            weights[i] = weight * (1 + extent * (2 * stream.uniform() - 1));
            before += weight;
            after += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= before / after;
        }
        return weights;
    }

    private static int[] atLevel(Evaluator evaluator, int level) {
        List<Integer> positions = List.of(evaluator.root());
        for (int depth = 0; depth < level; depth++) {
            List<Integer> below = new ArrayList<>();
            for (int position : positions) {
                for (int child : evaluator.children(position)) {
                    below.add(child);
                }
            }
            positions = below;
        }
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("The tree has no level " + level);
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The weight of one element, anything between two numbers above 0. */
    public static MethodFactor weight(String name, String element, double from, double to) {
        if (!(from > 0 && from <= to)) {
            throw new IllegalArgumentException(
                    "A weight runs from a number above 0 to a higher one, but from " + from + " to " + to);
        }
        return new MethodFactor(name, evaluator -> {
            int position = evaluator.position(element);
            return x -> evaluator.weights[position] = from + x * (to - from);
        });
    }

    /** Nothing, or one of these elements, is left out. */
    public static MethodFactor removal(String name, List<String> elements) {
        ImmutableList<String> ids = some(elements);
        return new MethodFactor(name, evaluator -> {
            int[] positions = ids.stream().mapToInt(evaluator::position).toArray();
            return x -> {
                int choice = at(x, positions.length + 1);
                for (int i = 0; i < positions.length; i++) {
                    evaluator.removed[positions[i]] = i + 1 == choice;
                }
            };
        });
    }

    private static <T> ImmutableList<T> some(List<T> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A factor needs something to choose from");
        }
        return ImmutableList.copyOf(choices);
    }

    private static int at(double x, int choices) {
        return Math.min((int) (x * choices), choices - 1);
    }

    public String name() {
        return name;
    }

    DoubleConsumer bind(Evaluator evaluator) {
        return binder.bind(evaluator);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
