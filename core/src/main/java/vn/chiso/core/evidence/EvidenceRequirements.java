package vn.chiso.core.evidence;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Collection;
import vn.chiso.core.measure.CriterionCode;

/**
 * Which kinds of evidence a leaf demands.
 *
 * @param kinds by leaf; a leaf that is not in it demands none
 */
public record EvidenceRequirements(ImmutableSetMultimap<CriterionCode, String> kinds) {
    /** Nothing is demanded. */
    public static final EvidenceRequirements NONE = new EvidenceRequirements(ImmutableSetMultimap.of());

    /** The kinds that {@code leaf} demands and that none of {@code papers} is, in the order of the requirements. */
    public ImmutableSet<String> missing(CriterionCode leaf, Collection<Evidence> papers) {
        return kinds.get(leaf).stream()
                .filter(kind -> papers.stream().noneMatch(paper -> paper.kind().equals(kind) && paper.proves(leaf)))
                .collect(ImmutableSet.toImmutableSet());
    }
}
