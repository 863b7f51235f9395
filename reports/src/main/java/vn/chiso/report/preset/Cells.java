package vn.chiso.report.preset;

import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;

/** What of a score goes into a cell. */
final class Cells {
    private Cells() {}

    /** Its points, or why it has none. */
    static Cell points(Score score) {
        return score.points().map(Cell::points).orElseGet(() -> Cell.absent(reason(score.outcome())));
    }

    /** What it lost, or why nobody can say. */
    static Cell lost(Score score) {
        return score.lost().map(Cell::points).orElseGet(() -> Cell.absent(reason(score.outcome())));
    }

    /** The share of its maximum that it earned; nothing where there was nothing to earn. */
    static Cell attainment(Score score) {
        Points max = score.assessedMax();
        return score.points()
                .map(points -> max.signum() == 0 ? Cell.absent(Reason.NONE) : Cell.share(points.shareOf(max)))
                .orElseGet(() -> Cell.absent(reason(score.outcome())));
    }

    /** These points, or a dash. */
    static Cell points(Optional<Points> points) {
        return points.map(Cell::points).orElse(Cell.absent(Reason.NONE));
    }

    private static Reason reason(Outcome outcome) {
        return switch (outcome) {
            case NOT_ASSESSED -> Reason.NOT_ASSESSED;
            case NOT_APPLICABLE -> Reason.NOT_APPLICABLE;
            case NOT_ACCEPTED -> Reason.NOT_ACCEPTED;
            case INFORMATIONAL -> Reason.INFORMATIONAL;
            case SCORED, PARTLY_SCORED -> throw new IllegalStateException("What is scored has points");
        };
    }
}
