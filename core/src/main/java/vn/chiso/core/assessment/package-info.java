/**
 * The inputs of one unit for one period, and what was published about it. Start with
 * {@link vn.chiso.core.assessment.Assessment}.
 */
@NullMarked
package vn.chiso.core.assessment;

import org.jspecify.annotations.NullMarked;
