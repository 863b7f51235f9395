package vn.chiso.core.progress;

import vn.chiso.core.measure.CriterionCode;

/**
 * A line of an index, such as {@code CCHC/1.7}; whoever names a line above the leaves means all below it.
 *
 * @param index the code of the index
 * @param criterion the line there
 */
public record IndexLine(String index, CriterionCode criterion) implements Comparable<IndexLine> {
    public IndexLine {
        if (index.isBlank() || index.indexOf('/') >= 0) {
            throw new IllegalArgumentException("An index has a code without a slash, but was '" + index + "'");
        }
    }

    /**
     * Reads {@code CCHC/1.7}.
     *
     * @throws IllegalArgumentException for any other form
     */
    public static IndexLine parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "A line is an index and a criterion such as CCHC/1.7, but was '" + text + "'");
        }
        return new IndexLine(text.substring(0, slash), CriterionCode.of(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(IndexLine other) {
        int byIndex = index.compareTo(other.index);
        return byIndex != 0 ? byIndex : criterion.compareTo(other.criterion);
    }

    @Override
    public String toString() {
        return index + "/" + criterion;
    }
}
