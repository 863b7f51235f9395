package vn.chiso.core.remediation;

import java.util.Optional;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Scorecard;

/**
 * The result of one index that a plan answers.
 *
 * @param scorecard what was computed
 * @param reconciliation how it stands to what was published, if something was
 */
public record IndexResult(Scorecard scorecard, Optional<Reconciliation> reconciliation) {
    public static IndexResult of(Scorecard scorecard) {
        return new IndexResult(scorecard, Optional.empty());
    }

    public static IndexResult of(Scorecard scorecard, Reconciliation reconciliation) {
        return new IndexResult(scorecard, Optional.of(reconciliation));
    }

    /** The code of the index. */
    public String index() {
        return scorecard.index().code();
    }
}
