package vn.chiso.core.progress;

import static vn.chiso.core.progress.WorkStatus.APPROVED;
import static vn.chiso.core.progress.WorkStatus.BLOCKED;
import static vn.chiso.core.progress.WorkStatus.CANCELLED;
import static vn.chiso.core.progress.WorkStatus.DONE_CLAIMED;
import static vn.chiso.core.progress.WorkStatus.IN_PROGRESS;
import static vn.chiso.core.progress.WorkStatus.PROPOSED;
import static vn.chiso.core.progress.WorkStatus.VERIFIED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.chiso.core.score.Points;

/**
 * What an entry of the log changes. Each says from which status it may come and what then holds:
 *
 * <pre>
 * PROPOSED -> APPROVED -> IN_PROGRESS -> DONE_CLAIMED -> VERIFIED
 * APPROVED, IN_PROGRESS -> BLOCKED and back; before DONE_CLAIMED -> CANCELLED; DONE_CLAIMED, VERIFIED -> IN_PROGRESS (reopened)
 * </pre>
 */
public sealed interface Change {
    /** A change of an action. */
    sealed interface OfAction extends Change {
        /** The statuses from which it is legal. */
        ImmutableSet<WorkStatus> legalFrom();

        /** What holds after it. */
        ActionState after(ActionState now, LogEntry entry);

        /** What else keeps it from being made. */
        default ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return ImmutableList.of();
        }
    }

    /** A change of a finding. */
    sealed interface OfFinding extends Change {
        default ImmutableList<Objection> objections(LogEntry entry) {
            return ImmutableList.of();
        }
    }

    /** The action is to be done. */
    record Approve() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(PROPOSED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(APPROVED);
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return standing.alternatives(now.action()).stream()
                    .map(other -> new Objection(
                            "no approved action that excludes it", "action " + other, "Cancel the other one first."))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** Work on it has begun. */
    record Start() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(APPROVED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(IN_PROGRESS);
        }
    }

    /**
     * It waits for somebody outside.
     *
     * @param party who
     * @param checkIn when to ask again
     */
    record Block(String party, LocalDate checkIn) implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(APPROVED, IN_PROGRESS);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(BLOCKED).withWaiting(new ActionState.Wait(party, checkIn, now.status()));
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            ImmutableList.Builder<Objection> objections = ImmutableList.builder();
            if (party.equals(now.lead())) {
                objections.add(new Objection(
                        "a party other than the lead", party, "Name who outside keeps it from going on."));
            }
            if (checkIn.isBefore(entry.on())) {
                objections.add(new Objection(
                        "a check-in date from " + entry.on(), checkIn.toString(), "Say when to ask again."));
            }
            return objections.build();
        }
    }

    /** It goes on where it was. */
    record Unblock() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(BLOCKED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(now.waiting().orElseThrow().resumes()).withWaiting(Optional.empty());
        }
    }

    /** Who writes the entry says that it is done. */
    record ClaimDone() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(IN_PROGRESS);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(DONE_CLAIMED).withClaim(new ActionState.Claim(entry.by(), entry.on()));
        }
    }

    /**
     * Somebody else looks at it. Only what is confirmed becomes verified; with any other result it stays claimed.
     *
     * @param method how it was looked at
     * @param result what came of it
     * @param evidence the codes of the papers that were seen; a confirmation needs one that counts
     */
    record Verify(Observation.Method method, Verification.Result result, ImmutableSet<String> evidence)
            implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(DONE_CLAIMED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return result == Verification.Result.CONFIRMED ? now.with(VERIFIED).withVerifiedOn(entry.on()) : now;
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return standing.objections(this, now, entry);
        }
    }

    /** It will not be done. */
    record Cancel() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(PROPOSED, APPROVED, IN_PROGRESS, BLOCKED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(CANCELLED).withWaiting(Optional.empty());
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return Objection.needsReason(entry);
        }
    }

    /** It is not done after all. */
    record Reopen() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.of(DONE_CLAIMED, VERIFIED);
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now.with(IN_PROGRESS).withClaim(Optional.empty()).withVerifiedOn(Optional.empty());
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return Objection.needsReason(entry);
        }
    }

    /**
     * It may take longer. The first date stays, and so does lateness against it.
     *
     * @param oldDue the date that no longer holds
     * @param newDue the new date
     * @param authority who allowed it
     */
    record Extend(LocalDate oldDue, LocalDate newDue, String authority) implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.copyOf(
                    Sets.difference(ImmutableSet.copyOf(WorkStatus.values()), ImmutableSet.of(VERIFIED, CANCELLED)));
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return ((ImmutableActionState) now).withDue(newDue).withExtensions(now.extensions() + 1);
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            ImmutableList.Builder<Objection> objections = ImmutableList.builder();
            if (!now.due().equals(Optional.of(oldDue))) {
                objections.add(new Objection(
                        "the date that holds now, "
                                + now.due().map(LocalDate::toString).orElse("none"),
                        oldDue.toString(),
                        "Name the date that is extended."));
            }
            if (!newDue.isAfter(oldDue)) {
                objections.add(
                        new Objection("a date after " + oldDue, newDue.toString(), "An extension gives more time."));
            }
            return objections.build();
        }
    }

    /**
     * Somebody else leads it from now on.
     *
     * @param lead the id of the party
     */
    record Reassign(String lead) implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.copyOf(Arrays.stream(WorkStatus.values())
                    .filter(WorkStatus::isOpen)
                    .iterator());
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return ((ImmutableActionState) now).withLead(lead);
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return Objection.needsReason(entry);
        }
    }

    /** Somebody says how it goes; nothing changes but that it is not stale. */
    record Remark() implements OfAction {
        @Override
        public ImmutableSet<WorkStatus> legalFrom() {
            return ImmutableSet.copyOf(WorkStatus.values());
        }

        @Override
        public ActionState after(ActionState now, LogEntry entry) {
            return now;
        }

        @Override
        public ImmutableList<Objection> objections(ActionState now, LogEntry entry, Standing standing) {
            return Objection.needsReason(entry);
        }
    }

    /**
     * Something is decided about a finding.
     *
     * @param disposition what
     * @param decision the paper or the words of it
     * @param authority who decided
     */
    record Dispose(Disposition disposition, String decision, String authority) implements OfFinding {
        public Dispose {
            if (decision.isBlank() || authority.isBlank()) {
                throw new IllegalArgumentException("A disposition names the decision and the authority");
            }
        }

        @Override
        public ImmutableList<Objection> objections(LogEntry entry) {
            return Objection.needsReason(entry);
        }
    }

    /**
     * A later assessment was scored; nothing else resolves a finding.
     *
     * @param assessment which one, in words or by its edition and content
     * @param loss what the finding costs in it
     */
    record Rescore(String assessment, Points loss) implements OfFinding {
        public Rescore {
            if (loss.signum() < 0 || assessment.isBlank()) {
                throw new IllegalArgumentException(
                        "A later result names its assessment and a loss of zero or more, but was '" + assessment + "', "
                                + loss);
            }
        }
    }
}
