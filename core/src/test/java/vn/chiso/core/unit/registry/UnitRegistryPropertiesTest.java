package vn.chiso.core.unit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.unit.registry.Registries.SOURCE;
import static vn.chiso.core.unit.registry.Registries.commune;
import static vn.chiso.core.unit.registry.Registries.ids;
import static vn.chiso.core.unit.registry.Registries.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random mergers and splits of eight communes, held against following single villages by hand. */
class UnitRegistryPropertiesTest {
    private static final LocalDate START = LocalDate.of(2001, 1, 1);

    /** A history, and which unit each village was in on each day: the n-th event happens on day n. */
    private record History(UnitRegistry registry, List<List<String>> villages) {
        LocalDate day(int number) {
            return START.plusDays(number % villages.size());
        }

        Set<String> units(int day) {
            return new TreeSet<>(villages.get(day % villages.size()));
        }

        /** The units of the one day that have a village of that unit of the other day. */
        Set<String> sharing(String unit, int day, int other) {
            List<String> then = villages.get(day % villages.size());
            List<String> later = villages.get(other % villages.size());
            Set<String> sharing = new HashSet<>();
            for (int village = 0; village < then.size(); village++) {
                if (then.get(village).equals(unit)) {
                    sharing.add(later.get(village));
                }
            }
            return sharing;
        }
    }

    /** Whether to merge, which units by number, and whether one of them goes on. */
    private record Move(boolean merge, int first, int second, boolean goesOn) {}

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 7);
        return Combinators.combine(Arbitraries.of(true, false), number, number, Arbitraries.of(true, false))
                .as(Move::new)
                .list()
                .ofMaxSize(12)
                .map(UnitRegistryPropertiesTest::play);
    }

    /** Eight communes of eight villages each, so that three splits leave something to split. */
    private static History play(List<Move> moves) {
        List<String> now = new ArrayList<>();
        List<RegisteredUnit> units = new ArrayList<>();
        for (int unit = 0; unit < 8; unit++) {
            units.add(commune("u" + unit));
            now.addAll(Collections.nCopies(8, "u" + unit));
        }
        List<List<String>> villages = new ArrayList<>(List.of(List.copyOf(now)));
        List<UnitEvent> events = new ArrayList<>();
        for (Move move : moves) {
            List<String> there = List.copyOf(new TreeSet<>(now));
            String one = there.get(move.first() % there.size());
            String two = there.get(move.second() % there.size());
            LocalDate day = START.plusDays(villages.size());
            String fresh = "u" + units.size();
            if (move.merge() && !one.equals(two)) {
                String into = move.goesOn() ? one : fresh;
                events.add(new UnitEvent.Merge(day, ImmutableList.of(one, two), into, SOURCE));
                now.replaceAll(unit -> unit.equals(one) || unit.equals(two) ? into : unit);
            } else if (!move.merge() && Collections.frequency(now, one) > 1) {
                String rest = move.goesOn() ? one : fresh + "b";
                events.add(new UnitEvent.Split(day, one, ImmutableList.of(fresh, rest), SOURCE));
                boolean odd = false;
                for (int village = 0; village < now.size(); village++) {
                    if (now.get(village).equals(one)) {
                        odd = !odd;
                        now.set(village, odd ? fresh : rest);
                    }
                }
                if (!move.goesOn()) {
                    units.add(commune(rest));
                }
            } else {
                continue;
            }
            if (now.contains(fresh)) {
                units.add(commune(fresh));
            }
            villages.add(List.copyOf(now));
        }
        return new History(registry(units, events.toArray(UnitEvent[]::new)), villages);
    }

    @Property(tries = 200)
    void the_units_of_a_day_are_those_that_the_events_leave(
            @ForAll("histories") History history, @ForAll @IntRange(max = 12) int day) {
        assertThat(ids(history.registry().asOf(history.day(day))))
                .containsExactlyInAnyOrderElementsOf(history.units(day));
    }

    @Property(tries = 200)
    void nobody_is_lost_on_the_way_forward_or_back(
            @ForAll("histories") History history,
            @ForAll @IntRange(max = 12) int one,
            @ForAll @IntRange(max = 12) int other) {
        int last = history.villages().size();
        int since = Math.min(one % last, other % last);
        int day = Math.max(one % last, other % last);
        // a unit that joins another and is divided again may have villages in either part, so at least where its
        // villages are
        for (String unit : history.units(since)) {
            Lineage lineage = history.registry().whatBecameOf(unit, history.day(since), history.day(day));
            assertThat(ids(lineage.units())).containsAll(history.sharing(unit, since, day));
            assertThat(lineage.isUnbroken()).isEqualTo(untouched(history, unit, since, day));
        }
    }

    private static boolean untouched(History history, String unit, int since, int day) {
        return history.registry().events().subList(since, day).stream()
                .noneMatch(
                        event -> event.units().contains(unit) || event.results().contains(unit));
    }

    @Property(tries = 200)
    void who_came_from_whom_is_what_became_of_whom_read_backwards(
            @ForAll("histories") History history,
            @ForAll @IntRange(max = 12) int one,
            @ForAll @IntRange(max = 12) int other) {
        int last = history.villages().size();
        LocalDate since = history.day(Math.min(one % last, other % last));
        LocalDate day = history.day(Math.max(one % last, other % last));
        UnitRegistry registry = history.registry();
        for (String before : ids(registry.asOf(since))) {
            List<String> became = ids(registry.whatBecameOf(before, since, day).units());
            for (String after : ids(registry.asOf(day))) {
                assertThat(ids(registry.originsOf(after, day, since).units()).contains(before))
                        .isEqualTo(became.contains(after));
            }
        }
    }

    @Property(tries = 100)
    void every_history_is_written_and_read_back(@ForAll("histories") History history) {
        assertThat(UnitFiles.read("again.yaml", UnitFiles.write(history.registry())))
                .isEqualTo(history.registry());
    }
}
