package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.rule.Scoring.amount;
import static vn.chiso.core.rule.Scoring.day;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.expression;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.withCalendar;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.rule.Deadline.Days;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class DeadlineTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 12);
    private static final Stated NOT_ACCEPTED = new Stated.Without(Outcome.NOT_ACCEPTED);

    /** Tuesday 16 June off, Saturday 20 June worked instead. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Set.of(LocalDate.of(2026, 6, 16)),
            Set.of(LocalDate.of(2026, 6, 20)));

    /** In time full points, up to five days late half of them, then nothing. */
    private static final ImmutableList<Band> LATE = ImmutableList.of(
            Band.below(Rational.ONE, Amount.FULL),
            Band.of(Rational.ONE, Rational.of(6), amount("50%")),
            Band.from(Rational.of(6), Amount.ZERO));

    /** Due on Friday 12 June 2026, half a point for each day late. */
    private static Deadline perDay(Days days, int grace, Optional<Integer> cutOff) {
        return new Deadline(
                "submitted",
                Optional.of(FRIDAY),
                Optional.empty(),
                0,
                days,
                grace,
                Optional.of(points("0.5")),
                Optional.empty(),
                cutOff,
                NOT_ACCEPTED);
    }

    private static Deadline late(Days days, ImmutableList<Band> bands) {
        return new Deadline(
                "submitted",
                Optional.of(FRIDAY),
                Optional.empty(),
                0,
                days,
                0,
                Optional.empty(),
                Optional.of(bands),
                Optional.empty(),
                NOT_ACCEPTED);
    }

    /** Due so many days after the day on which it was issued. */
    private static Deadline offset(Days days, int offset) {
        return new Deadline(
                "submitted",
                Optional.empty(),
                Optional.of("issued"),
                offset,
                days,
                0,
                Optional.of(points("0.5")),
                Optional.empty(),
                Optional.empty(),
                NOT_ACCEPTED);
    }

    private static Facts submitted(String day) {
        return withCalendar(facts("2", "submitted", day(day)), CALENDAR);
    }

    private static Facts issued(String issued, String submitted) {
        return withCalendar(facts("2", Map.of("issued", day(issued), "submitted", day(submitted))), CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 2",
        "2026-06-11, 2",
        "2026-06-12, 2",
        "2026-06-13, 1.5",
        "2026-06-15, 0.5",
        "2026-06-16, 0",
        "2026-06-30, 0"
    })
    void each_calendar_day_late_costs_points_down_to_nothing(String day, String points) {
        assertThat(earned(perDay(Days.CALENDAR, 0, Optional.empty()), submitted(day)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2",
        "2026-06-13, 2", // Saturday
        "2026-06-14, 2", // Sunday
        "2026-06-15, 1.5",
        "2026-06-16, 1.5", // a holiday
        "2026-06-17, 1",
        "2026-06-19, 0"
    })
    void working_days_leave_weekends_and_holidays_out(String day, String points) {
        assertThat(earned(perDay(Days.WORKING, 0, Optional.empty()), submitted(day)))
                .isEqualTo(points);
    }

    @Test
    void a_saturday_that_is_worked_counts() {
        // after Friday 12: 15, 17, 18, 19 and Saturday 20 June
        Deadline rule = late(Days.WORKING, LATE);
        assertThat(workings(rule, submitted("2026-06-19"))).startsWith("DAYS_LATE 2026-06-12 to 2026-06-19 = 4");
        assertThat(workings(rule, submitted("2026-06-20"))).startsWith("DAYS_LATE 2026-06-12 to 2026-06-20 = 5");
        assertThat(workings(rule, submitted("2026-06-21"))).startsWith("DAYS_LATE 2026-06-12 to 2026-06-21 = 5");
        assertThat(earned(rule, submitted("2026-06-21"))).isEqualTo("1");
        assertThat(earned(rule, submitted("2026-06-22"))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-12, 2", "2026-06-14, 2", "2026-06-15, 1.5", "2026-06-16, 1"})
    void so_many_days_are_forgiven_and_do_not_count_later_either(String day, String points) {
        assertThat(earned(perDay(Days.CALENDAR, 2, Optional.empty()), submitted(day)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, 2", "2026-06-16, 2", "2026-06-17, 1.5"})
    void grace_is_counted_in_working_days_too(String day, String points) {
        assertThat(earned(perDay(Days.WORKING, 1, Optional.empty()), submitted(day)))
                .isEqualTo(points);
    }

    @Test
    void the_days_are_shown_from_due_to_submitted() {
        Step step = step(perDay(Days.CALENDAR, 2, Optional.empty()), submitted("2026-06-19"));
        // 7 days, 5 after grace: 2 - 2.5
        assertThat(workings(step))
                .containsExactly("DAYS_LATE 2026-06-12 to 2026-06-19 = 5", "EXACT = -0.5", "RAISED = 0");
        assertThat(step.rule()).isEqualTo("deadline");
        assertThat(workings(perDay(Days.CALENDAR, 0, Optional.empty()), submitted("2026-06-01")))
                .containsExactly("DAYS_LATE 2026-06-12 to 2026-06-01 = 0", "EXACT = 2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2",
        "2026-06-13, 1",
        "2026-06-17, 1", // 5 days
        "2026-06-18, 0"
    })
    void bands_say_what_so_many_days_late_earn(String day, String points) {
        assertThat(earned(late(Days.CALENDAR, LATE), submitted(day))).isEqualTo(points);
    }

    @Test
    void the_band_and_the_days_are_shown() {
        assertThat(workings(late(Days.CALENDAR, LATE), submitted("2026-06-14")))
                .containsExactly("DAYS_LATE 2026-06-12 to 2026-06-14 = 2", "BAND 1 <= x < 6 = 50%", "EXACT = 1");
    }

    @Test
    void a_band_of_days_may_end_without_points() {
        ImmutableList<Band> bands = ImmutableList.of(
                Band.below(Rational.ONE, Amount.FULL),
                new Band(Range.atLeast(Rational.ONE), NOT_ACCEPTED, Optional.empty()));
        Deadline rule = late(Days.CALENDAR, bands);
        assertThat(problems(rule, "2")).isEmpty();
        assertThat(earned(rule, submitted("2026-06-12"))).isEqualTo("2");
        assertThat(earned(rule, submitted("2026-06-13"))).isEqualTo("NOT_ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14, 2", "2026-06-17, 0.5", "2026-06-18, NOT_ACCEPTED", "2026-07-18, NOT_ACCEPTED"})
    void beyond_the_cut_off_it_is_not_accepted(String day, String points) {
        // 2 days of grace, 3 more are taken
        assertThat(earned(perDay(Days.CALENDAR, 2, Optional.of(3)), submitted(day)))
                .isEqualTo(points);
    }

    @Test
    void a_cut_off_of_no_days_takes_nothing_late() {
        Deadline rule = perDay(Days.CALENDAR, 0, Optional.of(0));
        assertThat(earned(rule, submitted("2026-06-12"))).isEqualTo("2");
        Step step = step(rule, submitted("2026-06-13"));
        assertThat(step.outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
        assertThat(step.points()).isEmpty();
        assertThat(workings(step)).containsExactly("DAYS_LATE 2026-06-12 to 2026-06-13 = 1");
    }

    @ParameterizedTest
    @CsvSource({"10%, 0.2", "-1, -1", "0, 0"})
    void beyond_the_cut_off_there_may_be_points(String beyond, String points) {
        Deadline rule = new Deadline(
                "submitted",
                Optional.of(FRIDAY),
                Optional.empty(),
                0,
                Days.CALENDAR,
                0,
                Optional.empty(),
                Optional.of(LATE),
                Optional.of(10),
                Stated.parse(beyond));
        assertThat(earned(rule, submitted("2026-06-22"))).isEqualTo("0"); // 10 days
        assertThat(earned(rule, submitted("2026-06-23"))).isEqualTo(points);
        assertThat(rule.stated()).first().isEqualTo(Stated.parse(beyond));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2026-06-17, 2",
        "5, 2026-06-18, 1.5",
        "0, 2026-06-12, 2",
        "0, 2026-06-13, 1.5",
        "-3, 2026-06-09, 2",
        "-3, 2026-06-10, 1.5"
    })
    void it_may_be_due_calendar_days_after_or_before_another_date(int offset, String day, String points) {
        assertThat(earned(offset(Days.CALENDAR, offset), issued("2026-06-12", day)))
                .isEqualTo(points);
    }

    @Test
    void it_may_be_due_working_days_after_or_before_another_date() {
        // five working days after Friday 12 June: 15, 17, 18, 19, Saturday 20
        assertThat(earned(offset(Days.WORKING, 5), issued("2026-06-12", "2026-06-20")))
                .isEqualTo("2");
        assertThat(earned(offset(Days.WORKING, 5), issued("2026-06-12", "2026-06-21")))
                .isEqualTo("2");
        assertThat(workings(offset(Days.WORKING, 5), issued("2026-06-12", "2026-06-22")))
                .containsExactly("DAYS_LATE 2026-06-20 to 2026-06-22 = 1", "EXACT = 1.5");
        // two working days before Wednesday 17 June: 15, Friday 12
        assertThat(workings(offset(Days.WORKING, -2), issued("2026-06-17", "2026-06-15")))
                .containsExactly("DAYS_LATE 2026-06-12 to 2026-06-15 = 1", "EXACT = 1.5");
    }

    @Test
    void beyond_the_calendar_nothing_is_assumed() {
        Deadline rule = perDay(Days.WORKING, 0, Optional.empty());
        assertThat(earned(rule, submitted("2026-12-31"))).isEqualTo("0");
        assertThat(refusal(rule, submitted("2027-01-01")))
                .isEqualTo("submitted: expected dates that the edition's calendar of working days covers, 2026-01-01 to"
                        + " 2026-12-31, but got 2026-06-12 and 2027-01-01. Correct the date, or extend the calendar.");
        assertThat(refusal(rule, submitted("2025-12-31"))).contains("but got 2026-06-12 and 2025-12-31.");
        assertThat(refusal(offset(Days.WORKING, 2), issued("2026-12-30", "2026-12-31")))
                .contains("but got 2026-12-30 and 2026-12-31.");
        assertThat(earned(offset(Days.WORKING, 1), issued("2026-12-30", "2026-12-31")))
                .isEqualTo("2");
    }

    @Test
    void without_a_calendar_no_working_day_is_known_but_every_calendar_day_is() {
        Facts alone = facts("2", "submitted", day("2026-06-15"));
        assertThat(refusal(perDay(Days.WORKING, 0, Optional.empty()), alone))
                .isEqualTo(
                        "submitted: expected dates that the edition's calendar of working days covers; it has none, but"
                                + " got 2026-06-12 and 2026-06-15. Correct the date, or extend the calendar.");
        assertThat(earned(perDay(Days.CALENDAR, 0, Optional.empty()), alone)).isEqualTo("0.5");
        assertThat(earned(perDay(Days.CALENDAR, 0, Optional.empty()), submitted("2027-01-01")))
                .isEqualTo("0");
    }

    @Test
    void a_date_that_is_missing_or_none_is_refused() {
        assertThat(refusal(offset(Days.CALENDAR, 1), facts("2", "issued", day("2026-06-12"))))
                .isEqualTo("submitted: expected a value, but got nothing. Enter it; in this case the rule reads it.");
        assertThat(refusal(offset(Days.CALENDAR, 1), facts("2", "submitted", day("2026-06-12"))))
                .isEqualTo("issued: expected a value, but got nothing. Enter it; in this case the rule reads it.");
        assertThat(refusal(perDay(Days.CALENDAR, 0, Optional.empty()), facts("2", "submitted", Value.of("12/06/2026"))))
                .startsWith("submitted: expected a value");
    }

    @Test
    void it_reads_dates() {
        assertThat(perDay(Days.CALENDAR, 0, Optional.empty()).usualInputs())
                .containsExactly(InputSpec.required("submitted", InputType.DATE));
        assertThat(offset(Days.CALENDAR, 0).usualInputs())
                .containsExactly(
                        InputSpec.required("submitted", InputType.DATE), InputSpec.required("issued", InputType.DATE));
        assertThat(offset(Days.CALENDAR, 0).expressions()).isEmpty();
    }

    @Test
    void a_formula_in_a_band_is_an_expression_of_the_rule() {
        ImmutableList<Band> bands = ImmutableList.of(
                new Band(Range.all(), new Stated.Earns(Amount.ZERO), Optional.of(expression("max - 0.25 * pages"))));
        assertThat(late(Days.CALENDAR, bands).expressions())
                .containsExactly(new Scheme.Use("late", expression("max - 0.25 * pages"), false));
    }

    private static Deadline built(
            Optional<LocalDate> due,
            Optional<String> dueInput,
            int grace,
            Optional<String> perDay,
            Optional<ImmutableList<Band>> late,
            Optional<Integer> cutOff) {
        return new Deadline(
                "submitted",
                due,
                dueInput,
                0,
                Days.CALENDAR,
                grace,
                perDay.map(Points::parse),
                late,
                cutOff,
                NOT_ACCEPTED);
    }

    @Test
    void it_is_due_on_one_date() {
        Optional<LocalDate> due = Optional.of(FRIDAY);
        Optional<String> half = Optional.of("0.5");
        assertThat(problems(built(due, Optional.empty(), 0, half, Optional.empty(), Optional.empty()), "2"))
                .isEmpty();
        assertThat(problems(built(due, Optional.of("issued"), 0, half, Optional.empty(), Optional.empty()), "2"))
                .containsExactly(
                        "due: expected either a due date or the input that gives it, but got both. Correct the rule.");
        assertThat(problems(
                        built(Optional.empty(), Optional.empty(), 0, half, Optional.empty(), Optional.empty()), "2"))
                .containsExactly(
                        "due: expected either a due date or the input that gives it, but got neither. Correct the rule.");
    }

    @Test
    void lateness_is_priced_by_the_day_or_by_bands() {
        Optional<LocalDate> due = Optional.of(FRIDAY);
        assertThat(problems(
                        built(due, Optional.empty(), 0, Optional.of("0.5"), Optional.of(LATE), Optional.empty()), "2"))
                .containsExactly(
                        "per-day: expected either points per day or bands on the days late, but got both. Correct the rule.");
        assertThat(problems(built(due, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty()), "2"))
                .containsExactly("per-day: expected either points per day or bands on the days late, but got neither."
                        + " Correct the rule.");
    }

    @Test
    void no_days_are_negative() {
        Optional<LocalDate> due = Optional.of(FRIDAY);
        Optional<String> half = Optional.of("0.5");
        assertThat(problems(built(due, Optional.empty(), -1, half, Optional.empty(), Optional.empty()), "2"))
                .containsExactly("grace: expected zero days or more, but got -1. Correct the rule.");
        assertThat(problems(built(due, Optional.empty(), 3, half, Optional.empty(), Optional.of(-2)), "2"))
                .containsExactly("cut-off: expected zero days or more, but got -2. Correct the rule.");
    }

    @Test
    void a_day_late_costs_points() {
        Optional<LocalDate> due = Optional.of(FRIDAY);
        assertThat(problems(
                        built(due, Optional.empty(), 0, Optional.of("-0.5"), Optional.empty(), Optional.empty()), "2"))
                .containsExactly(
                        "per-day: expected the points that a day costs, more than 0, but got -0.5. Correct the rule.");
        assertThat(problems(built(due, Optional.empty(), 0, Optional.of("0"), Optional.empty(), Optional.empty()), "2"))
                .hasSize(1);
    }

    @Test
    void bands_of_days_are_checked_like_any_bands() {
        ImmutableList<Band> gap =
                ImmutableList.of(Band.below(Rational.ONE, Amount.FULL), Band.from(Rational.of(2), Amount.ZERO));
        assertThat(problems(late(Days.CALENDAR, gap), "2"))
                .containsExactly("late: expected bands without a gap, but got x < 1 and then 2 <= x."
                        + " Let one end where the other begins.");
        assertThat(problems(late(Days.CALENDAR, LATE), "2")).isEmpty();
        ImmutableList<Band> half = ImmutableList.of(Band.from(Rational.ZERO, amount("50%")));
        assertThat(problems(late(Days.CALENDAR, half), "2"))
                .containsExactly("late: expected a best case that earns the maximum of 2, but got 1."
                        + " Correct the points, or the maximum of the criterion.");
    }

    @Test
    void its_bands_are_its_levels() {
        assertThat(levels(late(Days.CALENDAR, LATE), "2")).containsExactly("0", "1", "2");
        assertThat(levels(perDay(Days.CALENDAR, 0, Optional.empty()), "2")).containsExactly("0", "2");
    }

    @Property
    void a_day_later_never_earns_more(
            @ForAll @IntRange(min = 1, max = 364) int day,
            @ForAll @IntRange(max = 3) int grace,
            @ForAll Days days,
            @ForAll boolean bands) {
        Deadline rule = bands ? late(days, LATE) : perDay(days, grace, Optional.empty());
        Points now = at(rule, LocalDate.ofYearDay(2026, day));
        Points later = at(rule, LocalDate.ofYearDay(2026, day + 1));
        assertThat(later).isLessThanOrEqualTo(now);
        assertThat(now).isBetween(Points.ZERO, Points.of(2));
        if (!LocalDate.ofYearDay(2026, day).isAfter(FRIDAY)) {
            assertThat(now).isEqualTo(Points.of(2));
        }
    }

    @Property
    void working_days_are_never_stricter_than_calendar_days(@ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate on = LocalDate.ofYearDay(2026, day);
        assertThat(at(perDay(Days.WORKING, 0, Optional.empty()), on))
                .isGreaterThanOrEqualTo(at(perDay(Days.CALENDAR, 0, Optional.empty()), on));
    }

    private static Points at(Deadline rule, LocalDate on) {
        return step(rule, withCalendar(facts("2", "submitted", Value.of(on)), CALENDAR))
                .points()
                .orElseThrow();
    }
}
