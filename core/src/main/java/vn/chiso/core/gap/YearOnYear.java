package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.EditionMapping.Line;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What moved a unit's points from one year to another (A4), across editions: for each line how much of the change is the scale's and how
 * much is the unit's own. With maximum m and share r = points / m in one year, m' and r' in the other, the scale effect is
 * (m' - m)(r + r')/2 and the performance effect (r' - r)(m + m')/2, the mid-point decomposition, which leaves no residual. A line that came or
 * went is an effect of its own.
 *
 * <p>The effects of all lines add up to the change of the total but for what rescaling, limits, rounding or parts above the lines did, which is
 * {@link #aboveLines()}. A line that was not assessed in both years is {@link #notCompared()}: its change is unknown, not zero.
 *
 * @param before the earlier year
 * @param after the later year
 * @param rows one for each line that is known in both years, in the order of the mapping
 * @param notCompared the lines that are not
 */
public record YearOnYear(Scorecard before, Scorecard after, ImmutableList<Row> rows, ImmutableList<Line> notCompared) {
    /** What became of a line. */
    public enum Kind {
        SAME,
        /** The same line with another maximum. */
        RESCALED,
        /** Not there before, or nothing could be earned in it. */
        NEW,
        /** Not there any more, or nothing can be earned in it. */
        GONE,
        MERGED,
        SPLIT
    }

    /**
     * One line.
     *
     * @param line its codes in both editions
     * @param kind what became of it
     * @param before points and maximum in the earlier year, zero of zero for a new line
     * @param after points and maximum in the later year, zero of zero for a line that is gone
     */
    public record Row(Line line, Kind kind, Earned before, Earned after) {
        public Points change() {
            return after.points().minus(before.points());
        }

        /** What another maximum did; zero for a line that came or went. */
        public Points scaleEffect() {
            return comesOrGoes()
                    ? Points.ZERO
                    : half(after.max().minus(before.max()).times(before.share().plus(after.share())));
        }

        /** What the unit did; zero for a line that came or went. */
        public Points performanceEffect() {
            return comesOrGoes()
                    ? Points.ZERO
                    : before.max().signum() == 0
                            ? change()
                            : half(before.max()
                                    .plus(after.max())
                                    .times(after.share().minus(before.share())));
        }

        /** What a new line brought, or one that is gone took away; zero for any other. */
        public Points structureEffect() {
            return comesOrGoes() ? change() : Points.ZERO;
        }

        private boolean comesOrGoes() {
            return kind == Kind.NEW || kind == Kind.GONE;
        }

        private static Points half(Points points) {
            return points.times(Rational.of(1, 2));
        }
    }

    /**
     * What was earned of what.
     *
     * @param points what was earned
     * @param max what it is out of; zero where points are only taken away, or for a line that is not there
     */
    public record Earned(Points points, Points max) {
        static final Earned NOTHING = new Earned(Points.ZERO, Points.ZERO);

        Earned plus(Earned other) {
            return new Earned(points.plus(other.points), max.plus(other.max));
        }

        private Rational share() {
            return max.signum() == 0 ? Rational.ZERO : points.shareOf(max);
        }
    }

    /**
     * Two results of one unit.
     *
     * @throws InvalidDataException if they are of different units, not of the mapped editions, or the earlier is not before the later
     */
    public static YearOnYear of(Scorecard before, Scorecard after, EditionMapping mapping) {
        InvalidDataException.throwIfAny(problems(before, after, mapping));
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<Line> notCompared = ImmutableList.builder();
        for (Line line : mapping.lines()) {
            Optional<Row> row = earned(before, line.before()).flatMap(old -> earned(after, line.after())
                    .map(now -> new Row(line, kind(line, old, now), old, now)));
            row.ifPresentOrElse(rows::add, () -> notCompared.add(line));
        }
        return new YearOnYear(before, after, rows.build(), notCompared.build());
    }

    private static Kind kind(Line line, Earned old, Earned now) {
        if (line.before().isEmpty() || (old.max().signum() == 0 && now.max().signum() != 0)) {
            return Kind.NEW;
        }
        if (line.after().isEmpty() || (now.max().signum() == 0 && old.max().signum() != 0)) {
            return Kind.GONE;
        }
        if (line.before().size() > 1) {
            return Kind.MERGED;
        }
        return line.after().size() > 1 ? Kind.SPLIT : old.max().equals(now.max()) ? Kind.SAME : Kind.RESCALED;
    }

    /** Empty if not all of it was assessed. */
    private static Optional<Earned> earned(Scorecard scorecard, Collection<CriterionCode> codes) {
        Earned sum = Earned.NOTHING;
        for (CriterionCode code : codes) {
            Score score = scorecard.criterion(code);
            if (score.outcome() == Outcome.NOT_ASSESSED || score.outcome() == Outcome.PARTLY_SCORED) {
                return Optional.empty();
            }
            sum = sum.plus(new Earned(score.points().orElse(Points.ZERO), score.assessedMax()));
        }
        return Optional.of(sum);
    }

    private static List<Problem> problems(Scorecard before, Scorecard after, EditionMapping mapping) {
        List<Problem> problems = new ArrayList<>();
        if (!before.unit().id().equals(after.unit().id())) {
            problems.add(problem("unit", before.unit().id(), after.unit().id(), "Compare a unit with its own past."));
        }
        if (before.period().compareTo(after.period()) >= 0) {
            problems.add(problem(
                    "period",
                    "one after " + before.period(),
                    after.period().toString(),
                    "Give the earlier result first."));
        }
        edition("before", mapping.before().edition().id(), before).ifPresent(problems::add);
        edition("after", mapping.after().edition().id(), after).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> edition(String side, String mapped, Scorecard scorecard) {
        String scored = scorecard.index().edition().id();
        return mapped.equals(scored)
                ? Optional.empty()
                : Optional.of(problem(side, "a result under " + mapped, scored, "Map the editions that were scored."));
    }

    private static Problem problem(String place, String expected, String got, String remedy) {
        return new Problem(ProblemCode.EDITION_MISMATCH, Place.of(place), expected, got, remedy);
    }

    public Points scaleEffect() {
        return sum(Row::scaleEffect);
    }

    public Points performanceEffect() {
        return sum(Row::performanceEffect);
    }

    /** What lines that came or went did. */
    public Points structureEffect() {
        return sum(Row::structureEffect);
    }

    /** The change of all lines that are compared. */
    public Points change() {
        return sum(Row::change);
    }

    /** The change of the total; empty unless both totals are known, everything assessed. */
    public Optional<Points> totalChange() {
        return total(before).flatMap(old -> total(after).map(now -> now.minus(old)));
    }

    /** The part of {@link #totalChange()} that no line changed: rescaling, limits, rounding or parts above the lines. */
    public Optional<Points> aboveLines() {
        return totalChange().map(change -> change.minus(change()));
    }

    private static Optional<Points> total(Scorecard scorecard) {
        return scorecard.total().outcome() == Outcome.SCORED ? scorecard.total().points() : Optional.empty();
    }

    /** The row that holds this line of the later edition; empty if it is not compared. */
    public Optional<Row> row(CriterionCode after) {
        return rows.stream().filter(row -> row.line().after().contains(after)).findFirst();
    }

    private Points sum(Function<Row, Points> effect) {
        return Points.sum(rows.stream().map(effect).toList());
    }
}
