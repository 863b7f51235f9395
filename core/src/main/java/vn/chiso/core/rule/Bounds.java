package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** What holds for the numbers of every rule. */
final class Bounds {
    private Bounds() {}

    /** The problem of points that a rule gives outright and that are more than its leaf can earn, if they are. */
    static ImmutableList<Problem> atMostMaximum(String key, Optional<Points> points, Points maxPoints) {
        return points.filter(given -> given.compareTo(maxPoints) > 0)
                .map(given -> ImmutableList.of(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of(key),
                        "at most the maximum of " + maxPoints,
                        given.toString(),
                        "Lower it, or raise the maximum.")))
                .orElse(ImmutableList.of());
    }
}
