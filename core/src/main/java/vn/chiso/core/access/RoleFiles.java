package vn.chiso.core.access;

import static vn.chiso.core.internal.yaml.Common.all;
import static vn.chiso.core.internal.yaml.Common.each;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.index.Name;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.ProblemCode;

/** Roles as text files, in YAML or JSON (format {@code chiso: roles/1}). */
public final class RoleFiles {
    private static final String FORMAT = "roles/1";

    private RoleFiles() {}

    /**
     * The roles that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static Roles read(String source, String text) {
        Findings findings = new Findings(source);
        Optional<List<Role>> roles =
                YamlReader.read(source, text, findings).flatMap(Item::fields).map(RoleFiles::roles);
        return findings.complete(() -> Roles.of(roles.orElseThrow()));
    }

    private static List<Role> roles(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Set<String> ids = new HashSet<>();
        List<Role> roles = fields.need("roles").map(Item::list).orElse(List.of()).stream()
                .flatMap(item -> role(item, ids).stream())
                .toList();
        fields.close();
        return roles;
    }

    private static Optional<Role> role(Item item, Set<String> ids) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("role");
            if (id.isPresent() && !ids.add(id.get())) {
                item.problem(ProblemCode.DUPLICATE, "a role of its own, not " + id.get() + " again", "Join the two.");
            }
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            ImmutableList<Role.Grant> grants =
                    each(fields.list("grants"), RoleFiles::grant).collect(ImmutableList.toImmutableList());
            fields.close();
            return all(id, name) ? Optional.of(new Role(id.get(), name.get(), grants)) : Optional.empty();
        });
    }

    private static Optional<Role.Grant> grant(Item item) {
        return item.fields().flatMap(fields -> {
            ImmutableSet<String> actions = words(fields, "actions");
            Optional<Reach> reach = fields.need("of").flatMap(value -> value.oneOf(Common.words(Reach.values())));
            ImmutableSet<String> sections = words(fields, "in");
            fields.close();
            return reach.flatMap(known ->
                    item.findings().attempt(item, "actions to allow", () -> new Role.Grant(actions, known, sections)));
        });
    }

    private static ImmutableSet<String> words(Fields fields, String key) {
        return each(fields.list(key), Item::text).collect(ImmutableSet.toImmutableSet());
    }
}
