/**
 * A whole country at once: an edition compiled to columns, with the same answers as the explaining evaluator. Start with
 * {@link vn.chiso.core.batch.CompiledIndex}.
 */
@NullMarked
package vn.chiso.core.batch;

import org.jspecify.annotations.NullMarked;
