package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.planning.Effort;
import vn.chiso.core.planning.Gain;
import vn.chiso.core.planning.PlanOption;
import vn.chiso.core.planning.PlanningCase;
import vn.chiso.core.progress.Effect.Case;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Makes a planning case of open actions. One use. */
final class ChoiceCase {
    private final OpenWork work;
    private final LocalDate day;
    private final Map<String, Rational> days;
    private final UnaryOperator<String> resource;
    private final ImmutableSet<String> settled;
    private final ImmutableSet<String> open;
    private final Map<String, Omission.Reason> barred = new LinkedHashMap<>();
    private final ImmutableSet<String> offered;
    private final ImmutableSet<String> links;
    private final long partsOfDay;
    private final Map<String, Points> lost = new TreeMap<>();
    private final Map<String, PlanOption> options = new LinkedHashMap<>();
    private final ImmutableMap.Builder<String, ImmutableSortedSet<String>> byOption = ImmutableMap.builder();

    /**
     * @param days by resource
     * @param resource what a post's days are counted as
     */
    ChoiceCase(OpenWork work, LocalDate day, Map<String, Rational> days, UnaryOperator<String> resource) {
        this.work = work;
        this.day = day;
        this.days = days;
        this.resource = resource;
        this.settled = work.are(WorkStatus::isClaimed);
        this.open = work.are(status -> !status.isClaimed() && status.isOpen());
        open.forEach(action -> reason(action).ifPresent(reason -> barred.put(action, reason)));
        open.forEach(action -> openNeeds(action).stream()
                .filter(barred::containsKey)
                .findFirst()
                .ifPresent(need -> barred.putIfAbsent(action, barred.get(need))));
        this.offered = open.stream()
                .filter(action ->
                        !barred.containsKey(action) && !work.leaves(action).isEmpty())
                .collect(ImmutableSet.toImmutableSet());
        List<ImmutableSortedSet<String>> groups = groups();
        this.links = links(groups);
        this.partsOfDay = parts();
        groups.forEach(this::combinations);
    }

    private List<ImmutableSortedSet<String>> groups() {
        Map<String, List<String>> leaves = new LinkedHashMap<>();
        offered.forEach(action -> leaves.put(
                action, work.leaves(action).stream().map(CriterionCode::text).toList()));
        return OpenWork.together(leaves);
    }

    /** Why an action cannot be chosen by itself. */
    private Optional<Omission.Reason> reason(String action) {
        if (work.needsCancelled(action) || work.alternatives(action).stream().anyMatch(settled::contains)) {
            return Optional.of(Omission.Reason.SHUT_OUT);
        }
        if (work.followUp().probability(work.state().action(action)).isEmpty()) {
            return Optional.of(Omission.Reason.PROBABILITY_UNKNOWN);
        }
        boolean affordable = posts(action).keySet().stream().map(resource).allMatch(days::containsKey);
        return affordable ? Optional.empty() : Optional.of(Omission.Reason.CAPACITY_UNKNOWN);
    }

    private ImmutableSortedMap<String, Rational> posts(String action) {
        return work.followUp().undertaking(action).effort().orElseGet(ImmutableSortedMap::of);
    }

    private Set<String> openNeeds(String action) {
        return Sets.intersection(work.needs(action), open);
    }

    /** What is chosen by itself, because others require it or because it is an alternative on other lines. */
    private ImmutableSet<String> links(List<ImmutableSortedSet<String>> groups) {
        ImmutableSet.Builder<String> links = ImmutableSet.builder();
        offered.forEach(action -> links.addAll(openNeeds(action)));
        ImmutableSet<String> possible = ImmutableSet.<String>builder()
                .addAll(offered)
                .addAll(links.build())
                .build();
        for (String action : possible) {
            Set<String> own = groups.stream()
                    .filter(group -> group.contains(action))
                    .findFirst()
                    .<Set<String>>map(group -> group)
                    .orElse(Set.of());
            if (work.alternatives(action).stream()
                    .anyMatch(other -> possible.contains(other) && !own.contains(other))) {
                links.add(action);
            }
        }
        return links.build();
    }

