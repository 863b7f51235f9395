package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.core.score.Points;

/**
 * Options that are chosen together, in the order of their codes.
 *
 * @param options the chosen ones
 * @param effort what they take together, defaults counted where the case declares one
 */
public record Plan(ImmutableList<PlanOption> options, ImmutableSortedMap<String, Long> effort) {
    /** The plan of these options of a case. */
    static Plan of(PlanningCase given, Collection<PlanOption> chosen) {
        Map<String, Long> effort = new TreeMap<>();
        given.budget().keySet().forEach(resource -> effort.put(resource, 0L));
        chosen.forEach(option -> given.effort(option)
                .orElseThrow()
                .units()
                .forEach((resource, units) -> effort.merge(resource, units, Math::addExact)));
        return new Plan(
                chosen.stream().sorted(Comparator.comparing(PlanOption::code)).collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.copyOf(effort));
    }

    /** What it earns, counted so. */
    public Points gain(Objective objective) {
        return Points.sum(options.stream().map(objective::of).toList());
    }

    /** What it earns in all, counted so. */
    public Points gain(Objective.Valuation valuation) {
        return gain(Objective.of(valuation));
    }

    /** The codes of its options. */
    public ImmutableList<String> codes() {
        return options.stream().map(PlanOption::code).collect(ImmutableList.toImmutableList());
    }
}
