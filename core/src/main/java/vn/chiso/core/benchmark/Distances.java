package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.YearOnYear;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/**
 * How far a unit is, line by line, from the maximum, the best peer, the middle of its peers and its own best year (B1).
 *
 * <pre>{@code
 * Distances.of(group, List.of(since2023)).row(CriterionCode.of("1.7")).flatMap(Row::toBestPeer);   // 3.06
 * }</pre>
 *
 * @param group the unit and its peers
 * @param rows one for each leaf in which the unit's own points are known, in the edition's order
 * @param unknown the leaves in which they are not, or in which nothing can be earned
 */
public record Distances(PeerGroup group, ImmutableList<Row> rows, ImmutableList<CriterionCode> unknown) {
    /**
     * One leaf. All points are on the unit's own maximum: a peer that carries another one, because something does not apply to one of the
     * two, counts with its share.
     *
     * @param leaf its code
     * @param max what the unit could earn
     * @param own what it earned
     * @param bestPeer the most that a peer earned, and who; empty if no peer's points are known
     * @param peerMedian the middle of the peers, between the two middle ones if their number is even; empty if no peer's points are known
     * @param ownBest the most that the unit earned in an earlier year, on this year's maximum, and when; empty if no year is known
     */
    public record Row(
            CriterionCode leaf,
            Points max,
            Points own,
            Optional<BestPeer> bestPeer,
            Optional<Points> peerMedian,
            Optional<BestYear> ownBest) {
        public Points toMax() {
            return max.minus(own);
        }

        /** Negative if no peer earned as much. */
        public Optional<Points> toBestPeer() {
            return bestPeer.map(best -> best.points().minus(own));
        }

        /** Negative above the middle. */
        public Optional<Points> toPeerMedian() {
            return peerMedian.map(median -> median.minus(own));
        }

        /** Negative if this is the best year. */
        public Optional<Points> toOwnBest() {
            return ownBest.map(best -> best.points().minus(own));
        }
    }

    /**
     * The best of the peers.
     *
     * @param points what it earned
     * @param units the ids of the peers that earned it, in order
     */
    public record BestPeer(Points points, ImmutableList<String> units) {}

    /**
     * The best of the earlier years.
     *
     * @param points what was earned, on this year's maximum
     * @param period when; the latest of equal years
     */
    public record BestYear(Points points, Period period) {}

    /** Without earlier years. */
    public static Distances of(PeerGroup group) {
        return of(group, List.of());
    }

    /**
     * With earlier years, each compared with this one. Lines that are the same, with the same maximum or another, are found again; others have
     * no past.
     *
     * @throws IllegalArgumentException if a year is compared with another scorecard than the group's own
     */
    public static Distances of(PeerGroup group, List<YearOnYear> past) {
        past.stream()
                .filter(year -> !year.after().equals(group.own()))
                .findFirst()
                .ifPresent(year -> {
                    throw new IllegalArgumentException("The year "
                            + year.before().period() + " is compared with another result than "
                            + group.own().unit().id() + ", " + group.own().period());
                });
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<CriterionCode> unknown = ImmutableList.builder();
        group.leaves().forEach(leaf -> group.line(leaf)
                .ifPresentOrElse(line -> rows.add(row(line, past)), () -> unknown.add(leaf)));
        return new Distances(group, rows.build(), unknown.build());
    }

    private static Row row(PeerGroup.Line line, List<YearOnYear> past) {
        return new Row(
                line.code(),
                line.max(),
                line.own(),
                line.others().values().stream()
                        .max(Comparator.naturalOrder())
                        .map(best -> new BestPeer(
                                best,
                                line.others().entrySet().stream()
                                        .filter(peer -> peer.getValue().equals(best))
                                        .map(Map.Entry::getKey)
                                        .collect(ImmutableList.toImmutableList()))),
                Median.ofPoints(line.others().values()),
                past.stream()
                        .flatMap(year -> earlier(year, line).stream())
                        .max(Comparator.comparing(BestYear::points).thenComparing(BestYear::period)));
    }

    private static Optional<BestYear> earlier(YearOnYear year, PeerGroup.Line line) {
        return year.row(line.code())
                .filter(row -> row.kind() == YearOnYear.Kind.SAME || row.kind() == YearOnYear.Kind.RESCALED)
                .filter(row -> row.before().max().signum() > 0)
                .map(row -> new BestYear(
                        line.max()
                                .times(row.before()
                                        .points()
                                        .shareOf(row.before().max())),
                        year.before().period()));
    }

    /** The row of one leaf; empty if the unit's own points are not known. */
    public Optional<Row> row(CriterionCode leaf) {
        return rows.stream().filter(row -> row.leaf().equals(leaf)).findFirst();
    }

    /**
     * What a unit would have that is as good as the best peer in every leaf: the sum of the best points, as the peers earned them. Empty if
     * in some leaf no peer's points are known. Where an edition converts or rounds above the leaves, this is not on the total's scale.
     */
    public Optional<Points> compositeBest() {
        return group.own()
                .index()
                .leaves()
                .map(Criterion::code)
                .filter(leaf -> group.own().criterion(leaf).outcome() != Outcome.INFORMATIONAL)
                .map(leaf -> best(group.peers(), leaf))
                .reduce(Optional.of(Points.ZERO), (sum, best) -> sum.flatMap(points -> best.map(points::plus)));
    }

    private static Optional<Points> best(List<Scorecard> peers, CriterionCode leaf) {
        Stream<Points> known = peers.stream().flatMap(peer -> PeerGroup.points(peer, leaf).stream());
        return known.max(Comparator.naturalOrder());
    }
}
