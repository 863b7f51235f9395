package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Where a unit stands out among its peers (B5), after COINr's rule by rank, with both of its filters: a line in which nobody is worse is no
 * strength, one in which nobody is better no weakness. Strengths are lines in whose upper half the unit is, the best places first; weaknesses
 * those in whose lower half it is, the largest losses first. So no line is both, and one in which all are equal is neither.
 *
 * <pre>{@code
 * StrengthsAndWeaknesses.of(group, group.leaves(), 5).weaknesses();
 * }</pre>
 *
 * @param group the unit and its peers
 * @param strengths the best places first, equal ones in the given order of lines
 * @param weaknesses the largest losses first, equal ones in the given order of lines
 * @param notCompared the lines in which the unit's own points or those of every peer are not known
 */
public record StrengthsAndWeaknesses(
        PeerGroup group,
        ImmutableList<Standing> strengths,
        ImmutableList<Standing> weaknesses,
        ImmutableList<CriterionCode> notCompared) {
    /**
     * How a unit stands in one line.
     *
     * @param line the line
     * @param own what it earned
     * @param max what it could earn
     * @param better how many peers are better
     * @param equal how many are as good
     * @param worse how many are worse
     */
    public record Standing(CriterionCode line, Points own, Points max, int better, int equal, int worse) {
        /** One more than the number of better ones. */
        public int rank() {
            return better + 1;
        }

        /** The share of the peers that are worse, those as good counting half: 1 if all are worse, 0 if all are better. */
        public Rational percentile() {
            return Rational.of(2L * worse + equal, 2L * (better + equal + worse));
        }

        public Points lost() {
            return max.minus(own);
        }
    }

    /**
     * The strengths and weaknesses in some lines, at most so many of each.
     *
     * @param lines such as {@link PeerGroup#leaves()} or {@link PeerGroup#fields()}
     * @param most at most so many strengths and so many weaknesses; usually 5
     */
    public static StrengthsAndWeaknesses of(PeerGroup group, List<CriterionCode> lines, int most) {
        List<Standing> standings = new ArrayList<>();
        ImmutableList.Builder<CriterionCode> notCompared = ImmutableList.builder();
        lines.forEach(code -> group.line(code)
                .filter(line -> !line.others().isEmpty())
                .map(StrengthsAndWeaknesses::standing)
                .ifPresentOrElse(standings::add, () -> notCompared.add(code)));
        return new StrengthsAndWeaknesses(
                group,
                first(
                        most,
                        standings.stream()
                                .filter(line -> line.worse() > line.better())
                                .sorted(Comparator.comparing(Standing::percentile)
                                        .reversed())),
                first(
                        most,
                        standings.stream()
                                .filter(line -> line.better() > line.worse())
                                .sorted(Comparator.comparing(Standing::lost).reversed())),
                notCompared.build());
    }

    private static Standing standing(PeerGroup.Line line) {
        int better = line.better();
        int worse = line.worse();
        return new Standing(
                line.code(), line.own(), line.max(), better, line.others().size() - better - worse, worse);
    }

    private static ImmutableList<Standing> first(int most, Stream<Standing> standings) {
        return standings.limit(most).collect(ImmutableList.toImmutableList());
    }
}
