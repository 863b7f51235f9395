package vn.chiso.core.access;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;

/**
 * Who acts, as the application has established it.
 *
 * @param id the person or system, unique for the application
 * @param organisation the unit or appraising body that it acts for, by the id of the {@link vn.chiso.core.unit.Unit} if it is one
 * @param roles what it is there; may be empty, and then it may do nothing
 */
public record Actor(String id, String organisation, ImmutableSortedSet<String> roles) {
    public Actor {
        if (id.isBlank() || organisation.isBlank()) {
            throw new IllegalArgumentException(
                    "An actor has an id and acts for an organisation, but was '" + id + "' of '" + organisation + "'");
        }
    }

    /** An actor with these roles. */
    public static Actor of(String id, String organisation, String... roles) {
        return new Actor(id, organisation, ImmutableSortedSet.copyOf(Arrays.asList(roles)));
    }

    /** {@code lan (xa-an-binh)}. */
    @Override
    public String toString() {
        return id + " (" + organisation + ")";
    }
}
