package vn.chiso.core.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.core.composite.Element.Aggregate;
import vn.chiso.core.composite.Element.Indicator;

/**
 * The tree as arrays, children before parents, to be evaluated again and again without allocating. Weights, normalisations and
 * aggregations can be exchanged between runs. Not for several threads at once.
 */
final class Evaluator {
    final UnitTable table;
    final List<Element> elements = new ArrayList<>();
    final double[][] values;
    final double[] weights;
    final boolean[] removed;
    final Normalisation[] normalisations;
    final Aggregation[] aggregations;

    private final Map<String, Integer> positions = new HashMap<>();
    private final int[][] children;
    private final boolean[] gone;
    private final double[][] observed;
    private final int[] references;
    private final double[][] present;
    private final double[] shares;
    private final Aggregation.Buffer buffer;

    private Evaluator(CompositeIndex index, UnitTable table, int units) {
        this.table = table;
        childrenFirst(index.root());
        int count = elements.size();
        values = new double[count][units];
        weights = new double[count];
        removed = new boolean[count];
        normalisations = new Normalisation[count];
        aggregations = new Aggregation[count];
        children = new int[count][];
        gone = new boolean[count];
        observed = new double[count][];
        references = new int[count];
        int widest = 1;
        for (int i = 0; i < count; i++) {
            Element element = elements.get(i);
            positions.put(element.id(), i);
            weights[i] = element.weight();
            if (element instanceof Indicator indicator) {
                observed[i] = table.column(indicator.id());
                children[i] = new int[0];
                normaliseWith(i, indicator.normalisation());
            } else if (element instanceof Aggregate aggregate) {
                aggregations[i] = aggregate.aggregation();
                children[i] = aggregate.children().stream()
                        .mapToInt(child -> position(child.id()))
                        .toArray();
                widest = Math.max(widest, children[i].length);
            }
        }
        present = new double[widest][];
        shares = new double[widest];
        buffer = new Aggregation.Buffer(widest);
    }

    /** For a table that has the columns of the index. */
    static Evaluator of(CompositeIndex index, UnitTable table) {
        return new Evaluator(index, table, table.units().size());
    }

    /**
     * The tree for one unit by itself, with its normalised values.
     *
     * @throws IllegalArgumentException if an aggregation compares units
     */
    static Evaluator ofUnit(CompositeResult result, String unit) {
        Evaluator alone = new Evaluator(result.index(), result.table(), 1);
        for (int i = 0; i < alone.values.length; i++) {
            Aggregation aggregation = alone.aggregations[i];
            if (aggregation != null && aggregation.comparesUnits()) {
                throw new IllegalArgumentException(
                        "The " + aggregation + " compares units, so one unit cannot be worked out by itself");
            }
            alone.values[i][0] = result.value(unit, alone.elements.get(i).id()).orElse(Double.NaN);
        }
        return alone;
    }

    private void childrenFirst(Element element) {
        if (element instanceof Aggregate aggregate) {
            aggregate.children().forEach(this::childrenFirst);
        }
        elements.add(element);
    }

    int position(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("There is no element " + id + " in the index "
                    + elements.get(root()).id());
        }
        return position;
    }

    int root() {
        return elements.size() - 1;
    }

    int[] children(int element) {
        return children[element];
    }

    double[] scores() {
        return values[root()];
    }

    /** Exchanges the normalisation of an indicator. */
    void normaliseWith(int element, Normalisation normalisation) {
        normalisations[element] = normalisation;
        references[element] = normalisation.reference().map(table::unitPosition).orElse(-1);
    }

    Evaluator run() {
        normalise();
        aggregate();
        return this;
    }

    void normalise() {
        for (int i = 0; i < values.length; i++) {
            if (children[i].length == 0) {
                normaliseInto(values[i], i);
            }
        }
    }

    void normaliseInto(double[] out, int element) {
        Direction direction = ((Indicator) elements.get(element)).direction();
        normalisations[element].into(out, observed[element], direction, references[element]);
    }

    void aggregate() {
        for (int i = 0; i < values.length; i++) {
            if (children[i].length > 0) {
                aggregate(i);
            } else {
                gone[i] = removed[i];
            }
        }
    }

    /** A removed child is no child; an aggregate without any is gone itself. */
    private void aggregate(int element) {
        int count = 0;
        for (int child : children[element]) {
            if (!gone[child]) {
                present[count] = values[child];
                shares[count++] = weights[child];
            }
        }
        gone[element] = removed[element] || count == 0;
        double availability = ((Aggregate) elements.get(element)).availability();
        aggregations[element].into(values[element], present, shares, count, availability, buffer);
    }
}
