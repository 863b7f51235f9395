package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotAssessed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.SourceRef;

/** Adds up one assessment, from the leaves to the total. Everything is exact until a rounding of the edition. */
final class Tally {
    private final Index index;
    private final Situation situation;

    /**
     * @param situation with a measurement for every leaf, none of them with a problem
     */
    Tally(Situation situation) {
        this.situation = situation;
        this.index = situation.index();
    }

    Score total() {
        ImmutableList<Weighed> parts = index.parts().stream().map(this::part).collect(ImmutableList.toImmutableList());
        ImmutableList<Score> scores = scores(parts);
        List<Score> within = scores.stream().filter(Score::withinScale).toList();
        List<Score> onTop =
                scores.stream().filter(score -> !score.withinScale()).toList();
        Score.Builder blank = Score.builder()
                .level(Score.Level.TOTAL)
                .id(index.code())
                .name(index.name())
                .maxPoints(index.maxPoints())
                .withinScale(true)
                .addAllComponents(scores);
        Score scaled =
                carrying(sum(blank, index.source(), within, scores), sum(parts, Weighed::toTotal), Operation.RESCALED);
        return plusOnTop(scaled, onTop).rounded(index.rounding().total());
    }

    private Score plusOnTop(Score sum, List<Score> onTop) {
        if (index.totalSteps().isEmpty()) {
            return plus(sum, onTop);
        }
        Score total = sum;
        for (TotalStep step : index.totalSteps()) {
            total = then(total, step, onTop);
        }
        return total;
    }

    private static Score then(Score total, TotalStep step, List<Score> onTop) {
        if (step instanceof TotalStep.Add add) {
            return plus(
                    total,
                    onTop.stream()
                            .filter(score -> add.parts().contains(score.id()))
                            .toList());
        }
        if (step instanceof TotalStep.Convert convert) {
            return total.onScale(convert.factor());
        }
        return total.points()
                .map(points -> step instanceof TotalStep.Cap cap
                        ? total.limited(Operation.CAPPED, points.min(cap.most()))
                        : total.limited(Operation.RAISED, points.max(((TotalStep.Raise) step).least())))
                .orElse(total);
    }

    private static Score plus(Score total, List<Score> onTop) {
        Points added = Points.sum(
                onTop.stream().flatMap(score -> score.points().stream()).toList());
        return onTop.isEmpty() || total.points().isEmpty() ? total : total.plus(Operation.ON_TOP, added);
    }

    private Weighed part(Part part) {
        Score.Builder blank = Score.builder()
                .level(Score.Level.PART)
                .id(part.id())
                .name(part.name())
                .maxPoints(part.maxPoints())
                .withinScale(part.withinScale());
        Weighed sum = group(
                blank,
                part.source(),
                part.criteria(),
                part.withinScale(),
                Optional.empty(),
                factor(part.maxPoints(), part.criteriaMax()));
        Points handedOver = sum.toSiblings().plus(sum.toPart());
        boolean carries = sum.score().carriedMax().signum() > 0;
        Score score = carrying(sum.score(), handedOver, Operation.RESCALED).cappedAt(part.maxPoints());
        return new Weighed(
                limited(part, score).rounded(index.rounding().component()),
                Points.ZERO,
                Points.ZERO,
                toTotal(part, score, carries ? sum.toTotal() : sum.toTotal().plus(handedOver)));
    }

    /** Of the points that left the part, those that left the scale with it: none from on top of it, none from above its cap. */
    private static Points toTotal(Part part, Score score, Points left) {
        return part.withinScale() ? left.min(part.maxPoints().minus(score.carriedMax())) : Points.ZERO;
    }

    private static Score limited(Part part, Score score) {
        return score.points()
                .map(points -> {
                    Points capped = points.min(part.maxPoints());
                    Points raised = part.minPoints().map(capped::max).orElse(capped);
                    return score.limited(Operation.CAPPED, capped).limited(Operation.RAISED, raised);
                })
                .orElse(score);
    }

