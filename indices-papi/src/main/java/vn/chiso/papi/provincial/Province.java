package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableSet;
import vn.chiso.core.source.SourceRef;

/**
 * A province or city under central government in one system of units. Its key is system and code: since July 2025 the same name can mean
 * an old or a new province.
 *
 * @param system such as {@code vn-63}, the provinces up to 30 June 2025, or {@code vn-34}, those since
 * @param code its official statistical code, two digits, unique in its system
 * @param name in Vietnamese, without its kind
 * @param aliases other ways in which tables write it
 * @param formedFrom codes of the provinces of the earlier system that went into it; empty in a system without an earlier one
 * @param source where name, code and members come from
 */
public record Province(
        String system,
        String code,
        String name,
        ImmutableSet<String> aliases,
        ImmutableSet<String> formedFrom,
        SourceRef source) {
    /** {@code Bắc Ninh (vn-63 27)}. */
    @Override
    public String toString() {
        return name + " (" + system + " " + code + ")";
    }
}
