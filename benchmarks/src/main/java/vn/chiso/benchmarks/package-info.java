/**
 * The made-up country scored by Chiso, by loops written by hand and by other engines, which must all come to the same before they are
 * timed. Start with {@link vn.chiso.benchmarks.Main}.
 */
@NullMarked
package vn.chiso.benchmarks;

import org.jspecify.annotations.NullMarked;
