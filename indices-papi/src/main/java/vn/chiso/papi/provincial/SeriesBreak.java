package vn.chiso.papi.provincial;

import vn.chiso.core.source.SourceRef;

/**
 * From a year on, something is measured otherwise although its name stayed: values before and after may not be compared.
 *
 * @param subject the concept of a sub-dimension, or {@code total}
 * @param since the first year of the new measure
 * @param source who says so; derived where only the ranges of published values show it
 */
public record SeriesBreak(String subject, int since, SourceRef source) {
    boolean isBetween(int earlier, int later) {
        return earlier < since && since <= later;
    }
}
