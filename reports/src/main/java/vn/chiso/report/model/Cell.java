package vn.chiso.report.model;

import java.time.LocalDate;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What stands in one cell of a table: a value with its meaning, or the reason why there is none. Never a number made to text, never zero
 * for what is not known.
 */
public sealed interface Cell {
    /** Words. */
    record Text(String text) implements Cell {}

    /**
     * Points, exact.
     *
     * @param points the exact number
     * @param places to how many decimal places it is shown, 0 to 12, halves up; the number itself is not rounded
     */
    record Amount(Points points, int places) implements Cell {
        public Amount {
            checkPlaces(places);
        }
    }

    /**
     * A share of one, exact; shown in per cent.
     *
     * @param share 1 is all of it
     * @param places to how many decimal places of a per cent it is shown
     */
    record Share(Rational share, int places) implements Cell {
        public Share {
            checkPlaces(places);
        }
    }

    /**
     * Any other number, such as an estimate or a count.
     *
     * @param number the number
     * @param places to how many decimal places it is shown
     */
    record Quantity(Rational number, int places) implements Cell {
        public Quantity {
            checkPlaces(places);
        }
    }

    /**
     * A difference, exact; shown with its sign, a plus too.
     *
     * @param by how much more; negative for less
     * @param places to how many decimal places it is shown
     */
    record Change(Rational by, int places) implements Cell {
        public Change {
            checkPlaces(places);
        }
    }

    /** A place in a league table, from 1. */
    record Rank(int rank) implements Cell {}

    /** A local date. */
    record Day(LocalDate date) implements Cell {}

    /** No value, and why. */
    record Absent(Reason reason) implements Cell {}

    /**
     * A value with a mark that leads to one of the table's notes.
     *
     * @param cell the value
     * @param note the number of the note, from 1
     */
    record Noted(Cell cell, int note) implements Cell {
        public Noted {
            if (note < 1 || cell instanceof Noted) {
                throw new IllegalArgumentException(
                        "A cell leads to one note, numbered from 1, but was " + note + " on " + cell);
            }
        }
    }

    /** Why there is no value. */
    enum Reason {
        /** Nothing belongs here. */
        NONE,
        /** There is a value, but nobody has said it. */
        UNKNOWN,
        /** The paper that is shown does not state it. */
        NOT_STATED,
        NOT_ASSESSED,
        NOT_PERFORMED,
        NOT_APPLICABLE,
        NOT_ACCEPTED,
        /** Shown, never scored. */
        INFORMATIONAL
    }

    static Cell text(String text) {
        return new Text(text);
    }

    /** Points with two places, as official papers print them. */
    static Cell points(Points points) {
        return new Amount(points, 2);
    }

    /** A share in per cent with two places. */
    static Cell share(Rational share) {
        return new Share(share, 2);
    }

    /** A whole number. */
    static Cell count(long count) {
        return new Quantity(Rational.of(count), 0);
    }

    static Cell absent(Reason reason) {
        return new Absent(reason);
    }

    /** The cell without the mark of a note. */
    default Cell bare() {
        return this instanceof Noted noted ? noted.cell() : this;
    }

    private static void checkPlaces(int places) {
        if (places < 0 || places > 12) {
            throw new IllegalArgumentException("A number is shown with 0 to 12 decimal places, but was " + places);
        }
    }
}
