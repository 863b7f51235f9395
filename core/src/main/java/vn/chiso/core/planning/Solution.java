package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Points;

/** What a solver found, how good it is, and what it was computed from. */
@Value.Immutable
@HouseStyle
public abstract class Solution {
    Solution() {}

    /** How good it is. */
    public enum Status {
        /** Proven: there is no better plan. */
        OPTIMAL,
        /** It keeps to every limit, but a better one may exist; {@link Solution#atMost} says how much better. */
        FEASIBLE,
        /** Proven: no plan keeps to the limits. */
        INFEASIBLE,
        /** Nothing can be said; the notes say why. */
        UNKNOWN
    }

    /**
     * What a reader must know beside the plan.
     *
     * @param code its kind
     * @param about the options, resources or numbers that it is about
     */
    public record Note(Code code, ImmutableList<String> about) {
        /** The kinds of note. Stable: applications may switch on them. */
        public enum Code {
            /** The efforts of these options are unknown and the case declares no default: nothing was computed. */
            UNKNOWN_COST,
            /** The efforts of these options are unknown; the declared default was counted. */
            DEFAULT_EFFORT,
            /** Too much for exact arithmetic: the efforts in this resource were rounded up to whole steps of so many units. */
            COARSENED,
            /** More options than can be tried out are required or excluded by others. */
            TOO_MANY_LINKS,
            /** The target is above the most that any plan earns, which is this. */
            UNREACHABLE,
            /** What is forced cannot be chosen together, or not within the budget. */
            FORCED_IMPOSSIBLE
        }
    }

    /**
     * One step of a curve.
     *
     * @param budget the least units of the resource for so many points
     * @param points the most points for so many units, until the next step
     */
    public record CurveStep(long budget, Points points) {}

    public abstract Status status();

    /** What was asked. */
    public abstract PlanningCase given();

    /** What was to be made large, the most important first. */
    public abstract ImmutableList<Objective> objectives();

    /** Present if optimal or feasible. */
    public abstract Optional<Plan> plan();

    /** By the first objective, more than this is impossible; present with a plan, and equal to what it earns if it is optimal. */
    public abstract Optional<Points> atMost();

    /**
     * For each resource the most points of the first objective within each budget of it, the other budgets being as given; only where it
     * steps up. Complete if optimal; empty without a plan, or if there are several objectives.
     */
    public abstract ImmutableMap<String, ImmutableList<CurveStep>> curves();

    public abstract ImmutableList<Note> notes();

    /** What the plan earns by the first objective; empty without a plan. */
    public Optional<Points> gain() {
        return plan().map(plan -> plan.gain(objectives().get(0)));
    }

    /** For solvers of one's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Solution}: status and given are required. */
    public static final class Builder extends ImmutableSolution.Builder {
        Builder() {}
    }
}
