package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/**
 * What many units came to, in columns. A line is read as an exact number when it is asked for; a unit's explanation is made by the
 * explaining evaluator from the same inputs.
 *
 * <pre>{@code
 * result.total(17).points();                            // 82.35
 * result.criterion(17, CriterionCode.of("1.3")).points();
 * result.scorecard(17);                                 // every step of it
 * }</pre>
 */
public final class BatchResult {
    private Situations situations;
    private final IndexEvaluator evaluator;
    private final Lines lines;
    private final BigInteger unit;
    private final ImmutableList<ResultColumn> leaves;
    private final ImmutableList<ResultColumn> groups;
    private final ResultColumn total;
    private final boolean[] left;
    private final Queue<ColumnTally> tallies = new ConcurrentLinkedQueue<>();
    private final Map<Integer, ExactUnit> exact = new ConcurrentHashMap<>();

    BatchResult(Situations situations, IndexEvaluator evaluator, Lines lines, BigInteger unit) {
        this.situations = situations;
        this.evaluator = evaluator;
        this.lines = lines;
        this.unit = unit;
        int size = situations.inputs().size();
        leaves = Stream.generate(() -> ResultColumn.ofLeaf(size))
                .limit(lines.leaves().size())
                .collect(ImmutableList.toImmutableList());
        groups = Stream.generate(() -> ResultColumn.ofGroup(size))
                .limit(lines.groups().size())
                .collect(ImmutableList.toImmutableList());
        total = ResultColumn.ofGroup(size);
        left = new boolean[size];
    }

    /** The edition that they were scored against. */
    public Index index() {
        return evaluator.index();
    }

    /** The units, in the order of the inputs. */
    public ImmutableList<Unit> units() {
        return situations.inputs().units();
    }

    /** How many units there are. */
    public int size() {
        return left.length;
    }

    /** The total of a unit. */
    public LineResult total(int at) {
        ExactUnit known = exact.get(at);
        return known != null
                ? known.total()
                : line(index().code(), index().totalMax(), exactly(total.applicable(at)), total, at);
    }

    /**
     * The result of a unit in one part.
     *
     * @throws NoSuchElementException if the edition has no such part
     */
    public LineResult part(int at, String id) {
        Integer place = lines.partPlaces().get(id);
        if (place == null) {
            throw new NoSuchElementException(
                    "There is no part " + id + " in " + index().edition().id());
        }
        return group(at, place);
    }

    /**
     * The result of a unit in one criterion, at any level.
     *
     * @throws NoSuchElementException if the edition has no such criterion
     */
    public LineResult criterion(int at, CriterionCode code) {
        Integer leaf = lines.leafPlaces().get(code.text());
        if (leaf != null) {
            return leaf(at, leaf);
        }
        Integer place = lines.groupPlaces().get(code.text());
        if (place == null) {
            throw new NoSuchElementException(
                    "There is no criterion " + code + " in " + index().edition().id());
        }
        return group(at, place);
    }

    private LineResult group(int at, int place) {
        ExactUnit known = exact.get(at);
        Lines.Group group = lines.groups().get(place);
        ResultColumn column = groups.get(place);
        return known != null
                ? known.groups().get(place)
                : line(group.id(), group.maxPoints(), exactly(column.applicable(at)), column, at);
    }

    private LineResult leaf(int at, int place) {
        ExactUnit known = exact.get(at);
        ResultColumn column = leaves.get(place);
        Points max = lines.leaves().get(place).maxPoints();
        boolean applies = column.outcomes()[at] != Codes.of(Outcome.NOT_APPLICABLE);
        return known != null
                ? known.leaves().get(place)
                : line(lines.leaves().get(place).code().text(), max, applies ? max : Points.ZERO, column, at);
    }

    private LineResult line(String id, Points max, Points applicable, ResultColumn column, int at) {
        Outcome outcome = Codes.outcome(column.outcomes()[at]);
        boolean scored = outcome == Outcome.SCORED || outcome == Outcome.PARTLY_SCORED;
        return new LineResult(
                id, max, applicable, outcome, scored ? Optional.of(exactly(column.get(at))) : Optional.empty());
    }

    private Points exactly(long units) {
        return Points.of(Rational.of(BigInteger.valueOf(units), unit));
    }

    /** What can be said about a unit's grade; see {@link Scorecard#grade}. */
    public Optional<GradeScale.Finding> grade(int at) {
        ExactUnit known = exact.get(at);
        if (known != null) {
            return known.grade();
        }
        Optional<GradeScale> scale = index().grades();
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        if (scale.get().grades().stream().anyMatch(grade -> !grade.requires().isEmpty())) {
            return scorecard(at).grade();
        }
        LineResult whole = total(at);
        return whole.outcome() == Outcome.SCORED ? whole.points().map(scale.get()::classify) : Optional.empty();
    }

    /** The whole explanation of a unit, by the explaining evaluator. */
    public Scorecard scorecard(int at) {
        return evaluator.evaluate(situations.assessment(at), situations.surroundings(at));
    }

    /** How many units the explaining evaluator scored, because a column could not hold them exactly. */
    public int scoredOneByOne() {
        return exact.size();
    }

    /**
     * The totals in whole multiples of a unit of points, for sums and rankings over all of them: the points of unit {@code i} are entry
     * {@code i} divided by {@link #unitsInOnePoint}. Empty if a unit has no total, or none that is such a multiple.
     */
    public Optional<long[]> scaledTotals() {
        long[] totals = new long[size()];
        for (int i = 0; i < totals.length; i++) {
            if (left[i] || !Codes.hasPoints(total.outcomes()[i])) {
                return Optional.empty();
            }
            totals[i] = total.get(i);
        }
        return Optional.of(totals);
    }

    /** How many of the units that {@link #scaledTotals} counts make one point. */
    public BigInteger unitsInOnePoint() {
        return unit;
    }

    ResultColumn leaf(int number) {
        return leaves.get(number);
    }

    ResultColumn group(int number) {
        return groups.get(number);
    }

    ResultColumn total() {
        return total;
    }

    /** Makes room for as many other units. */
    void restart(Situations others) {
        situations = others;
        java.util.Arrays.fill(left, false);
        exact.clear();
    }

    /** The room to add units up in, one for each task; it is used again for the next units. */
    ColumnTally tally(Tree tree) {
        ColumnTally idle = tallies.poll();
        return idle != null ? idle : new ColumnTally(tree, this);
    }

    void giveBack(ColumnTally tally) {
        tallies.add(tally);
    }

    Situations situations() {
        return situations;
    }

    /** Leaves a unit to the explaining evaluator. */
    void leave(int at) {
        left[at] = true;
    }

    boolean isLeft(int at) {
        return left[at];
    }

    void put(int at, ExactUnit result) {
        exact.put(at, result);
    }
}
