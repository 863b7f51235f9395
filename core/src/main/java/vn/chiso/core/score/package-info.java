/**
 * Exact numbers and the one way to round them. Start with {@link vn.chiso.core.score.Points}; numbers as people type them
 * come in through {@link vn.chiso.core.score.VietnameseNumbers}.
 */
@NullMarked
package vn.chiso.core.score;

import org.jspecify.annotations.NullMarked;
