package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The question the other way round (C4): from what is observed now, the least change in whole cases that reaches each level, found with the
 * rule's own evaluator, so that every rounding and limit is honoured. At the answer the rule gives the level; one case less does not. And
 * downwards: how many cases may go wrong before points are lost.
 *
 * <pre>{@code
 * InverseEvaluation.of(rule, facts, new Lever.Future("share", 1_200));
 * // 0.5 points: 37 of the 1,200 cases to come; 1 point: LOST
 * InverseEvaluation.slack(rule, facts, new Lever.Lapse("share"));
 * // 3 cases may lapse; the fourth loses points
 * }</pre>
 */
public final class InverseEvaluation {
    /** How many numbers of cases are tried one after the other where more may also mean fewer points. */
    public static final long MOST_TRIED = 100_000;

    private final ScoringRule rule;
    private final Facts facts;
    private final Lever lever;
    private final Value now;

    private InverseEvaluation(ScoringRule rule, Facts facts, Lever lever) {
        this.rule = rule;
        this.facts = facts;
        this.lever = lever;
        this.now = facts.input(lever.input())
                .orElseThrow(() -> new IllegalArgumentException("There is no input " + lever.input() + " to change"));
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

    /** Whether points can be lost. */
    public enum Loss {
        POSSIBLE,
        /** No number of cases that there is loses any. */
        NONE,
        /** There are more cases than are tried, and nothing says that more cases mean fewer points. */
        UNDECIDED
    }

    /**
     * How much may go wrong.
     *
     * @param points what is earned now
     * @param loss whether points can be lost
     * @param cases the most cases that cost nothing: all there are if nothing can be lost, 0 if undecided
     * @param step the evaluator one case further; empty unless points can be lost
     */
    public record Slack(Points points, Loss loss, long cases, Optional<Step> step) {}

    /**
     * For every level of the rule above what comes of no case at all, in rising order. With cases still to come these are also the levels
     * that only they can hold: where 48 of 60 earn half a point and 60 are to come, half a point takes 48 of them.
     *
     * @param facts the present observation
     * @throws IllegalArgumentException if the input is not there, or of a type that the lever does not move
     */
    public static ImmutableList<Reach> of(ScoringRule rule, Facts facts, Lever lever) {
        InverseEvaluation inverse = new InverseEvaluation(rule, facts, lever);
        Optional<Points> without = inverse.points(0);
        return inverse.levels().stream()
                .filter(level -> without.isEmpty() || level.compareTo(without.get()) > 0)
                .map(inverse::reach)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * For any number of points, whether the rule has a level there or not: a rule in proportion has none between nothing and all.
     *
     * @throws IllegalArgumentException if the input is not there, or of a type that the lever does not move
     */
    public static Reach reach(ScoringRule rule, Facts facts, Lever lever, Points level) {
        return new InverseEvaluation(rule, facts, lever).reach(level);
    }

    /**
     * How many cases may change before points are lost. With one case more the rule gives less; with so many it does not.
     *
     * @param lever none that {@linkplain Lever#isAboutCasesToCome is about cases to come}: what is still to come can cost points without anything changing, so ask {@link #of} what holds
     *     them
     * @throws IllegalArgumentException if the facts earn no points, the lever is about cases to come, or the input is not there or of a type
     *     that the lever does not move
     */
    public static Slack slack(ScoringRule rule, Facts facts, Lever lever) {
        if (lever.isAboutCasesToCome()) {
            throw new IllegalArgumentException(
                    "Cases to come have no slack, but was " + lever + "; ask what it takes to hold a level");
        }
        return new InverseEvaluation(rule, facts, lever).slack();
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
        CaseSearch search = CaseSearch.least(most, goes(Scheme.Trend.RISING), cases -> points(cases)
                .filter(points -> points.compareTo(level) >= 0)
                .isPresent());
        return switch (search.end()) {
            case FOUND ->
                new Reach(
                        level,
                        Verdict.REACHABLE,
                        search.cases(),
                        most == 0 ? Optional.empty() : Optional.of(Rational.of(search.cases(), most)),
                        step(search.cases()));
            case NEVER -> new Reach(level, Verdict.LOST, 0, Optional.empty(), Optional.empty());
            case UNDECIDED -> new Reach(level, Verdict.UNDECIDED, 0, Optional.empty(), Optional.empty());
        };
    }

    private Slack slack() {
        Points present = step(now)
                .flatMap(Step::points)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing can be lost of " + facts.values() + ", which earns no points"));
        CaseSearch search = CaseSearch.least(lever.most(now), goes(Scheme.Trend.FALLING), cases -> step(cases)
                .filter(step -> step.points()
                        .map(points -> points.compareTo(present) < 0)
                        .orElse(step.outcome() == Outcome.NOT_ACCEPTED))
                .isPresent());
        return switch (search.end()) {
            case FOUND -> new Slack(present, Loss.POSSIBLE, search.cases() - 1, step(search.cases()));
            case NEVER -> new Slack(present, Loss.NONE, lever.most(now), Optional.empty());
            case UNDECIDED -> new Slack(present, Loss.UNDECIDED, 0, Optional.empty());
        };
    }

    /** Whether points surely go that way, if at all, with every case that there is. */
    private boolean goes(Scheme.Trend way) {
        Scheme.Trend wanted =
                lever.raises() == (way == Scheme.Trend.RISING) ? Scheme.Trend.RISING : Scheme.Trend.FALLING;
        return rule.scheme().trend(lever.input(), facts.maxPoints()).equals(Optional.of(wanted))
                && step(lever.most(now)).isPresent();
    }

    private Optional<Points> points(long cases) {
        return step(cases).flatMap(Step::points);
    }

    private Optional<Step> step(long cases) {
        return step(lever.after(now, cases));
    }

    private Optional<Step> step(Value value) {
        return rule.answer(facts.with(lever.input(), value)) instanceof ScoringRule.Answer.Scored scored
                ? Optional.of(scored.step())
                : Optional.empty();
    }
}
