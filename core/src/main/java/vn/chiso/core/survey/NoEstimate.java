package vn.chiso.core.survey;

import java.util.Optional;

/**
 * The sample says nothing about it. This is not 0.
 *
 * @param reason why
 * @param of what was to be estimated
 */
public record NoEstimate(Reason reason, String of) implements Estimate {
    /** Why there is no estimate. */
    public enum Reason {
        /** Nobody in the domain has an answer. */
        NO_ANSWERS,
        /** All who have an answer have weight 0. */
        NO_WEIGHT,
        /** The denominator of a ratio is 0. */
        ZERO_DENOMINATOR,
        /** A part that the function needs has no estimate. */
        MISSING_PART,
        /** The function has no value there, such as a geometric mean of a part that is 0 or less. */
        UNDEFINED
    }

    @Override
    public Optional<Estimated> estimated() {
        return Optional.empty();
    }

    @Override
    public Estimated orElseThrow() {
        throw new IllegalStateException("There is no estimate of " + of + ": " + reason);
    }
}
