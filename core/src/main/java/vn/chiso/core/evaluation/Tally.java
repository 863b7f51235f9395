package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Score.Line;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.SourceRef;

/** Adds up one assessment, from the leaves to the total. Everything is exact until a rounding of the edition. */
final class Tally {
    private final Index index;
    private final Iterator<Step> steps;

    /**
     * @param steps one for each leaf, in official order
     */
    Tally(Index index, List<Step> steps) {
        this.index = index;
        this.steps = steps.iterator();
    }

    Score total() {
        ImmutableList<Weighed> parts = index.parts().stream().map(this::part).collect(ImmutableList.toImmutableList());
        ImmutableList<Score> scores = scores(parts);
        List<Score> within = scores.stream().filter(Score::withinScale).toList();
        List<Score> onTop =
                scores.stream().filter(score -> !score.withinScale()).toList();
        Line line = new Line(Score.Level.TOTAL, index.code(), index.name(), index.maxPoints(), true, Optional.empty());
        Score scaled = carrying(
                sum(line, index.source(), within, scores), Points.sum(parts, Weighed::toTotal), Operation.RESCALED);
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
        Line line = new Line(
                Score.Level.PART, part.id(), part.name(), part.maxPoints(), part.withinScale(), Optional.empty());
        Weighed sum = group(
                line,
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
        Line line = new Line(
                Score.Level.CRITERION,
                criterion.code().text(),
                criterion.name(),
                criterion.maxPoints(),
                withinScale,
                criterion.origin());
        return criterion.isLeaf()
                ? leaf(line, criterion)
                : group(
                        line,
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
            Line line,
            SourceRef source,
            List<Criterion> criteria,
            boolean withinScale,
            Optional<Points> cap,
            Optional<Rational> conversion) {
        List<Weighed> components = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            components.add(criterion(criterion, withinScale));
        }
        Points able = Points.sum(components, component -> component.score().carriedMax());
        Points handedOver = Points.sum(components, Weighed::toSiblings);
        boolean carried = able.signum() > 0;
        Optional<Rational> share = carried && handedOver.signum() > 0
                ? Optional.of(able.plus(handedOver).shareOf(able))
                : Optional.empty();
        ImmutableList.Builder<Score> carrying = ImmutableList.builderWithExpectedSize(components.size());
        for (Weighed component : components) {
            Score score = component.score();
            carrying.add(rounded(
                    share.isPresent() && score.carriedMax().signum() > 0
                            ? score.scaled(Operation.HANDED_OVER, share.get())
                            : score));
        }
        ImmutableList<Score> scores = carrying.build();
        Score added = sum(line, source, scores, scores);
        Weighed whole = new Weighed(
                added,
                carried ? Points.ZERO : handedOver,
                Points.sum(components, Weighed::toPart),
                Points.sum(components, Weighed::toTotal));
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

    private Weighed leaf(Line line, Criterion leaf) {
        Step step = steps.next();
        return switch (step.outcome()) {
            case NOT_APPLICABLE -> notApplicable(line, leaf, step);
            case NOT_ASSESSED -> Weighed.whole(leafScore(line, step, leaf.maxPoints(), Points.ZERO));
            default -> Weighed.whole(leafScore(line, step, leaf.maxPoints(), leaf.maxPoints()));
        };
    }

    /**
     * @param step why it does not apply
     */
    private static Weighed notApplicable(Line line, Criterion leaf, Step step) {
        NotApplicablePolicy policy = leaf.notApplicable().orElseThrow();
        if (policy.takesMaximumOut()) {
            return Weighed.removed(leafScore(line, step, Points.ZERO, Points.ZERO), policy);
        }
        Points points = policy == NotApplicablePolicy.FULL_POINTS ? leaf.maxPoints() : Points.ZERO;
        return Weighed.whole(
                leafScore(line, step.earning(Operation.NOT_APPLICABLE, points), leaf.maxPoints(), leaf.maxPoints()));
    }

    private static Score leafScore(Line line, Step step, Points applicableMax, Points assessedMax) {
        return Score.of(line, applicableMax, applicableMax, assessedMax, step, ImmutableList.of());
    }

    /**
     * @param summed the components that add up to it
     * @param all the components that decide whether all of it was assessed
     */
    private static Score sum(Line line, SourceRef source, List<Score> summed, ImmutableList<Score> all) {
        Outcome outcome = outcome(all);
        boolean scored = outcome == Outcome.SCORED || outcome == Outcome.PARTLY_SCORED;
        Optional<Points> points = scored
                ? Optional.of(Points.sum(summed, score -> score.points().orElse(Points.ZERO)))
                : Optional.empty();
        return Score.of(
                line,
                Points.sum(summed, Score::applicableMax),
                Points.sum(summed, Score::carriedMax),
                Points.sum(summed, Score::assessedMax),
                Step.sum(outcome, points, inputs(summed), source),
                all);
    }

    private static Score carrying(Score score, Points handedOver, Operation why) {
        return score.carriedMax().signum() > 0 && handedOver.signum() > 0
                ? score.scaled(why, score.carriedMax().plus(handedOver).shareOf(score.carriedMax()))
                : score;
    }

    private static Outcome outcome(List<Score> components) {
        Optional<Outcome> common = Optional.empty();
        boolean shown = false;
        for (Score component : components) {
            Outcome outcome = component.outcome() == Outcome.NOT_ACCEPTED ? Outcome.SCORED : component.outcome();
            if (outcome == Outcome.INFORMATIONAL) {
                shown = true;
            } else if (outcome != Outcome.NOT_APPLICABLE) {
                if (common.isPresent() && common.get() != outcome) {
                    return Outcome.PARTLY_SCORED;
                }
                common = Optional.of(outcome);
            }
        }
        return common.orElse(shown ? Outcome.INFORMATIONAL : Outcome.NOT_APPLICABLE);
    }

    private static ImmutableSortedMap<String, Value> inputs(List<Score> components) {
        ImmutableSortedMap.Builder<String, Value> inputs = ImmutableSortedMap.naturalOrder();
        for (Score component : components) {
            component.points().ifPresent(points -> inputs.put(component.id(), Value.of(points)));
        }
        return inputs.buildOrThrow();
    }

    private static ImmutableList<Score> scores(List<Weighed> weighed) {
        ImmutableList.Builder<Score> scores = ImmutableList.builderWithExpectedSize(weighed.size());
        for (Weighed each : weighed) {
            scores.add(each.score());
        }
        return scores.build();
    }
}
