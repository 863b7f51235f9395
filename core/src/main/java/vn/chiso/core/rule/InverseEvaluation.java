package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The question the other way round (C4): from what is observed now, the least change in whole cases that reaches each higher level, found
 * with the rule's own evaluator, so that every rounding and limit is honoured. At the answer the rule gives the level; one case less does
 * not.
 *
 * <pre>{@code
 * InverseEvaluation.of(rule, facts, new Lever.Future("share", 1_200));
 * // 0.5 points: 37 of the 1,200 cases to come; 1 point: LOST
 * }</pre>
 */
public final class InverseEvaluation {
    /** How many numbers of cases are tried one after the other where more may also mean fewer points. */
    public static final long MOST_TRIED = 100_000;

    private final ScoringRule rule;
    private final Facts facts;
    private final Lever lever;
    private final Value now;

    private InverseEvaluation(ScoringRule rule, Facts facts, Lever lever, Value now) {
        this.rule = rule;
        this.facts = facts;
        this.lever = lever;
        this.now = now;
    }

    /** How a level stands. */
    public enum Verdict {
        REACHABLE,
        /** Not even with every case that there is. */
        LOST,
        /** There are more cases than are tried, and nothing says that more cases mean more points. */
        UNDECIDED
    }

    /**
     * What one level takes.
     *
     * @param level the points
     * @param verdict whether it can be reached
     * @param cases the least number of cases; 0 unless reachable
     * @param rate the share of the possible cases that this is; empty unless reachable and there are any
     * @param step the evaluator at the answer; empty unless reachable
     */
    public record Reach(Points level, Verdict verdict, long cases, Optional<Rational> rate, Optional<Step> step) {}

    /**
     * For every level of the rule above the present points, in rising order.
     *
     * @param facts the present observation, complete enough to be scored
     * @throws IllegalArgumentException if the input is not there, or of a type that the lever does not move
     */
    public static ImmutableList<Reach> of(ScoringRule rule, Facts facts, Lever lever) {
        Value now = facts.input(lever.input())
                .orElseThrow(() -> new IllegalArgumentException("There is no input " + lever.input() + " to change"));
        InverseEvaluation inverse = new InverseEvaluation(rule, facts, lever, now);
        Optional<Points> present = inverse.step(now).flatMap(Step::points);
        return inverse.levels().stream()
                .filter(level -> present.isEmpty() || level.compareTo(present.get()) > 0)
                .map(inverse::reach)
                .collect(ImmutableList.toImmutableList());
    }

    /** The points of the levels as the rule gives them, after its rounding. */
    private ImmutableSortedSet<Points> levels() {
        return rule.scheme().levels(facts.maxPoints()).stream()
                .map(level -> rule.rounding().map(level::round).orElse(level))
                .map(level -> level.min(facts.maxPoints()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Points::compareTo));
    }

    private Reach reach(Points level) {
        long most = lever.most(now);
        if (moreIsBetter() && step(lever.after(now, most)).isPresent()) {
            return reaches(level, most) ? found(level, least(level, most), most) : open(level, Verdict.LOST);
        }
        for (long cases = 0; cases <= Math.min(most, MOST_TRIED); cases++) {
            if (reaches(level, cases)) {
                return found(level, cases, most);
            }
        }
        return open(level, most > MOST_TRIED ? Verdict.UNDECIDED : Verdict.LOST);
    }

    private boolean moreIsBetter() {
        return rule.scheme()
                .trend(lever.input(), facts.maxPoints())
                .filter(trend -> (trend == Scheme.Trend.RISING) == lever.raises())
                .isPresent();
    }

    /** By halving: {@code high} always reaches it, everything below {@code low} does not. */
    private long least(Points level, long most) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reaches(level, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean reaches(Points level, long cases) {
        return step(lever.after(now, cases))
                .flatMap(Step::points)
                .filter(points -> points.compareTo(level) >= 0)
                .isPresent();
    }

    private Optional<Step> step(Value value) {
        return rule.answer(facts.with(lever.input(), value)) instanceof ScoringRule.Answer.Scored scored
                ? Optional.of(scored.step())
                : Optional.empty();
    }

    private Reach found(Points level, long cases, long most) {
        return new Reach(
                level,
                Verdict.REACHABLE,
                cases,
                most == 0 ? Optional.empty() : Optional.of(Rational.of(cases, most)),
                step(lever.after(now, cases)));
    }

    private static Reach open(Points level, Verdict verdict) {
        return new Reach(level, verdict, 0, Optional.empty(), Optional.empty());
    }
}
