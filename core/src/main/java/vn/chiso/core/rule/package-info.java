/**
 * How a measurement earns points, with the reason. Start with {@link vn.chiso.core.rule.ScoringRule}; its answer is a
 * {@link vn.chiso.core.rule.Step}.
 */
@NullMarked
package vn.chiso.core.rule;

import org.jspecify.annotations.NullMarked;
