package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class GainRealismTest {
    @Test
    void of_two_changes_one_was_as_much() {
        GainRealism realism = GainRealism.of(Points.of(3), List.of(Points.of(3), Points.parse("2.99")));
        assertThat(realism.reached()).isEqualTo(new Ratio(1, 2));
        assertThat(realism.most()).contains(Points.of(3));
        assertThat(realism.isWithoutPrecedent()).isFalse();
    }

    @Test
    void where_no_change_is_known_nothing_is_said() {
        GainRealism realism = GainRealism.of(Points.of(3), List.of());
        assertThat(realism.reached().isOfNothing()).isTrue();
        assertThat(realism.isWithoutPrecedent()).isFalse();
    }

    @Test
    void the_real_plan_wants_16_40_after_a_year_that_brought_2_82() {
        // 100 less 83.60 published; the paper prints the change as +2.82
        IndexResult cchc = NhuQuynh.cchc("83,60/100đ", Map.of());
        GainRealism realism =
                GainRealism.ofEverything(cchc, List.of(Points.parse("2.82"))).orElseThrow();
        assertThat(realism.needed()).isEqualTo(Points.parse("16.40"));
        assertThat(realism.isWithoutPrecedent()).isTrue();
        assertThat(realism.most()).contains(Points.parse("2.82"));
        assertThat(realism.reached()).isEqualTo(new Ratio(0, 1));
        assertThat(GainRealism.ofEverything(IndexResult.of(cchc.scorecard()), List.of()))
                .isEqualTo(Optional.empty());
    }

    @Property
    void needing_more_was_never_reached_more_often(
            @ForAll List<@IntRange(min = -20, max = 20) Integer> changes, @ForAll @IntRange(max = 20) int needed) {
        List<Points> known =
                changes.stream().map(change -> Points.of(change.longValue())).toList();
        assertThat(GainRealism.of(Points.of(needed + 1), known).reached().part())
                .isLessThanOrEqualTo(
                        GainRealism.of(Points.of(needed), known).reached().part());
    }
}
