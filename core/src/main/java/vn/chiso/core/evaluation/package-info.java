/**
 * From an assessment to explained points. Start with {@link vn.chiso.core.evaluation.IndexEvaluator}; a published total is
 * held against the computed one by {@link vn.chiso.core.evaluation.Reconciliation}.
 */
@NullMarked
package vn.chiso.core.evaluation;

import org.jspecify.annotations.NullMarked;
