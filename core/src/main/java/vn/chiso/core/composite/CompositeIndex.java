package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.composite.Element.Aggregate;
import vn.chiso.core.composite.Element.Indicator;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * A composite index: a tree whose indicators are columns of a table, and whose aggregates end in one score for each unit. Immutable and
 * thread-safe; evaluating is a pure function.
 *
 * <pre>{@code
 * CompositeIndex index = CompositeIndex.of(Element.aggregate("index", Aggregation.arithmetic(),
 *     Element.indicator("x", Normalisation.minMax(0, 100)),
 *     Element.indicator("y", Normalisation.minMax(0, 100)).lowerIsBetter()));
 * CompositeResult result = index.evaluate(table);
 * result.score("Hà Nội");                              // OptionalDouble
 * result.ranks(new Grid(1e-9), TiePolicy.STANDARD);
 * }</pre>
 */
public final class CompositeIndex {
    private final Element root;

    private CompositeIndex(Element root) {
        this.root = root;
    }

    /**
     * The index of this tree.
     *
     * @throws InvalidDataException if an id is there twice, a weight is not above 0, a threshold is not from 0 to 1, or an aggregate has
     *     too few children: all of it at once
     */
    public static CompositeIndex of(Element root) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        root.all().forEach(element -> {
            if (!seen.add(element.id())) {
                add(problems, ProblemCode.DUPLICATE, element, "an id of its own", element.id() + " again", "Rename it");
            }
            if (!(element.weight() > 0) || Double.isInfinite(element.weight())) {
                String got = Double.toString(element.weight());
                add(problems, ProblemCode.OUT_OF_BOUNDS, element, "a weight above 0", got, "Remove the element");
            }
            if (element instanceof Aggregate aggregate) {
                check(aggregate, problems);
            }
        });
        InvalidDataException.throwIfAny(problems);
        return new CompositeIndex(root);
    }

    private static void check(Aggregate aggregate, List<Problem> problems) {
        int children = aggregate.children().size();
        if (!(aggregate.availability() >= 0 && aggregate.availability() <= 1)) {
            String got = Double.toString(aggregate.availability());
            add(problems, ProblemCode.OUT_OF_BOUNDS, aggregate, "an availability from 0 to 1", got, "Correct it");
        }
        int fewest = Math.max(1, aggregate.aggregation().fewest(children));
        if (children < fewest) {
            String expected = fewest + " children or more for its " + aggregate.aggregation();
            add(problems, ProblemCode.BAD_VALUE, aggregate, expected, children + "", "Choose another aggregation");
        }
    }

    private static void add(
            List<Problem> problems, ProblemCode code, Element element, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of("element " + element.id()), expected, got, remedy + "."));
    }

    public Element root() {
        return root;
    }

    /** The indicators in the order of the tree. */
    public ImmutableList<Indicator> indicators() {
        return root.all()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The effective weight of every element: the product of its share among siblings along its path. It is nominal: what an indicator
     * really decides depends on the aggregation, on missing values, and on how it varies and correlates.
     *
     * @return 1 for the root; the indicators' add up to 1
     */
    public ImmutableMap<String, Double> effectiveWeights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        share(root, 1, weights);
        return ImmutableMap.copyOf(weights);
    }

    private static void share(Element element, double share, Map<String, Double> weights) {
        weights.put(element.id(), share);
        if (element instanceof Aggregate aggregate) {
            double all =
                    aggregate.children().stream().mapToDouble(Element::weight).sum();
            aggregate.children().forEach(child -> share(child, share * child.weight() / all, weights));
        }
    }

    /**
     * The index without an element and what is below it: its siblings share its weight, a parent that is left empty disappears.
     *
     * @throws IllegalArgumentException if there is no such element, or nothing is left
     * @throws InvalidDataException if an aggregation is left with too few children
     */
    public CompositeIndex without(String id) {
        if (root.all().noneMatch(element -> element.id().equals(id))) {
            throw new IllegalArgumentException("There is no element " + id + " in the index " + root.id());
        }
        return of(without(root, id)
                .orElseThrow(() -> new IllegalArgumentException("Without " + id + " nothing is left of the index")));
    }

    private static Optional<Element> without(Element element, String id) {
        if (element.id().equals(id)) {
            return Optional.empty();
        }
        if (!(element instanceof Aggregate aggregate)) {
            return Optional.of(element);
        }
        ImmutableList<Element> left = aggregate.children().stream()
                .flatMap(child -> without(child, id).stream())
                .collect(ImmutableList.toImmutableList());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aggregate(
                        aggregate.id(), aggregate.weight(), aggregate.aggregation(), aggregate.availability(), left));
    }

    /** Everything that keeps {@code table} from being evaluated, in the order of the tree; empty if nothing does. */
    public ImmutableList<Problem> check(UnitTable table) {
        ImmutableList<Problem> columns = IndexChecks.columns(this, table);
        return columns.isEmpty() ? IndexChecks.values(Evaluator.of(this, table).run()) : columns;
    }

    /**
     * The values of every element for every unit.
     *
     * @throws InvalidDataException with everything that {@link #check} finds: a column that is not there, an indicator that cannot be
     *     normalised, children whose aggregate is undefined
     */
    public CompositeResult evaluate(UnitTable table) {
        InvalidDataException.throwIfAny(IndexChecks.columns(this, table));
        Evaluator evaluator = Evaluator.of(this, table).run();
        InvalidDataException.throwIfAny(IndexChecks.values(evaluator));
        return new CompositeResult(this, evaluator);
    }
}
