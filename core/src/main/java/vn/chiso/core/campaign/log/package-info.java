/**
 * What happened to an assessment, entry by entry, and what that adds up to. Start with {@link
 * vn.chiso.core.campaign.log.AssessmentLog}: it is only ever appended to, its hashes chain every entry to those before, and {@link
 * vn.chiso.core.campaign.log.AssessmentState} is nothing but a fold over it.
 */
@NullMarked
package vn.chiso.core.campaign.log;

import org.jspecify.annotations.NullMarked;
