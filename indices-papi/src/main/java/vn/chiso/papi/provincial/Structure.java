package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.composite.Aggregation;
import vn.chiso.core.composite.Aggregation.MissingTerm;
import vn.chiso.core.composite.CompositeIndex;
import vn.chiso.core.composite.Element;
import vn.chiso.core.composite.Normalisation;

/**
 * What the index consists of in one year.
 *
 * @param year the year of the survey
 * @param dimensions in the order of their numbers
 */
public record Structure(int year, ImmutableList<Dimension> dimensions) {
    /** Of the unweighted total: 6 to 60, or 8 to 80. */
    public Scale totalScale() {
        return Scale.ofTotal(dimensions.size());
    }

    public Stream<SubDimension> parts() {
        return dimensions.stream().flatMap(dimension -> dimension.parts().stream());
    }

    /** The sub-dimension that a code means in this year. */
    public Optional<SubDimension> part(String code) {
        return parts().filter(part -> part.code().equals(code)).findFirst();
    }

    /** The dimension that a sub-dimension adds to. */
    public Dimension dimensionOf(SubDimension part) {
        return dimensions.stream()
                .filter(dimension -> dimension.parts().contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(year + " has no sub-dimension " + part.code()));
    }

    /**
     * The same as a composite index over published sub-dimension scores, to be weighed otherwise, varied and ranked: sums of sums, and
     * no total where a part is missing. Columns are the codes of sub-dimensions, the aggregates {@code D1} to {@code D8} and {@code total}.
     */
    public CompositeIndex index() {
        return CompositeIndex.of(Element.aggregate(
                "total",
                Aggregation.sum(MissingTerm.NO_SUM),
                dimensions.stream()
                        .map(dimension -> Element.aggregate(
                                dimension.column(),
                                Aggregation.sum(MissingTerm.NO_SUM),
                                dimension.parts().stream()
                                        .map(part -> Element.indicator(part.code(), Normalisation.none()))
                                        .toList()))
                        .toList()));
    }
}
