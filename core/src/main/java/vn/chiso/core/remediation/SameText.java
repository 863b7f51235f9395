package vn.chiso.core.remediation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import vn.chiso.core.score.Rational;

/**
 * Actions that say the same or nearly the same for different criteria (F3): texts that were copied rather than thought about. Two texts are as
 * alike as the runs of three syllables that they share (Jaccard's index of their shingles, Broder 1997), without regard to case, spaces,
 * Unicode form and punctuation at the end of a syllable.
 *
 * @param first the earlier action
 * @param second the later one
 * @param similarity from {@link #THRESHOLD} to 1, which is the same text
 */
public record SameText(Entry first, Entry second, Rational similarity) {
    /** How alike two texts must be to be reported. */
    public static final Rational THRESHOLD = Rational.of(8, 10);

    private static final int SHINGLE = 3;

    /**
     * An action and where it stands.
     *
     * @param subject the item and the action
     * @param action the action
     */
    public record Entry(Subject subject, RemediationAction action) {}

    private record Shingled(Entry entry, ImmutableSet<String> shingles) {}

    /** Every pair of actions of a plan that are nearly the same, in the order of the paper. */
    public static ImmutableList<SameText> of(RemediationPlan plan) {
        List<Shingled> all = plan.indices().stream()
                .flatMap(index -> index.items().stream().flatMap(item -> item.actions().stream()
                        .map(action -> new Shingled(
                                new Entry(Subject.of(index, item).at(action), action),
                                shingles(action.printed().text())))))
                .toList();
        ImmutableList.Builder<SameText> found = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Rational similarity =
                        similarity(all.get(i).shingles(), all.get(j).shingles());
                if (similarity.compareTo(THRESHOLD) >= 0) {
                    found.add(new SameText(all.get(i).entry(), all.get(j).entry(), similarity));
                }
            }
        }
        return found.build();
    }

    /** How alike two texts are: 0 if they share nothing, 1 if they have the same shingles. */
    public static Rational similarity(String one, String other) {
        return similarity(shingles(one), shingles(other));
    }

    private static Rational similarity(ImmutableSet<String> one, ImmutableSet<String> other) {
        int shared = Sets.intersection(one, other).size();
        return Rational.of(shared, one.size() + other.size() - shared);
    }

    /** A text of fewer syllables is one shingle. */
    private static ImmutableSet<String> shingles(String text) {
        List<String> syllables = Splitter.on(' ').splitToList(Wording.normalised(text)).stream()
                .map(Wording::gist)
                .filter(syllable -> !syllable.isEmpty())
                .toList();
        ImmutableSet.Builder<String> shingles = ImmutableSet.builder();
        for (int i = 0; i + SHINGLE <= Math.max(SHINGLE, syllables.size()); i++) {
            shingles.add(String.join(" ", syllables.subList(i, Math.min(i + SHINGLE, syllables.size()))));
        }
        return shingles.build();
    }
}
