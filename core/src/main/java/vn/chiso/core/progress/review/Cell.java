package vn.chiso.core.progress.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The official cell of one action, or of one time of a recurring one, on a day.
 *
 * @param kind which
 * @param days how many days after the date it was completed, or it is now; 0 if it is in time
 */
public record Cell(Kind kind, long days) {
    /** The four. */
    public enum Kind {
        ON_TIME,
        LATE,
        WITHIN_TERM,
        OVERDUE
    }

    /**
     * The cell of an action.
     *
     * @param due the last day in time; empty if nobody said
     * @param completed when it was completed; empty if it is not
     * @param day the day of the review
     */
    public static Cell of(Optional<LocalDate> due, Optional<LocalDate> completed, LocalDate day) {
        long days = due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, completed.orElse(day))))
                .orElse(0L);
        return completed.isPresent()
                ? new Cell(days == 0 ? Kind.ON_TIME : Kind.LATE, days)
                : new Cell(days == 0 ? Kind.WITHIN_TERM : Kind.OVERDUE, days);
    }
}
