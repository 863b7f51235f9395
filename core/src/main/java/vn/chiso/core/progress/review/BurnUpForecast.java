package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** What the actions that are open on a day are expected to add to what is verified by then. */
final class BurnUpForecast {
    private final Gains gains;
    private final FollowUp followUp;
    private final LocalDate asOf;
    private final FollowUpState state;
    private final Map<String, Optional<LocalDate>> dates = new LinkedHashMap<>();
    private final Points verified;
    private final ImmutableList<Addition> additions;

    /** What one action adds; unknown if nobody said how likely it works. */
    private record Addition(LocalDate on, Optional<Points> expected) {}

    private BurnUpForecast(Gains gains, LocalDate asOf) {
        this.gains = gains;
        this.followUp = gains.followUp();
        this.asOf = asOf;
        this.state = followUp.stateOn(asOf);
        followUp.undertakings().forEach(undertaking -> date(undertaking.action()));
        this.verified = Snapshot.earned(gains, state, status -> status == WorkStatus.VERIFIED);
        this.additions = additions();
    }

    static BurnUpForecast of(Gains gains, LocalDate asOf) {
        return new BurnUpForecast(gains, asOf);
    }

    FollowUpState state() {
        return state;
    }

    /** What is expected to be verified on a day; empty if something is unknown that may come by then. */
    Optional<Points> on(LocalDate day) {
        Points sum = verified;
        for (Addition addition : additions) {
            if (!addition.on().isAfter(day)) {
                if (addition.expected().isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(addition.expected().get());
            }
        }
        return Optional.of(sum);
    }

    /** When an action can have its effect: at its date, not before that of what it requires, not before tomorrow; empty if never. */
    private Optional<LocalDate> date(String action) {
        Optional<LocalDate> known = dates.getOrDefault(action, Optional.empty());
        if (dates.containsKey(action)) {
            return known;
        }
        ActionState now = state.action(action);
        Optional<LocalDate> date = now.status() == WorkStatus.VERIFIED
                ? Optional.of(asOf)
                : now.due().filter(due -> now.status().isOpen()).map(due -> later(due, asOf.plusDays(1)));
        for (String required : followUp.undertaking(action).requires()) {
            Optional<LocalDate> before = date(required);
            date = date.flatMap(own -> before.map(other -> later(own, other)));
        }
        dates.put(action, date);
        return date;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** One after the other in the order of their dates, what is required first. */
    private ImmutableList<Addition> additions() {
        Set<String> done = new HashSet<>();
        List<String> open = new ArrayList<>();
        dates.keySet().forEach(action -> {
            if (state.action(action).status() == WorkStatus.VERIFIED) {
                done.add(action);
            } else if (on(action).isPresent()) {
                open.add(action);
            }
        });
        open.sort(Comparator.comparing(action -> on(action).orElse(asOf)));
        Points before = gains.of(done, Effect.Case.LIKELY).total();
        ImmutableList.Builder<Addition> found = ImmutableList.builder();
        for (String action : open) {
            done.add(action);
            Points after = gains.of(done, Effect.Case.LIKELY).total();
            Points more = after.minus(before);
            if (more.signum() != 0) {
                found.add(new Addition(
                        on(action).orElse(asOf), probability(action).map(more::times)));
            }
            before = after;
        }
        return found.build();
    }

    private Optional<LocalDate> on(String action) {
        return dates.getOrDefault(action, Optional.empty());
    }

    /** That it works and everything that it requires. */
    private Optional<Rational> probability(String action) {
        Set<String> needed = new LinkedHashSet<>();
        need(action, needed);
        Optional<Rational> all = Optional.of(Rational.ONE);
        for (String code : needed) {
            ActionState now = state.action(code);
            Optional<Rational> own =
                    now.status() == WorkStatus.VERIFIED ? Optional.of(Rational.ONE) : followUp.probability(now);
            all = all.flatMap(so -> own.map(so::times));
        }
        return all;
    }

    private void need(String action, Set<String> needed) {
        if (needed.add(action)) {
            followUp.undertaking(action).requires().forEach(required -> need(required, needed));
        }
    }
}