    private Weighed criterion(Criterion criterion, boolean withinScale) {
        Score.Builder blank = Score.builder()
                .level(Score.Level.CRITERION)
                .id(criterion.code().text())
                .name(criterion.name())
                .maxPoints(criterion.maxPoints())
                .origin(criterion.origin())
                .withinScale(withinScale);
        return criterion.isLeaf()
                ? leaf(blank, criterion)
                : group(
                        blank,
                        criterion.source(),
                        criterion.components(),
                        withinScale,
                        criterion.capped()
                                ? Optional.of(criterion.componentsMax().orElse(criterion.maxPoints()))
                                : Optional.empty(),
                        factor(criterion.maxPoints(), criterion.componentsMax()));
    }

    private static Optional<Rational> factor(Points max, Optional<Points> componentsMax) {
        return componentsMax.map(max::shareOf);
    }

    /** Scores the components, lets them carry what their neighbours handed over, rounds them, and adds them up. */
    private Weighed group(
            Score.Builder blank,
            SourceRef source,
            List<Criterion> criteria,
            boolean withinScale,
            Optional<Points> cap,
            Optional<Rational> conversion) {
        ImmutableList<Weighed> components = criteria.stream()
                .map(criterion -> criterion(criterion, withinScale))
                .collect(ImmutableList.toImmutableList());
        Points able = Points.sum(components.stream()
                .map(component -> component.score().carriedMax())
                .toList());
        Points handedOver = sum(components, Weighed::toSiblings);
        boolean carried = able.signum() > 0;
        ImmutableList<Score> scores = scores(components).stream()
                .map(score ->
                        carried && handedOver.signum() > 0 && score.carriedMax().signum() > 0
                                ? score.scaled(
                                        Operation.HANDED_OVER,
                                        able.plus(handedOver).shareOf(able))
                                : score)
                .map(this::rounded)
                .collect(ImmutableList.toImmutableList());
        blank.addAllComponents(scores);
        Score added = sum(blank, source, scores, scores);
        Weighed whole = new Weighed(
                added,
                carried ? Points.ZERO : handedOver,
                sum(components, Weighed::toPart),
                sum(components, Weighed::toTotal));
        Weighed sum = cap.map(most -> capped(whole, most)).orElse(whole);
        return conversion.map(sum::converted).orElse(sum);
    }

    /** Of the points that left the line, only those leave it that its maximum is short of. */
    private static Weighed capped(Weighed sum, Points most) {
        Score within = sum.score().cappedAt(most);
        Points toSiblings = sum.toSiblings().min(most.minus(within.carriedMax()));
        Points toPart = sum.toPart().min(most.minus(within.carriedMax()).minus(toSiblings));
        Points toTotal = sum.toTotal()
                .min(most.minus(within.carriedMax()).minus(toSiblings).minus(toPart));
        Score score = within.points()
                .map(points -> within.limited(Operation.CAPPED, points.min(most)))
                .orElse(within);
        return new Weighed(score, toSiblings, toPart, toTotal);
    }

    private Score rounded(Score score) {
        return score.rounded(
                score.components().isEmpty()
                        ? index.rounding().leaf()
                        : index.rounding().component());
    }

    private Weighed leaf(Score.Builder blank, Criterion leaf) {
        Measurement measurement = situation.measurements().get(leaf.code());
        ScoringRule rule = leaf.rule().orElseThrow();
        if (measurement instanceof NotApplicable notApplicable) {
            Step step = Step.builder()
                    .rule("not-applicable")
                    .outcome(Outcome.NOT_APPLICABLE)
                    .ground(notApplicable.ground())
                    .source(leaf.source())
                    .build();
            return notApplicable(blank, leaf, step);
        }
        if (measurement instanceof NotAssessed) {
            Step open = Step.builder()
                    .rule(rule.kind())
                    .outcome(Outcome.NOT_ASSESSED)
                    .source(rule.source())
                    .build();
            return Weighed.whole(leafScore(blank, open, leaf.maxPoints(), Points.ZERO));
        }
        Step step = step(
                measurement instanceof Observed observed
                        ? rule.answer(situation.facts(leaf, observed))
                        : rule.answerNotPerformed(leaf.maxPoints()));
        return switch (step.outcome()) {
            case NOT_APPLICABLE -> notApplicable(blank, leaf, step);
            case NOT_ASSESSED -> Weighed.whole(leafScore(blank, step, leaf.maxPoints(), Points.ZERO));
            default -> Weighed.whole(leafScore(blank, step, leaf.maxPoints(), leaf.maxPoints()));
        };
    }

