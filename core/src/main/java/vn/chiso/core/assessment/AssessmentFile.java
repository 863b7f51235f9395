package vn.chiso.core.assessment;

import java.util.Optional;

/**
 * What an assessment file says: the inputs, and beside them, as evidence, what was published.
 *
 * @param assessment the inputs
 * @param published what was published about the same unit and period, if anything was
 */
public record AssessmentFile(Assessment assessment, Optional<PublishedResult> published) {}
