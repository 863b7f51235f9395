package vn.chiso.core.batch;

import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.Cohort;
import vn.chiso.core.unit.Unit;

/**
 * What rules may read beyond the units' own inputs, where the edition refers to it.
 *
 * @param previous the assessment of the earlier period of a unit, if there is one; called from several threads
 * @param cohort what is known of all units that are compared with each other
 */
public record BatchContext(Function<Unit, Optional<Assessment>> previous, Cohort cohort) {
    /** No earlier period, no other units. */
    public static final BatchContext NONE = new BatchContext(unit -> Optional.empty(), Cohort.NONE);

    /** The same with earlier periods. */
    public BatchContext withPrevious(Function<Unit, Optional<Assessment>> earlier) {
        return new BatchContext(earlier, cohort);
    }

    /** The same among other units. */
    public BatchContext within(Cohort others) {
        return new BatchContext(previous, others);
    }
}
