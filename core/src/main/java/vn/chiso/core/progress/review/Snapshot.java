package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FindingState;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.score.Points;

/**
 * How a follow-up stands at the end of a day: the agenda of a review. It reads the log up to that day only, so a snapshot of an old day is
 * the same whenever it is made.
 *
 * <p>Every action that was not cancelled is in one cell twice: as the office reports it itself (claimed), and as others have confirmed it
 * (verified). The difference is what exists on paper only. Of a recurring action every time counts by itself that is done or was due by
 * that day, and the next one; the times after it do not count yet.
 *
 * @param day the day
 * @param assumed whether the facts are made up
 * @param actions every time that counts, in the order of the follow-up
 * @param findings in the order of the follow-up
 * @param claimed what the actions earn that are claimed or verified, if the claims hold
 * @param verified what the verified actions earn; only this is booked
 */
public record Snapshot(
        LocalDate day,
        boolean assumed,
        ImmutableList<Row> actions,
        ImmutableList<FindingState> findings,
        Points claimed,
        Points verified) {
    /**
     * One action, or one time of a recurring one.
     *
     * @param state how the action stands
     * @param time the time at which it is due
     * @param claimed its cell by the office's own report, against the date that holds now
     * @param verified its cell by what was confirmed, against the date that holds now
     * @param first its cell by the office's own report, against the first date
     */
    public record Row(ActionState state, ActionState.Time time, Cell claimed, Cell verified, Cell first) {
        static Stream<Row> of(ActionState state, LocalDate day) {
            Stream.Builder<Row> rows = Stream.builder();
            boolean next = true;
            for (ActionState.Time time : state.times()) {
                boolean counts = time.claim().isPresent()
                        || time.due().filter(due -> !due.isAfter(day)).isPresent();
                if (counts || next) {
                    rows.add(of(state, time, day));
                }
                next = next && counts;
            }
            return rows.build();
        }

        private static Row of(ActionState state, ActionState.Time time, LocalDate day) {
            Optional<LocalDate> claimedOn = time.claim().map(ActionState.Claim::on);
            return new Row(
                    state,
                    time,
                    Cell.of(time.due(), claimedOn, day),
                    Cell.of(time.due(), time.verifiedOn(), day),
                    Cell.of(time.firstDue(), claimedOn, day));
        }

        boolean counts() {
            return state.status() != WorkStatus.CANCELLED;
        }
    }

    /**
     * What changed between two snapshots.
     *
     * @param moved the actions whose status is another, or that the other did not have
     * @param claimed the difference of claimed points
     * @param verified the difference of verified points
     * @param completed how many more are claimed
     * @param overdue how many more are overdue by the office's own report
     */
    public record Delta(ImmutableList<Move> moved, Points claimed, Points verified, int completed, int overdue) {}

    /** An action that moved. */
    public record Move(String action, Optional<WorkStatus> from, WorkStatus to) {}

    /** The snapshot of a day. */
    public static Snapshot of(Gains gains, LocalDate day) {
        FollowUp followUp = gains.followUp();
        FollowUpState state = followUp.stateOn(day);
        return new Snapshot(
                day,
                followUp.isAssumed(),
                state.actions().values().stream()
                        .flatMap(action -> Row.of(action, day))
                        .collect(ImmutableList.toImmutableList()),
                state.findings().values().asList(),
                earned(gains, state, WorkStatus::isClaimed),
                earned(gains, state, status -> status == WorkStatus.VERIFIED));
    }

    static Points earned(Gains gains, FollowUpState state, Predicate<WorkStatus> counts) {
        ImmutableSet<String> done = state.actions().values().stream()
                .filter(action -> counts.test(action.status()))
                .map(ActionState::action)
                .collect(ImmutableSet.toImmutableSet());
        return gains.of(done, Effect.Case.LIKELY).total();
    }

    /** The cells by the office's own report. */
    public Cells claimedCells() {
        return cells(Row::claimed, row -> true);
    }

    /** The cells by what was confirmed. */
    public Cells verifiedCells() {
        return cells(Row::verified, row -> true);
    }

    /** How many actions, or times of recurring ones, are reported as done and not confirmed. */
    public int paperCount() {
        return claimedCells().completed() - verifiedCells().completed();
    }

    private Cells cells(Function<Row, Cell> cell, Predicate<Row> which) {
        return Cells.of(
                actions.stream().filter(Row::counts).filter(which).map(cell).toList());
    }

    /** The cells of each party that leads, by its id, as the office reports them itself. */
    public ImmutableSortedMap<String, Cells> claimedByLead() {
        return byLead(Row::claimed);
    }

    /** The cells of each party that leads, by its id, as they were confirmed. */
    public ImmutableSortedMap<String, Cells> verifiedByLead() {
        return byLead(Row::verified);
    }

    private ImmutableSortedMap<String, Cells> byLead(Function<Row, Cell> cell) {
        Map<String, Cells> cells = new TreeMap<>();
        actions.stream()
                .filter(Row::counts)
                .map(row -> row.state().lead())
                .forEach(lead -> cells.computeIfAbsent(
                        lead, party -> cells(cell, row -> row.state().lead().equals(party))));
        return ImmutableSortedMap.copyOf(cells);
    }

    /** What changed since an earlier one. */
    public Delta since(Snapshot earlier) {
        List<Move> moved = actions.stream()
                .map(Row::state)
                .distinct()
                .map(now -> new Move(
                        now.action(),
                        earlier.actions.stream()
                                .map(Row::state)
                                .filter(state -> state.action().equals(now.action()))
                                .map(ActionState::status)
                                .findFirst(),
                        now.status()))
                .filter(move -> !move.from().equals(Optional.of(move.to())))
                .toList();
        return new Delta(
                ImmutableList.copyOf(moved),
                claimed.minus(earlier.claimed),
                verified.minus(earlier.verified),
                claimedCells().completed() - earlier.claimedCells().completed(),
                claimedCells().overdue() - earlier.claimedCells().overdue());
    }
}
