package vn.chiso.core.progress;

import static vn.chiso.core.progress.WorkStatus.APPROVED;
import static vn.chiso.core.progress.WorkStatus.BLOCKED;
import static vn.chiso.core.progress.WorkStatus.CANCELLED;
import static vn.chiso.core.progress.WorkStatus.DONE_CLAIMED;
import static vn.chiso.core.progress.WorkStatus.IN_PROGRESS;
import static vn.chiso.core.progress.WorkStatus.PROPOSED;
import static vn.chiso.core.progress.WorkStatus.VERIFIED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the log for actions, one for each kind of change.
 *
 * @param kind the change
 * @param from the statuses from which it is legal
 * @param objections what else keeps it out of the log
 * @param after what holds after it
 */
record ActionRule<C extends Change.OfAction>(
        Class<C> kind, ImmutableSet<WorkStatus> from, Objections<C> objections, After<C> after) {
    /** What keeps a change out, beside the status. */
    @FunctionalInterface
    interface Objections<C> {
        List<Objection> to(C change, Standing standing);
    }

    /** What a change brings about. */
    @FunctionalInterface
    interface After<C> {
        ActionState of(C change, ImmutableActionState now, LogEntry entry);
    }

    private static final ImmutableSet<WorkStatus> ANY = ImmutableSet.copyOf(WorkStatus.values());
    private static final ImmutableSet<WorkStatus> OPEN = ImmutableSet.copyOf(Sets.filter(ANY, WorkStatus::isOpen));

    private static final ImmutableMap<Class<?>, ActionRule<?>> RULES = List.of(
                    new ActionRule<>(
                            Change.Approve.class,
                            ImmutableSet.of(PROPOSED),
                            (approve, standing) -> standing.alternatives(),
                            (approve, now, entry) -> now.withStatus(APPROVED)),
                    new ActionRule<>(
                            Change.Start.class,
                            ImmutableSet.of(APPROVED),
                            (start, standing) -> standing.missing(WorkStatus::isClaimed, "done"),
                            (start, now, entry) -> now.withStatus(IN_PROGRESS)),
                    new ActionRule<>(
                            Change.Block.class,
                            ImmutableSet.of(APPROVED, IN_PROGRESS),
                            (block, standing) -> standing.block(block),
                            (block, now, entry) -> now.withStatus(BLOCKED)
                                    .withWaiting(new ActionState.Wait(block.party(), block.checkIn(), now.status()))),
                    new ActionRule<>(
                            Change.Unblock.class,
                            ImmutableSet.of(BLOCKED),
                            (unblock, standing) -> List.of(),
                            (unblock, now, entry) -> now.withStatus(
                                            now.waiting().orElseThrow().resumes())
                                    .withWaiting(Optional.empty())),
                    new ActionRule<>(
                            Change.Perform.class,
                            ImmutableSet.of(IN_PROGRESS),
                            (perform, standing) -> standing.perform(perform),
                            (perform, now, entry) -> now.withEarlier(
                                    now.performed(perform.due(), new ActionState.Claim(entry.by(), entry.on())))),
                    new ActionRule<>(
                            Change.ClaimDone.class,
                            ImmutableSet.of(IN_PROGRESS),
                            (claim, standing) -> standing.missing(WorkStatus::isClaimed, "done"),
                            (claim, now, entry) -> now.withStatus(DONE_CLAIMED)
                                    .withClaim(new ActionState.Claim(entry.by(), entry.on()))),
                    new ActionRule<>(
                            Change.Verify.class,
                            ImmutableSet.of(IN_PROGRESS, DONE_CLAIMED),
                            VerificationRules::objections,
                            (verify, now, entry) ->
                                    verify.result() == Verification.Result.CONFIRMED ? now.confirmed(entry.on()) : now),
                    new ActionRule<>(
                            Change.Cancel.class,
                            ImmutableSet.of(PROPOSED, APPROVED, IN_PROGRESS, BLOCKED),
                            (cancel, standing) -> Objection.needsReason(standing.entry()),
                            (cancel, now, entry) -> now.withStatus(CANCELLED).withWaiting(Optional.empty())),
                    new ActionRule<>(
                            Change.Reopen.class,
                            ImmutableSet.of(DONE_CLAIMED, VERIFIED),
                            (reopen, standing) -> Objection.needsReason(standing.entry()),
                            (reopen, now, entry) -> now.withStatus(IN_PROGRESS)
                                    .withClaim(Optional.empty())
                                    .withVerifiedOn(Optional.empty())),
                    new ActionRule<>(
                            Change.Extend.class,
                            OPEN,
                            (extend, standing) -> standing.extend(extend),
                            (extend, now, entry) -> now.withDue(extend.newDue()).withExtensions(now.extensions() + 1)),
                    new ActionRule<>(
                            Change.Reassign.class,
                            OPEN,
                            (reassign, standing) -> Objection.needsReason(standing.entry()),
                            (reassign, now, entry) -> now.withLead(reassign.lead())),
                    new ActionRule<>(
                            Change.Remark.class,
                            ANY,
                            (remark, standing) -> Objection.needsReason(standing.entry()),
                            (remark, now, entry) -> now))
            .stream()
            .collect(ImmutableMap.toImmutableMap(ActionRule::kind, rule -> rule));

    /** The kinds of changes that have a rule: all of them. */
    static Set<Class<?>> kinds() {
        return RULES.keySet();
    }

    private static ActionRule<?> of(Change.OfAction change) {
        return Optional.<ActionRule<?>>ofNullable(RULES.get(change.getClass())).orElseThrow();
    }

    /** What keeps a change out of the log; empty if nothing does. */
    static List<Objection> objections(Change.OfAction change, Standing standing) {
        return of(change).objectionsTo(change, standing);
    }

    private List<Objection> objectionsTo(Change.OfAction change, Standing standing) {
        WorkStatus status = standing.now().status();
        return from.contains(status)
                ? objections.to(kind.cast(change), standing)
                : List.of(new Objection(
                        "an action that is "
                                + String.join(
                                        " or ", from.stream().map(Enum::name).toList()) + " to "
                                + LogFormat.word(change),
                        standing.now().action() + ", which is " + status,
                        "Enter what came before it, or take the entry out."));
    }

    /** How the action stands after a change that nothing keeps out. */
    static ActionState after(Change.OfAction change, Standing standing) {
        return of(change).afterwards(change, standing);
    }

    private ActionState afterwards(Change.OfAction change, Standing standing) {
        ActionState after = this.after.of(kind.cast(change), (ImmutableActionState) standing.now(), standing.entry());
        return ((ImmutableActionState) after).withLastEntry(standing.entry().on());
    }
}
