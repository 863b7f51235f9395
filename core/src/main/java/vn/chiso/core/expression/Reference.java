package vn.chiso.core.expression;

import java.util.Locale;
import vn.chiso.core.measure.CriterionCode;

/**
 * What a name in an expression stands for. Its text is the way it is written there.
 *
 * <pre>{@code
 * received                    // Own: an input of the same leaf
 * previous.received           // Previous: the same leaf's input in the period before
 * leaf("3.1").received        // OfLeaf: another leaf's input
 * cohort.max(received)        // Cohort: over all units that are scored together
 * unit.kind                   // UnitKind: the kind of unit, a text
 * }</pre>
 */
public sealed interface Reference {
    /** An input of the leaf that the expression belongs to. */
    record Own(String name) implements Reference {
        public Own {
            name = Names.checked(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The same leaf's input in the previous period. */
    record Previous(String name) implements Reference {
        public Previous {
            name = Names.checked(name);
        }

        @Override
        public String toString() {
            return "previous." + name;
        }
    }

    /** An input of another leaf, same unit and period. */
    record OfLeaf(CriterionCode leaf, String name) implements Reference {
        public OfLeaf {
            name = Names.checked(name);
        }

        @Override
        public String toString() {
            return "leaf(\"" + leaf + "\")." + name;
        }
    }

    /** A statistic of one of the leaf's inputs over all units that are scored together and have it. */
    record Cohort(Statistic statistic, String name) implements Reference {
        public Cohort {
            name = Names.checked(name);
        }

        @Override
        public String toString() {
            return "cohort." + statistic + "(" + name + ")";
        }
    }

    /** The kind of the unit that is scored, such as {@code commune}: a text. */
    record UnitKind() implements Reference {
        @Override
        public String toString() {
            return "unit.kind";
        }
    }

    /** What can be known of a cohort. Each is a number. */
    enum Statistic {
        /** The greatest value. */
        MAX,
        /** The least value. */
        MIN,
        /** The exact arithmetic mean. */
        MEAN,
        /** The middle value; of an even number of units the mean of the middle two. */
        MEDIAN,
        /** How many units have a value. */
        COUNT;

        /** As it is written: {@code median}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An own input.
     *
     * @throws IllegalArgumentException if no expression could write {@code name}
     */
    static Reference own(String name) {
        return new Own(name);
    }

    /**
     * Whether an expression can write {@code text} as the name of an input: letters, digits and underscores, not starting with
     * a digit, and none of the words {@code and or not if true false}. Letters are those of any alphabet, in NFC; a hyphen would
     * be a minus.
     */
    static boolean isName(String text) {
        return Names.isName(text);
    }
}
