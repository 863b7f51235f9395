package vn.chiso.core.composite;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;

/**
 * Which ranks a unit had in many draws. Rank 1 is the best; equal scores share the better rank.
 *
 * @param unit whose ranks
 * @param nominal its rank by the published scores; empty if it has none
 * @param counts how often it had rank 1, 2, 3, ...
 * @param withoutRank how often it had none; those draws count nowhere else
 */
public record RankDistribution(String unit, OptionalInt nominal, ImmutableIntArray counts, int withoutRank) {
    /** The draws in which it had a rank. */
    public int draws() {
        return counts.stream().sum();
    }

    /** Empty if it never had a rank. */
    public OptionalDouble mean() {
        double sum = IntStream.range(0, counts.length())
                .mapToDouble(i -> (i + 1.0) * counts.get(i))
                .sum();
        return draws() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / draws());
    }

    public OptionalDouble median() {
        return quantile(Rational.of(1, 2));
    }

    /**
     * The rank that a share of the draws does not exceed (type 7). The 5 % and 95 % quantiles make a percentile interval, which is
     * <em>too short</em> where many units are close: their ranks move about more in the draws than the bootstrap shows. Say so where it
     * is printed; {@link PairwiseComparison#rankInterval} keeps its level.
     */
    public OptionalDouble quantile(Rational share) {
        double[] ranks = IntStream.range(0, counts.length())
                .flatMap(i -> IntStream.generate(() -> i + 1).limit(counts.get(i)))
                .asDoubleStream()
                .toArray();
        return EstimateQuantiles.of(QuantileType.LINEAR, ranks, share);
    }

    /** The share of the draws in which it was at {@code rank} or better. */
    public OptionalDouble shareUpTo(int rank) {
        return shareBetween(1, rank);
    }

    /** The share of the draws in which it was in a group, such as a quartile, that reaches from one rank to another, both included. */
    public OptionalDouble shareBetween(int best, int worst) {
        int in = IntStream.rangeClosed(Math.max(1, best), Math.min(worst, counts.length()))
                .map(rank -> counts.get(rank - 1))
                .sum();
        return draws() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) in / draws());
    }

    /** The share of the draws in which it was at its nominal rank. */
    public OptionalDouble shareAtNominal() {
        return nominal.isPresent() ? shareBetween(nominal.getAsInt(), nominal.getAsInt()) : OptionalDouble.empty();
    }
}
