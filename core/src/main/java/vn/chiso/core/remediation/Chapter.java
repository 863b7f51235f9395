package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Paragraphs under one heading.
 *
 * @param heading as printed, with its number
 * @param paragraphs in their order
 */
public record Chapter(Optional<Passage> heading, ImmutableList<Paragraph> paragraphs) {
    /** A chapter that a plan does not have. */
    public static Chapter none() {
        return new Chapter(Optional.empty(), ImmutableList.of());
    }
}
