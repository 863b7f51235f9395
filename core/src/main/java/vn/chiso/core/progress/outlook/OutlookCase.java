package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.forecast.Forecast;
import vn.chiso.core.forecast.PointsDistribution;
import vn.chiso.core.forecast.Prior;
import vn.chiso.core.forecast.Prospect;
import vn.chiso.core.forecast.ProspectiveLeaf;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.forecast.YearEnd;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.gap.WhatIf;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Makes a year's end of a follow-up. One use. */
final class OutlookCase {
    private final Gains gains;
    private final LocalDate day;
    private final Rational lastYear;
    private final OpenWork work;
    private final FollowUp followUp;
    private final ScoredIndex result;
    private final ImmutableSortedMap<String, Value> observed;
    private final ImmutableSet<CriterionCode> measured;
    private final ImmutableSet<String> verified;
    private final Map<String, Omission.Reason> omitted = new LinkedHashMap<>();
    private final ImmutableSet<String> counted;
    private final List<Prospect> prospects = new ArrayList<>();
    private final List<ProspectiveLeaf> leaves = new ArrayList<>();

    OutlookCase(Gains gains, String index, LocalDate day, Rational lastYear) {
        this.day = day;
        this.lastYear = lastYear;
        this.followUp = gains.followUp();
        OpenWork everything = OpenWork.of(gains, index, day);
        this.result = everything.result();
        this.observed = observed();
        this.measured = followUp.measures().stream()
                .filter(measure -> observed.containsKey(measure.code()))
                .flatMap(this::fed)
                .map(Use::leaf)
                .collect(ImmutableSet.toImmutableSet());
        this.gains = gains.counting(
                (undertaking, effect) -> everything.leaves(effect).stream().noneMatch(measured::contains));
        this.work = OpenWork.of(this.gains, index, day);
        this.verified = work.are(status -> status == WorkStatus.VERIFIED);
        this.counted = counted();
    }

    private ImmutableSortedMap<String, Value> observed() {
        ImmutableSortedMap.Builder<String, Value> values = ImmutableSortedMap.naturalOrder();
        followUp.measures().stream()
                .filter(measure -> fed(measure).findAny().isPresent())
                .forEach(measure ->
                        followUp.observedOn(day, measure.code()).ifPresent(value -> values.put(measure.code(), value)));
        return values.build();
    }

    /** The inputs of the result that a measure feeds. */
    private Stream<Use> fed(Measure measure) {
        return measure.feeds().stream()
                .filter(use -> use.edition().equals(result.edition())
                        && result.observed(use.leaf(), use.input()).isPresent());
    }

