package vn.chiso.core.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** The middle of some numbers, exact: of an even number of them, half way between the two middle ones. */
final class Median {
    private Median() {}

    /** Empty if there are none. */
    static Optional<Rational> of(Collection<Rational> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<Rational> sorted = numbers.stream().sorted().toList();
        int size = sorted.size();
        return Optional.of(sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).times(Rational.of(1, 2)));
    }

    /** Empty if there are none. */
    static Optional<Points> ofPoints(Collection<Points> points) {
        return of(points.stream().map(Points::value).toList()).map(Points::of);
    }
}
