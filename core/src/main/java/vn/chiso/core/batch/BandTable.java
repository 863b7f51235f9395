package vn.chiso.core.batch;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.core.rule.Band;
import vn.chiso.core.score.Rational;

/**
 * Bands side by side: the edges from low to high, and what lies between them. Beyond the ends of a table that has ends nothing is known.
 *
 * @param edges where the next cell begins
 * @param cells one more than edges
 */
record BandTable(List<Edge> edges, List<Cell> cells) {
    /** A number, which belongs to the cell above it if {@code included}. */
    record Edge(Rational at, boolean included) {}

    static BandTable of(List<Band> bands, Settling settling) {
        List<Band> sorted = bands.stream()
                .sorted(Comparator.comparing(Band::range, BandTable::compareStarts))
                .toList();
        List<Edge> edges = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Band band : sorted) {
            Range<Rational> range = band.range();
            if (range.hasLowerBound()) {
                edges.add(new Edge(range.lowerEndpoint(), range.lowerBoundType() == BoundType.CLOSED));
                if (cells.isEmpty()) {
                    cells.add(Cell.UNKNOWN);
                }
            }
            cells.add(settling.cell(band.earns()));
        }
        Range<Rational> last = sorted.get(sorted.size() - 1).range();
        if (last.hasUpperBound()) {
            edges.add(new Edge(last.upperEndpoint(), last.upperBoundType() == BoundType.OPEN));
            cells.add(Cell.UNKNOWN);
        }
        return new BandTable(edges, cells);
    }

    private static int compareStarts(Range<Rational> one, Range<Rational> other) {
        if (!one.hasLowerBound() || !other.hasLowerBound()) {
            return Boolean.compare(one.hasLowerBound(), other.hasLowerBound());
        }
        int order = one.lowerEndpoint().compareTo(other.lowerEndpoint());
        return order != 0
                ? order
                : Boolean.compare(one.lowerBoundType() == BoundType.OPEN, other.lowerBoundType() == BoundType.OPEN);
    }

    /** The cell of a number that is known when the edition is compiled. */
    Cell at(Rational number) {
        int cell = 0;
        for (Edge edge : edges) {
            int order = number.compareTo(edge.at());
            cell += order > 0 || (order == 0 && edge.included()) ? 1 : 0;
        }
        return cells.get(cell);
    }

    /** The least whole numbers that lie above each edge, if one is a unit of {@code 1/unit}. */
    long[] thresholds(long unit) {
        return edges.stream()
                .mapToLong(edge -> {
                    Rational at = edge.at().times(Rational.of(unit));
                    BigInteger least =
                            edge.included() ? at.ceiling() : at.floor().add(BigInteger.ONE);
                    return least.longValueExact();
                })
                .toArray();
    }

    long[] points(BigInteger unit) {
        return cells.stream()
                .mapToLong(cell -> Arithmetic.scaled(cell.points().value(), unit))
                .toArray();
    }

    BigInteger denominator() {
        return cells.stream().map(cell -> cell.points().value().denominator()).reduce(BigInteger.ONE, Arithmetic::lcm);
    }

    Rational bound() {
        return cells.stream()
                .map(cell -> cell.points().value())
                .map(value -> value.max(value.negate()))
                .reduce(Rational.ZERO, Rational::max);
    }
}
