package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.definition.EditionComparison;
import vn.chiso.core.definition.EditionComparison.Kind;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;
import vn.chiso.core.unit.registry.Lineage;
import vn.chiso.core.unit.registry.UnitRegistry;

/**
 * What moved from one league table to the next of the same group. Where two results are not of the same thing, there is no number but the
 * reason: other criteria, a merger, a unit that is new, gone, or was not known in one of the two.
 *
 * <pre>{@code
 * TableChanges.between(of2024, of2025).of("an-binh").orElseThrow().places();   // 5: it rose from 30 to 25
 * }</pre>
 *
 * @param before the earlier table
 * @param after the later table
 * @param units one for each unit of the later group in its order, then those that are gone
 */
public record TableChanges(LeagueTable before, LeagueTable after, ImmutableList<UnitChange> units) {
    /**
     * The changes where no unit was reorganised: the same id is the same unit.
     *
     * @throws InvalidDataException with all the problems that {@link #check} finds, not only the first
     */
    public static TableChanges between(LeagueTable before, LeagueTable after) {
        return between(before, after, Optional.empty());
    }

    /**
     * The changes where units may have been reorganised. A period is a name and no day, so the days are said.
     *
     * @param registry where every unit of both tables is known by the same id
     * @param beforeDay a day on which the units of the earlier table were
     * @param afterDay a day on which the units of the later table were, not before it
     * @throws InvalidDataException with all the problems that {@link #check} finds, and with those units that were not on their day
     */
    public static TableChanges between(
            LeagueTable before, LeagueTable after, UnitRegistry registry, LocalDate beforeDay, LocalDate afterDay) {
        return between(before, after, Optional.of(new Reorganisations(registry, beforeDay, afterDay)));
    }

    private static TableChanges between(
            LeagueTable before, LeagueTable after, Optional<Reorganisations> reorganisations) {
        InvalidDataException.throwIfAny(Stream.concat(
                        check(before, after).stream(),
                        reorganisations.stream().flatMap(known -> known.problems(before, after)))
                .toList());
        Optional<Obstacle> criteria = otherCriteria(before, after);
        return new TableChanges(
                before,
                after,
                Stream.concat(
                                after.group().units().stream(),
                                before.group().units().stream()
                                        .filter(unit -> !after.group().has(unit.id())))
                        .map(unit -> change(unit, before, after, criteria, reorganisations))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Everything that keeps two tables from being held against each other: another index, group or rules, or no later period. */
    public static ImmutableList<Problem> check(LeagueTable before, LeagueTable after) {
        List<Problem> problems = new ArrayList<>();
        same(problems, "index", before.index().code(), after.index().code());
        same(problems, "group", before.group().name(), after.group().name());
        same(problems, "rules", before.rules(), after.rules());
        if (before.period().unit() != after.period().unit() || before.period().compareTo(after.period()) >= 0) {
            problems.add(problem(
                    "period",
                    "a period of the same length after " + before.period(),
                    after.period().toString()));
        }
        return ImmutableList.copyOf(problems);
    }

    private static void same(List<Problem> problems, String what, Object before, Object after) {
        if (!before.equals(after)) {
            problems.add(problem(what, before.toString(), after.toString()));
        }
    }

    private static Problem problem(String place, String expected, String got) {
        return new Problem(
                ProblemCode.NOT_ALLOWED,
                Place.of(place),
                expected,
                got,
                "Compare tables of one index and group that were ranked alike, the earlier one first.");
    }

    /** The change of one unit; empty if it is in neither table. */
    public Optional<UnitChange> of(String unitId) {
        return units.stream()
                .filter(change -> change.unit().id().equals(unitId))
                .findFirst();
    }

    private static UnitChange change(
            Unit unit,
            LeagueTable before,
            LeagueTable after,
            Optional<Obstacle> criteria,
            Optional<Reorganisations> reorganisations) {
        ImmutableList<Obstacle> obstacles = Stream.of(
                        membership(unit, before, after).stream(),
                        before.reason(unit.id()).map(Obstacle.UnrankedBefore::new).stream(),
                        after.reason(unit.id()).map(Obstacle.UnrankedNow::new).stream(),
                        reorganisations.stream().flatMap(known -> known.of(unit, after)),
                        criteria.stream())
                .<Obstacle>flatMap(obstacle -> obstacle)
                .collect(ImmutableList.toImmutableList());
        return new UnitChange(unit, before.row(unit.id()), after.row(unit.id()), obstacles);
    }

    private static Optional<Obstacle> membership(Unit unit, LeagueTable before, LeagueTable after) {
        if (!before.group().has(unit.id())) {
            return Optional.of(new Obstacle.NewInGroup());
        }
        return after.group().has(unit.id()) ? Optional.empty() : Optional.of(new Obstacle.GoneFromGroup());
    }

    /** Names and the period of an edition change no score, and its grades no rank. */
    private static Optional<Obstacle> otherCriteria(LeagueTable before, LeagueTable after) {
        ImmutableList<EditionComparison.Change> changes =
                EditionComparison.of(before.index(), after.index()).changes().stream()
                        .filter(change -> change.kind() != Kind.RENAMED)
                        .filter(change -> change.kind() != Kind.EDITION
                                || !List.of("period", "unit kinds", "grades").contains(change.subject()))
                        .collect(ImmutableList.toImmutableList());
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Obstacle.OtherCriteria(changes));
    }

    /** What a registry says happened between two days. */
    private record Reorganisations(UnitRegistry registry, LocalDate beforeDay, LocalDate afterDay) {
        Stream<Problem> problems(LeagueTable before, LeagueTable after) {
            return Stream.concat(absent(before, beforeDay), absent(after, afterDay));
        }

        private Stream<Problem> absent(LeagueTable table, LocalDate day) {
            return table.group().units().stream()
                    .filter(unit -> !registry.knows(unit.id())
                            || registry.asOf(day, unit.id()).isEmpty())
                    .map(unit -> new Problem(
                            ProblemCode.UNKNOWN_REFERENCE,
                            Place.of("unit " + unit.id() + ", " + table.period()),
                            "a unit that there was on " + day + " by the registry " + registry.id(),
                            unit.name(),
                            "Use the registry's id of that day, or add the unit to the registry."));
        }

        Stream<Obstacle> of(Unit unit, LeagueTable after) {
            Lineage lineage = after.group().has(unit.id())
                    ? registry.originsOf(unit.id(), afterDay, beforeDay)
                    : registry.whatBecameOf(unit.id(), beforeDay, afterDay);
            return lineage.events().isEmpty() ? Stream.of() : Stream.of(new Obstacle.Reorganised(lineage.events()));
        }
    }
}
