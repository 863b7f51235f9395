package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.gap.SharedMeasure;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InputType;

/**
 * Something that is counted again and again while a plan runs, and where it is scored: one measure may feed several criteria of several
 * indices.
 *
 * @param code short and stable, such as {@code online-filing}
 * @param name in Vietnamese, for display
 * @param unit what is counted, such as {@code hồ sơ}
 * @param direction which way is better
 * @param kind what its values are
 * @param series how its observations add up
 * @param feeds the inputs of leaves that it is put in; may be empty
 */
public record Measure(
        String code,
        String name,
        String unit,
        Direction direction,
        Kind kind,
        Series series,
        ImmutableList<Use> feeds) {
    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** What the values of a measure are. */
    public enum Kind {
        /** A whole number. */
        COUNT(InputType.COUNT),
        /** A count of a count, such as 812/900. */
        RATE(InputType.RATIO),
        BOOLEAN(InputType.FLAG),
        DATE(InputType.DATE),
        /** One of the named options of a rule. */
        LEVEL(InputType.OPTION),
        /** What a survey comes to, an exact number. */
        SURVEY(InputType.NUMBER);

        private final InputType type;

        Kind(InputType type) {
            this.type = type;
        }

        /** What an input must take for such a measure to feed it; a survey's number is accepted for a count and the other way round. */
        public InputType type() {
            return type;
        }

        boolean accepts(Value value) {
            return type.accepts(value);
        }
    }

    /** How observations of several periods come together. */
    public enum Series {
        /** Each observation says how things stand in all; the latest counts. */
        TO_DATE,
        /** Each observation is about its own period; counts and ratios of counts are added up. */
        PER_PERIOD
    }

    public Measure {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A measure has a code and a name, but was '" + code + "', '" + name + "'");
        }
        if (series == Series.PER_PERIOD && kind != Kind.COUNT && kind != Kind.RATE) {
            throw new IllegalArgumentException(
                    "Measure " + code + ": only a count or a rate adds up over periods, not a " + kind);
        }
        if (feeds.stream().distinct().count() < feeds.size()) {
            throw new IllegalArgumentException("Measure " + code + " feeds an input twice: " + feeds);
        }
    }

    /**
     * The same as the gap analysis knows it.
     *
     * @throws IllegalArgumentException if it feeds nothing
     */
    public SharedMeasure shared() {
        return new SharedMeasure(code, feeds);
    }
}
