package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointGridTest {
    private static final PointGrid HUNDREDTHS = PointGrid.of(Rounding.halfUp(2));

    @Test
    void rounding_to_two_places_gives_steps_of_a_hundredth() {
        assertThat(HUNDREDTHS.step()).isEqualTo(Points.parse("0.01"));
        assertThat(HUNDREDTHS.units(Points.parse("1.25"))).isEqualTo(125);
        assertThat(HUNDREDTHS.units(Points.parse("-0.5"))).isEqualTo(-50);
        assertThat(HUNDREDTHS.points(125)).isEqualTo(Points.parse("1.25"));
    }

    @Test
    void rounding_to_whole_points_gives_steps_of_one() {
        assertThat(PointGrid.of(Rounding.halfUp(0)).step()).isEqualTo(Points.of(1));
    }

    @Test
    void points_between_two_steps_are_refused_not_rounded() {
        assertThat(HUNDREDTHS.holds(Points.parse("0.125"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUNDREDTHS.units(Points.parse("0.125")))
                .withMessage("Points on this grid are whole steps of 0.01, but were 0.125");
    }

    @Test
    void numbers_beyond_half_a_long_are_counted_the_same() {
        PointGrid fine = PointGrid.of(Rounding.halfUp(12));
        assertThat(fine.units(Points.parse("123456.123456789012"))).isEqualTo(123_456_123_456_789_012L);
        assertThat(fine.holds(Points.parse("123456.123456789012"))).isTrue();
        assertThat(fine.holds(Points.of(Rational.of(1, 3)))).isFalse();
        PointGrid thirds = new PointGrid(Points.of(Rational.of(2, 3)));
        assertThat(thirds.units(Points.of(-4))).isEqualTo(-6);
        assertThat(thirds.holds(Points.of(1))).isFalse();
        assertThat(thirds.units(Points.of(Rational.of(4L << 31, 3)))).isEqualTo(2L << 31);
    }

    @Test
    void a_step_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointGrid(Points.ZERO))
                .withMessage("The step of a grid is more than zero, but was 0");
    }
}
