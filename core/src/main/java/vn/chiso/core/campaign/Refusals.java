package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** The refusals that several acts share, and how they are looked for: the first that is found counts. */
final class Refusals {
    static final Optional<Refusal> NONE = Optional.empty();

    private Refusals() {}

    @SafeVarargs
    static Optional<Refusal> first(Supplier<Optional<Refusal>>... checks) {
        for (Supplier<Optional<Refusal>> check : checks) {
            Optional<Refusal> refusal = check.get();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return NONE;
    }

    static Optional<Refusal> when(boolean bad, Supplier<Refusal> refusal) {
        return bad ? Optional.of(refusal.get()) : NONE;
    }

    static Refusal wrongState(String about, String expected, String got, String remedy) {
        return Refusal.of(RefusalReason.WRONG_STATE, about, expected, got, remedy);
    }

    static Optional<Refusal> reason(String what, String text) {
        return when(
                text.isBlank(),
                () -> Refusal.of(RefusalReason.REASON_MISSING, what, "words", "none", "Say why; it stays on record."));
    }

    /** A date that is set has to lie ahead. */
    static Optional<Refusal> ahead(String what, Optional<Instant> due, Instant now) {
        return when(
                due.filter(now::isBefore).isEmpty(),
                () -> Refusal.of(
                        RefusalReason.DATE_MISSING,
                        what,
                        "a new date after " + now,
                        due.map(Instant::toString).orElse("none"),
                        "Say until when."));
    }

    static Optional<Refusal> early(String about, Instant from, Instant now) {
        return when(
                now.isBefore(from),
                () -> Refusal.of(
                        RefusalReason.TOO_EARLY,
                        about,
                        "a time from " + from + " on",
                        now + ", " + words(Duration.between(now, from)) + " too early",
                        "Come back then."));
    }

    static Optional<Refusal> late(String about, Instant due, Instant now, String remedy) {
        return when(
                now.isAfter(due),
                () -> Refusal.of(
                        RefusalReason.TOO_LATE,
                        about,
                        "a time until " + due,
                        now + ", " + words(Duration.between(due, now)) + " too late",
                        remedy));
    }

    /** Measurements that the edition cannot score. */
    static Optional<Refusal> problems(Collection<Problem> problems) {
        boolean bounds = problems.stream().allMatch(problem -> problem.code() == ProblemCode.OUT_OF_BOUNDS);
        return when(
                !problems.isEmpty(),
                () -> new Refusal(
                        bounds ? RefusalReason.OUT_OF_BOUNDS : RefusalReason.INVALID_INPUT,
                        "measurements",
                        "measurements that the edition can score",
                        problems.size() + " that it cannot",
                        "Correct them:",
                        ImmutableList.copyOf(problems)));
    }

    /** {@code 2 days 3 hours}; the parts that are not zero, down to seconds. */
    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        part(parts, duration.toDays(), "day");
        part(parts, duration.toHoursPart(), "hour");
        part(parts, duration.toMinutesPart(), "minute");
        part(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "less than a second" : String.join(" ", parts);
    }

    private static void part(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