    /** Into how many parts a day is cut so that every effort is whole. */
    private long parts() {
        return open.stream()
                .flatMap(action -> posts(action).values().stream())
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (one, other) -> one.divide(one.gcd(other))
                        .multiply(other))
                .longValueExact();
    }

    private void combinations(ImmutableSortedSet<String> group) {
        List<String> members = group.asList();
        ImmutableSortedSet<CriterionCode> leaves = members.stream()
                .flatMap(action -> work.leaves(action).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(CriterionCode::compareTo));
        String line = work.result().code() + "/"
                + leaves.stream().map(CriterionCode::text).collect(Collectors.joining("+"));
        for (int mask = 1; mask < 1 << members.size(); mask++) {
            ImmutableSet<String> chosen = OpenWork.subset(members, mask);
            Set<String> needs = chosen.stream()
                    .flatMap(action -> openNeeds(action).stream())
                    .collect(Collectors.toSet());
            boolean possible = chosen.stream().noneMatch(action -> work.alternatives(action).stream()
                            .anyMatch(chosen::contains))
                    && chosen.containsAll(Sets.intersection(needs, group));
            if (possible) {
                option(line, chosen, Sets.difference(needs, chosen)).ifPresent(option -> {
                    options.put(option.code(), option);
                    byOption.put(option.code(), ImmutableSortedSet.copyOf(chosen));
                    lost.putIfAbsent(line, lost(leaves));
                });
            }
        }
    }

    private Points lost(Collection<CriterionCode> leaves) {
        return Points.sum(leaves.stream()
                .map(leaf -> work.result().scorecard().criterion(leaf))
                .map(Score::lost)
                .flatMap(Optional::stream)
                .toList());
    }

    /** A set of actions on one line; empty if it earns nothing at all. */
    private Optional<PlanOption> option(String line, ImmutableSet<String> chosen, Set<String> needs) {
        Set<String> before = Sets.union(settled, needs);
        Set<String> after = Sets.union(before, chosen);
        Points lowest = work.earned(after, Case.LOW).minus(work.earned(before, Case.LOW));
        Points usual = work.likely(after).minus(work.likely(before));
        Points highest = work.earned(after, Case.HIGH).minus(work.earned(before, Case.HIGH));
        if (usual.signum() <= 0 && highest.signum() <= 0) {
            return Optional.empty();
        }
        PlanOption.Builder option = PlanOption.builder();
        return Optional.of(option.code(String.join("+", chosen))
                .criterion(line)
                .gain(new Gain(
                        lowest.min(usual).min(highest),
                        usual,
                        highest.max(usual).max(lowest),
                        usual.signum() == 0
                                ? Rational.ONE
                                : expected(chosen, needs).value().dividedBy(usual.value())))
                .effort(effort(Sets.difference(chosen, links)))
                .addAllRequires(Sets.union(needs, Sets.intersection(chosen, links)).stream()
                        .map(ChoiceCase::link)
                        .toList())
                .build());
    }

    /** What is earned on the average if each of the actions, and of what they require, works out by itself or does not. */
    private Points expected(Set<String> chosen, Set<String> needs) {
        List<String> uncertain =
                ImmutableList.<String>builder().addAll(chosen).addAll(needs).build();
        Points expected = Points.ZERO;
        for (int mask = 0; mask < 1 << uncertain.size(); mask++) {
            Set<String> worked = OpenWork.subset(uncertain, mask);
            Set<String> others = Sets.union(settled, Sets.intersection(worked, needs));
            Points earned = work.likely(Sets.union(settled, worked)).minus(work.likely(others));
            expected = expected.plus(earned.times(chance(uncertain, worked)));
        }
        return expected;
    }

    private Rational chance(List<String> uncertain, Set<String> worked) {
        return uncertain.stream()
                .map(action -> {
                    Rational works = work.followUp()
                            .probability(work.state().action(action))
                            .orElseThrow();
                    return worked.contains(action) ? works : Rational.ONE.minus(works);
                })
                .reduce(Rational.ONE, Rational::times);
    }

    private static String link(String action) {
        return "(" + action + ")";
    }

    private Effort effort(Set<String> actions) {
        if (actions.stream().anyMatch(this::isEffortUnknown)) {
            return Effort.UNKNOWN;
        }
        Map<String, Long> units = new TreeMap<>();
        actions.forEach(action -> posts(action)
                .forEach((post, effort) -> units.merge(resource.apply(post), units(effort), Math::addExact)));
        return new Effort.Known(ImmutableSortedMap.copyOf(units));
    }

    private boolean isEffortUnknown(String action) {
        return work.followUp().undertaking(action).effort().isEmpty();
    }

    private long units(Rational days) {
        return days.times(Rational.of(partsOfDay)).floor().longValueExact();
    }

    private PlanOption linked(String action) {
        PlanOption.Builder option = PlanOption.builder();
        return option.code(link(action))
                .effort(effort(Set.of(action)))
                .addAllRequires(openNeeds(action).stream().map(ChoiceCase::link).toList())
                .addAllExcludes(work.alternatives(action).stream()
                        .filter(links::contains)
                        .map(ChoiceCase::link)
                        .toList())
                .build();
    }

    Choices choices() {
        links.forEach(action -> {
            options.put(link(action), linked(action));
            byOption.put(link(action), ImmutableSortedSet.of(action));
        });
        Map<String, Long> budget = new TreeMap<>();
        days.forEach((post, left) -> budget.put(post, units(left)));
        PlanningCase.Builder planning = PlanningCase.builder();
        planning.ruleSet(work.result().scorecard().contentHash())
                .asOf(day)
                .grid(work.grid())
                .putAllLost(lost)
                .addAllOptions(options.values())
                .putAllBudget(budget);
        return new Choices(
                work,
                planning.build(),
                partsOfDay,
                byOption.buildOrThrow(),
                Sets.union(offered, links).stream()
                        .filter(this::isEffortUnknown)
                        .collect(ImmutableSet.toImmutableSet()),
                omissions());
    }

    private ImmutableList<Omission> omissions() {
        ImmutableList.Builder<Omission> omissions = ImmutableList.builder();
        for (String action : open) {
            Optional.ofNullable(barred.get(action))
                    .filter(reason -> isOfIndex(action))
                    .or(() ->
                            Optional.of(Omission.Reason.EFFECT_UNKNOWN).filter(reason -> work.isEffectUnknown(action)))
                    .ifPresent(reason -> omissions.add(new Omission(action, reason)));
        }
        return omissions.build();
    }

    /** Whether it earns something in the index, or may. */
    private boolean isOfIndex(String action) {
        Undertaking undertaking = work.followUp().undertaking(action);
        return undertaking.effects().isEmpty() || !work.leaves(action).isEmpty();
    }
}
