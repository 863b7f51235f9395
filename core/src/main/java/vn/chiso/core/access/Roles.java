package vn.chiso.core.access;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import vn.chiso.core.internal.Packaged;

/** Roles as an access policy: what no role of the actor grants is denied. Immutable and thread-safe. */
public final class Roles implements AccessPolicy {
    private final ImmutableMap<String, Role> roles;

    private Roles(ImmutableMap<String, Role> roles) {
        this.roles = roles;
    }

    /**
     * A policy of these roles.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Roles of(Collection<Role> roles) {
        return new Roles(Maps.uniqueIndex(roles, Role::id));
    }

    /** The roles that fit the life cycles that Chiso packages: self-assessor, unit head, appraiser, coordinator, inspector, the public. */
    public static Roles preset() {
        String file = "roles.yaml";
        return RoleFiles.read(file, Packaged.text(name -> Roles.class.getResourceAsStream(name), file));
    }

    /** By id, in the order in which they came. */
    public ImmutableMap<String, Role> roles() {
        return roles;
    }

    /** The roles that grant an action to anybody at all. */
    public ImmutableSet<String> granting(String action) {
        return roles.values().stream()
                .filter(role ->
                        role.grants().stream().anyMatch(grant -> grant.actions().contains(action)))
                .map(Role::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Decision decide(Actor actor, String action, Subject subject) {
        return actor.roles().stream()
                .filter(id -> roles.containsKey(id) && roles.get(id).allows(actor, action, subject))
                .findFirst()
                .<Decision>map(id -> new Decision.Allowed("role " + id))
                .orElseGet(() -> new Decision.Denied(actor + " with the roles " + actor.roles() + " may not " + action
                        + " in '" + subject.section() + "' of " + subject.owner()
                        + (subject.assigned().isEmpty() ? "" : ", assigned to " + subject.assigned())));
    }
}
