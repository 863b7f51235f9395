package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Whom a name meant on one day.
 *
 * @param name what was looked up
 * @param on the day
 * @param readings every unit that had the name on that day, in the order of the registry
 */
public record NameLookup(String name, LocalDate on, ImmutableList<UnitVersion> readings) {
    public boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** The unit, if there is exactly one. */
    public Optional<UnitVersion> unit() {
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** Why there is not exactly one, with all readings; empty if there is. */
    public Optional<Problem> problem() {
        if (readings.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                readings.isEmpty()
                        ? problem("a unit of that name on " + on, "none", "Correct the name, or the day.")
                        : problem(
                                "one unit of that name on " + on,
                                readings.stream().map(NameLookup::shown).collect(Collectors.joining(", ")),
                                "Give the id, or the name with its kind."));
    }

    private Problem problem(String expected, String got, String remedy) {
        return new Problem(ProblemCode.UNKNOWN_REFERENCE, Place.of("name " + name), expected, got, remedy);
    }

    private static String shown(UnitVersion version) {
        return version.unit().id() + " (" + version.unit().name()
                + version.parent().map(parent -> " of " + parent).orElse("") + ")";
    }
}
