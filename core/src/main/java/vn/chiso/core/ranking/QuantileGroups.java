package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chiso.core.score.Rational;

/**
 * Units in groups by quantiles of their results, the best group first. Equal results are in the same group; so groups may be of unequal
 * size, and one may be empty.
 *
 * <p>Published group sizes may come from another type or side than expected: 63 different results make 16, 16, 15, 16 in quarters with
 * {@link QuantileType#LINEAR} and {@link CutSide#HIGHER}, and 15, 16, 16, 16 with {@link QuantileType#AVERAGED_INVERTED_CDF} and {@link
 * CutSide#LOWER}. So there is no default.
 *
 * @param <K> what is grouped
 * @param type how the cuts were read off the results
 * @param side where a result belongs that lies on a cut
 * @param cuts the quantiles between the groups, highest first: one less than there are groups
 * @param groups the members of each group, best group first, in the order in which they came
 */
public record QuantileGroups<K>(
        QuantileType type, CutSide side, ImmutableList<Rational> cuts, ImmutableList<ImmutableList<K>> groups) {
    /**
     * Groups results.
     *
     * @param results at least one
     * @param count how many groups, at least 2
     * @throws IllegalArgumentException if there are no results, or {@code count} is less than 2
     */
    public static <K> QuantileGroups<K> of(Map<K, Rational> results, int count, QuantileType type, CutSide side) {
        if (results.isEmpty() || count < 2) {
            throw new IllegalArgumentException("Grouping needs results and at least 2 groups, but was " + count
                    + " groups of " + results.size() + " results");
        }
        ImmutableList<Rational> cuts = IntStream.range(1, count)
                .mapToObj(group -> type.quantile(results.values(), Rational.of(count - group, count)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ImmutableList.Builder<K>> groups = IntStream.range(0, count)
                .mapToObj(group -> ImmutableList.<K>builder())
                .collect(ImmutableList.toImmutableList());
        results.forEach((key, result) -> groups.get(group(result, cuts, side)).add(key));
        return new QuantileGroups<>(
                type,
                side,
                cuts,
                groups.stream().map(ImmutableList.Builder::build).collect(ImmutableList.toImmutableList()));
    }

    private static int group(Rational result, Collection<Rational> cuts, CutSide side) {
        return Math.toIntExact(
                cuts.stream().filter(cut -> !side.reaches(result, cut)).count());
    }

    /** How many are in each group, best group first. */
    public ImmutableList<Integer> sizes() {
        return groups.stream().map(ImmutableList::size).collect(ImmutableList.toImmutableList());
    }

    /**
     * The group of one member, 1 for the best.
     *
     * @throws IllegalArgumentException if it was not grouped
     */
    public int groupOf(K key) {
        return IntStream.range(0, groups.size())
                        .filter(group -> groups.get(group).contains(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key + " was not grouped"))
                + 1;
    }
}
