package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.IndexLine;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.score.Points;

/**
 * What a set of actions earns together. Changes of measures are put in everywhere and every index is scored again; ranges of points on one
 * line are added up, of one exclusive group only the greatest, and never to more than what the line lost. An action whose required actions
 * are not in the set has no effect.
 *
 * <pre>{@code
 * Gains gains = Gains.of(followUp, List.of(ScoredIndex.of(evaluator, assessment)));
 * gains.of(Set.of("1.7-s1", "1.7-s2"), Effect.Case.LIKELY).total();
 * }</pre>
 */
public final class Gains {
    private final FollowUp followUp;
    private final ImmutableMap<ScoredIndex, Scorecard> indices;
    private final BiPredicate<Undertaking, Effect> counted;

    private Gains(
            FollowUp followUp, ImmutableMap<ScoredIndex, Scorecard> indices, BiPredicate<Undertaking, Effect> counted) {
        this.followUp = followUp;
        this.indices = indices;
        this.counted = counted;
    }

    /**
     * What was earned.
     *
     * @param measured by scoring again, by index
     * @param expected of the ranges, after every cap, by line
     */
    public record Earned(ImmutableMap<String, Points> measured, ImmutableMap<IndexLine, Points> expected) {
        /** In one index. */
        public Points in(String index) {
            Points again = Optional.ofNullable(measured.get(index)).orElse(Points.ZERO);
            return again.plus(Points.sum(expected.entrySet().stream()
                    .filter(entry -> entry.getKey().index().equals(index))
                    .map(Map.Entry::getValue)
                    .toList()));
        }

        /** Over all indices; they may have different scales. */
        public Points total() {
            return Points.sum(measured.values()).plus(Points.sum(expected.values()));
        }
    }

    /**
     * The gains against these results, one for each index.
     *
     * @throws InvalidDataException if an effect leads nowhere or is above what its line lost
     */
    public static Gains of(FollowUp followUp, List<ScoredIndex> results) {
        ImmutableMap<ScoredIndex, Scorecard> indices =
                results.stream().collect(ImmutableMap.toImmutableMap(index -> index, ScoredIndex::scorecard));
        Gains gains = new Gains(followUp, indices, (undertaking, effect) -> true);
        InvalidDataException.throwIfAny(gains.problems());
        return gains;
    }

    /** The same, in which only some of the effects count; actions are required and done as before. */
    public Gains counting(BiPredicate<Undertaking, Effect> which) {
        return new Gains(followUp, indices, counted.and(which));
    }

