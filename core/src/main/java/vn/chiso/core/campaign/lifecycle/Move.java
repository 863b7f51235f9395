package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import vn.chiso.core.index.Name;

/**
 * A way from one stage to another.
 *
 * @param id the action's word, such as {@code submit}
 * @param name for display
 * @param to the stage that it leads to
 * @param decides the round that it decides; every leaf must have an entry then
 * @param inherits the round that the decided one is taken over from as a whole, such as the final one for publication
 * @param needs what else must hold
 * @param reason whether it needs a reason
 * @param newDate whether it sets the deadline of the stage that it leads to
 * @param when when it can be made
 */
public record Move(
        String id,
        Name name,
        String to,
        Optional<String> decides,
        Optional<String> inherits,
        ImmutableSet<Need> needs,
        boolean reason,
        boolean newDate,
        Timing when) {}
