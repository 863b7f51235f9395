package vn.chiso.core.measure;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Which days are working days, as decided year by year: Saturdays and Sundays off, public holidays off, days worked instead. It
 * speaks only for the time that it covers; beyond it nothing is assumed.
 *
 * @param from the first day that it covers
 * @param to the last day that it covers
 * @param holidays days off that are no Saturday or Sunday
 * @param workedInstead Saturdays and Sundays that are worked
 */
public record WorkingCalendar(
        LocalDate from,
        LocalDate to,
        ImmutableSortedSet<LocalDate> holidays,
        ImmutableSortedSet<LocalDate> workedInstead) {
    public WorkingCalendar {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A calendar covers a time, but it ends on " + to + ", before " + from);
        }
        for (LocalDate holiday : holidays) {
            within(from, to, holiday);
            if (isWeekend(holiday)) {
                throw new IllegalArgumentException(holiday + " is a weekend; it is off without being a holiday");
            }
        }
        for (LocalDate worked : workedInstead) {
            within(from, to, worked);
            if (!isWeekend(worked)) {
                throw new IllegalArgumentException(worked + " is no weekend; only a weekend can be worked instead");
            }
        }
    }

    public static WorkingCalendar of(
            LocalDate from, LocalDate to, Collection<LocalDate> holidays, Collection<LocalDate> workedInstead) {
        return new WorkingCalendar(
                from, to, ImmutableSortedSet.copyOf(holidays), ImmutableSortedSet.copyOf(workedInstead));
    }

    /** Whether it speaks for that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether that day is worked.
     *
     * @throws IllegalArgumentException if the calendar does not cover it
     */
    public boolean isWorkingDay(LocalDate day) {
        within(from, to, day);
        return isWeekend(day) ? workedInstead.contains(day) : !holidays.contains(day);
    }

    /**
     * How many working days lie after {@code start} up to and including {@code end}; zero if {@code end} is not after {@code start}. A paper
     * that is due on a Friday and comes on the Monday after is one working day late.
     *
     * @throws IllegalArgumentException if the calendar does not cover them
     */
    public long workingDaysAfter(LocalDate start, LocalDate end) {
        within(from, to, start);
        within(from, to, end);
        return start.isBefore(end)
                ? start.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /**
     * The day {@code workingDays} working days after {@code start}, or before it if negative; {@code start} itself for 0. Empty if the
     * calendar does not reach so far.
     */
    public Optional<LocalDate> shifted(LocalDate start, int workingDays) {
        LocalDate day = start;
        int left = Math.abs(workingDays);
        while (left > 0) {
            day = day.plusDays(Integer.signum(workingDays));
            if (!covers(day)) {
                return Optional.empty();
            }
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return covers(day) ? Optional.of(day) : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void within(LocalDate from, LocalDate to, LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException("The calendar covers " + from + " to " + to + ", not " + day);
        }
    }
}
