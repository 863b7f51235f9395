/**
 * The review of a follow-up on a day: who is in time, which points are claimed and which verified, what warns. Everything is a pure function
 * of the follow-up and the day, so that an old review can be made again. Start with {@link vn.chiso.core.progress.review.Snapshot}.
 */
@NullMarked
package vn.chiso.core.progress.review;

import org.jspecify.annotations.NullMarked;
