package vn.chiso.core.score;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares out a whole number of units in proportion to weights, so that the shares add up exactly: each gets its quota rounded down, and
 * the units that are left go to the largest remainders, the earlier first where they are equal.
 *
 * <pre>{@code
 * LargestRemainder.share(BigInteger.valueOf(100), [1, 1, 1])   // 34, 33, 33
 * }</pre>
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * One share for each weight, in their order.
     *
     * @param units what is shared out; zero or more
     * @param weights none negative, not all zero
     * @throws IllegalArgumentException if units or a weight are negative, or no weight is positive
     */
    public static ImmutableList<BigInteger> share(BigInteger units, List<Rational> weights) {
        Rational total = weights.stream().reduce(Rational.ZERO, Rational::plus);
        if (units.signum() < 0 || total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(
                    "Shares need units of zero or more and weights of zero or more, one of them positive, but were "
                            + units + " units and weights " + weights);
        }
        List<Rational> quotas = weights.stream()
                .map(weight -> Rational.of(units, BigInteger.ONE).times(weight).dividedBy(total))
                .toList();
        List<BigInteger> shares =
                new ArrayList<>(quotas.stream().map(Rational::floor).toList());
        int left = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, quotas.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainder(quotas.get(i)))
                        .reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return ImmutableList.copyOf(shares);
    }

    private static Rational remainder(Rational quota) {
        return quota.minus(Rational.of(quota.floor(), BigInteger.ONE));
    }
}
