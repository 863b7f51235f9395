package vn.chiso.core.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.score.Points;

/** The least that a scheme comes to, worked out once for the one maximum that its leaf has. */
final class LowerLimit {
    private final Scheme scheme;
    private @Nullable Known known; // two threads may both work it out, and come to the same

    private record Known(Points maxPoints, Optional<Points> least) {}

    LowerLimit(Scheme scheme) {
        this.scheme = scheme;
    }

    Optional<Points> of(Points maxPoints) {
        Known limit = known;
        if (limit == null || !limit.maxPoints.equals(maxPoints)) {
            limit = new Known(maxPoints, scheme.least(maxPoints));
            known = limit;
        }
        return limit.least;
    }
}
