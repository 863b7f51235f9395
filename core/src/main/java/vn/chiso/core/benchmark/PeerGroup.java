package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/**
 * A unit and those that it is held against: scored under the same edition for the same period. Who is comparable is for the caller to say;
 * {@link Neighbours} helps.
 *
 * @param own the unit's scorecard
 * @param peers the others'; never its own
 */
public record PeerGroup(Scorecard own, ImmutableList<Scorecard> peers) {
    /** @throws InvalidDataException if a scorecard is of another edition or period, or a unit is there twice */
    public PeerGroup {
        InvalidDataException.throwIfAny(SameEdition.problems(
                Stream.concat(Stream.of(own), peers.stream()).toList()));
    }

    /**
     * A unit among others.
     *
     * @throws InvalidDataException if a scorecard is of another edition or period, or a unit is there twice
     */
    public static PeerGroup of(Scorecard own, List<Scorecard> peers) {
        return new PeerGroup(own, ImmutableList.copyOf(peers));
    }

    /** The measured lines, in the edition's order. */
    public ImmutableList<CriterionCode> leaves() {
        return own.index().leaves().map(Criterion::code).collect(ImmutableList.toImmutableList());
    }

    /** The top criteria, in the edition's order. */
    public ImmutableList<CriterionCode> fields() {
        return own.index().parts().stream()
                .flatMap(part -> part.criteria().stream())
                .map(Criterion::code)
                .collect(ImmutableList.toImmutableList());
    }

    /** A line of all of them; empty if the own points in it are not known, or nothing can be earned in it. */
    Optional<Line> line(CriterionCode code) {
        Points max = own.criterion(code).assessedMax();
        return points(own, code).filter(points -> max.signum() > 0).map(points -> {
            ImmutableSortedMap.Builder<String, Points> others = ImmutableSortedMap.naturalOrder();
            peers.forEach(peer -> onScale(peer, code, max)
                    .ifPresent(theirs -> others.put(peer.unit().id(), theirs)));
            return new Line(code, max, points, others.build());
        });
    }

    /**
     * What a line earned; nothing if it was not accepted. Empty if not all of it was assessed, or it does not apply.
     */
    static Optional<Points> points(Scorecard scorecard, CriterionCode code) {
        Score score = scorecard.criterion(code);
        return switch (score.outcome()) {
            case SCORED -> score.points();
            case NOT_ACCEPTED -> Optional.of(Points.ZERO);
            default -> Optional.empty();
        };
    }

    /** A peer that carries another maximum, because something does not apply to one of the two, counts with its share. */
    private static Optional<Points> onScale(Scorecard peer, CriterionCode code, Points max) {
        Points theirs = peer.criterion(code).assessedMax();
        return points(peer, code)
                .filter(points -> theirs.signum() > 0)
                .map(points -> theirs.equals(max) ? points : max.times(points.shareOf(theirs)));
    }

    /** The totals of the peers by unit; empty if one of them is not known. */
    Optional<ImmutableSortedMap<String, Points>> totals() {
        return peers.stream().allMatch(peer -> total(peer).isPresent())
                ? Optional.of(peers.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo, peer -> peer.unit().id(), peer -> total(peer)
                                        .orElseThrow())))
                : Optional.empty();
    }

    /** The total; empty unless everything that counts was assessed. */
    static Optional<Points> total(Scorecard scorecard) {
        return scorecard.total().outcome() == Outcome.SCORED ? scorecard.total().points() : Optional.empty();
    }

    /**
     * One line of a unit and its peers, all on the unit's own maximum.
     *
     * @param code the line
     * @param max its maximum for the unit itself; more than zero
     * @param own what the unit earned
     * @param others what each peer earned of which it is known, by the unit's id
     */
    record Line(CriterionCode code, Points max, Points own, ImmutableSortedMap<String, Points> others) {
        int better() {
            return (int) others().values().stream()
                    .filter(points -> points.compareTo(own) > 0)
                    .count();
        }

        int worse() {
            return (int) others().values().stream()
                    .filter(points -> points.compareTo(own) < 0)
                    .count();
        }

        Points lost() {
            return max.minus(own);
        }
    }
}
