package vn.chiso.core.progress.review;

import java.util.Set;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.score.Points;

/**
 * What actions earn by making a service better, and what by making its file better. Whoever chases points on paper sees it here.
 *
 * @param substantive what the substantive effects earn alone
 * @param paper what the effects on paper add to that
 */
public record NatureSplit(Points substantive, Points paper) {
    /** The split of what these actions earn together in an index, the likely values taken. */
    public static NatureSplit of(Gains gains, String index, Set<String> actions) {
        Points all = gains.of(actions, Effect.Case.LIKELY).in(index);
        Points substantive = gains.counting(
                        (undertaking, effect) -> undertaking.nature() == Undertaking.Nature.SUBSTANTIVE)
                .of(actions, Effect.Case.LIKELY)
                .in(index);
        return new NatureSplit(substantive, all.minus(substantive));
    }
}
