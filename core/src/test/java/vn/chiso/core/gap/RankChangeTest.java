package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class RankChangeTest {
    private static List<Points> points(Integer... totals) {
        return Stream.of(totals).map(Points::of).toList();
    }

    @Test
    void a_unit_can_gain_points_and_lose_ranks() {
        RankChange change =
                RankChange.of(Points.of(80), points(90, 78, 76), Points.of(82), points(95, 85, 83), TiePolicy.STANDARD);

        assertThat(change.rankBefore()).isEqualTo(2);
        assertThat(change.rankAfter()).isEqualTo(4);
        // own first: 2 -> 2 among last year's, then the field 2 -> 4; the field first: 2 -> 4, then own 4 -> 4
        assertThat(change.ownEffect()).isEqualTo(Rational.ZERO);
        assertThat(change.fieldEffect()).isEqualTo(Rational.of(2));
    }

    @Test
    void the_effects_are_the_mean_of_both_orders() {
        RankChange change =
                RankChange.of(Points.of(80), points(81, 70), Points.of(82), points(81, 83), TiePolicy.STANDARD);
        // own first: 2 -> 1, then 1 -> 2; the field first: 2 -> 3, then 3 -> 2
        assertThat(change.ownEffect()).isEqualTo(Rational.of(-1));
        assertThat(change.fieldEffect()).isEqualTo(Rational.of(1));
        assertThat(change.change()).isZero();
    }

    @Property
    void own_and_field_are_the_whole_change_and_who_stands_still_has_no_effect(
            @ForAll @IntRange(max = 10) int before,
            @ForAll @IntRange(max = 10) int after,
            @ForAll @Size(max = 6) List<@IntRange(max = 10) Integer> othersBefore,
            @ForAll @Size(max = 6) List<@IntRange(max = 10) Integer> othersAfter,
            @ForAll TiePolicy ties) {
        List<Points> field = points(othersBefore.toArray(Integer[]::new));
        List<Points> moved = points(othersAfter.toArray(Integer[]::new));
        RankChange change = RankChange.of(Points.of(before), field, Points.of(after), moved, ties);

        assertThat(change.ownEffect().plus(change.fieldEffect())).isEqualTo(Rational.of(change.change()));
        assertThat(RankChange.of(Points.of(before), field, Points.of(before), moved, ties)
                        .ownEffect())
                .isEqualTo(Rational.ZERO);
        assertThat(RankChange.of(Points.of(before), field, Points.of(after), field, ties)
                        .fieldEffect())
                .isEqualTo(Rational.ZERO);
        RankChange back = RankChange.of(Points.of(after), moved, Points.of(before), field, ties);
        assertThat(back.ownEffect()).isEqualTo(change.ownEffect().negate());
        assertThat(back.fieldEffect()).isEqualTo(change.fieldEffect().negate());
    }
}
