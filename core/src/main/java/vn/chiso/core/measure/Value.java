package vn.chiso.core.measure;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** One observed value. Exact and immutable; what it means is said by the input that it is given for. */
public sealed interface Value {

    /** A count, an amount, a mean, a number of days or points. */
    record Quantity(Rational value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A count of a count. */
    record Share(Ratio ratio) implements Value {
        @Override
        public String toString() {
            return ratio.toString();
        }
    }

    /** Yes or no. */
    record Flag(boolean isTrue) implements Value {
        @Override
        public String toString() {
            return isTrue ? "yes" : "no";
        }
    }

    /** Any number of named options. */
    record Options(ImmutableSortedSet<String> names) implements Value {
        @Override
        public String toString() {
            return String.join(", ", names);
        }
    }

    /** A local date. */
    record Day(LocalDate date) implements Value {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A named option, or words such as a reason. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    static Value of(Rational value) {
        return new Quantity(value);
    }

    static Value of(long value) {
        return new Quantity(Rational.of(value));
    }

    static Value of(Points points) {
        return new Quantity(points.value());
    }

    static Value of(Ratio ratio) {
        return new Share(ratio);
    }

    static Value of(boolean value) {
        return new Flag(value);
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(Collection<String> options) {
        return new Options(ImmutableSortedSet.copyOf(options));
    }
}
