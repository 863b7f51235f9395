package vn.chiso.core.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

/**
 * What was observed for one leaf. A value, <em>not assessed</em>, <em>not performed</em> and <em>not applicable</em> are four
 * different things, and none of them is zero.
 *
 * <pre>{@code
 * Measurement.awarded(Points.parse("16.22"));
 * Measurement.share(new Ratio(7368, 8253));
 * Measurement.notApplicable("no complaint arose in the period");
 * }</pre>
 */
public sealed interface Measurement {
    /** The name of the input in which an awarded number of points comes. */
    String POINTS = "points";

    /** The name of the input in which a single ratio comes. */
    String SHARE = "share";

    /** Values by the names of the leaf's inputs. */
    record Observed(ImmutableSortedMap<String, Value> values) implements Measurement {
        public Observed {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(
                        "An observation needs a value; without one it is Measurement.notAssessed()");
            }
        }

        /**
         * The value of one input.
         *
         * @throws IllegalArgumentException if it was not given
         */
        public Value value(String input) {
            Value value = values.get(input);
            if (value == null) {
                throw new IllegalArgumentException("The observation has no '" + input + "', only " + values.keySet());
            }
            return value;
        }
    }

    /** Nobody has looked yet. Nothing is known, so nothing is earned and nothing is lost. */
    record NotAssessed() implements Measurement {}

    /** It should have been done and was not. What that earns is said by the rule. */
    record NotPerformed() implements Measurement {}

    /**
     * It could not arise for this unit in this period. What becomes of its points is said by the edition.
     *
     * @param ground why; never blank
     */
    record NotApplicable(String ground) implements Measurement {
        public NotApplicable {
            if (ground.isBlank()) {
                throw new IllegalArgumentException("'Not applicable' needs its ground: say why it could not arise");
            }
        }
    }

    static Measurement observed(Map<String, Value> values) {
        return new Observed(ImmutableSortedMap.copyOf(values));
    }

    static Measurement observed(String input, Value value) {
        return new Observed(ImmutableSortedMap.of(input, value));
    }

    /** A published or appraised number of points. */
    static Measurement awarded(Points points) {
        return observed(POINTS, Value.of(points));
    }

    /** A single ratio. */
    static Measurement share(Ratio ratio) {
        return observed(SHARE, Value.of(ratio));
    }

    static Measurement notAssessed() {
        return new NotAssessed();
    }

    static Measurement notPerformed() {
        return new NotPerformed();
    }

    static Measurement notApplicable(String ground) {
        return new NotApplicable(ground);
    }
}