    private ImmutableList<Effect> effects(Undertaking undertaking) {
        return undertaking.effects().stream()
                .filter(effect -> counted.test(undertaking, effect))
                .collect(ImmutableList.toImmutableList());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Undertaking undertaking : followUp.undertakings()) {
            for (Effect effect : undertaking.effects()) {
                Place place = Place.of("action " + undertaking.action());
                if (effect instanceof Effect.Expected expected) {
                    expected(place, expected).ifPresent(problems::add);
                } else if (effect instanceof Effect.Measured measured) {
                    problems.addAll(measured(place, followUp.measure(measured.measure())));
                }
            }
        }
        return problems;
    }

    private Optional<Problem> expected(Place place, Effect.Expected effect) {
        Optional<Score> line = score(effect.line());
        if (line.isEmpty()) {
            return Optional.of(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place,
                    "a line of the results " + codes(),
                    effect.line().toString(),
                    "Correct the line, or give the result of its index."));
        }
        Points lost = lost(line.get());
        return effect.high().compareTo(lost) <= 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        place,
                        "an effect of at most " + lost + ", all that " + effect.line() + " lost",
                        effect.high().toString(),
                        "Nothing can win back more than was lost."));
    }

    private List<Problem> measured(Place place, Measure measure) {
        return measure.feeds().stream()
                .filter(use -> indices.keySet().stream()
                        .filter(index -> index.edition().equals(use.edition()))
                        .anyMatch(
                                index -> index.observed(use.leaf(), use.input()).isEmpty()))
                .map(use -> new Problem(
                        ProblemCode.MISSING_INPUT,
                        place,
                        "an observation of " + use + " to start from",
                        "none",
                        "Enter what was observed, or give the effect as a range of points."))
                .toList();
    }

    private List<String> codes() {
        return indices.keySet().stream().map(ScoredIndex::code).toList();
    }

    private Optional<Score> score(IndexLine line) {
        return indices.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(line.index()))
                .flatMap(entry -> entry.getValue().total().withDescendants())
                .filter(score -> score.code().equals(Optional.of(line.criterion())))
                .findFirst();
    }

    private static Points lost(Score line) {
        return line.lost().orElse(Points.ZERO).max(Points.ZERO);
    }

    /** What each index had before anything was done; empty if it was not scored. */
    public Optional<Points> before(String index) {
        return indices.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(index))
                .findFirst()
                .flatMap(entry -> entry.getValue().total().points());
    }

    /** What these actions earn together. */
    public Earned of(Set<String> actions, Effect.Case which) {
        List<Undertaking> effective = effective(actions);
        Map<String, Value> values = values(effective);
        ImmutableMap.Builder<String, Points> measured = ImmutableMap.builder();
        Map<IndexLine, Points> won = new LinkedHashMap<>();
        indices.forEach((index, before) -> {
            Scorecard after =
                    values.isEmpty() ? before : index.with(followUp, values).scorecard();
            measured.put(index.code(), minus(after.total(), before.total()));
            before.total()
                    .withDescendants()
                    .filter(score -> score.code().isPresent())
                    .forEach(score -> won.put(
                            new IndexLine(index.code(), score.code().orElseThrow()),
                            minus(after.criterion(score.code().orElseThrow()), score)));
        });
        return new Earned(measured.buildOrThrow(), expected(effective, which, won));
    }

    private static Points minus(Score after, Score before) {
        return after.points().orElse(Points.ZERO).minus(before.points().orElse(Points.ZERO));
    }

    private List<Undertaking> effective(Set<String> actions) {
        List<Undertaking> chosen = new ArrayList<>(followUp.undertakings().stream()
                .filter(undertaking -> actions.contains(undertaking.action()))
                .toList());
        Set<String> codes = new LinkedHashSet<>();
        chosen.forEach(undertaking -> codes.add(undertaking.action()));
        while (chosen.removeIf(undertaking -> !codes.containsAll(undertaking.requires()))) {
            codes.clear();
            chosen.forEach(undertaking -> codes.add(undertaking.action()));
        }
        return chosen;
    }

    /** The values of the measures that change: the best that one is set to, and then all cases. */
    private Map<String, Value> values(List<Undertaking> chosen) {
        Map<String, Value> values = new TreeMap<>();
        for (Measure measure : followUp.measures()) {
            List<Effect.Shift> shifts = chosen.stream()
                    .flatMap(undertaking -> effects(undertaking).stream())
                    .filter(Effect.Measured.class::isInstance)
                    .map(Effect.Measured.class::cast)
                    .filter(effect -> effect.measure().equals(measure.code()))
                    .map(Effect.Measured::shift)
                    .toList();
            if (!shifts.isEmpty()) {
                base(measure)
                        .flatMap(base -> MeasureShift.of(measure).after(base, shifts))
                        .ifPresent(value -> values.put(measure.code(), value));
            }
        }
        return values;
    }

    private Optional<Value> base(Measure measure) {
        return measure.feeds().stream()
                .flatMap(use -> indices.keySet().stream()
                        .filter(index -> index.edition().equals(use.edition()))
                        .flatMap(index -> index.observed(use.leaf(), use.input()).stream()))
                .findFirst();
    }

    private ImmutableMap<IndexLine, Points> expected(
            List<Undertaking> chosen, Effect.Case which, Map<IndexLine, Points> won) {
        Map<IndexLine, Map<String, Points>> byGroup = new TreeMap<>();
        for (Undertaking undertaking : chosen) {
            int number = 0;
            for (Effect effect : effects(undertaking)) {
                String own = "/" + undertaking.action() + "/" + number++;
                if (effect instanceof Effect.Expected expected) {
                    byGroup.computeIfAbsent(expected.line(), line -> new TreeMap<>())
                            .merge(expected.group().orElse(own), expected.at(which), Points::max);
                }
            }
        }
        ImmutableMap.Builder<IndexLine, Points> capped = ImmutableMap.builder();
        byGroup.forEach((line, groups) -> {
            Points open = score(line)
                    .map(score -> lost(score).minus(won.getOrDefault(line, Points.ZERO)))
                    .orElse(Points.ZERO)
                    .max(Points.ZERO);
            capped.put(line, Points.sum(groups.values()).min(open));
        });
        return capped.buildOrThrow();
    }

    /** The results that it counts against. */
    public ImmutableList<ScoredIndex> results() {
        return indices.keySet().asList();
    }

    /** The follow-up whose actions it counts. */
    public FollowUp followUp() {
        return followUp;
    }

    /** All actions that can still come about or have. */
    ImmutableSet<String> codes(java.util.function.Predicate<Undertaking> which) {
        return followUp.undertakings().stream()
                .filter(which)
                .map(Undertaking::action)
                .collect(ImmutableSet.toImmutableSet());
    }
}
