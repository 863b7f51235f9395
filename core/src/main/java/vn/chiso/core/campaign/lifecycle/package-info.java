/**
 * Life cycles of an assessment as data: rounds, stages, what may be done in each, and the moves between them. Start with {@link
 * vn.chiso.core.campaign.lifecycle.LifeCycle}; four are packaged, see {@link vn.chiso.core.campaign.lifecycle.LifeCycleFiles#presets()}.
 */
@NullMarked
package vn.chiso.core.campaign.lifecycle;

import org.jspecify.annotations.NullMarked;
