package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * What was read, what was done with it, what it earned and which text says so. The score <em>is</em> the step's points: there
 * is no second computation that could disagree. Words for people are made from it in reports.
 */
@Value.Immutable
@HouseStyle
public abstract class Step {
    Step() {}

    /** The kind of rule, as written in definition files, such as {@code proportional} or {@code sum}. */
    @Value.Parameter
    public abstract String rule();

    @Value.Parameter
    public abstract Outcome outcome();

    /** What it earned; present exactly if something was scored. */
    @Value.Parameter
    public abstract Optional<Points> points();

    /** What was read, by the name of the input or the code of the component. */
    @Value.NaturalOrder
    @Value.Parameter
    public abstract ImmutableSortedMap<String, vn.chiso.core.measure.Value> inputs();

    /** The arithmetic, in order; its last line with points is {@link #points()}. */
    @Value.Parameter
    public abstract ImmutableList<Working> workings();

    /** The steps of the rules within the rule, where there are any. */
    @Value.Parameter
    public abstract ImmutableList<Step> parts();

    /** Why, where words were given: the ground of <em>not applicable</em>, the reason of an award. */
    @Value.Parameter
    public abstract Optional<String> ground();

    /** The text that the rule rests on. */
    @Value.Parameter
    public abstract SourceRef source();

    /** This step with one more line of arithmetic and the points that came out of it. */
    public Step then(Working working, Points points) {
        return with(outcome(), working, points);
    }

    /** This step of something that earned nothing by itself, with the points that it earns all the same. */
    public Step earning(Operation why, Points points) {
        return with(Outcome.SCORED, Working.of(why, points), points);
    }

    private Step with(Outcome outcome, Working working, Points points) {
        ImmutableList<Working> more = ImmutableList.<Working>builderWithExpectedSize(
                        workings().size() + 1)
                .addAll(workings())
                .add(working)
                .build();
        return ImmutableStep.of(rule(), outcome, Optional.of(points), inputs(), more, parts(), ground(), source());
    }

    /**
     * The step of a line that is the sum of its components.
     *
     * @param inputs the points of each component that has some, by its code
     * @param points what they add up to, if something was scored
     */
    public static Step sum(
            Outcome outcome,
            Optional<Points> points,
            ImmutableSortedMap<String, vn.chiso.core.measure.Value> inputs,
            SourceRef source) {
        ImmutableList<Working> workings =
                points.isPresent() ? ImmutableList.of(Working.of(Operation.SUMMED, points.get())) : ImmutableList.of();
        return of("sum", outcome, points, inputs, workings, ImmutableList.of(), Optional.empty(), source);
    }

    /** A step whose parts are all there. */
    static Step of(
            String rule,
            Outcome outcome,
            Optional<Points> points,
            ImmutableSortedMap<String, vn.chiso.core.measure.Value> inputs,
            ImmutableList<Working> workings,
            ImmutableList<Step> parts,
            Optional<String> ground,
            SourceRef source) {
        return ImmutableStep.of(rule, outcome, points, inputs, workings, parts, ground, source);
    }

    /** This step with one more line that changes the points. */
    public Step then(Operation operation, Points points) {
        return then(Working.of(operation, points), points);
    }

    @Value.Check
    void check() {
        boolean scored = outcome() == Outcome.SCORED || outcome() == Outcome.PARTLY_SCORED;
        if (scored != points().isPresent()) {
            throw new IllegalArgumentException(
                    "A step has points exactly if it is scored, but was " + outcome() + " " + points());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Step}: rule, outcome and source are required. */
    public static final class Builder extends ImmutableStep.Builder {
        Builder() {}
    }
}
