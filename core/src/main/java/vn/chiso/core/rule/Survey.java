package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * A survey result on a scale: the lowest answer earns nothing, the highest the maximum, in proportion between. A share of satisfied
 * respondents is a result on a scale from 0 to 1. What an absent survey means is said by what the rule states for
 * <em>not performed</em>.
 *
 * @param of the estimated mean or share
 * @param lowest the lowest end of the scale
 * @param highest the highest end of the scale
 */
public record Survey(Expression of, Rational lowest, Rational highest) implements Scheme {
    /** The name of the input in which an estimated mean comes. */
    public static final String MEAN = "mean";

    @Override
    public String kind() {
        return "survey";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return of.references().contains(Reference.own(MEAN))
                ? ImmutableList.of(InputSpec.required(MEAN, InputType.NUMBER))
                : new Use("of", of, false).usualInputs();
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of(new Use("of", of, false));
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return lowest.compareTo(highest) < 0
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("scale"),
                        "a lowest end below the highest",
                        lowest + " to " + highest,
                        "Correct the scale."));
    }

    @Override
    public Optional<Trend> trend(String input, Points maxPoints) {
        return of.toString().equals(input) ? Optional.of(Trend.RISING) : Optional.empty();
    }

    @Override
    public Earning earn(Facts facts) {
        return Measured.number(
                of,
                facts,
                mean -> mean.compareTo(lowest) < 0 || mean.compareTo(highest) > 0
                        ? new Earning.Refused(new Problem(
                                ProblemCode.OUT_OF_BOUNDS,
                                Place.of(of.toString()),
                                "a result on the scale from " + lowest + " to " + highest,
                                mean.toString(),
                                "Correct the result, or the scale of the edition."))
                        : Earning.of(
                                facts.maxPoints().times(mean.minus(lowest).dividedBy(highest.minus(lowest))),
                                Working.of(Operation.MEASURED, of + " on " + lowest + " to " + highest, mean)));
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return Scheme.levels(maxPoints, Stream.of());
    }
}
