package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;

/**
 * A case as whole numbers. Options that others require or exclude are <em>links</em>: whether each of them is in or out is tried out. Once
 * that is settled, the options of different criteria no longer depend on each other. Which links are in is a mask, link 0 its lowest bit.
 */
final class Compiled {
    /** As many links as can be tried out, each in and out. */
    static final int MOST_LINKS = 20;

    /** A bit that is no link, so that what needs it is never chosen. */
    private static final long NEVER = Long.MIN_VALUE;

    /**
     * An option and the links on which it depends.
     *
     * @param value what it is worth, all objectives in one number
     * @param needs the links that must be in
     * @param bars the links that must be out
     */
    record Choice(PlanOption option, long value, long needs, long bars) {
        /** Whether it can be chosen when of the links that are decided these are in; of the others anything may come. */
        boolean goesWith(long decided, long in) {
            return (needs & decided & ~in) == 0 && (bars & in) == 0;
        }

        boolean isPossible() {
            return (needs & NEVER) == 0;
        }

        long dependsOn() {
            return needs | bars;
        }
    }

    private final PlanningCase given;
    private final ImmutableList<Objective> objectives;
    private final long[] weights;
    private final Map<String, Long> values = new HashMap<>();
    private final ImmutableList<PlanOption> fixedOptions;
    private final ImmutableList<PlanOption> linkOptions;
    private final ImmutableList<Choice> fixed;
    private final ImmutableList<Choice> links;
    private final ImmutableList<ImmutableList<Choice>> groups;

    Compiled(PlanningCase given, List<Objective> objectives) {
        this.given = given;
        this.objectives = ImmutableList.copyOf(objectives);
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("A plan needs an objective, but there is none");
        }
        this.weights = new long[objectives.size()];
        evaluate();
        Set<String> linked = linked(given);
        Predicate<PlanOption> open = option ->
                !given.forced().contains(option.code()) && !given.forbidden().contains(option.code());
        this.fixedOptions =
                sorted(given.options().stream().filter(option -> given.forced().contains(option.code())));
        this.linkOptions =
                sorted(given.options().stream().filter(open).filter(option -> linked.contains(option.code())));
        this.fixed = choices(fixedOptions);
        this.links = choices(linkOptions);
        Map<String, List<PlanOption>> byCriterion = new LinkedHashMap<>();
        sorted(given.options().stream().filter(open).filter(option -> !linked.contains(option.code())))
                .forEach(option -> option.criterion().ifPresent(criterion -> byCriterion
                        .computeIfAbsent(criterion, none -> new ArrayList<>())
                        .add(option)));
        this.groups = byCriterion.values().stream().map(this::choices).collect(ImmutableList.toImmutableList());
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

    private static boolean areApart(PlanOption one, PlanOption other) {
        return areAlternatives(one, other)
                || one.excludes().contains(other.code())
                || other.excludes().contains(one.code());
    }

    private static ImmutableList<PlanOption> sorted(Stream<PlanOption> options) {
        return options.sorted(Comparator.comparing(PlanOption::code)).collect(ImmutableList.toImmutableList());
    }

    /** Every option is worth its points, one of an objective more than everything that the later ones can add. */
    private void evaluate() {
        BigInteger weight = BigInteger.ONE;
        for (int i = weights.length - 1; i >= 0; i--) {
            if (weight.bitLength() > 62) {
                throw tooLarge();
            }
            weights[i] = weight.longValueExact();
            Objective objective = objectives.get(i);
            PointGrid grid = grid(objective);
            BigInteger most = BigInteger.ZERO;
            for (PlanOption option : given.options()) {
                long units = grid.units(objective.of(option));
                most = most.add(BigInteger.valueOf(units));
                values.merge(option.code(), weights[i] * units, Long::sum);
            }
            weight = weight.multiply(most.add(BigInteger.ONE));
        }
        if (weight.bitLength() > 62) {
            throw tooLarge();
        }
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

    private ImmutableList<Choice> choices(List<PlanOption> options) {
        return options.stream().map(this::choice).collect(ImmutableList.toImmutableList());
    }

    private Choice choice(PlanOption option) {
        long needs = 0;
        long bars = 0;
        int found = 0;
        for (PlanOption other : fixedOptions) {
            found += option.requires().contains(other.code()) ? 1 : 0;
            needs |= other != option && areApart(option, other) ? NEVER : 0;
        }
        for (int i = 0; i < Math.min(linkOptions.size(), MOST_LINKS); i++) {
            PlanOption other = linkOptions.get(i);
            if (option.requires().contains(other.code())) {
                found++;
                needs |= 1L << i;
            }
            bars |= other != option && areApart(option, other) ? 1L << i : 0;
        }
        needs |= found < option.requires().size() ? NEVER : 0;
        return new Choice(option, values.getOrDefault(option.code(), 0L), needs, bars);
    }

    /** The points of the first objective in such a number. */
    Points points(long value) {
        return grid(objectives.get(0)).points(value / weights[0]);
    }

    PlanningCase given() {
        return given;
    }

    ImmutableList<Objective> objectives() {
        return objectives;
    }

    /** What must be chosen. */
    ImmutableList<Choice> fixed() {
        return fixed;
    }

    ImmutableList<Choice> links() {
        return links;
    }

    /** The alternatives of each criterion that nothing depends on. */
    ImmutableList<ImmutableList<Choice>> groups() {
        return groups;
    }

    /** How many options are chosen among once the links are settled. */
    int choices() {
        return groups.stream().mapToInt(ImmutableList::size).sum();
    }
}
