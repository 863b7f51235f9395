package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PointsSum;

/** Adds up one assessment, from the leaves to the total. Everything is exact until a rounding of the edition. */
final class Tally {
    private final Index index;
    private final TallyLine lines;
    private final Iterator<Step> steps;

    /**
     * @param lines those of {@code index}
     * @param steps one for each leaf, in official order
     */
    Tally(Index index, TallyLine lines, List<Step> steps) {
        this.index = index;
        this.lines = lines;
        this.steps = steps.iterator();
    }

    Score total() {
        List<Weighed> parts = new ArrayList<>();
        for (int i = 0; i < lines.components().size(); i++) {
            parts.add(part(index.parts().get(i), lines.components().get(i)));
        }
        ImmutableList.Builder<Score> scores = ImmutableList.builderWithExpectedSize(parts.size());
        PointsSum leftScale = new PointsSum();
        for (Weighed part : parts) {
            scores.add(part.score());
            leftScale.add(part.toTotal());
        }
        ImmutableList<Score> all = scores.build();
        Score scaled = carrying(sum(lines, all, Score::withinScale), leftScale.total(), Operation.RESCALED);
        List<Score> onTop = all.stream().filter(score -> !score.withinScale()).toList();
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

    private Weighed part(Part part, TallyLine line) {
        Weighed sum = group(line);
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

    /** Scores the components, lets them carry what their neighbours handed over, rounds them, and adds them up. */
    private Weighed group(TallyLine line) {
        HandedOver handedOver = new HandedOver();
        PointsSum able = new PointsSum();
        List<Score> components = new ArrayList<>(line.components().size());
        for (TallyLine component : line.components()) {
            Score score = component.isLeaf() ? leaf(component, handedOver) : group(component, handedOver);
            able.add(score.carriedMax());
            components.add(score);
        }
        Points toSiblings = handedOver.toSiblings();
        boolean carried = able.total().signum() > 0;
        ImmutableList<Score> scores = carrying(components, able.total(), carried ? toSiblings : Points.ZERO);
        Weighed whole = new Weighed(
                sum(line, scores, score -> true),
                carried ? Points.ZERO : toSiblings,
                handedOver.toPart(),
                handedOver.toTotal());
        Weighed sum = line.cap().map(most -> capped(whole, most)).orElse(whole);
        return line.conversion().map(sum::converted).orElse(sum);
    }

    private Score group(TallyLine line, HandedOver handedOver) {
        Weighed sum = group(line);
        handedOver.add(sum);
        return sum.score();
    }

    /** The scores of neighbours, with what was handed over to those that can carry it, rounded. */
    private ImmutableList<Score> carrying(List<Score> components, Points able, Points handedOver) {
        ImmutableList.Builder<Score> scores = ImmutableList.builderWithExpectedSize(components.size());
        for (Score score : components) {
            boolean carries = handedOver.signum() > 0 && score.carriedMax().signum() > 0;
            scores.add(rounded(
                    carries
                            ? score.scaled(
                                    Operation.HANDED_OVER, able.plus(handedOver).shareOf(able))
                            : score));
        }
        return scores.build();
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

    private Score leaf(TallyLine leaf, HandedOver handedOver) {
        Step step = steps.next();
        return switch (step.outcome()) {
            case NOT_APPLICABLE -> notApplicable(leaf, step, handedOver);
            case NOT_ASSESSED -> leafScore(leaf, step, leaf.maxPoints(), Points.ZERO);
            default -> leafScore(leaf, step, leaf.maxPoints(), leaf.maxPoints());
        };
    }

    /**
     * @param step why it does not apply
     */
    private static Score notApplicable(TallyLine leaf, Step step, HandedOver handedOver) {
        NotApplicablePolicy policy = leaf.notApplicable().orElseThrow();
        if (policy.takesMaximumOut()) {
            handedOver.remove(leaf.maxPoints(), policy);
            return leafScore(leaf, step, Points.ZERO, Points.ZERO);
        }
        Points points = policy == NotApplicablePolicy.FULL_POINTS ? leaf.maxPoints() : Points.ZERO;
        return leafScore(leaf, step.earning(Operation.NOT_APPLICABLE, points), leaf.maxPoints(), leaf.maxPoints());
    }

    private static Score leafScore(TallyLine leaf, Step step, Points applicableMax, Points assessedMax) {
        return Score.of(leaf.line(), applicableMax, applicableMax, assessedMax, step, ImmutableList.of());
    }

    /**
     * The sum of {@code scores}, all of which decide whether everything was assessed.
     *
     * @param counts whether a score adds to it
     */
    private static Score sum(TallyLine line, ImmutableList<Score> scores, Predicate<Score> counts) {
        PointsSum points = new PointsSum();
        PointsSum applicable = new PointsSum();
        PointsSum carried = new PointsSum();
        PointsSum assessed = new PointsSum();
        ImmutableSortedMap.Builder<String, Value> inputs = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(line.byId().get(i));
            if (counts.test(score)) {
                applicable.add(score.applicableMax());
                carried.add(score.carriedMax());
                assessed.add(score.assessedMax());
                Optional<Points> earned = score.points();
                if (earned.isPresent()) {
                    points.add(earned.get());
                    inputs.put(score.id(), Value.of(earned.get()));
                }
            }
        }
        Outcome outcome = outcome(scores);
        boolean scored = outcome == Outcome.SCORED || outcome == Outcome.PARTLY_SCORED;
        Step step = Step.sum(
                outcome, scored ? Optional.of(points.total()) : Optional.empty(), inputs.buildOrThrow(), line.source());
        return Score.of(line.line(), applicable.total(), carried.total(), assessed.total(), step, scores);
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
}
