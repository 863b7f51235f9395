package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.benchmark.Communes.edition;
import static vn.chiso.core.benchmark.Communes.scored;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.benchmark.StrengthsAndWeaknesses.Standing;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Rational;

class StrengthsAndWeaknessesTest {
    private static Set<String> lines(List<Standing> standings) {
        return standings.stream().map(standing -> standing.line().text()).collect(Collectors.toSet());
    }

    @Test
    void the_best_places_and_the_largest_losses_stand_first() {
        Index index = edition("10", "10", "10", "10", "10", "10");
        StrengthsAndWeaknesses found = all(PeerGroup.of(
                scored(index, "own", "9", "8", "2", "5", "6", "-"),
                List.of(
                        scored(index, "a", "8", "9", "3", "5", "7", "1"),
                        scored(index, "b", "7", "7", "9", "5", "9", "2"),
                        scored(index, "c", "6", "6", "8", "5", "1", "3"))));

        assertThat(found.strengths())
                .extracting(line -> line.line() + " rank " + line.rank() + " " + line.percentile())
                .containsExactly("c1 rank 1 1", "c2 rank 2 2/3");
        // c3: all better, 8 lost; c5: two better, one worse, 4 lost; c4: all equal
        assertThat(found.weaknesses())
                .extracting(line -> line.line() + " rank " + line.rank() + " lost " + line.lost())
                .containsExactly("c3 rank 4 lost 8", "c5 rank 3 lost 4");
        assertThat(found.notCompared()).containsExactly(CriterionCode.of("c6"));
    }

    @Test
    void no_more_than_was_asked_for_are_named() {
        Index index = edition("10", "10", "10");
        PeerGroup group = PeerGroup.of(scored(index, "own", "9", "8", "7"), List.of(scored(index, "a", "1", "1", "1")));
        assertThat(StrengthsAndWeaknesses.of(group, group.leaves(), 2).strengths())
                .extracting(line -> line.line().text())
                .containsExactly("c1", "c2");
        assertThat(StrengthsAndWeaknesses.of(group, group.fields(), 5).strengths())
                .hasSize(3);
    }

    @Property
    void no_line_is_both_and_one_in_which_all_are_equal_is_neither(
            @ForAll @Size(min = 2, max = 6) List<@Size(value = 4) List<@IntRange(max = 3) Integer>> units) {
        StrengthsAndWeaknesses found = all(group(units));
        Set<String> strengths = lines(found.strengths());
        Set<String> weaknesses = lines(found.weaknesses());
        Set<String> both = new HashSet<>(strengths);
        both.retainAll(weaknesses);
        assertThat(both).isEmpty();
        IntStream.range(0, 4)
                .filter(line ->
                        units.stream().map(unit -> unit.get(line)).distinct().count() == 1)
                .forEach(line -> {
                    assertThat(strengths).doesNotContain("c" + (line + 1));
                    assertThat(weaknesses).doesNotContain("c" + (line + 1));
                });
        found.strengths().forEach(line -> assertThat(line.worse()).isPositive());
        found.weaknesses().forEach(line -> assertThat(line.better()).isPositive());
    }

    @Property
    void turning_a_line_round_swaps_its_side(
            @ForAll @Size(min = 2, max = 6) List<@Size(value = 4) List<@IntRange(max = 3) Integer>> units) {
        StrengthsAndWeaknesses found = all(group(units));
        StrengthsAndWeaknesses turned = all(group(units.stream()
                .map(unit -> unit.stream().map(points -> 3 - points).toList())
                .toList()));
        assertThat(lines(turned.strengths())).isEqualTo(lines(found.weaknesses()));
        assertThat(lines(turned.weaknesses())).isEqualTo(lines(found.strengths()));
        found.strengths().forEach(line -> assertThat(line.percentile()).isGreaterThan(Rational.of(1, 2)));
    }

    private static PeerGroup group(List<List<Integer>> units) {
        Index index = edition("3", "3", "3", "3");
        List<Scorecard> cards = IntStream.range(0, units.size())
                .mapToObj(i -> scored(
                        index,
                        "u" + i,
                        units.get(i).stream().map(String::valueOf).toArray(String[]::new)))
                .toList();
        return PeerGroup.of(cards.get(0), cards.subList(1, cards.size()));
    }

    private static StrengthsAndWeaknesses all(PeerGroup group) {
        return StrengthsAndWeaknesses.of(group, group.leaves(), 100);
    }
}
