package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.index.Name;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Step;
import vn.chiso.core.rule.Working;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * What one line, one part or the whole of an index earned, read off its {@link Step}.
 *
 * <p>Four maxima, from the printed one to the one that the points are out of: {@link #maxPoints()} as printed,
 * {@link #applicableMax()} without what does not apply, {@link #carriedMax()} with what is carried for it, {@link #assessedMax()} without
 * what nobody assessed yet. Within the scale {@code points + lost = assessedMax}.
 */
@Value.Immutable(builder = false)
@HouseStyle
public abstract class Score {
    Score() {}

    /** What a score is of. */
    public enum Level {
        TOTAL,
        PART,
        CRITERION
    }

    @Value.Parameter
    abstract Line line();

    public Level level() {
        return line().level();
    }

    /** The criterion's code, the part's id, or the index's code for the total. */
    public String id() {
        return line().id();
    }

    public Name name() {
        return line().name();
    }

    /** The maximum as the edition prints it. */
    public Points maxPoints() {
        return line().maxPoints();
    }

    /** The part of it that applies to this unit: without the leaves that are not applicable and were taken out. */
    @Value.Parameter
    public abstract Points applicableMax();

    /** The applicable maximum and what it carries for leaves that were taken out: the scale that {@link #points()} are on. */
    @Value.Parameter
    public abstract Points carriedMax();

    /** The part of {@link #carriedMax()} that was assessed: what the points are out of. */
    @Value.Parameter
    public abstract Points assessedMax();

    /** Whether its maximum belongs to the scale of the index; outside it nothing can be lost but what was taken away. */
    public boolean withinScale() {
        return line().withinScale();
    }

    /** The id of the edition that the line was taken over from; empty if it is the scored edition's own. */
    public Optional<String> origin() {
        return line().origin();
    }

    @Value.Parameter
    public abstract Step step();

    @Value.Parameter
    public abstract ImmutableList<Score> components();

    /** What was earned where it was assessed; empty if nothing was, or if it does not apply. */
    public Optional<Points> points() {
        return step().points();
    }

    public Outcome outcome() {
        return step().outcome();
    }

    /** What was not earned of {@link #assessedMax()}: all of it if it was not accepted; empty where nothing was scored. Negative for a bonus outside the scale. */
    public Optional<Points> lost() {
        if (outcome() == Outcome.NOT_ACCEPTED) {
            return Optional.of(assessedMax());
        }
        return points().map(points -> (withinScale() ? assessedMax() : Points.ZERO).minus(points));
    }

    /** The code of a criterion; empty for a part or the total. */
    public Optional<CriterionCode> code() {
        return level() == Level.CRITERION ? Optional.of(CriterionCode.of(id())) : Optional.empty();
    }

    /** This score and all below it, top down. */
    public Stream<Score> withDescendants() {
        return Stream.concat(Stream.of(this), components().stream().flatMap(Score::withDescendants));
    }

    /** The measured lines below it, or itself if it is one. */
    public Stream<Score> leaves() {
        return withDescendants()
                .filter(score ->
                        score.level() == Level.CRITERION && score.components().isEmpty());
    }

    /** The same score with its points and maxima multiplied, and the factor in its workings. */
    Score scaled(Operation why, Rational factor) {
        Points carried = carriedMax().times(factor);
        return points().map(points -> points.times(factor))
                .map(points -> with(
                        carried,
                        assessedMax().times(factor),
                        step().then(Working.of(why, factor), points).then(Operation.EXACT, points)))
                .orElseGet(() -> with(carried, assessedMax().times(factor), step()));
    }

    /** The same score with what its components come to converted to its own maximum. */
    Score converted(Rational factor) {
        return converted(maxPoints(), factor);
    }

    /** The same score on another scale, its own maximum included. */
    Score onScale(Rational factor) {
        return converted(maxPoints().times(factor), factor);
    }

    private Score converted(Points maxPoints, Rational factor) {
        Step converted = points().map(points -> points.times(factor))
                .map(points -> step().then(Working.of(Operation.CONVERTED, factor), points)
                        .then(Operation.EXACT, points))
                .orElse(step());
        return of(
                line().withMax(maxPoints),
                applicableMax().times(factor),
                carriedMax().times(factor),
                assessedMax().times(factor),
                converted,
                components());
    }

    /** The same score with its points rounded, if there is a rounding and something to round. */
    Score rounded(Optional<Rounding> rounding) {
        return rounding.isEmpty() || points().isEmpty()
                ? this
                : limited(Operation.ROUNDED, points().get().round(rounding.get()));
    }

    /** The same score with other points, and how they came about in its workings; itself if they are no others. */
    Score limited(Operation how, Points limited) {
        return points().filter(limited::equals).isPresent()
                ? this
                : with(carriedMax(), assessedMax(), step().then(how, limited));
    }

    /** The same score with more points, out of the same maximum, and where they came from in its workings. */
    Score plus(Operation from, Points added) {
        Points sum = points().orElseThrow().plus(added);
        return with(
                carriedMax(),
                assessedMax(),
                step().then(Working.of(from, added), sum).then(Operation.EXACT, sum));
    }

    /** The same score with no maximum above that of its part: a bonus may list more than it can earn. */
    Score cappedAt(Points cap) {
        return with(
                applicableMax().min(cap), carriedMax().min(cap), assessedMax().min(cap), step());
    }

    private Score with(Points carriedMax, Points assessedMax, Step step) {
        return with(applicableMax(), carriedMax, assessedMax, step);
    }

    private Score with(Points applicableMax, Points carriedMax, Points assessedMax, Step step) {
        return of(line(), applicableMax, carriedMax, assessedMax, step, components());
    }

    /** What a score is of, before anything is known of its points. */
    record Line(Level level, String id, Name name, Points maxPoints, boolean withinScale, Optional<String> origin) {
        Line withMax(Points other) {
            return new Line(level, id, name, other, withinScale, origin);
        }
    }

    static Score of(
            Line line,
            Points applicableMax,
            Points carriedMax,
            Points assessedMax,
            Step step,
            ImmutableList<Score> components) {
        return ImmutableScore.of(line, applicableMax, carriedMax, assessedMax, step, components);
    }
}
