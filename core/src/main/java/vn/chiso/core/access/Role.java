package vn.chiso.core.access;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import vn.chiso.core.index.Name;

/**
 * A role and everything that it allows.
 *
 * @param id a word such as {@code appraiser}
 * @param name for display
 * @param grants what it allows; nothing else
 */
public record Role(String id, Name name, ImmutableList<Grant> grants) {
    /**
     * One permission.
     *
     * @param actions the words of what may be done; never empty
     * @param reach on whose subjects
     * @param sections in which parts of an assessment; empty for all of them
     */
    public record Grant(ImmutableSet<String> actions, Reach reach, ImmutableSet<String> sections) {
        public Grant {
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("A grant allows at least one action");
            }
        }

        boolean allows(Actor actor, String action, Subject subject) {
            return actions.contains(action)
                    && (sections.isEmpty() || sections.contains(subject.section()))
                    && reach.covers(actor, subject);
        }
    }

    boolean allows(Actor actor, String action, Subject subject) {
        return grants.stream().anyMatch(grant -> grant.allows(actor, action, subject));
    }
}
