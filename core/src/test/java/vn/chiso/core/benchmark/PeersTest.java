package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.benchmark.Communes.edition;
import static vn.chiso.core.benchmark.Communes.scored;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.benchmark.Neighbours.Neighbour;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/** Who is alike, and whom of them to ask. */
class PeersTest {
    private static Profile profile(String id, String kind, String level, long people, long dossiers) {
        return Profile.of(
                new Unit(id, "xã " + id, kind),
                level,
                Map.of("people", Rational.of(people), "dossiers", Rational.of(dossiers)));
    }

    private static Profile commune(String id, long people, long dossiers) {
        return profile(id, "xã", "cấp xã", people, dossiers);
    }

    private static String shown(Neighbour neighbour) {
        return neighbour.profile().unit().id() + " " + neighbour.distance();
    }

    @Test
    void the_nearest_are_of_the_same_kind_and_level() {
        Profile own = commune("own", 10_000, 500);
        Neighbours found = Neighbours.of(
                own,
                List.of(
                        own,
                        commune("a", 12_000, 500),
                        commune("b", 9_000, 700),
                        commune("c", 20_000, 100),
                        profile("ward", "phường", "cấp xã", 10_000, 500),
                        profile("district", "xã", "cấp huyện", 10_000, 500)),
                2);
        // people 9 10 12 20 thousand: middle 11, deviations 2 1 1 9 thousand, middle 1.5; dossiers 100 500 500 700:
        // middle 500, deviations 400 0 0 200, middle 100
        assertThat(found.scales())
                .containsEntry("people", Rational.of(1_500))
                .containsEntry("dossiers", Rational.of(100));
        // a: 2000/1500; b: 1000/1500 + 200/100
        assertThat(found.nearest()).extracting(PeersTest::shown).containsExactly("a 4/3", "b 8/3");
        assertThat(found.nearest().get(1).distances()).containsEntry("dossiers", Rational.of(2));
    }

    @Test
    void a_feature_that_most_share_has_no_scale_and_one_that_is_not_known_does_not_make_units_alike() {
        Profile own = commune("own", 1, 500);
        Profile blank = Profile.of(new Unit("blank", "xã blank", "xã"), "cấp xã", Map.of("people", Rational.of(1)));
        Neighbours found =
                Neighbours.of(own, List.of(commune("a", 1, 400), commune("b", 1, 300), commune("c", 7, 200), blank));
        assertThat(found.ignored()).containsExactly("people");
        assertThat(found.notCompared()).extracting(Unit::id).containsExactly("blank");
        assertThat(found.nearest()).extracting(PeersTest::shown).containsExactly("a 1", "b 2", "c 3");
    }

    @Property
    void distances_are_symmetric_nobody_is_its_own_neighbour_and_twins_are_at_none(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 50) Integer> people,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(max = 50) Integer> dossiers) {
        List<Profile> all = IntStream.range(0, people.size())
                .mapToObj(i -> commune("u" + i, people.get(i), dossiers.get(i)))
                .toList();
        for (Profile one : all) {
            Neighbours found = Neighbours.of(one, all, 100);
            assertThat(found.nearest()).hasSize(all.size() - 1);
            for (Neighbour neighbour : found.nearest()) {
                assertThat(neighbour.profile()).isNotEqualTo(one);
                assertThat(Neighbours.of(neighbour.profile(), all, 100).nearest())
                        .filteredOn(back -> back.profile().equals(one))
                        .extracting(Neighbour::distance)
                        .containsExactly(neighbour.distance());
                if (neighbour.profile().features().equals(one.features())) {
                    assertThat(neighbour.distance()).isEqualTo(Rational.ZERO);
                }
            }
        }
    }

    @Test
    void whom_to_ask_is_who_does_better_exactly_where_points_are_lost() {
        Index index = edition("10", "10", "10");
        Exemplars exemplars = Exemplars.of(PeerGroup.of(
                scored(index, "own", "4", "10", "7"),
                List.of(
                        scored(index, "a", "6", "9", "7"),
                        scored(index, "b", "5", "10", "10"),
                        scored(index, "c", "9", "1", "-"),
                        scored(index, "d", "4", "10", "7"))));
        assertThat(exemplars.exemplars())
                .extracting(exemplar -> exemplar.unit().id() + " "
                        + exemplar.better().stream()
                                .map(line -> line.leaf() + " +" + line.ahead())
                                .toList())
                .containsExactly("c [c1 +5]", "b [c1 +1, c3 +3]", "a [c1 +2]");
        assertThat(exemplars.in(CriterionCode.of("c1")))
                .extracting(exemplar -> exemplar.unit().id())
                .containsExactly("c", "a", "b");
        assertThat(exemplars.in(CriterionCode.of("c2"))).isEmpty();
    }
}
