package vn.chiso.core.ranking;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rank (xếp hạng) equal results get. No text that was read says how ties are ranked, so whoever ranks names the policy.
 *
 * <pre>{@code
 * TiePolicy.STANDARD.rank(80, List.of(90, 80, 80, 70));   // 2: the ranks are 1, 2, 2, 4
 * TiePolicy.MODIFIED.rank(80, List.of(90, 80, 80, 70));   // 3: the ranks are 1, 3, 3, 4
 * TiePolicy.DENSE.rank(70, List.of(90, 80, 80, 70));      // 3: the ranks are 1, 2, 2, 3
 * }</pre>
 */
public enum TiePolicy {
    /** One more than the number of better ones: 1, 2, 2, 4. */
    STANDARD,
    /** One more than the number of different better results: 1, 2, 2, 3. */
    DENSE,
    /** The number of those that are better or equal: 1, 3, 3, 4. */
    MODIFIED;

    /**
     * The rank of a result among others; the highest is first.
     *
     * @param own the result to rank
     * @param all every result of the group, {@code own} included
     * @return 1 or more
     * @throws IllegalArgumentException if {@code own} is not among them
     */
    public <T extends Comparable<? super T>> int rank(T own, Collection<? extends T> all) {
        long equal = all.stream().filter(other -> other.compareTo(own) == 0).count();
        if (equal == 0) {
            throw new IllegalArgumentException("A result is ranked among results that include it, but " + own
                    + " is not among " + all.size() + " results");
        }
        long better = all.stream().filter(other -> other.compareTo(own) > 0).count();
        int betterResults = all.stream()
                .filter(other -> other.compareTo(own) > 0)
                .collect(Collectors.toCollection(TreeSet<T>::new))
                .size();
        return rank(Math.toIntExact(better), betterResults, Math.toIntExact(equal));
    }

    /**
     * The rank of those who are tied.
     *
     * @param better how many are better
     * @param betterResults how many different results these have
     * @param equal how many are tied, at least 1
     */
    int rank(int better, int betterResults, int equal) {
        return switch (this) {
            case STANDARD -> better + 1;
            case DENSE -> betterResults + 1;
            case MODIFIED -> better + equal;
        };
    }
}
