package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;

/**
 * How much of what was lost a plan answers (A6), in exact points.
 *
 * <p>A loss is answered in four steps, each of which needs the one before: the plan has an item for it; the item says what was wrong;
 * something is done about it; somebody answers for that. A loss is counted at the first step that it lacks, so that {@link #answered()}
 * and {@link #stoppedAt} of the four needs add up to {@link #lost()}. {@link #lacking} counts it at every step that it lacks.
 *
 * <p>What is lost is what the scored leaves are known to have lost, and what was published as lost where nothing is itemised: of that the
 * plan can have no item.
 */
public final class Coverage {
    /** What it takes to answer a loss, in this order. */
    public enum Need {
        /** The plan speaks of the criterion. */
        ITEM,
        /** A limitation that names a fault. */
        LIMITATION,
        ACTION,
        /** One at least who leads and can be held to account: neither a group nor all together. */
        OWNER
    }

    /**
     * What was lost in one place.
     *
     * @param leaf the leaf that lost it; empty for the part of the published total that is not itemised
     * @param lost more than zero
     * @param missing what the plan lacks to answer it
     */
    public record Line(Optional<CriterionCode> leaf, Points lost, ImmutableSet<Need> missing) {
        /** The first of the needs that is missing; empty if the loss is answered. */
        public Optional<Need> stoppedAt() {
            return missing.stream().min(Need::compareTo);
        }
    }

    private static final ImmutableSet<Need> ALL = Sets.immutableEnumSet(EnumSet.allOf(Need.class));

    private final ImmutableList<Line> lines;
    private final Optional<Points> planned;
    private final Optional<Points> needed;

    private Coverage(ImmutableList<Line> lines, Optional<Points> planned, Optional<Points> needed) {
        this.lines = lines;
        this.planned = planned;
        this.needed = needed;
    }

    /**
     * How much of {@code result} the plan answers.
     *
     * @throws InvalidDataException if it is not a result that the plan answers, with every reason
     */
    public static Coverage of(RemediationPlan plan, IndexResult result) {
        Answer answer = Answer.to(plan, result);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        answer.lossyLeaves()
                .forEach(leaf -> lines.add(new Line(
                        leaf.code(),
                        Answer.lost(leaf),
                        answer.itemOf(leaf).map(item -> missing(plan, item)).orElse(ALL))));
        result.reconciliation()
                .filter(found -> found.verdict() == Reconciliation.Verdict.PART_NOT_ITEMISED)
                .map(Reconciliation::notItemisedLost)
                .filter(lost -> lost.signum() > 0)
                .ifPresent(lost -> lines.add(new Line(Optional.empty(), lost, ALL)));
        return new Coverage(lines.build(), planned(answer), needed(answer));
    }

    private static Optional<Points> planned(Answer answer) {
        List<Points> planned = answer.index().items().stream()
                .flatMap(item -> item.actions().stream()
                        .flatMap(action -> action.plannedGain().stream())
                        .reduce(Points::plus)
                        .map(gain -> gain.min(answer.lost(item)))
                        .stream())
                .toList();
        return planned.isEmpty() ? Optional.empty() : Optional.of(Points.sum(planned));
    }

    private static Optional<Points> needed(Answer answer) {
        Optional<Points> present = answer.result()
                .reconciliation()
                .map(Reconciliation::published)
                .or(() -> answer.result().scorecard().total().points());
        return answer.index()
                .goal()
                .filter(goal -> goal.comparison() == Comparison.GE || goal.comparison() == Comparison.GT)
                .flatMap(goal ->
                        present.map(points -> goal.points().minus(points).max(Points.ZERO)));
    }

    private static ImmutableSet<Need> missing(RemediationPlan plan, PlanItem item) {
        Set<Need> missing = EnumSet.noneOf(Need.class);
        if (!item.namesFault()) {
            missing.add(Need.LIMITATION);
        }
        if (item.actions().isEmpty()) {
            missing.add(Need.ACTION);
        }
        if (plan.owners(item.responsibility()).stream().noneMatch(Owner.Lead.class::isInstance)) {
            missing.add(Need.OWNER);
        }
        return Sets.immutableEnumSet(missing);
    }

    /** Every loss, in the edition's order, what is not itemised last. */
    public ImmutableList<Line> lines() {
        return lines;
    }

    /** All that was lost. */
    public Points lost() {
        return sum(line -> true);
    }

    /** What the plan answers in full. */
    public Points answered() {
        return sum(line -> line.missing().isEmpty());
    }

    /**
     * What the actions are to win back, of each item no more than it has lost; empty if no action says how much, which is not zero.
     */
    public Optional<Points> planned() {
        return planned;
    }

    /**
     * What the total lacks to the points of the index's goal, the published total if there is one; for a goal of <em>more than</em> so many
     * points, more than this is needed. Empty if no goal is set.
     */
    public Optional<Points> needed() {
        return needed;
    }

    /** What lacks this need and no earlier one. */
    public Points stoppedAt(Need need) {
        return sum(line -> line.stoppedAt().equals(Optional.of(need)));
    }

    /** What lacks this need, whatever else it lacks; the sums of different needs overlap. */
    public Points lacking(Need need) {
        return sum(line -> line.missing().contains(need));
    }

    private Points sum(Predicate<Line> which) {
        return Points.sum(lines.stream().filter(which).map(Line::lost).toList());
    }
}
