package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.chiso.core.measure.Period;

/** When an action is to be done. All days are local, and the day that it is due still counts as in time. */
public sealed interface Timing {
    /** The day after which it is overdue. */
    LocalDate due();

    /**
     * The days on which it is due, the last of them {@link #due()}: one, unless it recurs.
     *
     * @param start the first day of the work; nothing but the last time is due before it
     */
    default ImmutableSortedSet<LocalDate> dates(LocalDate start) {
        return ImmutableSortedSet.of(due());
    }

    /** On or before a day. */
    record OnDate(LocalDate due) implements Timing {}

    /** Between two days, both included. */
    record Within(LocalDate from, LocalDate due) implements Timing {
        public Within {
            inOrder(from, due);
        }
    }

    /**
     * Again and again, counted back from the last time: the same day of the month, and the last day of the month if the last time is on one.
     * Every time is due by itself; the action is done when the last time is done.
     *
     * @param unit how often
     * @param due the last time
     */
    record Every(Period.Unit unit, LocalDate due) implements Timing {
        @Override
        public ImmutableSortedSet<LocalDate> dates(LocalDate start) {
            ImmutableSortedSet.Builder<LocalDate> dates = ImmutableSortedSet.naturalOrder();
            dates.add(due);
            YearMonth last = YearMonth.from(due);
            boolean atMonthEnd = last.atEndOfMonth().equals(due);
            for (long months = unit.months(); ; months += unit.months()) {
                LocalDate earlier = atMonthEnd ? last.minusMonths(months).atEndOfMonth() : due.minusMonths(months);
                if (earlier.isBefore(start)) {
                    return dates.build();
                }
                dates.add(earlier);
            }
        }
    }

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
