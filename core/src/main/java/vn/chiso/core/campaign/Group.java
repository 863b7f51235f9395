package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evidence.EvidenceRequirements;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.unit.Unit;

/**
 * Units that are assessed by one edition, and compared with each other.
 *
 * @param id short and stable, such as {@code communes}
 * @param edition the id of the edition
 * @param contentHash its content; another content under the same id is refused
 * @param units who is assessed
 * @param bodies which body appraises a leaf; one each. What is not in it the coordinator appraises
 * @param requirements which kinds of evidence a leaf demands
 */
public record Group(
        String id,
        String edition,
        String contentHash,
        ImmutableList<Unit> units,
        ImmutableMap<CriterionCode, String> bodies,
        EvidenceRequirements requirements) {
    /** Units by an edition; the coordinator appraises every leaf, and no evidence is demanded. */
    public static Group of(String id, Index index, Collection<Unit> units) {
        return new Group(
                id,
                index.edition().id(),
                ContentHash.of(index),
                ImmutableList.copyOf(units),
                ImmutableMap.of(),
                EvidenceRequirements.NONE);
    }

    /**
     * The same with leaves given to a body.
     *
     * @throws IllegalArgumentException if one of them is another body's
     */
    public Group assign(String body, String... leaves) {
        Map<CriterionCode, String> joined = new LinkedHashMap<>(bodies);
        for (String leaf : leaves) {
            String other = joined.putIfAbsent(CriterionCode.of(leaf), body);
            if (other != null && !other.equals(body)) {
                throw new IllegalArgumentException("Leaf " + leaf + " is appraised by " + other
                        + "; a leaf has one deciding body, not " + body + ", too");
            }
        }
        return new Group(id, edition, contentHash, units, ImmutableMap.copyOf(joined), requirements);
    }

    /** The same with one more kind of evidence that leaves demand. */
    public Group require(String kind, String... leaves) {
        ImmutableSetMultimap.Builder<CriterionCode, String> kinds = ImmutableSetMultimap.builder();
        kinds.putAll(requirements.kinds());
        for (String leaf : leaves) {
            kinds.put(CriterionCode.of(leaf), kind);
        }
        return new Group(id, edition, contentHash, units, bodies, new EvidenceRequirements(kinds.build()));
    }
}
