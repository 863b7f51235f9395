package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** Asks the rule itself, unit by unit: formulas, comparisons and conditions are worked out in one place only. */
final class ByRule implements Kernel {
    private final Criterion leaf;
    private final ScoringRule rule;
    private final Optional<Rounding> rounding;
    private final Rational bound;
    private final Rational unit;
    private final boolean readsOthers;

    /**
     * @param rounding the edition's rounding of leaves
     * @param bound more points than that, without their sign, are left to the explaining evaluator
     */
    ByRule(Criterion leaf, Optional<Rounding> rounding, Rational bound, BigInteger unit) {
        this.leaf = leaf;
        this.rule = leaf.rule().orElseThrow();
        this.rounding = rounding;
        this.bound = bound;
        this.unit = Rational.of(unit, BigInteger.ONE);
        this.readsOthers = !rule.references().allMatch(Reference.Own.class::isInstance);
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        for (int i = 0; i < chunk.count; i++) {
            int position = chunk.from + i;
            if (!chunk.unobserved[i] && !chunk.situations.inputs().whole().containsKey(position)) {
                score(chunk, i, chunk.situations.of(position, readsOthers));
            }
        }
    }

    private void score(Chunk chunk, int i, Situation situation) {
        Observed observed = (Observed) chunk.situations.inputs().measurement(chunk.from + i, leaf.code());
        if (!(rule.answer(situation.facts(leaf, observed)) instanceof ScoringRule.Answer.Scored scored)) {
            chunk.giveUp(i);
            return;
        }
        Step step = scored.step();
        if (step.outcome() != Outcome.SCORED) {
            chunk.ends(i, Cell.of(step));
            return;
        }
        Points points = step.points().orElseThrow();
        Rational value = rounding.map(points::round).orElse(points).value();
        Rational scaled = value.times(unit);
        if (scaled.isWhole() && value.compareTo(bound) <= 0 && value.negate().compareTo(bound) <= 0) {
            chunk.points[i] = scaled.numerator().longValueExact();
        } else {
            chunk.giveUp(i);
        }
    }
}
