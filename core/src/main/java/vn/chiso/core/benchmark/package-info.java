/**
 * One unit held against its peers, its past and the grades: how far it is from the best, what the next grade or rank takes, who does better
 * where it loses, and which losses are not its own. Start with {@link vn.chiso.core.benchmark.PeerGroup} and
 * {@link vn.chiso.core.benchmark.GradeNeed}. What is not known stays unknown, with its reason.
 */
@NullMarked
package vn.chiso.core.benchmark;

import org.jspecify.annotations.NullMarked;
