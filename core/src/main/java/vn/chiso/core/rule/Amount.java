package vn.chiso.core.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * A number of points as a rule states it: in points ({@code 1.5}), or as a share of its leaf's maximum ({@code 60%}).
 */
public sealed interface Amount {
    /** The whole maximum. */
    Amount FULL = new OfMax(Rational.ONE);

    /** Nothing. */
    Amount ZERO = new Fixed(Points.ZERO);

    /** So many points. */
    record Fixed(Points points) implements Amount {
        @Override
        public Points of(Points maxPoints) {
            return points;
        }

        @Override
        public String toString() {
            return points.toString();
        }
    }

    /** A share of the maximum. */
    record OfMax(Rational share) implements Amount {
        @Override
        public Points of(Points maxPoints) {
            return maxPoints.times(share);
        }

        @Override
        public String toString() {
            return share.times(Rational.of(100)) + "%";
        }
    }

    /** What it comes to for a leaf of {@code maxPoints}. */
    Points of(Points maxPoints);

    /**
     * Reads {@code 1.5} or {@code 60%}.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    static Amount parse(String text) {
        Matcher percent = Pattern.compile("(-?\\d{1,6}(?:\\.\\d{1,12})?) ?%").matcher(text);
        return percent.matches()
                ? new OfMax(Rational.parse(percent.group(1)).dividedBy(Rational.of(100)))
                : new Fixed(Points.parse(text));
    }
}
