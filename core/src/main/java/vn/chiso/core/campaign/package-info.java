/**
 * A campaign of assessments from opening to publication. Start with {@link vn.chiso.core.campaign.CampaignDesk}: it takes commands, answers with
 * what followed or with a typed refusal, and shows each actor what she may see. {@link vn.chiso.core.campaign.Referee} is the same without a
 * store: a pure function of log and command.
 */
@NullMarked
package vn.chiso.core.campaign;

import org.jspecify.annotations.NullMarked;
