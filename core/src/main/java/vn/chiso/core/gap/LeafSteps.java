package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InverseEvaluation.Reach;
import vn.chiso.core.rule.InverseEvaluation.Verdict;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;

/** What the next levels of one leaf take, or why that is unknown. */
public sealed interface LeafSteps {
    CriterionCode leaf();

    /** What it lost; empty if it was not scored. */
    Optional<Points> lost();

    /** Why nothing can be said. */
    enum Reason {
        /** Nobody has assessed it yet. */
        NOT_ASSESSED,
        /** Only its points are known: its rule takes what an appraiser or a publication awards, so there is nothing to count. */
        POINTS_ONLY,
        /** There is no observation to start from: it was not performed, or does not apply. */
        NOT_OBSERVED,
        /** It was observed, but nobody said what can still change. */
        NO_LEVER
    }

    /**
     * It can be told.
     *
     * @param leaf its code
     * @param points what its rule gives now; empty if what was observed is not accepted
     * @param lost what it lost, on the scale of its score
     * @param ways one for each lever
     */
    record Known(CriterionCode leaf, Optional<Points> points, Optional<Points> lost, ImmutableList<Way> ways)
            implements LeafSteps {
        /** The levels above the present points that can be reached, whichever the way, fewest cases first. */
        public Stream<Level> ahead() {
            return ways.stream()
                    .flatMap(way -> way.levels().stream())
                    .filter(level -> level.reach().verdict() == Verdict.REACHABLE)
                    .filter(level -> points.isEmpty() || level.reach().level().compareTo(points.get()) > 0)
                    .sorted(Comparator.comparingLong(level -> level.reach().cases()));
        }
    }

    /** It cannot. */
    record Unknown(CriterionCode leaf, Optional<Points> lost, Reason reason) implements LeafSteps {}

    /**
     * The levels along one lever.
     *
     * @param lever what can change
     * @param now what is observed of its input
     * @param levels in rising order
     */
    record Way(Lever lever, Value now, ImmutableList<Level> levels) {}

    /**
     * One level.
     *
     * @param reach what it takes
     * @param gain what the total then gains, by scoring the whole assessment again; empty unless reachable, or if that cannot be scored
     */
    record Level(Reach reach, Optional<Points> gain) {}
}
