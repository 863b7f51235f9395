package vn.chiso.core.planning;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Targets of the criteria that add up to a wanted total (D7): each is what the criterion has, plus its weight times one common factor, but no
 * more than what it can reach. It replaces the wish that everything be at its maximum.
 *
 * <pre>{@code
 * TargetSetting.of(List.of(line), Points.parse("85"), grid).targets();
 * }</pre>
 *
 * @param targets by code; exactly the wanted total if there is no shortfall and it is not met already
 * @param factor the common factor, exact; zero if the total is met already
 * @param shortfall what the wanted total is above what can be reached; zero if it can
 */
public record TargetSetting(ImmutableSortedMap<String, Points> targets, Rational factor, Points shortfall) {
    /**
     * One criterion.
     *
     * @param code unique among the lines
     * @param attained what it has
     * @param ceiling what it can reach, no less than that
     * @param weight how much of the gain it is to carry, zero or more; zero to leave it where it is
     */
    public record Line(String code, Points attained, Points ceiling, Rational weight) {
        /** How large the factor is when the line comes to its ceiling. */
        private Rational full() {
            return ceiling.minus(attained).value().dividedBy(weight);
        }

        private Points at(Rational factor) {
            return attained.plus(Points.of(weight.times(factor))).min(ceiling);
        }
    }

    /**
     * Spreads what is missing. The factor is found by passing the lines' ceilings in their order; what the grid leaves over goes to the largest
     * remainders, the earlier line first where they are equal.
     *
     * @param total what the targets are to add up to
     * @param grid every target is on it
     * @throws InvalidDataException if a code is there twice, a ceiling is below what is attained, a weight is negative, or points are off the
     *     grid, with every reason
     */
    public static TargetSetting of(List<Line> lines, Points total, PointGrid grid) {
        InvalidDataException.throwIfAny(problems(lines, total, grid));
        List<Line> moving =
                lines.stream().filter(line -> line.weight().signum() > 0).toList();
        Points attained = Points.sum(lines.stream().map(Line::attained).toList());
        Points room = Points.sum(moving.stream()
                .map(line -> line.ceiling().minus(line.attained()))
                .toList());
        Points wanted = total.minus(attained).max(Points.ZERO);
        Rational factor = factor(moving, wanted.min(room));
        List<Points> exact = lines.stream().map(line -> line.at(factor)).toList();
        return new TargetSetting(
                onGrid(lines, exact, attained.plus(wanted.min(room)), grid),
                factor,
                wanted.minus(room).max(Points.ZERO));
    }

    /** At which the lines gain so much together, which is no more than they can. */
    private static Rational factor(List<Line> moving, Points gain) {
        Rational factor = Rational.ZERO;
        Rational slope = moving.stream().map(Line::weight).reduce(Rational.ZERO, Rational::plus);
        Rational left = gain.value();
        for (Line next :
                moving.stream().sorted(Comparator.comparing(Line::full)).toList()) {
            Rational whole = next.full().minus(factor).times(slope);
            if (left.compareTo(whole) <= 0) {
                break;
            }
            left = left.minus(whole);
            factor = next.full();
            slope = slope.minus(next.weight());
        }
        return left.signum() == 0 ? factor : factor.plus(left.dividedBy(slope));
    }

    private static ImmutableSortedMap<String, Points> onGrid(
            List<Line> lines, List<Points> exact, Points sum, PointGrid grid) {
        List<Rational> steps =
                exact.stream().map(points -> points.shareOf(grid.step())).toList();
        List<BigInteger> units =
                new ArrayList<>(steps.stream().map(Rational::floor).toList());
        int left = BigInteger.valueOf(grid.units(sum))
                .subtract(units.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> steps.get(i).minus(Rational.of(units.get(i), BigInteger.ONE)),
                        Comparator.reverseOrder()))
                .limit(left)
                .toList()
                .forEach(i -> units.set(i, units.get(i).add(BigInteger.ONE)));
        ImmutableSortedMap.Builder<String, Points> targets = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < units.size(); i++) {
            targets.put(lines.get(i).code(), grid.points(units.get(i).longValueExact()));
        }
        return targets.build();
    }

    private static List<Problem> problems(List<Line> lines, Points total, PointGrid grid) {
        List<Problem> problems = new ArrayList<>();
        onGrid(problems, grid, "total", total);
        Set<String> codes = new HashSet<>();
        for (Line line : lines) {
            String place = "criterion " + line.code();
            if (!codes.add(line.code())) {
                problems.add(problem(
                        ProblemCode.DUPLICATE,
                        place,
                        "one line of this code",
                        "a second one",
                        "Leave out one of them."));
            }
            if (line.ceiling().compareTo(line.attained()) < 0) {
                problems.add(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        place + ", ceiling",
                        "at least the " + line.attained() + " points that it has",
                        line.ceiling().toString(),
                        "Correct the ceiling; what is attained can be reached."));
            }
            if (line.weight().signum() < 0) {
                problems.add(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        place + ", weight",
                        "zero or more",
                        line.weight().toString(),
                        "Use zero to leave the criterion where it is."));
            }
            onGrid(problems, grid, place + ", attained", line.attained());
            onGrid(problems, grid, place + ", ceiling", line.ceiling());
        }
        return problems;
    }

    private static void onGrid(List<Problem> problems, PointGrid grid, String place, Points points) {
        if (!grid.holds(points)) {
            problems.add(problem(
                    ProblemCode.BAD_VALUE,
                    place,
                    "a multiple of " + grid.step(),
                    points.toString(),
                    "Round it as the edition does."));
        }
    }

    private static Problem problem(ProblemCode code, String place, String expected, String got, String remedy) {
        return new Problem(code, Place.of(place), expected, got, remedy);
    }
}
