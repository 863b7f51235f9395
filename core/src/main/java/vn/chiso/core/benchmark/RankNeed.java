package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What a better rank takes (B2), <em>if the others stand still</em>: the least number of units of the basis that, added to the total, reach
 * it. The others will not stand still; the need is what their present results ask for.
 *
 * <pre>{@code
 * RankNeed.next(group, TiePolicy.STANDARD, cents).need();   // Known[amount=0.31]
 * }</pre>
 *
 * @param total the total as it is; empty if not everything was assessed
 * @param othersStandingStill the others' totals as they are, by the unit's id; empty if one of them is not known
 * @param ties which rank equal results get
 * @param basis on what ranks are read
 * @param present the rank as it is; empty if it cannot be told
 * @param target the rank that is asked for; empty if it cannot be told which one is next
 * @param need what it takes
 */
public record RankNeed(
        Optional<Points> total,
        ImmutableSortedMap<String, Points> othersStandingStill,
        TiePolicy ties,
        Basis basis,
        OptionalInt present,
        OptionalInt target,
        Need need) {
    /** What the next better rank takes, of no more than what was lost and can come on top. */
    public static RankNeed next(PeerGroup group, TiePolicy ties, Basis basis) {
        return next(group, ties, basis, Attainable.atMost(group.own()).orElse(Points.ZERO));
    }

    /**
     * The same where the caller knows what can still be had.
     *
     * @param attainable zero or more
     */
    public static RankNeed next(PeerGroup group, TiePolicy ties, Basis basis, Points attainable) {
        OptionalInt present = present(group, ties, basis);
        return asked(
                group,
                ties,
                basis,
                present.isPresent() ? OptionalInt.of(Math.max(1, present.getAsInt() - 1)) : present,
                attainable);
    }

    /**
     * What one rank takes, of no more than what was lost and can come on top.
     *
     * @param rank from 1
     */
    public static RankNeed of(PeerGroup group, int rank, TiePolicy ties, Basis basis) {
        return of(group, rank, ties, basis, Attainable.atMost(group.own()).orElse(Points.ZERO));
    }

    /**
     * The same where the caller knows what can still be had.
     *
     * @param rank from 1
     * @param attainable zero or more
     */
    public static RankNeed of(PeerGroup group, int rank, TiePolicy ties, Basis basis, Points attainable) {
        if (rank < 1) {
            throw new IllegalArgumentException("Ranks count from 1, but was " + rank);
        }
        return asked(group, ties, basis, OptionalInt.of(rank), attainable);
    }

    private static RankNeed asked(PeerGroup group, TiePolicy ties, Basis basis, OptionalInt target, Points attainable) {
        Optional<Points> total = PeerGroup.total(group.own());
        ImmutableSortedMap<String, Points> others = group.totals().orElse(ImmutableSortedMap.of());
        OptionalInt present = present(group, ties, basis);
        Need need;
        if (total.isEmpty()) {
            need = new Need.Unknown(Need.Reason.UNKNOWN_TOTAL);
        } else if (present.isEmpty()) {
            need = new Need.Unknown(Need.Reason.UNKNOWN_PEERS);
        } else {
            Points unit = basis.rounding().unit();
            Points best =
                    others.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            // two units beyond the best are enough whichever way it is rounded
            need = Need.least(
                    unit,
                    best.minus(total.get()).plus(unit.times(Rational.of(2))),
                    attainable,
                    gained -> rank(total.get().plus(gained), others, ties, basis) <= target.getAsInt());
        }
        return new RankNeed(total, others, ties, basis, present, target, need);
    }

    private static OptionalInt present(PeerGroup group, TiePolicy ties, Basis basis) {
        return PeerGroup.total(group.own())
                .flatMap(total -> group.totals()
                        .filter(others -> !others.isEmpty())
                        .map(others -> OptionalInt.of(rank(total, others, ties, basis))))
                .orElse(OptionalInt.empty());
    }

    private static int rank(Points own, ImmutableSortedMap<String, Points> others, TiePolicy ties, Basis basis) {
        Points seen = basis.seen(own);
        List<Points> all = Stream.concat(
                        Stream.of(seen), others.values().stream().map(basis::seen))
                .toList();
        return ties.rank(seen, all);
    }
}
