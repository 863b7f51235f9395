package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What to look at first (C1): expected gain times urgency, divided by effort. There are no weights to tune. It orders a list; what to choose
 * within a budget is said by a {@link PlanSolver}.
 *
 * @param rows the highest index first, what takes nothing before all; equal ones by their codes
 * @param unknown the options whose effort is unknown, by their codes: they have no index, and not the lowest
 */
public record PriorityIndex(ImmutableList<Row> rows, ImmutableList<PlanOption> unknown) {
    /**
     * When something must be done, and how long that takes.
     *
     * @param option what
     * @param days how long it takes, zero or more
     * @param due the last day on which it counts
     */
    public record Candidate(PlanOption option, long days, LocalDate due) {
        public Candidate {
            if (days < 0) {
                throw new IllegalArgumentException(
                        "Option " + option.code() + " takes zero days or more, but was " + days);
            }
        }
    }

    /**
     * One option.
     *
     * @param option what
     * @param expected probability times likely gain
     * @param urgency 1 to 2
     * @param effort in whole units of the resource
     * @param index {@code expected * urgency / effort}; empty if it takes nothing
     */
    public record Row(PlanOption option, Points expected, Rational urgency, long effort, Optional<Rational> index) {
        Rational pressing() {
            return expected.value().times(urgency);
        }
    }

    private static final Comparator<Row> FIRST_THINGS_FIRST = Comparator.comparing((Row row) -> row.effort() > 0)
            .thenComparing(row -> row.index().orElseGet(row::pressing), Comparator.reverseOrder())
            .thenComparing(row -> row.option().code());

    /**
     * The index of each candidate.
     *
     * @param asOf the day from which the days left are counted
     * @param resource the resource in which effort is counted
     */
    public static PriorityIndex of(Collection<Candidate> candidates, LocalDate asOf, String resource) {
        return new PriorityIndex(
                candidates.stream()
                        .filter(candidate -> candidate.option().effort() instanceof Effort.Known)
                        .map(candidate -> row(candidate, asOf, resource))
                        .sorted(FIRST_THINGS_FIRST)
                        .collect(ImmutableList.toImmutableList()),
                candidates.stream()
                        .map(Candidate::option)
                        .filter(option -> option.effort() instanceof Effort.Unknown)
                        .sorted(Comparator.comparing(PlanOption::code))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Row row(Candidate candidate, LocalDate asOf, String resource) {
        PlanOption option = candidate.option();
        Rational urgency = urgency(candidate.due().toEpochDay() - asOf.toEpochDay(), candidate.days());
        long effort = ((Effort.Known) option.effort()).of(resource);
        Points expected = option.gain().expected();
        return new Row(
                option,
                expected,
                urgency,
                effort,
                effort == 0
                        ? Optional.empty()
                        : Optional.of(expected.value().times(urgency).dividedBy(Rational.of(effort))));
    }

    /**
     * 1 plus the part of the days left that it takes, at most 2: 1.5 if it takes half of them, 2 if it takes all, more, or none are left.
     *
     * @param daysLeft may be negative
     * @param days zero or more
     */
    public static Rational urgency(long daysLeft, long days) {
        return daysLeft <= days || daysLeft <= 0 ? Rational.of(2) : Rational.ONE.plus(Rational.of(days, daysLeft));
    }
}
