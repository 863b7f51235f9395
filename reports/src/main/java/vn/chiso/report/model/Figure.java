package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.score.Rational;

/**
 * A picture as the numbers that it shows, not as pixels. Whoever cannot see it reads the table that it can be turned into.
 *
 * @param id stable and unique in the report
 * @param title what it shows; also what is read out
 * @param kind how it is drawn
 * @param unit what the numbers count, such as {@code điểm}
 * @param categories what is on the axis
 * @param series the numbers, one series or more
 */
public record Figure(
        String id, String title, Kind kind, String unit, ImmutableList<String> categories, ImmutableList<Series> series)
        implements Block {

    /** How it is drawn. */
    public enum Kind {
        /** One bar for each category and series. */
        BARS,
        /** One spoke for each category. */
        RADAR
    }

    /**
     * One series.
     *
     * @param name what it is of
     * @param values one for each category; empty where there is none, which is not zero
     */
    public record Series(String name, ImmutableList<Optional<Rational>> values) {}

    public Figure {
        Ids.check("figure", id);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "Figure " + id + " has " + categories.size() + " categories, but series " + one.name() + " has "
                                + one.values().size() + " values");
            }
        }
    }

    /** The same figure under another id. */
    public Figure withId(String other) {
        return new Figure(other, title, kind, unit, categories, series);
    }
}
