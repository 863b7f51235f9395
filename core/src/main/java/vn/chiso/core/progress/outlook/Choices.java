package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import vn.chiso.core.planning.Plan;
import vn.chiso.core.planning.PlanOption;
import vn.chiso.core.planning.PlanningCase;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The open actions of a follow-up as a case for the planner. What is verified or claimed is settled: it takes no more days, and what the open
 * actions earn comes on top of it.
 *
 * <p>Actions that work on the same lines do not add up, so every set of them that can be done together is one option, with what it earns by
 * scoring again. What others require, and alternatives on different lines, are options of their own that earn nothing by themselves.
 *
 * <pre>{@code
 * Choices choices = Choices.byPost(gains, "CCHC", day, DaysLeft.of(followUp, day));
 * Solution best = PlanSolver.exact().best(choices.withKnownEfforts(), Objective.of(Objective.Valuation.LIKELY));
 * choices.actions(best.plan().orElseThrow());
 * }</pre>
 */
public final class Choices {
    /** The one resource if everybody's days are one pool. */
    public static final String PERSON_DAYS = "person-days";

    private final OpenWork work;
    private final PlanningCase planning;
    private final long partsOfDay;
    private final ImmutableMap<String, ImmutableSortedSet<String>> byOption;
    private final ImmutableSet<String> effortUnknown;
    private final ImmutableList<Omission> omissions;

    Choices(
            OpenWork work,
            PlanningCase planning,
            long partsOfDay,
            ImmutableMap<String, ImmutableSortedSet<String>> byOption,
            ImmutableSet<String> effortUnknown,
            ImmutableList<Omission> omissions) {
        this.work = work;
        this.planning = planning;
        this.partsOfDay = partsOfDay;
        this.byOption = byOption;
        this.effortUnknown = effortUnknown;
        this.omissions = omissions;
    }

    /**
     * Every post has days of its own.
     *
     * @param index the code of the index whose points count
     * @param days the person-days of each post; what takes days of another post is omitted
     * @throws vn.chiso.core.problem.InvalidDataException if the edition does not round its leaves, a judged range is off the grid, or too many
     *     actions work on the same lines
     * @throws java.util.NoSuchElementException if the gains have no result of the index
     */
    public static Choices byPost(Gains gains, String index, LocalDate day, Map<String, Rational> days) {
        return new ChoiceCase(OpenWork.of(gains, index, day), day, days, post -> post).choices();
    }

    /**
     * The days of all posts are one pool, as if anybody could do anything; the resource is {@link #PERSON_DAYS}.
     *
     * @param days the person-days of all together
     * @throws vn.chiso.core.problem.InvalidDataException as in {@link #byPost}
     * @throws java.util.NoSuchElementException if the gains have no result of the index
     */
    public static Choices inTotal(Gains gains, String index, LocalDate day, Rational days) {
        return new ChoiceCase(OpenWork.of(gains, index, day), day, Map.of(PERSON_DAYS, days), post -> PERSON_DAYS)
                .choices();
    }

    /** The case. Efforts that nobody stated are unknown in it, so a solver refuses it unless they are forbidden or have a default. */
    public PlanningCase planning() {
        return planning;
    }

    /** The case without what takes nobody knows how long. */
    public PlanningCase withKnownEfforts() {
        return planning.forbidding(
                planning.unknownEfforts().stream().map(PlanOption::code).collect(ImmutableSet.toImmutableSet()));
    }

    /** The actions of the case whose effort nobody stated. */
    public ImmutableSet<String> effortUnknown() {
        return effortUnknown;
    }

    /** The open actions that the case does not have, in the order of the follow-up. */
    public ImmutableList<Omission> omissions() {
        return omissions;
    }

    /** The person-days of so many units of effort or budget in the case. */
    public Rational days(long units) {
        return Rational.of(units, partsOfDay);
    }

    /** The actions of a plan of the case, what they require included. */
    public ImmutableSortedSet<String> actions(Plan plan) {
        TreeSet<String> actions = new TreeSet<>();
        plan.codes().forEach(code -> actions.addAll(actions(code)));
        return ImmutableSortedSet.copyOf(actions);
    }

    /**
     * The actions of one option of the case.
     *
     * @throws IllegalArgumentException if there is no such option
     */
    public ImmutableSortedSet<String> actions(String option) {
        ImmutableSortedSet<String> actions = byOption.get(option);
        if (actions == null) {
            throw new IllegalArgumentException("There is no option " + option + ", only " + byOption.keySet());
        }
        return actions;
    }

    /** What a plan earns on top of what is settled when everything is scored again at once; equal to its likely gain if lines add up. */
    public Points rescored(Plan plan) {
        ImmutableSet<String> settled = work.are(WorkStatus::isClaimed);
        return work.likely(ImmutableSet.<String>builder()
                        .addAll(settled)
                        .addAll(actions(plan))
                        .build())
                .minus(work.likely(settled));
    }
}
