package vn.chiso.core.composite;

import java.util.OptionalDouble;

/**
 * The shares of the variance that one input explains.
 *
 * @param first alone
 * @param total together with all that it does in company of others
 */
public record SobolIndex(Share first, Share total) {
    /**
     * An estimated share, with the interval that drawing the rows again gives.
     *
     * @param low empty if no rows were drawn again
     */
    public record Share(double value, OptionalDouble low, OptionalDouble high) {}
}
