package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** Shown, worth nothing, never scored. */
public record Informational() implements Scheme {
    private static final Stated SHOWN = new Stated.Without(Outcome.INFORMATIONAL);

    @Override
    public String kind() {
        return "informational";
    }

    @Override
    public ImmutableList<InputSpec> usualInputs() {
        return ImmutableList.of(InputSpec.optional("value", InputType.NUMBER));
    }

    @Override
    public Stream<Use> expressions() {
        return Stream.of();
    }

    @Override
    public ImmutableList<Problem> problems(Points maxPoints) {
        return maxPoints.signum() == 0
                ? ImmutableList.of()
                : ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("kind"),
                        "a maximum of 0 for what is only shown",
                        maxPoints.toString(),
                        "Lower the maximum, or give it a rule that scores."));
    }

    @Override
    public Earning earn(Facts facts) {
        return new Earning.Ended(SHOWN, ImmutableList.of());
    }

    @Override
    public ImmutableSortedSet<Points> levels(Points maxPoints) {
        return ImmutableSortedSet.of(Points.ZERO);
    }
}
