package vn.chiso.core.assessment;

import java.util.Optional;

/**
 * What rules may read beyond the assessment itself, where the edition refers to it.
 *
 * @param previous the same unit's assessment of an earlier period; a rule reads the leaf of its own code there
 * @param cohort what is known of all units together
 */
public record EvaluationContext(Optional<Assessment> previous, Cohort cohort) {
    /** No earlier period, no other units. */
    public static final EvaluationContext NONE = new EvaluationContext(Optional.empty(), Cohort.NONE);

    /** Whether there is nothing beyond the assessment itself. */
    boolean isNone() {
        return previous.isEmpty() && cohort.isNone();
    }

    /** The same with an assessment of an earlier period. */
    public EvaluationContext withPrevious(Assessment earlier) {
        return new EvaluationContext(Optional.of(earlier), cohort);
    }

    /** The same among other units. */
    public EvaluationContext within(Cohort others) {
        return new EvaluationContext(previous, others);
    }
}
