package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.chiso.core.measure.CriterionCode;

/**
 * Something that is observed once and scored in several places, such as the share of dossiers on time that a CCHC criterion and a PAPI
 * criterion both use. That two inputs are the same observation is said by whoever knows them; no edition says it of another.
 *
 * @param code short and stable, such as {@code dossiers-on-time}
 * @param uses where it is scored, at least one
 */
public record SharedMeasure(String code, ImmutableList<Use> uses) {
    /**
     * One place.
     *
     * @param edition the id of the edition
     * @param leaf the leaf there
     * @param input the input in which the observation comes
     */
    public record Use(String edition, CriterionCode leaf, String input) {
        /** {@code cchc-2024/1.3, share}. */
        @Override
        public String toString() {
            return edition + "/" + leaf + ", " + input;
        }
    }

    public SharedMeasure {
        if (code.isBlank() || uses.isEmpty() || uses.stream().distinct().count() < uses.size()) {
            throw new IllegalArgumentException(
                    "A measure needs a code and at least one use, none of them twice, but was '" + code + "' " + uses);
        }
    }

    public static SharedMeasure of(String code, List<Use> uses) {
        return new SharedMeasure(code, ImmutableList.copyOf(uses));
    }
}
