package vn.chiso.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    // Made up: Thursday 2 and Friday 3 May 2024 off, Saturday 4 May worked instead.
    private final WorkingCalendar calendar =
            WorkingCalendar.of(day(1, 1), day(12, 31), Set.of(day(5, 2), day(5, 3)), Set.of(day(5, 4)));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }

    @Test
    void a_friday_paper_on_monday_is_one_working_day_late() {
        assertThat(calendar.workingDaysAfter(day(3, 1), day(3, 4))).isEqualTo(1);
    }

    @Test
    void on_the_day_or_before_is_not_late() {
        assertThat(calendar.workingDaysAfter(day(3, 1), day(3, 1))).isZero();
        assertThat(calendar.workingDaysAfter(day(3, 1), day(2, 1))).isZero();
    }

    @Test
    void holidays_do_not_count_and_days_worked_instead_do() {
        // after Wednesday 1 May: 2 and 3 off, Saturday 4 worked, Sunday 5 off, Monday 6 worked
        assertThat(calendar.workingDaysAfter(day(5, 1), day(5, 6))).isEqualTo(2);
    }

    @Test
    void it_does_not_speak_for_days_that_it_does_not_cover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.workingDaysAfter(day(12, 30), LocalDate.of(2025, 1, 2)))
                .withMessage("The calendar covers 2024-01-01 to 2024-12-31, not 2025-01-02");
    }

    @Test
    void a_holiday_on_a_weekend_and_a_worked_weekday_are_mistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(day(1, 1), day(12, 31), Set.of(day(3, 2)), Set.of()))
                .withMessage("2024-03-02 is a weekend; it is off without being a holiday");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(day(1, 1), day(12, 31), Set.of(), Set.of(day(3, 1))))
                .withMessage("2024-03-01 is no weekend; only a weekend can be worked instead");
    }

    @Property
    void days_add_up_over_any_day_between(
            @ForAll @IntRange(min = 1, max = 300) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c) {
        LocalDate start = LocalDate.ofYearDay(2024, a);
        LocalDate between = start.plusDays(b);
        LocalDate end = between.plusDays(c);
        assertThat(calendar.workingDaysAfter(start, end))
                .isEqualTo(calendar.workingDaysAfter(start, between) + calendar.workingDaysAfter(between, end));
    }
}
