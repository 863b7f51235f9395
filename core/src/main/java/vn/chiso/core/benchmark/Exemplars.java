package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/**
 * Whom to ask (B4): the peers that do better exactly where the unit loses points, and in which lines. Positive deviance: somebody in the
 * same position has already found out how.
 *
 * @param group the unit and its peers
 * @param exemplars those who are better somewhere, the one from whom most is to be learnt first
 */
public record Exemplars(PeerGroup group, ImmutableList<Exemplar> exemplars) {
    /**
     * A peer that is better in some lines.
     *
     * @param unit who
     * @param better the lines, in the edition's order
     */
    public record Exemplar(Unit unit, ImmutableList<Better> better) {
        /** By how much it is better in all of them. */
        public Points ahead() {
            return Points.sum(better.stream().map(Better::ahead).toList());
        }
    }

    /**
     * One line, on the unit's own maximum.
     *
     * @param leaf its code
     * @param own what the unit earned; less than it could
     * @param theirs what the peer earned; more
     */
    public record Better(CriterionCode leaf, Points own, Points theirs) {
        public Points ahead() {
            return theirs.minus(own);
        }
    }

    public static Exemplars of(PeerGroup group) {
        List<PeerGroup.Line> lossy = group.leaves().stream()
                .flatMap(leaf -> group.line(leaf).stream())
                .filter(line -> line.lost().signum() > 0)
                .toList();
        return new Exemplars(
                group,
                group.peers().stream()
                        .map(peer -> new Exemplar(peer.unit(), better(lossy, peer)))
                        .filter(exemplar -> !exemplar.better().isEmpty())
                        .sorted(Comparator.comparing(Exemplar::ahead)
                                .reversed()
                                .thenComparing(exemplar -> exemplar.unit().id()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Better> better(List<PeerGroup.Line> lossy, Scorecard peer) {
        ImmutableList.Builder<Better> better = ImmutableList.builder();
        for (PeerGroup.Line line : lossy) {
            Points theirs = line.others().getOrDefault(peer.unit().id(), line.own());
            if (theirs.compareTo(line.own()) > 0) {
                better.add(new Better(line.code(), line.own(), theirs));
            }
        }
        return better.build();
    }

    /** Those who are better in one line, the best first. */
    public ImmutableList<Exemplar> in(CriterionCode leaf) {
        return exemplars.stream()
                .filter(exemplar ->
                        exemplar.better().stream().anyMatch(line -> line.leaf().equals(leaf)))
                .sorted(Comparator.comparing((Exemplar exemplar) -> exemplar.better().stream()
                                .filter(line -> line.leaf().equals(leaf))
                                .map(Better::theirs)
                                .findFirst()
                                .orElseThrow())
                        .reversed())
                .collect(ImmutableList.toImmutableList());
    }
}
