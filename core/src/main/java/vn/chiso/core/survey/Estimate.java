package vn.chiso.core.survey;

import java.util.Optional;

/** What a sample says about the population: a number with its uncertainty, or that it says nothing. */
public sealed interface Estimate permits Estimated, NoEstimate {
    /** The number with its uncertainty, if there is one. */
    Optional<Estimated> estimated();

    /**
     * The number with its uncertainty.
     *
     * @throws IllegalStateException if there is none, with the reason
     */
    Estimated orElseThrow();
}
