package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableSet;

/** Who answers for a criterion. That all do together and that nobody does are answers of their own. */
public sealed interface Owner {
    /** One who leads. */
    record Lead(Party party) implements Owner {
        /** The name. */
        @Override
        public String toString() {
            return party.name();
        }
    }

    /** All of them at once, so that nobody leads. */
    record Collective(ImmutableSet<Party> parties) implements Owner {}

    /** Nobody is named. */
    record Nobody() implements Owner {}
}
