package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A paragraph of a plan outside its criteria.
 *
 * @param label what stands before it, as printed: {@code a)}, {@code 1.}
 * @param role what it is for, short and stable, such as {@code legal-basis}; data of the plan
 * @param printed its words
 * @param documents the ids of the documents that it cites, in their order
 */
public record Paragraph(
        Optional<String> label, Optional<String> role, Passage printed, ImmutableList<String> documents) {}
