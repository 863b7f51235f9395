package vn.chiso.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.campaign.lifecycle.LifeCycleFiles;
import vn.chiso.core.problem.InvalidDataException;

class RolesTest {
    private static final Roles ROLES = Roles.preset();

    @ParameterizedTest
    @CsvSource({
        "self-assessor, an-binh, enter,   an-binh, true",
        "self-assessor, yen-my,  enter,   an-binh, false", // another unit's
        "self-assessor, an-binh, submit,  an-binh, false", // the head's
        "unit-head,     an-binh, submit,  an-binh, true",
        "appraiser,     so-a,    enter,   an-binh, true", // assigned to it
        "appraiser,     so-b,    enter,   an-binh, false",
        "appraiser,     so-a,    enter,   so-a,    false", // assigned to itself by mistake
        "appraiser,     so-a,    publish, an-binh, false",
        "coordinator,   so-a,    publish, an-binh, true",
        "inspector,     tt,      read,    an-binh, true",
        "inspector,     tt,      enter,   an-binh, false",
        "nobody,        so-a,    read,    an-binh, false"
    })
    void the_preset_allows_what_it_says_and_nothing_else(
            String role, String organisation, String action, String owner, boolean allowed) {
        Subject subject = Subject.of(owner, "self").assignedTo("so-a");
        assertThat(ROLES.decide(Actor.of("lan", organisation, role), action, subject)
                        .isAllowed())
                .isEqualTo(allowed);
    }

    @Test
    void an_actor_without_roles_may_do_nothing_and_is_told_so() {
        assertThat(ROLES.decide(Actor.of("lan", "an-binh"), "read", Subject.of("an-binh", "self")))
                .isEqualTo(new Decision.Denied("lan (an-binh) with the roles [] may not read in 'self' of an-binh"));
    }

    @Test
    void a_grant_can_be_limited_to_sections() {
        Roles roles = RoleFiles.read("a.yaml", """
                chiso: roles/1
                roles:
                  - role: clerk
                    name: {vi: Văn thư}
                    grants: [{actions: [enter], of: own, in: [self]}]
                """);
        Actor clerk = Actor.of("hoa", "an-binh", "clerk");
        assertThat(roles.decide(clerk, "enter", Subject.of("an-binh", "self")))
                .isEqualTo(new Decision.Allowed("role clerk"));
        assertThat(roles.decide(clerk, "enter", Subject.of("an-binh", "appraisal-1"))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void every_word_of_every_packaged_life_cycle_is_granted_to_some_role() {
        LifeCycleFiles.presets().values().forEach(cycle -> assertThat(cycle.words())
                .as(cycle.id())
                .allSatisfy(word -> assertThat(ROLES.granting(word)).as(word).isNotEmpty()));
    }

    @Test
    void all_mistakes_of_a_file_are_named_at_once() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> RoleFiles.read("a.yaml", """
                        chiso: roles/1
                        roles:
                          - role: clerk
                            name: {vi: Văn thư}
                            grants: [{actions: [], of: own}, {actions: [read], of: all}]
                          - {role: clerk, name: {vi: Văn thư}, password: x}
                        """))
                .withMessageContaining("a.yaml:5:14 (roles[0].grants[0]): expected actions to allow")
                .withMessageContaining("expected one of own, assigned, others, any, but got 'all'")
                .withMessageContaining("expected a role of its own, not clerk again")
                .withMessageContaining("expected only the keys role, name, grants, but got password");
    }

    @Test
    void an_actor_needs_an_id_and_an_organisation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Actor.of(" ", "an-binh"))
                .withMessage("An actor has an id and acts for an organisation, but was ' ' of 'an-binh'");
    }
}
