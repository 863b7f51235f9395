package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;

/**
 * A case as whole numbers. Options that others require or exclude are <em>links</em>: whether each of them is in or out is tried out. Once
 * that is settled, the options of different criteria no longer depend on each other.
 */
final class Compiled {
    /** As many links as can be tried out, each in and out. */
    static final int MOST_LINKS = 20;

    private final PlanningCase given;
    private final ImmutableList<Objective> objectives;
    private final ImmutableList<PlanOption> fixed;
    private final ImmutableList<PlanOption> links;
    private final ImmutableList<ImmutableList<PlanOption>> groups;
    private final List<Long> weights;

    Compiled(PlanningCase given, List<Objective> objectives) {
        this.given = given;
        this.objectives = ImmutableList.copyOf(objectives);
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("A plan needs an objective, but there is none");
        }
        Set<String> linked = linked(given);
        Predicate<PlanOption> open = option ->
                !given.forced().contains(option.code()) && !given.forbidden().contains(option.code());
        this.fixed =
                sorted(given.options().stream().filter(option -> given.forced().contains(option.code())));
        this.links = sorted(given.options().stream().filter(open).filter(option -> linked.contains(option.code())));
        Map<String, List<PlanOption>> byCriterion = new LinkedHashMap<>();
        sorted(given.options().stream().filter(open).filter(option -> !linked.contains(option.code())))
                .forEach(option -> option.criterion().ifPresent(criterion -> byCriterion
                        .computeIfAbsent(criterion, none -> new ArrayList<>())
                        .add(option)));
        this.groups = byCriterion.values().stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        this.weights = weights();
    }

    private static Set<String> linked(PlanningCase given) {
        return given.options().stream()
                .flatMap(option -> Stream.concat(
                        option.requires().stream(),
                        option.excludes().stream().filter(other -> !areAlternatives(option, given.option(other)))))
                .collect(Collectors.toSet());
    }

    private static boolean areAlternatives(PlanOption one, PlanOption other) {
        return one.criterion().isPresent() && one.criterion().equals(other.criterion());
    }

    private static ImmutableList<PlanOption> sorted(Stream<PlanOption> options) {
        return options.sorted(Comparator.comparing(PlanOption::code)).collect(ImmutableList.toImmutableList());
    }

    /** One point of an objective is worth more than everything that the later ones can add. */
    private List<Long> weights() {
        Long[] weights = new Long[objectives.size()];
        BigInteger weight = BigInteger.ONE;
        for (int i = objectives.size() - 1; i >= 0; i--) {
            if (weight.bitLength() > 62) {
                throw tooLarge();
            }
            weights[i] = weight.longValueExact();
            Objective objective = objectives.get(i);
            BigInteger most = given.options().stream()
                    .map(option -> BigInteger.valueOf(units(objective, objective.of(option))))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            weight = weight.multiply(most.add(BigInteger.ONE));
        }
        if (weight.bitLength() > 62) {
            throw tooLarge();
        }
        return List.of(weights);
    }

    private IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("The points of " + objectives.size() + " objectives on a grid of "
                + given.grid().step()
                + " are too many to be held in one order; use fewer objectives or a coarser grid");
    }

    private PointGrid grid(Objective objective) {
        return objective.valuation() == Objective.Valuation.EXPECTED
                ? PointGrid.of(PlanningCase.EXPECTED_ROUNDING)
                : given.grid();
    }

    private long units(Objective objective, Points points) {
        return grid(objective).units(points);
    }

    /** What an option is worth, all objectives in one number. */
    long value(PlanOption option) {
        long value = 0;
        for (int i = 0; i < weights.size(); i++) {
            Objective objective = objectives.get(i);
            value += weights.get(i) * units(objective, objective.of(option));
        }
        return value;
    }

    /** The points of the first objective in such a number. */
    Points points(long value) {
        return grid(objectives.get(0)).points(value / weights.get(0));
    }

    PlanningCase given() {
        return given;
    }

    ImmutableList<Objective> objectives() {
        return objectives;
    }

    ImmutableList<PlanOption> links() {
        return links;
    }

    /** The alternatives of each criterion that nothing depends on. */
    ImmutableList<ImmutableList<PlanOption>> groups() {
        return groups;
    }

    /** How many options are chosen among once the links are settled. */
    int choices() {
        return groups.stream().mapToInt(ImmutableList::size).sum();
    }

    /** What remains to be chosen when exactly these links are in; empty if they contradict each other or what is fixed. */
    Optional<Settled> settle(long linksIn) {
        List<PlanOption> in = new ArrayList<>(fixed);
        for (int i = 0; i < links.size(); i++) {
            if ((linksIn >> i & 1) == 1) {
                in.add(links.get(i));
            }
        }
        Set<String> codes = in.stream().map(PlanOption::code).collect(Collectors.toSet());
        Set<String> taken =
                in.stream().flatMap(option -> option.criterion().stream()).collect(Collectors.toSet());
        long criteria =
                in.stream().filter(option -> option.criterion().isPresent()).count();
        if (taken.size() < criteria || !in.stream().allMatch(option -> goesWith(option, codes))) {
            return Optional.empty();
        }
        Set<String> shutOut =
                in.stream().flatMap(option -> option.excludes().stream()).collect(Collectors.toSet());
        ImmutableList<ImmutableList<PlanOption>> open = groups.stream()
                .filter(group -> !taken.contains(group.get(0).criterion().orElseThrow()))
                .map(group -> group.stream()
                        .filter(option -> goesWith(option, codes) && !shutOut.contains(option.code()))
                        .collect(ImmutableList.toImmutableList()))
                .filter(group -> !group.isEmpty())
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Settled(ImmutableList.copyOf(in), open));
    }

    private static boolean goesWith(PlanOption option, Set<String> chosen) {
        return chosen.containsAll(option.requires())
                && option.excludes().stream().noneMatch(chosen::contains);
    }

    /**
     * A case without dependencies.
     *
     * @param chosen what is in
     * @param groups alternatives of which at most one each may be added
     */
    record Settled(ImmutableList<PlanOption> chosen, ImmutableList<ImmutableList<PlanOption>> groups) {}
}
