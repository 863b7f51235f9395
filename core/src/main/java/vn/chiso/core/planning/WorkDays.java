package vn.chiso.core.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.score.Rational;

/** The working days of a post from its start to the end of the calendar, and what it can have done after each of them. */
final class WorkDays {
    private final LocalDate start;
    private final List<LocalDate> days;
    private final List<Rational> done = new ArrayList<>();
    private final Map<YearMonth, Rational> byMonth = new HashMap<>();

    WorkDays(Capacity capacity, LocalDate start, WorkingCalendar calendar) {
        this.start = start;
        this.days = start.datesUntil(calendar.to().plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        Map<YearMonth, Rational> daily = new HashMap<>();
        Rational sum = Rational.ZERO;
        for (LocalDate day : days) {
            Rational work = daily.computeIfAbsent(YearMonth.from(day), month -> daily(capacity, month, calendar));
            byMonth.merge(YearMonth.from(day), work, Rational::plus);
            sum = sum.plus(work);
            done.add(sum);
        }
    }

    private static Rational daily(Capacity capacity, YearMonth month, WorkingCalendar calendar) {
        return capacity instanceof Capacity.People people
                ? Rational.of(people.number())
                : ((Capacity.Monthly) capacity)
                        .personDays()
                        .dividedBy(Rational.of(month.atDay(1)
                                .datesUntil(month.atEndOfMonth().plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .count()));
    }

    /** How many working days so much work takes; one more than there are if it is too much. */
    int neededFor(Rational work) {
        int needed = 0;
        while (needed < days.size() && workUntil(needed).compareTo(work) < 0) {
            needed++;
        }
        return workUntil(needed).compareTo(work) < 0 ? days.size() + 1 : needed;
    }

    private Rational workUntil(int count) {
        return count == 0 ? Rational.ZERO : done.get(count - 1);
    }

    /** The last of so many working days; the start if it is none, empty if there are not so many. */
    Optional<LocalDate> last(int count) {
        return count == 0
                ? Optional.of(start)
                : Optional.of(count).filter(number -> number <= days.size()).map(number -> days.get(number - 1));
    }

    /** How many working days there are until the end of a day. */
    int until(LocalDate day) {
        return (int) days.stream().filter(working -> !working.isAfter(day)).count();
    }

    /** The month in which something counts that is due on a day: not before the start. */
    YearMonth monthOf(LocalDate due) {
        return YearMonth.from(due.isBefore(start) ? start : due);
    }

    /** What can be done in a month. */
    Rational in(YearMonth month) {
        return byMonth.getOrDefault(month, Rational.ZERO);
    }
}
