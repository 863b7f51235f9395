package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * The kinds of rule: how facts become points. A closed set, so that whoever reads a scorecard knows every way in which points come
 * about. Comparisons are exact, bands half-open; limits, rounding and what is stated for special cases belong to the
 * {@link ScoringRule} around it.
 */
public sealed interface Scheme
        permits Awarded,
                Bands,
                Branch,
                Checklist,
                Choice,
                Composite,
                Deadline,
                Deduction,
                Formula,
                Informational,
                Interpolated,
                Options,
                PerUnit,
                Proportional,
                Survey {
    /** Its kind as written in definition files. */
    String kind();

    /** The inputs that it reads if the edition declares none. */
    ImmutableList<InputSpec> usualInputs();

    /** The expressions that it reads, its own and those of its sub-rules. */
    Stream<Use> expressions();

    /** The rules within it. */
    default ImmutableList<ScoringRule> rules() {
        return ImmutableList.of();
    }

    /** The same with the rules within it resting on another text. */
    default Scheme restingOn(SourceRef source) {
        return this;
    }

    /** Every case without a measurement of its own for which it states something. */
    default Stream<Stated> stated() {
        return rules().stream().flatMap(ScoringRule::stated);
    }

    /** What is wrong with it on a leaf of {@code maxPoints}. The places name its keys. */
    ImmutableList<Problem> problems(Points maxPoints);

    /**
     * The least that it can come to on a leaf of {@code maxPoints}; less is raised to it. Nothing unless it takes points away; empty if
     * there is no limit.
     */
    default Optional<Points> least(Points maxPoints) {
        return Optional.of(Points.ZERO);
    }

    /**
     * Whether more of {@code input} means more or fewer points on a leaf of {@code maxPoints}; empty if that cannot be told without trying.
     */
    default Optional<Trend> trend(String input, Points maxPoints) {
        return Optional.empty();
    }

    /** Which way points go as an input grows. */
    enum Trend {
        RISING,
        FALLING;

        /** The trend of a series of amounts, in order; empty if it goes both ways. */
        static Optional<Trend> of(List<Points> series) {
            if (Ordering.natural().isOrdered(series)) {
                return Optional.of(RISING);
            }
            return Ordering.natural().reverse().isOrdered(series) ? Optional.of(FALLING) : Optional.empty();
        }
    }

    /** What it makes of the facts. */
    Earning earn(Facts facts);

    /**
     * The points at which it has a level of its own: those of its bands or options, nothing and the maximum. Between them it may earn any
     * number.
     */
    ImmutableSortedSet<Points> levels(Points maxPoints);

    /**
     * An expression of a rule and what must come of it.
     *
     * @param key the key under which it stands
     * @param expression the expression
     * @param isCondition whether it must be yes or no, and not a number
     */
    record Use(String key, Expression expression, boolean isCondition) {
        /** The same, as a part of what stands under {@code outer}. */
        Use under(String outer) {
            return new Use(outer + ", " + key, expression, isCondition);
        }

        /** The inputs that are read unless the edition declares them itself: {@code share} is a ratio. */
        ImmutableList<InputSpec> usualInputs() {
            return expression.references().contains(Reference.own(Measurement.SHARE))
                    ? ImmutableList.of(InputSpec.required(Measurement.SHARE, InputType.RATIO))
                    : ImmutableList.of();
        }
    }

    /** Nothing, the maximum and these. */
    static ImmutableSortedSet<Points> levels(Points maxPoints, Stream<Points> others) {
        return Stream.concat(Stream.of(Points.ZERO, maxPoints), others)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Points::compareTo));
    }
}