    private static Step step(ScoringRule.Answer answer) {
        if (answer instanceof ScoringRule.Answer.Scored scored) {
            return scored.step();
        }
        throw new IllegalStateException("Scored without having been checked: " + answer);
    }

    /**
     * @param step why it does not apply
     */
    private static Weighed notApplicable(Score.Builder blank, Criterion leaf, Step step) {
        NotApplicablePolicy policy = leaf.notApplicable().orElseThrow();
        if (policy.takesMaximumOut()) {
            return Weighed.removed(leafScore(blank, step, Points.ZERO, Points.ZERO), policy);
        }
        Points points = policy == NotApplicablePolicy.FULL_POINTS ? leaf.maxPoints() : Points.ZERO;
        return Weighed.whole(
                leafScore(blank, step.earning(Operation.NOT_APPLICABLE, points), leaf.maxPoints(), leaf.maxPoints()));
    }

    private static Score leafScore(Score.Builder blank, Step step, Points applicableMax, Points assessedMax) {
        return blank.applicableMax(applicableMax)
                .carriedMax(applicableMax)
                .assessedMax(assessedMax)
                .step(step)
                .build();
    }

    /**
     * @param summed the components that add up to it
     * @param all the components that decide whether all of it was assessed
     */
    private static Score sum(Score.Builder blank, SourceRef source, List<Score> summed, List<Score> all) {
        Outcome outcome = outcome(all);
        Step.Builder step =
                Step.builder().rule("sum").outcome(outcome).source(source).putAllInputs(inputs(summed));
        if (outcome == Outcome.SCORED || outcome == Outcome.PARTLY_SCORED) {
            Points points = Points.sum(
                    summed.stream().flatMap(score -> score.points().stream()).toList());
            step.points(points).working(Operation.SUMMED, points);
        }
        return blank.applicableMax(
                        Points.sum(summed.stream().map(Score::applicableMax).toList()))
                .carriedMax(Points.sum(summed.stream().map(Score::carriedMax).toList()))
                .assessedMax(Points.sum(summed.stream().map(Score::assessedMax).toList()))
                .step(step.build())
                .build();
    }

    private static Score carrying(Score score, Points handedOver, Operation why) {
        return score.carriedMax().signum() > 0 && handedOver.signum() > 0
                ? score.scaled(why, score.carriedMax().plus(handedOver).shareOf(score.carriedMax()))
                : score;
    }

    private static Outcome outcome(List<Score> components) {
        List<Outcome> outcomes = components.stream()
                .map(Score::outcome)
                .filter(outcome -> outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.INFORMATIONAL)
                .map(outcome -> outcome == Outcome.NOT_ACCEPTED ? Outcome.SCORED : outcome)
                .distinct()
                .toList();
        boolean shown = components.stream().anyMatch(score -> score.outcome() == Outcome.INFORMATIONAL);
        return switch (outcomes.size()) {
            case 0 -> shown ? Outcome.INFORMATIONAL : Outcome.NOT_APPLICABLE;
            case 1 -> outcomes.get(0);
            default -> Outcome.PARTLY_SCORED;
        };
    }

    private static ImmutableSortedMap<String, Value> inputs(Collection<Score> components) {
        return components.stream()
                .filter(score -> score.points().isPresent())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo,
                        Score::id,
                        score -> Value.of(score.points().orElseThrow())));
    }

    private static ImmutableList<Score> scores(Collection<Weighed> weighed) {
        return weighed.stream().map(Weighed::score).collect(ImmutableList.toImmutableList());
    }

    private static Points sum(Collection<Weighed> weighed, Function<Weighed, Points> scope) {
        return Points.sum(weighed.stream().map(scope).toList());
    }
}
