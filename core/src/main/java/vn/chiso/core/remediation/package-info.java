/**
 * The plan to win back what was lost: limitations, actions, targets, responsibilities, and what the plan itself lacks. Start
 * with {@link vn.chiso.core.remediation.RemediationPlan}.
 */
@NullMarked
package vn.chiso.core.remediation;

import org.jspecify.annotations.NullMarked;
