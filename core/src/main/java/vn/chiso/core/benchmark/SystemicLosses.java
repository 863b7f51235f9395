package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Which losses are everybody's and which are a unit's own (B6). Of what a unit lost in a leaf, the median of all units is what the leaf does to
 * anybody, and the rest is local: {@code loss = median + local}, always. A leaf that a large enough share of the units loses in is systemic:
 * one fix for all of them instead of a plan for each.
 *
 * <pre>{@code
 * SystemicLosses.of(scorecards, Rational.of(60, 100)).systemic();
 * }</pre>
 *
 * @param from the share of the units from which a loss is systemic
 * @param rows one for each leaf in which the loss of some unit is known, in the edition's order
 */
public record SystemicLosses(Rational from, ImmutableList<Row> rows) {
    /**
     * One leaf.
     *
     * @param leaf its code
     * @param losses what each unit lost of which it is known, by the unit's id
     * @param unknown the units of which it is not
     * @param median the middle of the losses
     * @param isSystemic whether enough of those that are known lost something
     */
    public record Row(
            CriterionCode leaf,
            ImmutableSortedMap<String, Points> losses,
            ImmutableSortedSet<String> unknown,
            Points median,
            boolean isSystemic) {
        /** How many units lost something. */
        public int losing() {
            return SystemicLosses.losing(losses);
        }

        /** What is a unit's own: what it lost beyond the middle, negative if it lost less. Empty if its loss is not known. */
        public Optional<Points> local(String unit) {
            return Optional.ofNullable(losses.get(unit)).map(loss -> loss.minus(median));
        }
    }

    /**
     * The losses of units under one edition.
     *
     * @param from more than 0, at most 1; usually 0.6
     * @throws InvalidDataException if a scorecard is of another edition or period, or a unit is there twice
     */
    public static SystemicLosses of(List<Scorecard> scorecards, Rational from) {
        if (from.signum() <= 0 || from.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(
                    "A loss is systemic from a share of the units above 0 and up to 1, but was " + from);
        }
        InvalidDataException.throwIfAny(SameEdition.problems(scorecards));
        return new SystemicLosses(
                from,
                scorecards.stream()
                        .limit(1)
                        .flatMap(first -> first.index().leaves())
                        .map(Criterion::code)
                        .flatMap(leaf -> row(scorecards, leaf, from).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Optional<Row> row(List<Scorecard> scorecards, CriterionCode leaf, Rational from) {
        ImmutableSortedMap.Builder<String, Points> known = ImmutableSortedMap.naturalOrder();
        ImmutableSortedSet.Builder<String> unknown = ImmutableSortedSet.naturalOrder();
        for (Scorecard scorecard : scorecards) {
            Score score = scorecard.criterion(leaf);
            score.lost()
                    .ifPresentOrElse(
                            lost -> known.put(scorecard.unit().id(), lost),
                            () -> unknown.add(scorecard.unit().id()));
        }
        ImmutableSortedMap<String, Points> losses = known.build();
        return Median.ofPoints(losses.values())
                .map(median -> new Row(
                        leaf,
                        losses,
                        unknown.build(),
                        median,
                        Rational.of(losing(losses), losses.size()).compareTo(from) >= 0));
    }

    private static int losing(ImmutableSortedMap<String, Points> losses) {
        return (int) losses.values().stream().filter(loss -> loss.signum() > 0).count();
    }

    /** The leaves whose loss is systemic. */
    public ImmutableList<Row> systemic() {
        return rows.stream().filter(Row::isSystemic).collect(ImmutableList.toImmutableList());
    }

    /** The row of one leaf; empty if nobody's loss is known. */
    public Optional<Row> row(CriterionCode leaf) {
        return rows.stream().filter(row -> row.leaf().equals(leaf)).findFirst();
    }
}
