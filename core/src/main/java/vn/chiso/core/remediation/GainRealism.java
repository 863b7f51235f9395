package vn.chiso.core.remediation;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

/**
 * How often so much was ever gained in a year (F2), by the unit itself or by its peers: 16.40 points where the only known year brought 2.82
 * was never reached. It counts; it does not forbid.
 *
 * @param needed what is to be gained in one year
 * @param reached how many of the known yearly changes were at least as much, of how many; 0 of 0 if none is known
 * @param most the largest known change; empty if none is known
 */
public record GainRealism(Points needed, Ratio reached, Optional<Points> most) {
    /**
     * Held against yearly changes of totals on the same scale, under the same rules.
     *
     * @param changes of the unit in past years and of its peers; negative where points were lost
     */
    public static GainRealism of(Points needed, Collection<Points> changes) {
        long reached =
                changes.stream().filter(change -> change.compareTo(needed) >= 0).count();
        return new GainRealism(
                needed, new Ratio(reached, changes.size()), changes.stream().max(Points::compareTo));
    }

    /**
     * What it takes to lose nothing any more, which is what goals of <em>the maximum</em> in every item add up to, held against the last change
     * of the total as far as it is published, and those of peers; empty if nothing is published.
     *
     * @param peers yearly changes of other units
     */
    public static Optional<GainRealism> ofEverything(IndexResult result, Collection<Points> peers) {
        return result.reconciliation().map(found -> {
            Optional<Points> own = found.impliedPreviousTotal().map(found.published()::minus);
            return of(
                    found.publishedMax().minus(found.published()),
                    Stream.concat(own.stream(), peers.stream()).toList());
        });
    }

    /** Whether changes are known, and none was as much. */
    public boolean isWithoutPrecedent() {
        return !reached.isOfNothing() && reached.part() == 0;
    }
}
