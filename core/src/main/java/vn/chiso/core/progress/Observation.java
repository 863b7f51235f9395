package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;

/**
 * What was observed of a measure. A later observation of the same period replaces the earlier one, from the day on which it was collected.
 *
 * @param measure the code of the measure
 * @param period what time it is about
 * @param value what was observed, of the kind of the measure
 * @param collectedOn since when it is known; before that day no review shows it
 * @param method how it came about
 * @param by who says so
 * @param evidence the codes of papers that show it
 */
public record Observation(
        String measure,
        Period period,
        Value value,
        LocalDate collectedOn,
        Method method,
        String by,
        ImmutableSet<String> evidence) {
    /** How something was found out. */
    public enum Method {
        /** Papers or records were examined. */
        EXAMINE,
        /** People were asked. */
        INTERVIEW,
        /** It was tried out. */
        TEST,
        /** Somebody reported it. */
        REPORTED,
        UNKNOWN
    }
}
