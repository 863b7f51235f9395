/**
 * What was observed, of which leaf, in which period. Start with {@link vn.chiso.core.measure.Measurement}: a value, <em>not
 * assessed</em>, <em>not performed</em> and <em>not applicable</em> are four different things, none of them zero.
 */
@NullMarked
package vn.chiso.core.measure;

import org.jspecify.annotations.NullMarked;
