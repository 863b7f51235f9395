package vn.chiso.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * The total a second time, worked out another way than the evaluator does: first only with maxima, by which factor each line carries what
 * its neighbours do not; then only with points, from the leaves up.
 */
final class Recount {
    private final Index index;
    private final Situation situation;
    private final Map<String, Optional<Points>> points = new HashMap<>();
    private final Map<CriterionCode, Rational> factors = new HashMap<>();

    private Recount(AssessedEdition sample) {
        this.index = sample.index();
        this.situation = new Situation(
                sample.index(), sample.assessment().unit(), sample.assessment().measurements(), sample.context());
    }

    /** The points of every line by code, of every part by {@code part id}, and of the {@code total}; empty for none. */
    static Map<String, Optional<Points>> of(AssessedEdition sample) {
        Recount recount = new Recount(sample);
        recount.total();
        return recount.points;
    }

    static Map<String, Optional<Points>> of(Scorecard scorecard) {
        Map<String, Optional<Points>> points = new HashMap<>();
        scorecard
                .total()
                .withDescendants()
                .forEach(score -> points.put(
                        switch (score.level()) {
                            case TOTAL -> "total";
                            case PART -> "part " + score.id();
                            case CRITERION -> score.id();
                        },
                        score.points()));
        return points;
    }

    /** Maxima: what is left, and what has to be carried by whom. */
    private record Weight(Rational able, Rational siblings, Rational part, Rational total) {
        static final Weight NOTHING = new Weight(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);

        Weight plus(Weight other) {
            return new Weight(
                    able.plus(other.able),
                    siblings.plus(other.siblings),
                    part.plus(other.part),
                    total.plus(other.total));
        }

        Weight times(Rational factor) {
            return new Weight(able.times(factor), siblings.times(factor), part.times(factor), total.times(factor));
        }
    }

    /** What a leaf earned by itself. */
    private record Earned(Outcome outcome, Optional<Points> points) {}

    private Earned earned(Criterion leaf) {
        Measurement measurement = situation.measurements().get(leaf.code());
        if (measurement instanceof Measurement.NotApplicable) {
            return absent(leaf);
        }
        if (measurement instanceof Measurement.NotAssessed) {
            return new Earned(Outcome.NOT_ASSESSED, Optional.empty());
        }
        ScoringRule rule = leaf.rule().orElseThrow();
        ScoringRule.Answer answer = measurement instanceof Measurement.Observed observed
                ? rule.answer(situation.facts(leaf, observed))
                : rule.answerNotPerformed(leaf.maxPoints());
        var step = ((ScoringRule.Answer.Scored) answer).step();
        return step.outcome() == Outcome.NOT_APPLICABLE ? absent(leaf) : new Earned(step.outcome(), step.points());
    }

    private static Earned absent(Criterion leaf) {
        return switch (leaf.notApplicable().orElseThrow()) {
            case FULL_POINTS -> new Earned(Outcome.SCORED, Optional.of(leaf.maxPoints()));
            case ZERO_POINTS -> new Earned(Outcome.SCORED, Optional.of(Points.ZERO));
            default -> new Earned(Outcome.NOT_APPLICABLE, Optional.empty());
        };
    }

    private Weight weight(Criterion line) {
        if (!line.isLeaf()) {
            return weight(line.components(), line.maxPoints(), line.componentsMax(), cap(line));
        }
        Rational max = line.maxPoints().value();
        if (earned(line).outcome() != Outcome.NOT_APPLICABLE) {
            return new Weight(max, Rational.ZERO, Rational.ZERO, Rational.ZERO);
        }
        NotApplicablePolicy policy = line.notApplicable().orElseThrow();
        return new Weight(
                Rational.ZERO,
                policy == NotApplicablePolicy.HAND_TO_SIBLINGS ? max : Rational.ZERO,
                policy == NotApplicablePolicy.RESCALE_PART ? max : Rational.ZERO,
                policy == NotApplicablePolicy.RESCALE_TOTAL ? max : Rational.ZERO);
    }

    /** Of a group; notes by which factor each of its lines grows. */
    private Weight weight(List<Criterion> lines, Points max, Optional<Points> raw, Optional<Points> cap) {
        Map<CriterionCode, Weight> each = new HashMap<>();
        lines.forEach(line -> each.put(line.code(), weight(line)));
        Weight sum = each.values().stream().reduce(Weight.NOTHING, Weight::plus);
        boolean carried = sum.able().signum() > 0;
        Rational factor = carried ? sum.able().plus(sum.siblings()).dividedBy(sum.able()) : Rational.ONE;
        lines.forEach(line -> factors.put(line.code(), factor));
        Weight after =
                carried ? new Weight(sum.able().plus(sum.siblings()), Rational.ZERO, sum.part(), sum.total()) : sum;
        Weight cut = cap.map(most -> cut(after, most.value())).orElse(after);
        return raw.map(from -> cut.times(max.shareOf(from))).orElse(cut);
    }

