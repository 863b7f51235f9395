package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * What can be chosen, and within which limits. It cannot exist with a contradiction inside: an unknown name, a cycle of requirements, a
 * negative effort, a gain above the loss are all named in one {@link InvalidDataException} when it is built.
 *
 * <p>An effort may be unknown; a solver then refuses, or counts {@link #defaultEffort()} where one is declared, and says so.
 */
@Value.Immutable
@HouseStyle
public abstract class PlanningCase {
    /** How expected points are rounded: they are products of a gain and a probability. */
    static final Rounding EXPECTED_ROUNDING = Rounding.halfUp(4);

    PlanningCase() {}

    /** The content hash of the edition that the gains were computed with. */
    public abstract String ruleSet();

    /** The day as of which gains and efforts are known. */
    public abstract LocalDate asOf();

    /** The steps in which gains are counted, from the rounding of the edition. */
    public abstract PointGrid grid();

    /** What each criterion has lost: the most that its options can win back. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Points> lost();

    public abstract ImmutableList<PlanOption> options();

    /** How many units of each resource there are. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> budget();

    /** What is counted where an effort is unknown; empty to refuse. */
    public abstract Optional<Effort.Known> defaultEffort();

    /** The codes of options that must be chosen. */
    public abstract ImmutableSet<String> forced();

    /** The codes of options that must not be chosen. */
    public abstract ImmutableSet<String> forbidden();

    /**
     * The option of that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public PlanOption option(String code) {
        PlanOption option = byCode().get(code);
        if (option == null) {
            throw new IllegalArgumentException("There is no option " + code + ", only " + byCode().keySet());
        }
        return option;
    }

    @Value.Lazy
    ImmutableMap<String, PlanOption> byCode() {
        return options().stream().collect(ImmutableMap.toImmutableMap(PlanOption::code, option -> option));
    }

    /** What an option takes, its default counted where it is unknown; empty if it is unknown and there is no default. */
    public Optional<Effort.Known> effort(PlanOption option) {
        return option.effort() instanceof Effort.Known known ? Optional.of(known) : defaultEffort();
    }

    /** The options whose effort nobody has said, in the case's order. */
    public ImmutableList<PlanOption> unknownEfforts() {
        return options().stream()
                .filter(option -> option.effort() instanceof Effort.Unknown)
                .collect(ImmutableList.toImmutableList());
    }

    /** The same case, in which these must be chosen too. */
    public PlanningCase forcing(Set<String> codes) {
        return copy(union(forced(), codes), forbidden(), budget());
    }

    /** The same case, in which these must not be chosen either. */
    public PlanningCase forbidding(Set<String> codes) {
        return copy(forced(), union(forbidden(), codes), budget());
    }

    /** The same case with another budget. */
    public PlanningCase withBudget(ImmutableSortedMap<String, Long> budget) {
        return copy(forced(), forbidden(), budget);
    }

    private static ImmutableSet<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(ImmutableSet.toImmutableSet());
    }

    private PlanningCase copy(Set<String> forced, Set<String> forbidden, ImmutableSortedMap<String, Long> budget) {
        Builder copy = builder();
        return copy.ruleSet(ruleSet())
                .asOf(asOf())
                .grid(grid())
                .putAllLost(lost())
                .addAllOptions(options())
                .putAllBudget(budget)
                .defaultEffort(defaultEffort())
                .addAllForced(forced)
                .addAllForbidden(forbidden)
                .build();
    }

    @Value.Check
    void check() {
        ImmutableList<Problem> problems = CaseChecks.problems(this);
        InvalidDataException.throwIfAny(problems);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanningCase}: ruleSet, asOf and grid are required. */
    public static final class Builder extends ImmutablePlanningCase.Builder {
        Builder() {}
    }
}
