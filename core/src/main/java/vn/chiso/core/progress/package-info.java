/**
 * The follow-up of a plan: what its paper does not print. Due dates, efforts, effects, evidence, and an append-only log of what became of
 * every action and finding, of which every status is a fold. Start with {@link vn.chiso.core.progress.FollowUp}.
 */
@NullMarked
package vn.chiso.core.progress;

import org.jspecify.annotations.NullMarked;
