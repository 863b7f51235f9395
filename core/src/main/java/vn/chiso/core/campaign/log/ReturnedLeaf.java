package vn.chiso.core.campaign.log;

import java.time.Instant;

/**
 * A leaf that went back to the unit and is still out.
 *
 * @param body who returned it
 * @param since when
 * @param due until when it can be corrected; itself still in time
 * @param reason why
 */
public record ReturnedLeaf(String body, Instant since, Instant due, String reason) {}
