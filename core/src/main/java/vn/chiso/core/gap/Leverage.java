package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.core.gap.LeafSteps.Known;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * How much one step of a shared measure earns in all (C5): the least change that takes any of its uses to its next level, put in everywhere
 * it is used, and every index scored again as a whole. The gain is the change of the totals, by definition and not by estimate.
 *
 * <pre>{@code
 * Leverage.of(onTime, input -> new Lever.Future(input, 1_200), List.of(cchc, papi)).next();
 * // 37 cases: CCHC +0.5, PAPI +0.25
 * }</pre>
 *
 * @param measure what is shared
 * @param steps what is known of each use, in the order of the uses
 * @param next the step; empty if no use has a level ahead that is known to be reachable, and then {@code steps} say why
 */
public record Leverage(SharedMeasure measure, ImmutableMap<Use, LeafSteps> steps, Optional<Step> next) {
    /**
     * A change and what it earns.
     *
     * @param lever along what, in the words of the first use that is observed
     * @param now what is observed
     * @param cases how many cases change
     * @param gains what each index gains, in the order in which the assessments were given
     */
    public record Step(Lever lever, Value now, long cases, ImmutableList<Gain> gains) {
        /** What is observed then. */
        public Value after() {
            return lever.after(now, cases);
        }

        /** The sum over the indices. They may have different scales; it says what comes first, not what anything is worth. */
        public Points gain() {
            return Points.sum(gains.stream().map(Gain::points).toList());
        }
    }

    /**
     * What one index gains.
     *
     * @param edition its edition
     * @param before its total as things are
     * @param after its total after the step
     */
    public record Gain(String edition, Points before, Points after) {
        /** Negative if another case costs more than it earns. */
        public Points points() {
            return after.minus(before);
        }
    }

    /**
     * The leverage in these assessments, one for each edition, of one unit.
     *
     * @param lever makes the lever for an input of the given name
     * @throws InvalidDataException if a use leads nowhere, its observations contradict each other, the lever does not move them,
     *     or an index cannot be scored after the step
     */
    public static Leverage of(SharedMeasure measure, Function<String, Lever> lever, List<WhatIf> assessments) {
        InvalidDataException.throwIfAny(problems(measure, assessments));
        Map<Use, LeafSteps> steps = new LinkedHashMap<>();
        OptionalLong cases = OptionalLong.empty();
        for (Use use : measure.uses()) {
            WhatIf whatIf = whatIf(use, assessments).orElseThrow();
            LeafSteps leaf = steps(whatIf, use, lever.apply(use.input()));
            steps.put(use, leaf);
            if (leaf instanceof Known known) {
                long least = known.ahead()
                        .mapToLong(level -> level.reach().cases())
                        .filter(number -> number > 0)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
                if (least < cases.orElse(Long.MAX_VALUE)) {
                    cases = OptionalLong.of(least);
                }
            }
        }
        return new Leverage(
                measure,
                ImmutableMap.copyOf(steps),
                cases.isPresent()
                        ? Optional.of(step(measure, lever, assessments, cases.getAsLong()))
                        : Optional.empty());
    }

    private static LeafSteps steps(WhatIf whatIf, Use use, Lever lever) {
        if (NearestSteps.unknown(whatIf, whatIf.present().criterion(use.leaf()), List.of(lever))
                .isEmpty()) {
            Levers.check(whatIf, ImmutableSetMultimap.of(use.leaf(), lever));
        }
        return NearestSteps.steps(
                whatIf,
                whatIf.present().criterion(use.leaf()),
                List.of(lever),
                whatIf.present().index().rounding().leaf().map(Rounding::unit));
    }

    private static Step step(
            SharedMeasure measure, Function<String, Lever> lever, List<WhatIf> assessments, long cases) {
        Use first = measure.uses().stream()
                .filter(use -> observed(use, assessments).isPresent())
                .findFirst()
                .orElseThrow();
        ImmutableList<Gain> gains = assessments.stream()
                .filter(whatIf -> whatIf.present().total().points().isPresent())
                .map(whatIf -> gain(measure, lever, whatIf, cases))
                .collect(ImmutableList.toImmutableList());
        return new Step(lever.apply(first.input()), observed(first, assessments).orElseThrow(), cases, gains);
    }

    private static Gain gain(SharedMeasure measure, Function<String, Lever> lever, WhatIf whatIf, long cases) {
        String edition = whatIf.assessment().edition();
        Map<CriterionCode, Map<String, Value>> inputs = new LinkedHashMap<>();
        measure.uses().stream().filter(use -> use.edition().equals(edition)).forEach(use -> whatIf.observed(
                        use.leaf(), use.input())
                .ifPresent(now -> inputs.computeIfAbsent(use.leaf(), none -> new LinkedHashMap<>())
                        .put(use.input(), lever.apply(use.input()).after(now, cases))));
        Map<CriterionCode, Measurement> changed = new LinkedHashMap<>();
        inputs.forEach((leaf, values) -> changed.put(leaf, whatIf.with(leaf, values)));
        return new Gain(
                edition,
                whatIf.present().total().points().orElseThrow(),
                whatIf.after(changed).total().points().orElseThrow());
    }

    private static Optional<WhatIf> whatIf(Use use, List<WhatIf> assessments) {
        return assessments.stream()
                .filter(whatIf -> whatIf.assessment().edition().equals(use.edition()))
                .findFirst();
    }

    private static Optional<Value> observed(Use use, List<WhatIf> assessments) {
        return whatIf(use, assessments).flatMap(whatIf -> whatIf.observed(use.leaf(), use.input()));
    }

    private static List<Problem> problems(SharedMeasure measure, List<WhatIf> assessments) {
        List<Problem> problems = new ArrayList<>();
        Place place = Place.of("measure " + measure.code());
        List<String> editions = assessments.stream()
                .map(whatIf -> whatIf.assessment().edition())
                .toList();
        if (new TreeSet<>(editions).size() < editions.size()) {
            problems.add(new Problem(
                    ProblemCode.DUPLICATE,
                    place,
                    "one assessment for each edition",
                    editions.toString(),
                    "Keep the one that is meant."));
        }
        Set<String> units = assessments.stream()
                .map(whatIf -> whatIf.assessment().unit().id())
                .collect(Collectors.toCollection(TreeSet::new));
        if (units.size() > 1) {
            problems.add(new Problem(
                    ProblemCode.EDITION_MISMATCH,
                    place,
                    "assessments of one unit",
                    units.toString(),
                    "Leave the others out."));
        }
        Map<Value, Use> values = new LinkedHashMap<>();
        for (Use use : measure.uses()) {
            if (whatIf(use, assessments)
                    .flatMap(whatIf -> whatIf.present().index().criterion(use.leaf()))
                    .filter(leaf -> leaf.isLeaf())
                    .isEmpty()) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place,
                        "a leaf of one of the editions " + editions,
                        use.toString(),
                        "Correct the use, or give the assessment."));
            } else {
                observed(use, assessments).ifPresent(value -> values.putIfAbsent(value, use));
            }
        }
        if (values.size() > 1) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    place,
                    "the same observation in every use",
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + " in " + entry.getValue())
                            .collect(Collectors.joining("; ")),
                    "Correct the one that is wrong, or do not call them one measure."));
        }
        return problems;
    }
}
