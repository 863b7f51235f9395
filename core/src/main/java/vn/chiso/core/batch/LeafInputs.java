package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InputSpec;

/** The measurements of one leaf, of all units. */
record LeafInputs(LeafLayout layout, ImmutableList<Column> columns, States states) {
    Measurement measurement(int unit, Dictionary words) {
        int state = states.of(unit);
        return switch (state) {
            case States.OBSERVED -> observed(unit, words);
            case States.NOT_ASSESSED -> Measurement.notAssessed();
            case States.NOT_PERFORMED -> Measurement.notPerformed();
            default -> Measurement.notApplicable(words.word(state - States.NOT_APPLICABLE));
        };
    }

    private Measurement observed(int unit, Dictionary words) {
        ImmutableSortedMap.Builder<String, Value> values = ImmutableSortedMap.naturalOrder();
        int column = 0;
        for (InputSpec input : layout.inputs()) {
            long first = columns.get(column).get(unit);
            if (first != LeafLayout.absent(input)) {
                long second =
                        LeafLayout.width(input) == 2 ? columns.get(column + 1).get(unit) : 0;
                values.put(input.name(), LeafLayout.decode(input, first, second, words));
            }
            column += LeafLayout.width(input);
        }
        return Measurement.observed(values.buildOrThrow());
    }

    long bytes() {
        return states.bytes() + columns.stream().mapToLong(Column::bytes).sum();
    }
}
