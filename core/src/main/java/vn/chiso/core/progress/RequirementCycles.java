package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Chains of things that each need the next and come back to the first: actions that require each other, causes that lie behind each other. */
final class RequirementCycles {
    private final Map<String, ? extends Set<String>> next;
    private final Set<String> done = new HashSet<>();
    private final LinkedHashSet<String> path = new LinkedHashSet<>();
    private final List<List<String>> cycles = new ArrayList<>();

    private RequirementCycles(Map<String, ? extends Set<String>> next) {
        this.next = next;
        next.keySet().forEach(this::visit);
    }

    static ImmutableList<Problem> problems(FollowUp followUp) {
        Map<String, Set<String>> requires = new LinkedHashMap<>();
        followUp.undertakings().forEach(action -> requires.put(action.action(), action.requires()));
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        followUp.causes()
                .forEach(cause -> parents.put(
                        cause.code(), Set.copyOf(cause.parent().stream().toList())));
        return ImmutableList.<Problem>builder()
                .addAll(problems("action", "required actions", requires))
                .addAll(problems("cause", "causes behind causes", parents))
                .build();
    }

    private static List<Problem> problems(String what, String links, Map<String, Set<String>> next) {
        return new RequirementCycles(next)
                .cycles.stream()
                        .map(cycle -> new Problem(
                                ProblemCode.NOT_ALLOWED,
                                Place.of(what + " " + cycle.get(0)),
                                links + " that do not come back to it",
                                "the cycle " + String.join(" -> ", cycle),
                                "Remove one of these links."))
                        .toList();
    }

    private void visit(String code) {
        if (path.contains(code)) {
            List<String> cycle = new ArrayList<>(path);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(code), cycle.size()));
            cycle.add(code);
            cycles.add(cycle);
        } else if (done.add(code)) {
            path.add(code);
            if (next.containsKey(code)) {
                next.get(code).forEach(this::visit);
            }
            path.remove(code);
        }
    }
}
