package vn.chiso.core.progress;

import java.util.Optional;
import vn.chiso.core.score.Points;

/**
 * Something that cost a line points, or may.
 *
 * @param code stable and readable, such as {@code CCHC-2024/1.7/F1}
 * @param line where
 * @param loss how many points; empty if nobody knows, which is not zero
 * @param kind what sort of loss
 * @param statement in words, in Vietnamese
 */
public record Finding(String code, IndexLine line, Optional<Points> loss, Kind kind, String statement) {
    /** Why points are lost. */
    public enum Kind {
        /** It was not done well enough. */
        SHORTFALL,
        /** It was done but not shown. */
        EVIDENCE_MISSING,
        /** It came late. */
        LATE,
        /** The appraiser did not accept what was claimed. */
        DISALLOWED,
        /** The result has a loss that it does not break down. */
        NOT_ITEMISED,
        /** Nothing is lost yet. */
        AT_RISK,
        /** The papers contradict each other. */
        CONTRADICTION;

        /** Whether papers alone can win it back while the explanation is open. */
        public boolean isExplainable() {
            return this == EVIDENCE_MISSING || this == DISALLOWED || this == NOT_ITEMISED || this == CONTRADICTION;
        }
    }

    public Finding {
        if (code.isBlank() || statement.isBlank()) {
            throw new IllegalArgumentException("A finding has a code and a statement");
        }
        if (loss.filter(points -> points.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("Finding " + code + ": a loss is zero or more, but was " + loss.get());
        }
    }
}
