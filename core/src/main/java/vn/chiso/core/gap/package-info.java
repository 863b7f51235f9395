/**
 * What was lost, where, and who answers for it. Start with {@link vn.chiso.core.gap.GapAnalysis}.
 */
@NullMarked
package vn.chiso.core.gap;

import org.jspecify.annotations.NullMarked;
