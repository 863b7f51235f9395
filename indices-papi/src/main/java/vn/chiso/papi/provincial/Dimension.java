package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import vn.chiso.core.index.Name;
import vn.chiso.core.source.SourceRef;

/**
 * A dimension (chỉ số nội dung) of one year: the plain sum of its sub-dimensions.
 *
 * @param number 1 to 8; tables name dimensions in many ways, the number is what stays
 * @param parts its sub-dimensions in that year, by code
 */
public record Dimension(int number, Name name, SourceRef source, ImmutableList<SubDimension> parts) {
    public Scale scale() {
        return Scale.ofDimension();
    }

    /** Of each part: {@code 1/m} to {@code 10/m}. */
    public Scale partScale() {
        return Scale.ofOneOf(parts.size());
    }

    /** What it is made of; a dimension with other concepts is another measure, whatever its name. */
    public ImmutableSet<String> concepts() {
        return parts.stream().map(SubDimension::concept).collect(ImmutableSet.toImmutableSet());
    }

    /** {@code D5}: its column in public tables. */
    public String column() {
        return "D" + number;
    }
}
