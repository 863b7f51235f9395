package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Everything that keeps a case from being solved, in the order of its options. */
final class CaseChecks {
    private final PlanningCase given;
    private final Map<String, PlanOption> byCode = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CaseChecks(PlanningCase given) {
        this.given = given;
    }

    static ImmutableList<Problem> problems(PlanningCase given) {
        return new CaseChecks(given).problems();
    }

    private ImmutableList<Problem> problems() {
        given.lost().forEach((criterion, lost) -> {
            if (lost.signum() < 0) {
                outOfBounds("loss of " + criterion, "zero or more points", lost, "Enter what was lost.");
            }
        });
        given.budget().forEach((resource, units) -> notNegative("budget of " + resource, units));
        given.defaultEffort().ifPresent(effort -> effort("default effort", effort));
        for (PlanOption option : given.options()) {
            if (byCode.putIfAbsent(option.code(), option) != null) {
                add(
                        ProblemCode.DUPLICATE,
                        place(option),
                        "one option of this code",
                        "a second one",
                        "Give each option a code of its own.");
            }
        }
        for (PlanOption option : given.options()) {
            gain(option);
            if (option.effort() instanceof Effort.Known known) {
                effort(place(option), known);
            }
            option.requires().forEach(code -> reference(place(option) + ", requires", code));
            option.excludes().forEach(code -> reference(place(option) + ", excludes", code));
            option.requires().stream()
                    .filter(option.excludes()::contains)
                    .forEach(code -> add(
                            ProblemCode.NOT_ALLOWED,
                            place(option),
                            "an option either required or excluded",
                            code + " as both",
                            "Leave out one of them."));
        }
        given.forced().forEach(code -> reference("forced", code));
        given.forbidden().forEach(code -> reference("forbidden", code));
        cycle().ifPresent(cycle -> add(
                ProblemCode.NOT_ALLOWED,
                "requires",
                "requirements that come to an end",
                "the cycle " + String.join(" -> ", cycle),
                "Take one of the requirements out of the cycle."));
        return ImmutableList.copyOf(problems);
    }

    private void gain(PlanOption option) {
        Gain gain = option.gain();
        if (option.criterion().isEmpty() && !gain.equals(Gain.NONE)) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place(option),
                    "no gain of an enabler",
                    gain.likely() + " points",
                    "Name the criterion that earns them.");
        }
        if (gain.low().signum() < 0
                || gain.low().compareTo(gain.likely()) > 0
                || gain.likely().compareTo(gain.high()) > 0) {
            outOfBounds(
                    place(option) + ", gain",
                    "0 <= low <= likely <= high",
                    gain.low() + ", " + gain.likely() + ", " + gain.high(),
                    "Put the three gains in order.");
        }
        if (gain.probability().signum() < 0 || gain.probability().compareTo(Rational.ONE) > 0) {
            outOfBounds(
                    place(option) + ", probability",
                    "a number from 0 to 1",
                    gain.probability(),
                    "Enter a share, not a percentage.");
        }
        List.of(gain.low(), gain.likely(), gain.high()).stream()
                .distinct()
                .filter(points -> !given.grid().holds(points))
                .forEach(points -> add(
                        ProblemCode.BAD_VALUE,
                        place(option) + ", gain",
                        "a multiple of " + given.grid().step(),
                        points.toString(),
                        "Round it as the edition does."));
        option.criterion().ifPresent(criterion -> withinLoss(option, criterion));
    }

    private void withinLoss(PlanOption option, String criterion) {
        Points lost = given.lost().get(criterion);
        if (lost == null) {
            add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place(option) + ", criterion",
                    "one of " + given.lost().keySet(),
                    criterion,
                    "Say what the criterion has lost.");
        } else if (option.gain().high().compareTo(lost) > 0) {
            outOfBounds(
                    place(option) + ", gain",
                    "no more than the " + lost + " points that " + criterion + " has lost",
                    option.gain().high(),
                    "Cut the gain to the loss.");
        }
    }

    private void effort(String place, Effort.Known effort) {
        effort.units().forEach((resource, units) -> {
            if (!given.budget().containsKey(resource)) {
                add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place + ", effort",
                        "one of the resources " + given.budget().keySet(),
                        resource,
                        "Say how much of it there is.");
            }
            notNegative(place + ", effort in " + resource, units);
        });
    }

    private void notNegative(String place, long units) {
        if (units < 0) {
            outOfBounds(place, "zero or more units", units, "An effort that is not known is unknown, not a number.");
        }
    }

    private void reference(String place, String code) {
        if (!byCode.containsKey(code)) {
            add(ProblemCode.UNKNOWN_REFERENCE, place, "the code of an option", code, "Correct the code.");
        }
    }

    /** The first cycle of requirements, its first code again at its end; a path keeps the order of its codes. */
    private Optional<List<String>> cycle() {
        Set<String> done = new HashSet<>();
        return given.options().stream()
                .flatMap(option -> cycle(option.code(), new LinkedHashSet<>(), done).stream())
                .findFirst();
    }

    private Optional<List<String>> cycle(String code, Set<String> path, Set<String> done) {
        PlanOption option = byCode.get(code);
        if (option == null || done.contains(code)) {
            return Optional.empty();
        }
        if (!path.add(code)) {
            List<String> way = new ArrayList<>(path);
            List<String> cycle = new ArrayList<>(way.subList(way.indexOf(code), way.size()));
            cycle.add(code);
            return Optional.of(cycle);
        }
        for (String next : option.requires()) {
            Optional<List<String>> found = cycle(next, path, done);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(code);
        done.add(code);
        return Optional.empty();
    }

    private static String place(PlanOption option) {
        return "option " + option.code();
    }

    private void outOfBounds(String place, String expected, Object got, String remedy) {
        add(ProblemCode.OUT_OF_BOUNDS, place, expected, got.toString(), remedy);
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
