package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.LeafSteps.Level;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.gap.LeafSteps.Way;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.InverseEvaluation;
import vn.chiso.core.rule.InverseEvaluation.Reach;
import vn.chiso.core.rule.InverseEvaluation.Verdict;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * The nearest steps of one unit (C4): for every leaf that lost points, per level the least change in whole cases and what the total gains,
 * found with the leaf's own rule and by scoring the whole assessment again. What cannot be told says why. Leaves that can still fall,
 * because cases are to come, are there too: what it takes to hold them.
 *
 * <pre>{@code
 * NearestSteps.of(whatIf, ImmutableSetMultimap.of(CriterionCode.of("1.3"), new Lever.Future("share", 1_200)));
 * // 1.3: half a point takes 37 of the 1,200 cases to come, one point is LOST; 1.7: UNKNOWN, only its points are known
 * }</pre>
 *
 * @param scorecard as things are
 * @param leaves every leaf that lost points, was not assessed or has a lever, in the edition's order
 */
public record NearestSteps(Scorecard scorecard, ImmutableList<LeafSteps> leaves) {
    /**
     * The steps with the levels that the rules have and, where the edition rounds leaves, the least gain that it keeps, such as 0.01: of a rule
     * in proportion, the rule's own levels are only nothing and all.
     *
     * @param levers what can change, by leaf; a leaf may have several
     * @throws InvalidDataException if a lever moves nothing that its leaf observes
     */
    public static NearestSteps of(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers) {
        return of(whatIf, levers, whatIf.present().index().rounding().leaf().map(Rounding::unit));
    }

    /**
     * The same where the caller says what the least gain is that is worth asking for.
     *
     * @param levers what can change, by leaf; a leaf may have several
     * @param least more than zero
     * @throws InvalidDataException if a lever moves nothing that its leaf observes
     */
    public static NearestSteps of(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers, Points least) {
        if (least.signum() <= 0) {
            throw new IllegalArgumentException("The least gain is more than zero, but was " + least);
        }
        return of(whatIf, levers, Optional.of(least));
    }

    private static NearestSteps of(
            WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers, Optional<Points> least) {
        Levers.check(whatIf, levers);
        return new NearestSteps(
                whatIf.present(),
                whatIf.present().leaves().stream()
                        .filter(leaf -> isAsked(leaf, levers))
                        .map(leaf -> steps(
                                whatIf,
                                leaf,
                                levers.get(leaf.code().orElseThrow()).asList(),
                                least))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isAsked(Score leaf, ImmutableSetMultimap<CriterionCode, Lever> levers) {
        return leaf.outcome() == Outcome.NOT_ASSESSED
                || leaf.lost().filter(lost -> lost.signum() > 0).isPresent()
                || levers.containsKey(leaf.code().orElseThrow());
    }

    /** The steps of one leaf along these levers. */
    static LeafSteps steps(WhatIf whatIf, Score leaf, List<Lever> levers, Optional<Points> least) {
        CriterionCode code = leaf.code().orElseThrow();
        Optional<Reason> open = unknown(whatIf, leaf, levers);
        if (open.isPresent()) {
            return new LeafSteps.Unknown(code, leaf.lost(), open.get());
        }
        Observed observed = whatIf.observed(code).orElseThrow();
        Facts facts = whatIf.facts(code);
        ScoringRule rule = whatIf.rule(leaf);
        Optional<Points> now = whatIf.points(leaf);
        return new LeafSteps.Known(
                code,
                now,
                leaf.lost(),
                levers.stream()
                        .map(lever -> new Way(
                                lever,
                                observed.value(lever.input()),
                                reaches(rule, facts, lever, now, least).stream()
                                        .map(reach -> level(whatIf, code, lever, observed, reach))
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Why nothing can be said about a leaf; empty if something can. */
    static Optional<Reason> unknown(WhatIf whatIf, Score leaf, List<Lever> levers) {
        CriterionCode code = leaf.code().orElseThrow();
        ScoringRule rule = whatIf.present()
                .index()
                .criterion(code)
                .flatMap(Criterion::rule)
                .orElseThrow();
        if (leaf.outcome() == Outcome.NOT_ASSESSED) {
            return Optional.of(Reason.NOT_ASSESSED);
        }
        if (rule.scheme() instanceof Awarded) {
            return Optional.of(Reason.POINTS_ONLY);
        }
        if (whatIf.observed(code).isEmpty()) {
            return Optional.of(Reason.NOT_OBSERVED);
        }
        return levers.isEmpty() ? Optional.of(Reason.NO_LEVER) : Optional.empty();
    }

    /** The rule's levels and the least gain; of levels that take the same cases, the highest. */
    private static ImmutableList<Reach> reaches(
            ScoringRule rule, Facts facts, Lever lever, Optional<Points> now, Optional<Points> least) {
        Stream<Reach> small = now
                .flatMap(points -> least.map(points::plus))
                .filter(level -> level.compareTo(facts.maxPoints()) < 0)
                .map(level -> InverseEvaluation.reach(rule, facts, lever, level))
                .filter(reach -> reach.verdict() == Verdict.REACHABLE)
                .stream();
        List<Reach> rising = Stream.concat(small, InverseEvaluation.of(rule, facts, lever).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.comparing(Reach::level)))
                .asList();
        List<Reach> kept = new ArrayList<>();
        for (Reach reach : rising) {
            int last = kept.size() - 1;
            if (last >= 0
                    && reach.verdict() == Verdict.REACHABLE
                    && kept.get(last).verdict() == Verdict.REACHABLE
                    && kept.get(last).cases() == reach.cases()) {
                kept.remove(last);
            }
            kept.add(reach);
        }
        return ImmutableList.copyOf(kept);
    }

    private static Level level(WhatIf whatIf, CriterionCode leaf, Lever lever, Observed observed, Reach reach) {
        Value changed = lever.after(observed.value(lever.input()), reach.cases());
        return new Level(
                reach,
                reach.step()
                        .flatMap(Step::points)
                        .flatMap(points -> whatIf.gain(
                                ImmutableMap.of(leaf, whatIf.with(leaf, ImmutableMap.of(lever.input(), changed))))));
    }

    /** What is said of one leaf; empty if it lost nothing and has no lever. */
    public Optional<LeafSteps> leaf(CriterionCode code) {
        return leaves.stream().filter(leaf -> leaf.leaf().equals(code)).findFirst();
    }

    /** The leaves of which it can be told what the next level takes. */
    public ImmutableList<LeafSteps.Known> known() {
        return only(LeafSteps.Known.class);
    }

    /** The leaves of which it cannot, each with its reason. */
    public ImmutableList<LeafSteps.Unknown> unknown() {
        return only(LeafSteps.Unknown.class);
    }

    private <T extends LeafSteps> ImmutableList<T> only(Class<T> kind) {
        return leaves.stream().filter(kind::isInstance).map(kind::cast).collect(ImmutableList.toImmutableList());
    }
}
