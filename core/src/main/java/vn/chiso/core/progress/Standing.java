package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an entry about an action meets.
 *
 * @param followUp whose log it is
 * @param actions how all actions stand
 * @param now how its own action stands
 * @param entry the entry
 */
record Standing(FollowUp followUp, Map<String, ActionState> actions, ActionState now, LogEntry entry) {
    Undertaking undertaking() {
        return followUp.undertaking(now.action());
    }

    /** The actions under way that exclude it, or that it excludes. */
    ImmutableList<Objection> alternatives() {
        return followUp.undertakings().stream()
                .filter(other -> undertaking().excludes().contains(other.action())
                        || other.excludes().contains(now.action()))
                .map(Undertaking::action)
                .filter(other -> is(other, status -> status != WorkStatus.PROPOSED && status != WorkStatus.CANCELLED))
                .map(other -> new Objection(
                        "no approved action that excludes it", "action " + other, "Cancel the other one first."))
                .collect(ImmutableList.toImmutableList());
    }

    /** The actions that it requires and that are not yet so far. */
    ImmutableList<Objection> missing(Predicate<WorkStatus> enough, String word) {
        return undertaking().requires().stream()
                .flatMap(required -> Optional.ofNullable(actions.get(required)).stream())
                .filter(required -> !enough.test(required.status()))
                .map(required -> new Objection(
                        "that what " + now.action() + " requires is " + word,
                        required.action() + ", which is " + required.status(),
                        "Enter that one first, or cancel " + now.action() + "."))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean is(String action, Predicate<WorkStatus> status) {
        return Optional.ofNullable(actions.get(action))
                .filter(state -> status.test(state.status()))
                .isPresent();
    }

    ImmutableList<Objection> block(Change.Block block) {
        ImmutableList.Builder<Objection> objections = ImmutableList.builder();
        if (block.party().equals(now.lead())) {
            objections.add(new Objection(
                    "a party other than the lead", block.party(), "Name who outside keeps it from going on."));
        }
        if (block.checkIn().isBefore(entry.on())) {
            objections.add(new Objection(
                    "a check-in date from " + entry.on(), block.checkIn().toString(), "Say when to ask again."));
        }
        return objections.build();
    }

    ImmutableList<Objection> perform(Change.Perform perform) {
        Optional<ActionState.Time> time = now.earlier().stream()
                .filter(earlier -> earlier.due().equals(Optional.of(perform.due())))
                .findFirst();
        if (time.isEmpty()) {
            return ImmutableList.of(new Objection(
                    "one of the times before the last "
                            + now.earlier().stream()
                                    .flatMap(earlier -> earlier.due().stream())
                                    .toList(),
                    perform.due().toString(),
                    "Name the day on which it was due; the last time is claimed."));
        }
        return time.get().claim().stream()
                .map(claim -> new Objection(
                        "a time that is not done yet",
                        perform.due() + ", done on " + claim.on(),
                        "Take the entry out, or correct the day."))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Objection> extend(Change.Extend extend) {
        ImmutableList.Builder<Objection> objections = ImmutableList.builder();
        if (!now.due().equals(Optional.of(extend.oldDue()))) {
            objections.add(new Objection(
                    "the date that holds now, "
                            + now.due().map(LocalDate::toString).orElse("none"),
                    extend.oldDue().toString(),
                    "Name the date that is extended."));
        }
        if (!extend.newDue().isAfter(extend.oldDue())) {
            objections.add(new Objection(
                    "a date after " + extend.oldDue(), extend.newDue().toString(), "An extension gives more time."));
        }
        return objections.build();
    }
}
