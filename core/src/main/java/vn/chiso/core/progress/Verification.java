package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody looked at whether an action is done, as the log has it.
 *
 * @param action its code
 * @param by who looked
 * @param on when
 * @param method how
 * @param result what came of it
 * @param evidence the codes of the papers that were seen
 * @param remark what else was said
 */
public record Verification(
        String action,
        String by,
        LocalDate on,
        Observation.Method method,
        Result result,
        ImmutableSet<String> evidence,
        Optional<String> remark) {
    /** What came of looking. */
    public enum Result {
        /** It is done; only this verifies an action. */
        CONFIRMED,
        /** Some of it is done. */
        PARTLY,
        /** It is not. */
        REFUTED,
        /** It cannot be seen yet. */
        NOT_YET_OBSERVABLE
    }
}
