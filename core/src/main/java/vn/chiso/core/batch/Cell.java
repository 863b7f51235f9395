package vn.chiso.core.batch;

import java.util.Optional;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;

/**
 * What a case of a rule comes to, known when the edition is compiled.
 *
 * @param outcome how it ends; empty if that is not known here and the explaining evaluator decides
 * @param points what it earns if it is scored
 */
record Cell(Optional<Outcome> outcome, Points points) {
    static final Cell UNKNOWN = new Cell(Optional.empty(), Points.ZERO);

    static Cell scored(Points points) {
        return new Cell(Optional.of(Outcome.SCORED), points);
    }

    static Cell without(Outcome outcome) {
        return new Cell(Optional.of(outcome), Points.ZERO);
    }

    static Cell of(Step step) {
        return new Cell(Optional.of(step.outcome()), step.points().orElse(Points.ZERO));
    }

    /** What is stated in place of a measurement: rounded, not limited. */
    static Cell stated(Optional<Stated> stated, Settling settling) {
        return stated.map(known -> known instanceof Stated.Earns earns
                        ? scored(settling.rounded(earns.amount().of(settling.max())))
                        : without(((Stated.Without) known).outcome()))
                .orElse(UNKNOWN);
    }

    boolean isScored() {
        return outcome.equals(Optional.of(Outcome.SCORED));
    }
}
