package vn.chiso.core.progress;

import java.time.LocalDate;
import vn.chiso.core.measure.Period;

/** When an action is to be done. All days are local, and the day that it is due still counts as in time. */
public sealed interface Timing {
    /** The day after which it is overdue. */
    LocalDate due();

    /** On or before a day. */
    record OnDate(LocalDate due) implements Timing {}

    /** Between two days, both included. */
    record Within(LocalDate from, LocalDate due) implements Timing {
        public Within {
            inOrder(from, due);
        }
    }

    /**
     * Again and again; done when the last time is done.
     *
     * @param unit how often
     * @param due the last time
     */
    record Every(Period.Unit unit, LocalDate due) implements Timing {}

    /** By the last day of a year. */
    record ByYearEnd(int year) implements Timing {
        @Override
        public LocalDate due() {
            return LocalDate.of(year, 12, 31);
        }
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A time ends on or after its first day, but was " + from + " to " + to);
        }
    }
}
