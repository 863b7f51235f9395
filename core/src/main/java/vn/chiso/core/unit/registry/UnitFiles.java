package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/**
 * Registries of units as text files, in YAML or JSON (format {@code chiso: units/1}); read strictly, checked, written back.
 *
 * <pre>{@code
 * chiso: units/1
 * id: example
 * covers-from: 2011-01-01
 * documents: {decree: {type: Nghị quyết}}
 * source: {document: decree, provenance: printed}      # of whatever has none of its own
 * units:
 *   - {id: a, name: xã A, kind: xã}
 *   - {id: b, name: xã B, kind: xã}
 *   - {id: c, name: xã C, kind: xã}
 * events:
 *   - {event: merge, on: 2025-07-01, units: [a, b], into: c}
 * }</pre>
 */
public final class UnitFiles {
    private UnitFiles() {}

    /**
     * The registry that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static UnitRegistry read(String source, String text) {
        return new UnitReader(source).read(text);
    }

    /** Everything that keeps {@code text} from being a registry; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text) {
        try {
            read(source, text);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The registry as YAML in one canonical order: {@code read(write(registry))} equals {@code registry}. */
    public static String write(UnitRegistry registry) {
        return UnitWriter.write(registry);
    }
}
