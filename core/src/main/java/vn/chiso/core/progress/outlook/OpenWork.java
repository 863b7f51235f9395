package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;

/** The actions of a follow-up on a day as one index sees them: where they work, what they need, and which of them hang together. */
final class OpenWork {
    /** As many actions on one line as can be tried out together. */
    private static final int MOST_TOGETHER = 12;

    private final Gains gains;
    private final FollowUp followUp;
    private final FollowUpState state;
    private final ScoredIndex result;
    private final ImmutableMap<Effect.Case, Map<Set<String>, Points>> earned =
            Maps.toMap(EnumSet.allOf(Effect.Case.class), which -> new HashMap<>());

    private OpenWork(Gains gains, ScoredIndex result, LocalDate day) {
        this.gains = gains;
        this.followUp = gains.followUp();
        this.state = followUp.stateOn(day);
        this.result = result;
    }

    static OpenWork of(Gains gains, String index, LocalDate day) {
        return new OpenWork(
                gains,
                gains.results().stream()
                        .filter(known -> known.code().equals(index))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("There is no result of the index " + index)),
                day);
    }

    FollowUp followUp() {
        return followUp;
    }

    FollowUpState state() {
        return state;
    }

    ScoredIndex result() {
        return result;
    }

    Index index() {
        return result.evaluator().index();
    }

    /** The steps in which the edition counts the points of its leaves. */
    PointGrid grid() {
        return PointGrid.of(index().rounding()
                .leaf()
                .orElseThrow(() -> new InvalidDataException(List.of(new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of("edition " + result.edition()),
                        "a rounding of the leaves, in whose steps gains are counted",
                        "none",
                        "Say in the edition how leaves are rounded.")))));
    }

    /** The actions of these statuses, in the order of the follow-up. */
    ImmutableSet<String> are(Predicate<WorkStatus> which) {
        return state.actions().values().stream()
                .filter(action -> which.test(action.status()))
                .map(action -> action.action())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The leaves of the index that an effect works on. */
    ImmutableSet<CriterionCode> leaves(Effect effect) {
        if (effect instanceof Effect.Expected expected) {
            return expected.line().index().equals(result.code())
                    ? index().criterion(expected.line().criterion()).stream()
                            .flatMap(Criterion::withDescendants)
                            .filter(Criterion::isLeaf)
                            .map(Criterion::code)
                            .collect(ImmutableSet.toImmutableSet())
                    : ImmutableSet.of();
        }
        return followUp.measure(((Effect.Measured) effect).measure()).feeds().stream()
                .filter(use -> use.edition().equals(result.edition()))
                .map(use -> use.leaf())
                .collect(ImmutableSet.toImmutableSet());
    }

    ImmutableSet<CriterionCode> leaves(String action) {
        return followUp.undertaking(action).effects().stream()
                .flatMap(effect -> leaves(effect).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Everything that an action requires, and what that requires. */
    ImmutableSet<String> needs(String action) {
        Set<String> needs = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(followUp.undertaking(action).requires());
        while (!next.isEmpty()) {
            String code = next.pop();
            if (needs.add(code)) {
                next.addAll(followUp.undertaking(code).requires());
            }
        }
        return ImmutableSet.copyOf(needs);
    }

    /** The actions that exclude it or that it excludes. */
    ImmutableSet<String> alternatives(String action) {
        Undertaking own = followUp.undertaking(action);
        return followUp.undertakings().stream()
                .filter(other -> own.excludes().contains(other.action())
                        || other.excludes().contains(action))
                .map(Undertaking::action)
                .collect(ImmutableSet.toImmutableSet());
    }

    WorkStatus status(String action) {
        return state.action(action).status();
    }

    boolean needsCancelled(String action) {
        return needs(action).stream().anyMatch(need -> status(need) == WorkStatus.CANCELLED);
    }

    boolean isEffectUnknown(String action) {
        Undertaking undertaking = followUp.undertaking(action);
        return undertaking.effects().isEmpty() && undertaking.kind() != Undertaking.Kind.ENABLER;
    }

    /** What these actions earn together in the index; scored once for each set. */
    Points earned(Set<String> actions, Effect.Case which) {
        return Optional.ofNullable(earned.get(which))
                .orElseThrow()
                .computeIfAbsent(ImmutableSet.copyOf(actions), set -> gains.of(set, which)
                        .in(result.code()));
    }

    Points likely(Set<String> actions) {
        return earned(actions, Effect.Case.LIKELY);
    }

    /**
     * The sets of actions that share a key, directly or through others.
     *
     * @throws InvalidDataException if more hang together than can be tried out
     */
    static ImmutableList<ImmutableSortedSet<String>> together(Map<String, ? extends Collection<String>> keys) {
        List<Set<String>> actions = new ArrayList<>();
        List<Set<String>> shared = new ArrayList<>();
        keys.forEach((action, own) -> {
            Set<String> group = new TreeSet<>(Set.of(action));
            Set<String> all = new HashSet<>(own);
            for (int i = actions.size() - 1; i >= 0; i--) {
                if (shared.get(i).stream().anyMatch(own::contains)) {
                    group.addAll(actions.remove(i));
                    all.addAll(shared.remove(i));
                }
            }
            actions.add(group);
            shared.add(all);
        });
        InvalidDataException.throwIfAny(actions.stream()
                .filter(group -> group.size() > MOST_TOGETHER)
                .map(group -> new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of("actions " + String.join(", ", group)),
                        "at most " + MOST_TOGETHER + " open actions that work on the same lines",
                        Integer.toString(group.size()),
                        "Join actions that are only done together."))
                .collect(Collectors.toList()));
        return actions.stream().map(ImmutableSortedSet::copyOf).collect(ImmutableList.toImmutableList());
    }

    /** Every subset, by the bits of a mask from 0. */
    static ImmutableSet<String> subset(List<String> of, int mask) {
        ImmutableSet.Builder<String> subset = ImmutableSet.builder();
        for (int i = 0; i < of.size(); i++) {
            if ((mask >> i & 1) == 1) {
                subset.add(of.get(i));
            }
        }
        return subset.build();
    }
}
