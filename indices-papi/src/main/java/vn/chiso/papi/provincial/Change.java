package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.index.Name;
import vn.chiso.core.score.Rational;

/**
 * How a province's score changed between two years, and what stands against comparing the two.
 *
 * @param line {@code total}, the column of a dimension such as {@code D5}, or the code of a sub-dimension in the later year
 * @param name its name in the later year; empty for the total
 * @param earlier the earlier score, if there is one of the same concept
 * @param later the later score, if there is one
 * @param obstacles why the two may not be compared; empty if nothing known stands against it
 */
public record Change(
        String line,
        Optional<Name> name,
        Optional<Rational> earlier,
        Optional<Rational> later,
        ImmutableList<Obstacle> obstacles) {
    /** The kinds of reason. */
    public enum Kind {
        /** It was not measured in the earlier year. */
        NOT_MEASURED,
        /** There is no score in one of the years. */
        NO_SCORE,
        /** It is made of other parts. */
        OTHER_PARTS,
        /** Another number of parts means another scale. */
        OTHER_SCALE,
        /** It is measured otherwise, though its name stayed. */
        SERIES_BREAK
    }

    /**
     * One reason.
     *
     * @param kind which
     * @param subject what it is about: a year, a concept, a dimension
     * @param note what the source of a break says; empty for other reasons
     */
    public record Obstacle(Kind kind, String subject, String note) {}

    public boolean isComparable() {
        return obstacles.isEmpty();
    }

    /**
     * Later less earlier; empty if the two may not be compared. It is a difference of estimates from samples: how large it must be to
     * mean something is not published.
     */
    public Optional<Rational> difference() {
        return isComparable() ? later.flatMap(now -> earlier.map(now::minus)) : Optional.empty();
    }
}
