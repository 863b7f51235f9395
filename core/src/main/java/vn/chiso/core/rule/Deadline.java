package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What being in time earns. Up to the due date and the days of grace it is the maximum; after that each day costs points, or a table of
 * bands says what so many days late earn; beyond the cut-off it ends in an outcome of its own.
 *
 * @param input the date that is measured
 * @param due the due date
 * @param dueInput the input that gives the due date, where it differs from unit to unit
 * @param offset so many days after the given date it is due; negative for days before it
 * @param days calendar days or working days, for everything that is counted
 * @param grace so many days late still count as in time
 * @param perDay what each day late after grace costs
 * @param late what so many days late after grace earn, in place of {@code perDay}
 * @param cutOff so many days late after grace are still taken
 * @param beyond what later than that ends in
 */
public record Deadline(
        String input,
        Optional<LocalDate> due,
        Optional<String> dueInput,
        int offset,
        Days days,
        int grace,
        Optional<Points> perDay,
        Optional<ImmutableList<Band>> late,
        Optional<Integer> cutOff,
        Stated beyond)
        implements Scheme {
    /** Which days are counted. */
    public enum Days {
        CALENDAR,
        WORKING
    }

    @Override
    public String kind() {
        return "deadline";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return Stream.concat(Stream.of(input), dueInput.stream())
                .map(name -> InputSpec.required(name, InputType.DATE))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Stream<Use> expressions() {
        return late.stream()
                .flatMap(ImmutableList::stream)
                .flatMap(band -> band.formula().stream())
                .map(formula -> new Use("late", formula, false));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        if (due.isPresent() == dueInput.isPresent()) {
            return problem("due", "either a due date or the input that gives it", due.isPresent() ? "both" : "neither");
        }
        if (perDay.isPresent() == late.isPresent()) {
            return problem(
                    "per-day",
                    "either points per day or bands on the days late",
                    perDay.isPresent() ? "both" : "neither");
        }
        if (perDay.filter(cost -> cost.signum() <= 0).isPresent()) {
            return problem(
                    "per-day",
                    "the points that a day costs, more than 0",
                    perDay.orElseThrow().toString());
        }
        if (grace < 0) {
            return problem("grace", "zero days or more", Integer.toString(grace));
        }
        if (cutOff.filter(day -> day < 0).isPresent()) {
            return problem("cut-off", "zero days or more", cutOff.orElseThrow().toString());
        }
        return late.stream()
                .flatMap(bands -> new Bands(DAYS_LATE, bands).problems(maxPoints).stream())
                .map(problem -> problem.at(Place.of("late")))
                .collect(ImmutableList.toImmutableList());
    }

    private static final Expression DAYS_LATE = Expression.parse("days_late");

    private static ImmutableList<Problem> problem(String key, String expected, String got) {
        return ImmutableList.of(new Problem(ProblemCode.BAD_VALUE, Place.of(key), expected, got, "Correct the rule."));
    }

    @Override
    public Stream<Stated> stated() {
        return Stream.concat(Stream.of(beyond), late.stream().flatMap(bands -> new Bands(DAYS_LATE, bands).stated()));
    }

    @Override
    public Optional<Points> least(Points maxPoints) {
        Optional<Points> lowest = late.flatMap(bands -> new Bands(DAYS_LATE, bands).least(maxPoints));
        return beyond instanceof Stated.Earns earns
                ? Optional.of(lowest.orElse(Points.ZERO).min(earns.amount().of(maxPoints)))
                : Optional.of(lowest.orElse(Points.ZERO));
    }

    @Override
    public Earning earn(Facts facts) {
        Optional<LocalDate> on = date(facts, input);
        if (on.isEmpty()) {
            return new Earning.Missing(Reference.own(input));
        }
        Optional<LocalDate> given = due.or(() -> dueInput.flatMap(name -> date(facts, name)));
        if (given.isEmpty()) {
            return new Earning.Missing(Reference.own(dueInput.orElse(input)));
        }
        Optional<LocalDate> by = shifted(facts, given.get());
        if (days == Days.WORKING && (by.isEmpty() || !isCovered(facts, by.get(), on.get()))) {
            return new Earning.Refused(uncovered(facts, given.get(), on.get()));
        }
        return late(facts, by.orElseThrow(), on.get());
    }

    /** The due day; empty if the calendar does not reach so far. */
    private Optional<LocalDate> shifted(Facts facts, LocalDate given) {
        return days == Days.CALENDAR
                ? Optional.of(given.plusDays(offset))
                : facts.surroundings().calendar().flatMap(calendar -> calendar.shifted(given, offset));
    }

    private Earning late(Facts facts, LocalDate by, LocalDate on) {
        long afterGrace = Math.max(0, daysLate(facts, by, on) - grace);
        Rational counted = Rational.of(afterGrace);
        Working counting = Working.of(Operation.DAYS_LATE, by + " to " + on, counted);
        if (cutOff.filter(last -> afterGrace > last).isPresent()) {
            return beyond instanceof Stated.Earns earns
                    ? Earning.of(earns.amount().of(facts.maxPoints()), counting)
                    : new Earning.Ended(beyond, ImmutableList.of(counting));
        }
        return late.map(bands -> new Bands(DAYS_LATE, bands).lookUp(counted, "days late", counting, facts))
                .orElseGet(() -> Earning.of(
                        facts.maxPoints().minus(perDay.orElse(Points.ZERO).times(counted)), counting));
    }

    private long daysLate(Facts facts, LocalDate by, LocalDate on) {
        return days == Days.CALENDAR
                ? ChronoUnit.DAYS.between(by, on)
                : facts.surroundings().calendar().orElseThrow().workingDaysAfter(by, on);
    }

    private static boolean isCovered(Facts facts, LocalDate by, LocalDate on) {
        return facts.surroundings()
                .calendar()
                .filter(known -> known.covers(by) && known.covers(on))
                .isPresent();
    }

    private Problem uncovered(Facts facts, LocalDate by, LocalDate on) {
        Optional<WorkingCalendar> calendar = facts.surroundings().calendar();
        return new Problem(
                ProblemCode.OUT_OF_BOUNDS,
                Place.of(input),
                "dates that the edition's calendar of working days covers"
                        + calendar.map(known -> ", " + known.from() + " to " + known.to())
                                .orElse("; it has none"),
                by + " and " + on,
                "Correct the date, or extend the calendar.");
    }

    private static Optional<LocalDate> date(Facts facts, String name) {
        return facts.input(name).filter(Value.Day.class::isInstance).map(value -> ((Value.Day) value).date());
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return late.map(bands -> new Bands(DAYS_LATE, bands).levels(maxPoints))
                .orElseGet(() -> Scheme.levels(maxPoints, Stream.of()));
    }
}
