package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/**
 * What makes units alike before anything is scored: population, area, dossiers a year.
 *
 * @param unit who
 * @param level its administrative level, such as {@code cấp xã}
 * @param features numbers by name, in any unit that is the same for all; a feature that is not known is left out
 */
public record Profile(Unit unit, String level, ImmutableSortedMap<String, Rational> features) {
    public static Profile of(Unit unit, String level, Map<String, Rational> features) {
        return new Profile(unit, level, ImmutableSortedMap.copyOf(features));
    }
}
