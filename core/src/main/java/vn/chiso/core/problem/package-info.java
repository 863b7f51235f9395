/**
 * What is wrong with data that came from outside: one list, each entry with its place, what was expected, what came and how
 * to mend it. Start with {@link vn.chiso.core.problem.Problem}.
 */
@NullMarked
package vn.chiso.core.problem;

import org.jspecify.annotations.NullMarked;
