package vn.chiso.core.index;

import vn.chiso.core.source.SourceRef;

/**
 * A number or rule of an edition that is assumed.
 *
 * @param subject what it is, such as {@code part survey} or {@code rounding}
 * @param source the assumed source, whose note says what is assumed and why
 */
public record Assumption(String subject, SourceRef source) {}
