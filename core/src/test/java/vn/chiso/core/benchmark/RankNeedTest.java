package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.benchmark.Communes.edition;
import static vn.chiso.core.benchmark.Communes.scored;
import static vn.chiso.core.benchmark.Communes.total;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class RankNeedTest {
    private static final Basis CENTS = new Basis(Rounding.halfUp(2), Basis.Order.ROUNDED_FIRST);

    private static PeerGroup group(String own, String... others) {
        return PeerGroup.of(
                total("own", own),
                IntStream.range(0, others.length)
                        .mapToObj(i -> total("u" + i, others[i]))
                        .toList());
    }

    @Test
    void the_next_rank_takes_what_ties_or_beats_the_one_above() {
        PeerGroup group = group("80", "90", "81.5", "70");
        RankNeed standard = RankNeed.next(group, TiePolicy.STANDARD, CENTS);
        assertThat(standard.present()).hasValue(3);
        assertThat(standard.target()).hasValue(2);
        assertThat(standard.need()).isEqualTo(new Need.Known(Points.parse("1.5"))); // as good is enough
        assertThat(standard.othersStandingStill()).hasSize(3).containsEntry("u1", Points.parse("81.5"));
        assertThat(RankNeed.next(group, TiePolicy.MODIFIED, CENTS).need()) // equal would be third, both
                .isEqualTo(new Need.Known(Points.parse("1.51")));
        assertThat(RankNeed.of(group, 1, TiePolicy.STANDARD, CENTS).need()).isEqualTo(new Need.Known(Points.of(10)));
    }

    @Test
    void who_is_first_needs_nothing_and_a_rank_below_is_reached() {
        assertThat(RankNeed.next(group("95", "90"), TiePolicy.STANDARD, CENTS).need())
                .isEqualTo(new Need.Reached());
        assertThat(RankNeed.of(group("80", "90", "70"), 3, TiePolicy.STANDARD, CENTS)
                        .need())
                .isEqualTo(new Need.Reached());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankNeed.of(group("80", "90"), 0, TiePolicy.STANDARD, CENTS))
                .withMessage("Ranks count from 1, but was 0");
    }

    @Test
    void more_than_can_be_had_is_unreachable() {
        assertThat(RankNeed.next(group("80", "90"), TiePolicy.STANDARD, CENTS, Points.of(5))
                        .need())
                .isEqualTo(new Need.Unreachable(Points.of(10), Points.of(5)));
        // nobody gets above 100: equal to it is second under MODIFIED
        assertThat(RankNeed.of(group("80", "100"), 1, TiePolicy.MODIFIED, CENTS).need())
                .isEqualTo(new Need.Unreachable(Points.parse("20.01"), Points.of(20)));
    }

    @Test
    void what_others_have_must_be_known() {
        assertThat(RankNeed.next(group("80"), TiePolicy.STANDARD, CENTS).need())
                .isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_PEERS));
        Scorecard own = scored(edition("60", "40"), "own", "50", "30");
        Scorecard open = scored(edition("60", "40"), "a", "50", "-");
        RankNeed unknown = RankNeed.next(PeerGroup.of(own, List.of(open)), TiePolicy.STANDARD, CENTS);
        assertThat(unknown.need()).isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_PEERS));
        assertThat(unknown.present()).isEmpty();
        assertThat(RankNeed.of(PeerGroup.of(open, List.of(own)), 1, TiePolicy.STANDARD, CENTS)
                        .need())
                .isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_TOTAL));
    }

    /** Against trying every number of tenths. */
    @Property
    void so_much_reaches_it_and_one_unit_less_does_not(
            @ForAll @IntRange(max = 1_000) int own,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> others,
            @ForAll @IntRange(min = 1, max = 9) int target,
            @ForAll TiePolicy ties,
            @ForAll Basis.Order order) {
        Basis tenths = new Basis(Rounding.halfUp(1), order);
        PeerGroup group = PeerGroup.of(
                total("own", hundredths(own).toString()),
                IntStream.range(0, others.size())
                        .mapToObj(i -> total("u" + i, hundredths(others.get(i)).toString()))
                        .toList());
        Points tried = Stream.iterate(Points.ZERO, gained -> gained.plus(Points.parse("0.1")))
                .filter(gained -> {
                    Points mine = tenths.seen(hundredths(own).plus(gained));
                    List<Points> all = new ArrayList<>(List.of(mine));
                    others.forEach(other -> all.add(tenths.seen(hundredths(other))));
                    return ties.rank(mine, all) <= target;
                })
                .findFirst()
                .orElseThrow();
        Need need = RankNeed.of(group, target, ties, tenths, Points.of(100)).need();
        assertThat(need.points()).contains(tried);
    }

    private static Points hundredths(int hundredths) {
        return Points.of(Rational.of(hundredths, 100));
    }
}
