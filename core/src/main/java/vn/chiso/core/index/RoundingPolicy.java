package vn.chiso.core.index;

import java.util.Optional;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.SourceRef;

/**
 * Where an index rounds. Real systems round each leaf and then add up, or add up exactly and round the total; an absent rounding
 * means that nothing is rounded there.
 *
 * @param leaf each leaf's points
 * @param component each line that has components, and each part
 * @param total the total
 * @param source the text that it rests on
 */
public record RoundingPolicy(
        Optional<Rounding> leaf, Optional<Rounding> component, Optional<Rounding> total, SourceRef source) {
    /** Nothing is rounded anywhere. */
    public static RoundingPolicy none(SourceRef source) {
        return new RoundingPolicy(Optional.empty(), Optional.empty(), Optional.empty(), source);
    }
}