    /** The open actions that may still work out and of which everything is known. */
    private ImmutableSet<String> counted() {
        ImmutableSet<String> open = work.are(WorkStatus::isOpen);
        open.forEach(action -> reason(action).ifPresent(reason -> omitted.put(action, reason)));
        open.forEach(action -> Sets.intersection(work.needs(action), open).stream()
                .filter(need -> omitted.containsKey(need)
                        && omitted.get(need) != Omission.Reason.MEASURED
                        && omitted.get(need) != Omission.Reason.EFFECT_UNKNOWN)
                .findFirst()
                .ifPresent(need -> omitted.putIfAbsent(action, omitted.get(need))));
        return open.stream()
                .filter(action -> !omitted.containsKey(action) || omitted.get(action) == Omission.Reason.MEASURED)
                .filter(action -> !unmeasured(action).isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    private Optional<Omission.Reason> reason(String action) {
        boolean undecided = work.status(action) == WorkStatus.PROPOSED
                && work.alternatives(action).stream().anyMatch(other -> work.status(other) != WorkStatus.CANCELLED);
        if (undecided || work.needsCancelled(action)) {
            return Optional.of(Omission.Reason.SHUT_OUT);
        }
        if (followUp.probability(work.state().action(action)).isEmpty()) {
            return Optional.of(Omission.Reason.PROBABILITY_UNKNOWN);
        }
        if (work.isEffectUnknown(action)) {
            return Optional.of(Omission.Reason.EFFECT_UNKNOWN);
        }
        return work.leaves(action).stream().anyMatch(measured::contains)
                ? Optional.of(Omission.Reason.MEASURED)
                : Optional.empty();
    }

    /** The leaves on which an action works by effects that count. */
    private ImmutableSet<CriterionCode> unmeasured(String action) {
        return followUp.undertaking(action).effects().stream()
                .map(work::leaves)
                .filter(touched -> touched.stream().noneMatch(measured::contains))
                .flatMap(Set::stream)
                .collect(ImmutableSet.toImmutableSet());
    }

    Outlook outlook(Simulation otherwise) {
        ScoredIndex now = result.with(followUp, observed);
        ImmutableList<Outlook.Rate> rates = rates();
        rateLeaves(now, rates);
        Points earned = work.likely(verified);
        Set<CriterionCode> uncertain =
                rates.stream().flatMap(rate -> rate.leaves().stream()).collect(Collectors.toSet());
        YearEnd.Builder standing = YearEnd.from(now.scorecard(), uncertain);
        YearEnd without = standing.asOf(day).build();
        Points certain = without.certain().plus(earned);
        ImmutableList<Outlook.Work> works = works();
        YearEnd.Builder yearEnd = YearEnd.builder();
        yearEnd.ruleSet(without.ruleSet())
                .asOf(day)
                .grid(without.grid())
                .certain(certain)
                .addAllProspects(prospects)
                .addAllLeaves(leaves);
        Set<String> forecast = rates.stream().map(Outlook.Rate::measure).collect(Collectors.toSet());
        return new Outlook(
                Forecast.of(yearEnd.build(), otherwise),
                certain,
                earned,
                rates,
                works,
                ImmutableSortedMap.copyOf(observed.entrySet().stream()
                        .filter(entry -> !forecast.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))),
                omitted.entrySet().stream()
                        .filter(entry -> isOfIndex(entry.getKey()))
                        .map(entry -> new Omission(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private boolean isOfIndex(String action) {
        return followUp.undertaking(action).effects().isEmpty()
                || !work.leaves(action).isEmpty();
    }

    private ImmutableList<Outlook.Rate> rates() {
        return followUp.measures().stream()
                .filter(measure -> measure.kind() == Measure.Kind.RATE && observed.containsKey(measure.code()))
                .flatMap(measure -> rate(measure).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Empty if nobody said how many cases are to come, or nothing is known of the rate. */
    private Optional<Outlook.Rate> rate(Measure measure) {
        Ratio soFar = ((Value.Share) observed.getOrDefault(measure.code(), Value.of(new Ratio(0, 0)))).ratio();
        return followUp.toComeOn(day, measure.code()).flatMap(toCome -> prior(measure, soFar)
                .map(prior -> new Outlook.Rate(
                        measure.code(),
                        fed(measure)
                                .map(Use::leaf)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(CriterionCode::compareTo)),
                        soFar,
                        toCome.cases(),
                        prior)));
    }

    /** Last year's share; this year's, counting for nothing, if there is none of last year. */
    private Optional<Prior> prior(Measure measure, Ratio soFar) {
        Optional<Prior> lastYears = fed(measure)
                .flatMap(use -> result.observed(use.leaf(), use.input()).stream())
                .map(value -> ((Value.Share) value).ratio())
                .filter(share -> !share.isOfNothing())
                .findFirst()
                .map(share -> new Prior(share, lastYear));
        return lastYears.or(
                () -> soFar.isOfNothing() ? Optional.empty() : Optional.of(new Prior(soFar, Rational.ZERO)));
    }

    private void rateLeaves(ScoredIndex now, List<Outlook.Rate> rates) {
        rates.forEach(
                rate -> prospects.add(Prospect.cases(rate.prospect(), rate.soFar(), rate.toCome(), rate.prior())));
        Map<CriterionCode, Map<String, String>> inputs = new TreeMap<>();
        rates.forEach(rate -> fed(followUp.measure(rate.measure()))
                .forEach(use -> inputs.computeIfAbsent(use.leaf(), leaf -> new TreeMap<>())
                        .put(use.input(), rate.prospect())));
        WhatIf whatIf = now.whatIf();
        inputs.forEach((leaf, prospect) -> {
            Score score = whatIf.present().criterion(leaf);
            leaves.add(
                    new ProspectiveLeaf(leaf, whatIf.rule(score), whatIf.facts(leaf), ImmutableMap.copyOf(prospect)));
        });
    }

    private ImmutableList<Outlook.Work> works() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        counted.forEach(action -> keys.put(
                action,
                Stream.concat(
                                unmeasured(action).stream().map(CriterionCode::text),
                                openNeeds(action).stream().map(need -> "action " + need))
                        .toList()));
        return OpenWork.together(keys).stream()
                .flatMap(group -> work(group).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Set<String> openNeeds(String action) {
        return Sets.difference(work.needs(action), verified);
    }

    /** What a group adds; empty if it is nothing. */
    private Optional<Outlook.Work> work(ImmutableSortedSet<String> group) {
        List<String> uncertain = Stream.concat(
                        group.stream(), group.stream().flatMap(action -> openNeeds(action).stream()))
                .distinct()
                .sorted()
                .toList();
        Points before = work.likely(verified);
        Map<Points, Rational> gained = new TreeMap<>();
        for (int mask = 0; mask < 1 << uncertain.size(); mask++) {
            Set<String> worked = OpenWork.subset(uncertain, mask);
            Points gain = work.likely(Sets.union(verified, worked)).minus(before);
            gained.merge(gain, chance(uncertain, worked), Rational::plus);
        }
        ImmutableSortedMap<Points, Rational> gains = ImmutableSortedMap.copyOf(gained);
        if (gains.size() == 1 && gains.firstKey().signum() == 0) {
            return Optional.empty();
        }
        ImmutableSortedSet<CriterionCode> touched = group.stream()
                .flatMap(action -> unmeasured(action).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(CriterionCode::compareTo));
        String name = "actions " + String.join(", ", uncertain);
        prospects.add(Prospect.points(
                name, PointsDistribution.ofExact(work.grid(), gains), "each works out by itself, or changes nothing"));
        leaves.add(new ProspectiveLeaf(
                touched.first(),
                ScoringRule.of(gain(gains.firstKey()), work.index().source()),
                Facts.of(Map.of(), gains.lastKey()),
                ImmutableMap.of(Measurement.POINTS, name)));
        ImmutableMap.Builder<String, Rational> chances = ImmutableMap.builder();
        uncertain.forEach(action -> chances.put(action, chance(action)));
        return Optional.of(new Outlook.Work(
                touched,
                chances.buildOrThrow(),
                Points.sum(gains.entrySet().stream()
                        .map(entry -> entry.getKey().times(entry.getValue()))
                        .toList()),
                gains.lastKey()));
    }

    private static Awarded gain(Points least) {
        return new Awarded(Measurement.POINTS, least, Optional.empty(), Optional.empty(), false);
    }

    private Rational chance(String action) {
        return followUp.probability(work.state().action(action)).orElseThrow();
    }

    private Rational chance(List<String> uncertain, Set<String> worked) {
        return uncertain.stream()
                .map(action -> worked.contains(action) ? chance(action) : Rational.ONE.minus(chance(action)))
                .reduce(Rational.ONE, Rational::times);
    }
}
