package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableSet;
import vn.chiso.core.index.Name;

/**
 * A round of measurements (vòng): self-assessment, an appraisal, the final decision, what is published.
 *
 * @param id short and stable, such as {@code appraisal-1}
 * @param name for display
 * @param by whose word it is
 * @param inherits the earlier rounds from which leaves may be taken over, one by one and by saying so
 */
public record Round(String id, Name name, Author by, ImmutableSet<String> inherits) {}
