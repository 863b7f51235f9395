package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/**
 * At which stage the points of each line were lost (A2): what the unit itself <em>admitted</em>, what the appraisal <em>disallowed</em>, and
 * what the explanation <em>recovered</em>. Always {@code lost = admitted + disallowed - recovered}. The disallowed part is about paper, not
 * performance, and the cheapest to win back.
 *
 * @param rows one for each leaf that was scored at all three stages, in the edition's order
 * @param notCompared the leaves that were not scored at every stage, or that were out of different maxima because something does not apply
 */
public record StageDecomposition(ImmutableList<Row> rows, ImmutableSet<CriterionCode> notCompared) {
    /**
     * One line.
     *
     * @param leaf its code
     * @param admitted maximum less self-assessment
     * @param disallowed self-assessment less first appraisal; negative if the appraisal gave more
     * @param recovered second appraisal less first
     */
    public record Row(CriterionCode leaf, Points admitted, Points disallowed, Points recovered) {
        /** Maximum less second appraisal. */
        public Points lost() {
            return admitted.plus(disallowed).minus(recovered);
        }
    }

    /**
     * The stages of one assessment.
     *
     * @param self the unit's own assessment
     * @param appraised the first appraisal
     * @param reviewed the appraisal after the explanation
     * @throws InvalidDataException if they are not of one unit, period and edition
     */
    public static StageDecomposition of(Scorecard self, Scorecard appraised, Scorecard reviewed) {
        InvalidDataException.throwIfAny(ImmutableList.<Problem>builder()
                .addAll(strange("first appraisal", self, appraised))
                .addAll(strange("second appraisal", self, reviewed))
                .build());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableSet.Builder<CriterionCode> notCompared = ImmutableSet.builder();
        for (Score leaf : self.leaves()) {
            CriterionCode code = leaf.code().orElseThrow();
            row(leaf, appraised.criterion(code), reviewed.criterion(code))
                    .ifPresentOrElse(rows::add, () -> notCompared.add(code));
        }
        return new StageDecomposition(rows.build(), notCompared.build());
    }

    /** Empty if it was not scored at every stage, or out of different maxima. */
    private static Optional<Row> row(Score self, Score appraised, Score reviewed) {
        Points max = self.assessedMax();
        if (!appraised.assessedMax().equals(max) || !reviewed.assessedMax().equals(max)) {
            return Optional.empty();
        }
        return points(self).flatMap(claimed -> points(appraised).flatMap(given -> points(reviewed)
                .map(last -> new Row(
                        self.code().orElseThrow(), max.minus(claimed), claimed.minus(given), last.minus(given)))));
    }

    /** What was not accepted at a stage earned nothing at it. */
    private static Optional<Points> points(Score score) {
        return score.outcome() == Outcome.NOT_ACCEPTED ? Optional.of(Points.ZERO) : score.points();
    }

    private static ImmutableList<Problem> strange(String what, Scorecard self, Scorecard other) {
        boolean same = self.contentHash().equals(other.contentHash())
                && self.period().equals(other.period())
                && self.unit().id().equals(other.unit().id());
        return same
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.EDITION_MISMATCH,
                        Place.of(what),
                        self.unit().id() + ", " + self.period() + ", "
                                + self.index().edition().id(),
                        other.unit().id() + ", " + other.period() + ", "
                                + other.index().edition().id(),
                        "Compare the stages of one assessment."));
    }

    public Points admitted() {
        return sum(Row::admitted);
    }

    public Points disallowed() {
        return sum(Row::disallowed);
    }

    public Points recovered() {
        return sum(Row::recovered);
    }

    /** What was lost in the end, of the lines that are compared. */
    public Points lost() {
        return sum(Row::lost);
    }

    private Points sum(Function<Row, Points> part) {
        return Points.sum(rows.stream().map(part).toList());
    }
}
