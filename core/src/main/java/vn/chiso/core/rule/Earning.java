package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;

/** What a {@link Scheme} makes of the facts, before its rule's limits and rounding. */
public sealed interface Earning {
    /**
     * Points, and how they came about.
     *
     * @param points exact
     * @param workings what led to them
     * @param parts the steps of sub-rules
     */
    record Earned(Points points, ImmutableList<Working> workings, ImmutableList<Step> parts) implements Earning {}

    /** No points: the scheme itself states another outcome. */
    record Ended(Stated stated, ImmutableList<Working> workings) implements Earning {}

    /**
     * There was nothing to divide by.
     *
     * @param divisor what was zero
     */
    record NothingArose(String divisor) implements Earning {}

    /** Something that the rule reads is not there. */
    record Missing(Reference reference) implements Earning {}

    /** The facts cannot be scored; the place names the input. */
    record Refused(Problem problem) implements Earning {}

    /** Points as they were given. */
    static Earned of(Points points) {
        return new Earned(points, ImmutableList.of(), ImmutableList.of());
    }

    /** Points, and the line that led to them. */
    static Earned of(Points points, Working working) {
        return new Earned(points, ImmutableList.of(working), ImmutableList.of());
    }

    /** Points, and the two lines that led to them. */
    static Earned of(Points points, Working first, Working second) {
        return new Earned(points, ImmutableList.of(first, second), ImmutableList.of());
    }
}