    /** What it may add up to at most; empty if its components add up to its maximum. */
    private static Optional<Points> cap(Criterion line) {
        return line.capped() ? Optional.of(line.componentsMax().orElse(line.maxPoints())) : Optional.empty();
    }

    /** What is left, then what has to be carried, as long as there is room below the cap. */
    private static Weight cut(Weight weight, Rational most) {
        Rational able = weight.able().min(most);
        Rational room = most.minus(able);
        Rational siblings = weight.siblings().min(room);
        Rational part = weight.part().min(room.minus(siblings));
        return new Weight(
                able, siblings, part, weight.total().min(room.minus(siblings).minus(part)));
    }

    private void total() {
        Rational able = Rational.ZERO;
        Rational handed = Rational.ZERO;
        Rational within = Rational.ZERO;
        boolean any = false;
        Map<String, Points> onTop = new HashMap<>();
        for (Part part : index.parts()) {
            Weight weight = weight(part.criteria(), part.maxPoints(), part.criteriaMax(), Optional.empty());
            Rational carriedByPart = weight.siblings().plus(weight.part());
            Rational max = part.maxPoints().value();
            Rational left = weight.total();
            Rational carried = weight.able();
            Rational factor = Rational.ONE;
            if (carried.signum() > 0) {
                factor = carried.plus(carriedByPart).dividedBy(carried);
                carried = carried.plus(carriedByPart).min(max);
            } else {
                left = left.plus(carriedByPart);
            }
            Optional<Points> earned = part(part, factor);
            points.put("part " + part.id(), earned);
            any |= earned.isPresent();
            Points counted = earned.orElse(Points.ZERO);
            if (part.withinScale()) {
                able = able.plus(carried);
                handed = handed.plus(left.min(max.minus(carried)));
                within = within.plus(counted.value());
            } else {
                onTop.put(part.id(), counted);
            }
        }
        Rational scaled = able.signum() > 0 ? within.times(able.plus(handed)).dividedBy(able) : within;
        points.put(
                "total",
                any
                        ? Optional.of(round(
                                steps(Points.of(scaled), onTop),
                                index.rounding().total()))
                        : Optional.empty());
    }

    private Points steps(Points sum, Map<String, Points> onTop) {
        if (index.totalSteps().isEmpty()) {
            return sum.plus(Points.sum(onTop.values()));
        }
        Points total = sum;
        for (TotalStep step : index.totalSteps()) {
            if (step instanceof TotalStep.Add add) {
                total = total.plus(
                        Points.sum(add.parts().stream().map(onTop::get).toList()));
            } else if (step instanceof TotalStep.Cap cap) {
                total = total.compareTo(cap.most()) > 0 ? cap.most() : total;
            } else if (step instanceof TotalStep.Raise raise) {
                total = total.compareTo(raise.least()) < 0 ? raise.least() : total;
            } else if (step instanceof TotalStep.Convert convert) {
                total = Points.of(total.value()
                        .times(convert.to().value())
                        .dividedBy(convert.from().value()));
            }
        }
        return total;
    }

    private Optional<Points> part(Part part, Rational factor) {
        return sum(part.criteria(), part.maxPoints(), part.criteriaMax(), Optional.empty())
                .map(sum -> {
                    Points limited = sum.times(factor);
                    limited = limited.compareTo(part.maxPoints()) > 0 ? part.maxPoints() : limited;
                    if (part.minPoints().isPresent()
                            && limited.compareTo(part.minPoints().get()) < 0) {
                        limited = part.minPoints().get();
                    }
                    return round(limited, index.rounding().component());
                });
    }

    /** Before what is handed to the group itself; empty if nothing in it was scored. */
    private Optional<Points> sum(List<Criterion> lines, Points max, Optional<Points> raw, Optional<Points> cap) {
        boolean any = false;
        Points sum = Points.ZERO;
        for (Criterion line : lines) {
            Optional<Points> own = line.isLeaf()
                    ? earned(line).points()
                    : sum(line.components(), line.maxPoints(), line.componentsMax(), cap(line));
            any |= own.isPresent() || (line.isLeaf() && earned(line).outcome() == Outcome.NOT_ACCEPTED);
            Optional<Points> grown = own.map(points -> round(
                    points.times(factors.get(line.code())),
                    line.isLeaf() ? index.rounding().leaf() : index.rounding().component()));
            points.put(line.code().text(), grown);
            sum = sum.plus(grown.orElse(Points.ZERO));
        }
        Points added = sum;
        Points whole = cap.map(added::min).orElse(added);
        return any ? Optional.of(raw.map(from -> whole.times(max.shareOf(from))).orElse(whole)) : Optional.empty();
    }

    private static Points round(Points points, Optional<Rounding> rounding) {
        return rounding.map(points::round).orElse(points);
    }
}
