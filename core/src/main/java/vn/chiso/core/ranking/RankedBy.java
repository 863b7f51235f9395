package vn.chiso.core.ranking;

import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;

/**
 * The result that units are ranked by, or that breaks a tie: the total, a part, or a line at any level.
 *
 * @param level what it is
 * @param id the part's id or the criterion's code; empty for the total
 */
public record RankedBy(Score.Level level, String id) {
    public RankedBy {
        if ((level == Score.Level.TOTAL) != id.isEmpty()) {
            throw new IllegalArgumentException(
                    "The total has no id, a part and a criterion have one, but was " + level + " '" + id + "'");
        }
    }

    public static RankedBy total() {
        return new RankedBy(Score.Level.TOTAL, "");
    }

    /** A part, such as {@code survey}. */
    public static RankedBy part(String id) {
        return new RankedBy(Score.Level.PART, id);
    }

    /** A field, a criterion or a sub-criterion. */
    public static RankedBy criterion(CriterionCode code) {
        return new RankedBy(Score.Level.CRITERION, code.text());
    }

    boolean isIn(Index index) {
        return switch (level) {
            case TOTAL -> true;
            case PART -> index.parts().stream().anyMatch(part -> part.id().equals(id));
            case CRITERION -> index.criterion(CriterionCode.of(id)).isPresent();
        };
    }

    Score of(Scorecard scorecard) {
        return switch (level) {
            case TOTAL -> scorecard.total();
            case PART ->
                scorecard.parts().stream()
                        .filter(part -> part.id().equals(id))
                        .findFirst()
                        .orElseThrow();
            case CRITERION -> scorecard.criterion(CriterionCode.of(id));
        };
    }

    /** {@code total}, {@code part survey} or {@code criterion 1.3}. */
    @Override
    public String toString() {
        return switch (level) {
            case TOTAL -> "total";
            case PART -> "part " + id;
            case CRITERION -> "criterion " + id;
        };
    }
}
