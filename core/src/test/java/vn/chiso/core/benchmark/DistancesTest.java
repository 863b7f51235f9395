package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.benchmark.Communes.edition;
import static vn.chiso.core.benchmark.Communes.scored;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.benchmark.Distances.BestPeer;
import vn.chiso.core.benchmark.Distances.BestYear;
import vn.chiso.core.benchmark.Distances.Row;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.EditionMapping;
import vn.chiso.core.gap.EditionMapping.Line;
import vn.chiso.core.gap.YearOnYear;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class DistancesTest {
    private static final Index INDEX = edition("6", "4");

    private static String shown(Optional<Points> points) {
        return points.map(Points::toString).orElse("-");
    }

    private static String shown(Row row) {
        return row.leaf() + " " + row.toMax() + " " + shown(row.toBestPeer()) + " " + shown(row.toPeerMedian());
    }

    @Test
    void each_leaf_is_so_far_from_the_maximum_the_best_and_the_middle() {
        Distances distances = Distances.of(PeerGroup.of(
                scored(INDEX, "own", "2", "4"),
                List.of(
                        scored(INDEX, "a", "5", "3"),
                        scored(INDEX, "b", "3", "1"),
                        scored(INDEX, "c", "5", "2"),
                        scored(INDEX, "d", "1", "-"))));

        // peers of c1: 1 3 5 5, middle 4; of c2: 1 2 3, middle 2: the unit itself is the best there
        assertThat(distances.rows()).extracting(DistancesTest::shown).containsExactly("c1 4 3 2", "c2 0 -1 -2");
        assertThat(distances.rows().get(0).bestPeer()).contains(new BestPeer(Points.of(5), ImmutableList.of("a", "c")));
        assertThat(distances.compositeBest()).contains(Points.of(8)); // 5 + 3
    }

    @Test
    void what_is_not_known_is_no_distance() {
        Distances distances = Distances.of(PeerGroup.of(
                scored(INDEX, "own", "-", "3"), List.of(scored(INDEX, "a", "5", "-"), scored(INDEX, "b", "6", "-"))));
        assertThat(distances.unknown()).containsExactly(CriterionCode.of("c1"));
        assertThat(distances.rows()).extracting(DistancesTest::shown).containsExactly("c2 1 - -");
        assertThat(distances.compositeBest()).isEmpty();
        assertThat(distances.row(CriterionCode.of("c1"))).isEmpty();
    }

    @Test
    void a_peer_that_carries_another_maximum_counts_with_its_share() {
        Index carrying =
                index("10", base("10", leaf("c1", "6"), leaf("c2", "4", NotApplicablePolicy.HAND_TO_SIBLINGS)));
        Scorecard own = scored(carrying, "own", "3", "4");
        // 3 of 6 are worth 5 of the 10 that c1 carries for c2: half, so 3 of 6
        Scorecard peer = scored(
                carrying, "a", List.of(Measurement.awarded(Points.of(3)), Measurement.notApplicable("none arose")));
        assertThat(Distances.of(PeerGroup.of(own, List.of(peer))).rows())
                .extracting(DistancesTest::shown)
                .containsExactly("c1 3 0 0", "c2 0 - -");
    }

    @Test
    void the_own_best_year_stands_on_this_year_s_maximum() {
        Scorecard now = scored(INDEX, "own", "2", "4");
        YearOnYear since = YearOnYear.of(
                scored(earlier(), "own", "4"),
                now,
                EditionMapping.of(earlier(), INDEX, List.of(Line.renamed("a", "c1"), Line.added("c2"))));
        Distances distances = Distances.of(PeerGroup.of(now, List.of()), List.of(since));
        // 4 of 8 then are 3 of 6 now
        assertThat(distances.rows().get(0).ownBest()).contains(new BestYear(Points.of(3), Period.ofYear(2023)));
        assertThat(distances.rows().get(0).toOwnBest()).contains(Points.of(1));
        assertThat(distances.rows().get(1).ownBest()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(PeerGroup.of(scored(INDEX, "own", "3", "4"), List.of()), List.of(since)))
                .withMessage("The year 2023 is compared with another result than own, 2024");
    }

    private static Index earlier() {
        return TestIndex.edition("test", 2023, "8", base("8", leaf("a", "8")));
    }

    @Test
    void only_results_of_one_edition_are_held_against_each_other() {
        Scorecard own = scored(INDEX, "own", "2", "4");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> PeerGroup.of(own, List.of(own, scored(edition("10"), "a", "3"))))
                .withMessageStartingWith("unit own: expected one result for each unit, but got another one."
                        + " Remove one of the two; a unit is no peer of itself.\n"
                        + "unit a: expected a result under test-2024 for 2024, content "
                        + own.contentHash() + ", but got one under test-2024");
    }

    @Property
    void the_best_peer_is_no_further_than_the_maximum_and_the_composite_no_worse_than_the_best(
            @ForAll @Size(min = 2, max = 6) List<@Size(value = 3) List<@IntRange(max = 40) Integer>> units) {
        Index index = edition("4", "4", "4");
        List<Scorecard> cards = IntStream.range(0, units.size())
                .mapToObj(i -> scored(
                        index,
                        "u" + i,
                        units.get(i).stream().map(DistancesTest::tenths).toArray(String[]::new)))
                .toList();
        Distances distances = Distances.of(PeerGroup.of(cards.get(0), cards.subList(1, cards.size())));
        for (Row row : distances.rows()) {
            assertThat(row.toBestPeer().orElseThrow()).isLessThanOrEqualTo(row.toMax());
            assertThat(row.toPeerMedian().orElseThrow())
                    .isLessThanOrEqualTo(row.toBestPeer().orElseThrow());
        }
        assertThat(distances.compositeBest().orElseThrow())
                .isGreaterThanOrEqualTo(cards.stream()
                        .skip(1)
                        .map(card -> card.total().points().orElseThrow())
                        .max(Points::compareTo)
                        .orElseThrow());
    }

    @Property
    void a_unit_is_at_no_distance_from_one_like_itself(
            @ForAll @Size(value = 3) List<@IntRange(max = 40) Integer> points) {
        Index index = edition("4", "4", "4");
        String[] texts = points.stream().map(DistancesTest::tenths).toArray(String[]::new);
        Distances distances =
                Distances.of(PeerGroup.of(scored(index, "own", texts), List.of(scored(index, "twin", texts))));
        assertThat(distances.rows()).allSatisfy(row -> {
            assertThat(row.toBestPeer()).contains(Points.ZERO);
            assertThat(row.toPeerMedian()).contains(Points.ZERO);
        });
    }

    private static String tenths(int tenths) {
        return Points.of(Rational.of(tenths, 10)).toString();
    }
}
