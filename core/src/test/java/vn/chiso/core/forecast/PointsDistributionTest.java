package vn.chiso.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class PointsDistributionTest {
    private static final PointGrid GRID = PointGrid.of(Rounding.halfUp(2));
    private static final PointsDistribution COIN = PointsDistribution.bernoulli(GRID, Points.of(2), Rational.of(3, 4));

    @Test
    void two_coins_convolve() {
        PointsDistribution two = COIN.plus(COIN);
        assertThat(two.probabilities())
                .isEqualTo(Map.of(Points.ZERO, 0.0625, Points.of(2), 0.375, Points.of(4), 0.5625));
        assertThat(two.mean()).isCloseTo(3, within(1e-12));
        assertThat(two.variance()).isCloseTo(1.5, within(1e-12));
        assertThat(two.probabilityOfAtLeast(Points.of(2))).isEqualTo(0.9375);
        assertThat(two.probabilityOfMoreThan(Points.of(2))).isEqualTo(0.5625);
        assertThat(two.probabilityOfAtLeast(Points.parse("2.001"))).isEqualTo(0.5625);
        assertThat(two.probabilityOfAtLeast(Points.parse("4.01"))).isZero();
    }

    @Test
    void a_quantile_is_the_least_that_is_not_exceeded_so_often() {
        PointsDistribution two = COIN.plus(COIN);
        assertThat(two.quantile(0.0625)).isEqualTo(Points.ZERO);
        assertThat(two.quantile(0.0626)).isEqualTo(Points.of(2));
        assertThat(two).hasToString("P10 2, P50 4, P90 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.quantile(0))
                .withMessage("A quantile is of more than 0 and at most 1, but was of 0.0");
    }

    @Test
    void probabilities_that_are_none_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsDistribution.of(GRID, Map.of(Points.ZERO, 0.5)))
                .withMessage("Probabilities add up to 1, but these do to 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsDistribution.of(GRID, Map.of(Points.ZERO, Double.NaN)))
                .withMessage("A probability is zero or more, but that of 0 points was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COIN.plus(PointsDistribution.certain(PointGrid.of(Rounding.halfUp(1)), Points.ZERO)))
                .withMessage("Distributions on one grid add up, but these are on steps of 0.01 and 0.1");
    }

    @Property(tries = 200)
    void sums_are_counted_over_all_outcomes(
            @ForAll @Size(max = 4) List<@NotEmpty @Size(max = 4) List<@IntRange(min = -3, max = 9) Integer>> dice) {
        Map<Points, Double> counted = new HashMap<>(Map.of(Points.ZERO, 1.0));
        PointsDistribution sum = PointsDistribution.certain(GRID, Points.ZERO);
        double mean = 0;
        double variance = 0;
        for (List<Integer> sides : dice) {
            Map<Points, Double> die = new HashMap<>();
            sides.forEach(side -> die.merge(GRID.points(side), 1.0 / sides.size(), Double::sum));
            PointsDistribution distribution = PointsDistribution.of(GRID, die);
            sum = sum.plus(distribution);
            mean += distribution.mean();
            variance += distribution.variance();
            Map<Points, Double> next = new HashMap<>();
            counted.forEach((points, mass) -> sides.forEach(
                    side -> next.merge(points.plus(GRID.points(side)), mass / sides.size(), Double::sum)));
            counted = next;
        }
        PointsDistribution all = sum;
        assertThat(all.probabilities().keySet()).containsExactlyInAnyOrderElementsOf(counted.keySet());
        counted.forEach(
                (points, mass) -> assertThat(all.probabilities().get(points)).isCloseTo(mass, within(1e-12)));
        assertThat(all.probabilities().values().stream()
                        .mapToDouble(mass -> mass)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(all.mean()).isCloseTo(mean, within(1e-12));
        assertThat(all.variance()).isCloseTo(variance, within(1e-12));
    }
}
