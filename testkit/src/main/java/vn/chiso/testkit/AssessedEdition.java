package vn.chiso.testkit;

import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentFile;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;

/**
 * An edition, an assessment that can be scored against it, and what surrounds the unit.
 *
 * @param index the edition
 * @param assessment the inputs
 * @param context an earlier period and other units, where there are any
 */
public record AssessedEdition(Index index, Assessment assessment, EvaluationContext context) {
    /** What it comes to. */
    public Scorecard scorecard() {
        return IndexEvaluator.of(index).evaluate(assessment, context);
    }

    /** The edition and its assessments as files, so that a failure can be looked at and kept. */
    @Override
    public String toString() {
        return IndexFiles.write(index)
                + "---\n"
                + AssessmentFiles.write(new AssessmentFile(assessment, Optional.empty()))
                + context.previous()
                        .map(previous ->
                                "---\n" + AssessmentFiles.write(new AssessmentFile(previous, Optional.empty())))
                        .orElse("");
    }
}
