package vn.chiso.core.unit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.unit.registry.Registries.SOURCE;
import static vn.chiso.core.unit.registry.Registries.commune;
import static vn.chiso.core.unit.registry.Registries.communes;
import static vn.chiso.core.unit.registry.Registries.day;
import static vn.chiso.core.unit.registry.Registries.ids;
import static vn.chiso.core.unit.registry.Registries.merge;
import static vn.chiso.core.unit.registry.Registries.registry;
import static vn.chiso.core.unit.registry.Registries.rename;
import static vn.chiso.core.unit.registry.Registries.split;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.unit.Unit;

class UnitRegistryTest {
    private static final LocalDate EVE = day("2025-06-30");
    private static final LocalDate THEN = day("2025-07-01");

    private static final UnitRegistry MERGED =
            registry(communes("a", "b", "c", "ab"), merge("2025-07-01", "ab", "a", "b"));

    @Test
    void a_merger_takes_effect_on_its_day() {
        assertThat(ids(MERGED.asOf(EVE))).containsExactly("a", "b", "c");
        assertThat(ids(MERGED.asOf(THEN))).containsExactly("c", "ab");
        assertThat(MERGED.asOf(THEN, "a")).isEmpty();
        assertThat(MERGED.history("a").get(0).to()).contains(THEN);
        assertThat(MERGED.history("ab").get(0).from()).contains(THEN);
    }

    @Test
    void what_became_of_a_unit_and_where_it_came_from() {
        Lineage became = MERGED.whatBecameOf("a", EVE, THEN);
        assertThat(ids(became.units())).containsExactly("ab");
        assertThat(became.events()).extracting(Object::toString).containsExactly("a + b -> ab on 2025-07-01");
        assertThat(became.isUnbroken()).isFalse();
        assertThat(ids(MERGED.originsOf("ab", THEN, EVE).units())).containsExactly("a", "b");

        assertThat(MERGED.whatBecameOf("c", EVE, THEN).isUnbroken()).isTrue();
        assertThat(MERGED.whatBecameOf("a", day("2001-01-01"), EVE).isUnbroken())
                .isTrue();
        assertThat(MERGED.originsOf("ab", day("2030-01-01"), THEN).isUnbroken()).isTrue();
    }

    @Test
    void a_unit_may_go_on_larger_or_smaller_and_is_not_the_same_area() {
        // b joins a, which goes on; then a gives d away
        UnitRegistry registry = registry(
                communes("a", "b", "d"), split("2022-01-01", "a", "a", "d"), merge("2020-01-01", "a", "a", "b"));
        assertThat(ids(registry.asOf(day("2021-01-01")))).containsExactly("a");
        assertThat(registry.history("a")).hasSize(1);
        Lineage lineage = registry.whatBecameOf("b", day("2019-12-31"), day("2022-01-01"));
        assertThat(ids(lineage.units())).containsExactlyInAnyOrder("a", "d");
        assertThat(lineage.events()).hasSize(2);
        assertThat(registry.whatBecameOf("a", day("2019-01-01"), day("2021-01-01"))
                        .isUnbroken())
                .isFalse();
        assertThat(ids(registry.originsOf("d", day("2022-01-01"), day("2019-12-31"))
                        .units()))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_left_before_a_unit_joined_is_none_of_its_area() {
        // d left a in 2020; b joined a in 2022: of b nothing is in d
        UnitRegistry registry = registry(
                communes("a", "b", "d"), split("2020-01-01", "a", "a", "d"), merge("2022-01-01", "a", "a", "b"));
        assertThat(ids(registry.whatBecameOf("b", day("2019-01-01"), day("2023-01-01"))
                        .units()))
                .containsExactly("a");
        assertThat(ids(registry.originsOf("d", day("2023-01-01"), day("2019-01-01"))
                        .units()))
                .containsExactly("a");
    }

    @Test
    void a_renaming_and_another_kind_make_versions_and_break_nothing() {
        UnitRegistry registry = registry(
                communes("a"),
                rename("2024-01-01", "a", "phường An"),
                new UnitEvent.ChangeOfKind(day("2024-01-01"), "a", "phường", SOURCE));
        assertThat(registry.history("a"))
                .extracting(UnitVersion::unit)
                .containsExactly(new Unit("a", "xã a", "xã"), new Unit("a", "phường An", "phường"));
        assertThat(registry.whatBecameOf("a", day("2023-12-31"), day("2024-01-01"))
                        .isUnbroken())
                .isTrue();
        assertThat(registry.named("xã a", day("2023-12-31")).unit()).isPresent();
        assertThat(registry.named("xã a", day("2024-01-01")).unit()).isEmpty();
    }

    @Test
    void a_tier_is_abolished_without_successors_and_what_was_below_belongs_to_the_tier_above() {
        RegisteredUnit district = under("h", "huyện", "t");
        UnitRegistry registry = registry(
                List.of(under("t", "tỉnh", ""), district, under("x", "xã", "h")),
                new UnitEvent.AbolishTier(THEN, ImmutableSet.of("huyện"), SOURCE));
        assertThat(registry.parent("x", EVE).map(parent -> parent.unit().id())).contains("h");
        assertThat(registry.parent("x", THEN).map(parent -> parent.unit().id())).contains("t");
        assertThat(ids(registry.children("t", EVE))).containsExactly("h");
        assertThat(ids(registry.children("t", THEN))).containsExactly("x");
        Lineage lineage = registry.whatBecameOf("h", EVE, THEN);
        assertThat(lineage.units()).isEmpty();
        assertThat(lineage.events()).extracting(Object::toString).containsExactly("huyện abolished on 2025-07-01");
    }

    @Test
    void a_unit_belongs_to_what_its_parent_was_merged_into_and_to_nobody_known_after_a_split() {
        List<RegisteredUnit> units = new ArrayList<>(communes("p", "q", "pq", "r", "s"));
        units.add(under("x", "thôn", "p"));
        UnitRegistry registry =
                registry(units, merge("2010-01-01", "pq", "p", "q"), split("2020-01-01", "pq", "r", "s"));
        assertThat(registry.parent("x", day("2009-12-31")).orElseThrow().unit().id())
                .isEqualTo("p");
        assertThat(registry.parent("x", day("2010-01-01")).orElseThrow().unit().id())
                .isEqualTo("pq");
        assertThat(registry.parent("x", day("2020-01-01"))).isEmpty();
        UnitEvent[] moved = {
            merge("2010-01-01", "pq", "p", "q"),
            split("2020-01-01", "pq", "r", "s"),
            new UnitEvent.Move(day("2020-01-01"), "x", "s", SOURCE)
        };
        assertThat(registry(units, moved)
                        .parent("x", day("2020-01-01"))
                        .orElseThrow()
                        .unit()
                        .id())
                .isEqualTo("s");
    }

    @Test
    void a_name_means_somebody_on_a_day_and_may_mean_several() {
        List<RegisteredUnit> units = List.of(
                RegisteredUnit.of(new Unit("ward", "phường Tân An", "phường"), SOURCE),
                RegisteredUnit.of(new Unit("commune", "xã Tân An", "xã"), SOURCE),
                RegisteredUnit.of(new Unit("city", "thành phố Huế", "thành phố trực thuộc trung ương"), SOURCE));
        UnitRegistry registry = registry(units);
        NameLookup both = registry.named("  tân   AN ", THEN);
        assertThat(both.isAmbiguous()).isTrue();
        assertThat(both.unit()).isEmpty();
        assertThat(both.problem().orElseThrow().toString())
                .isEqualTo(
                        "name   tân   AN : expected one unit of that name on 2025-07-01, but got ward (phường Tân An),"
                                + " commune (xã Tân An). Give the id, or the name with its kind.");
        assertThat(registry.named("xã Tân An", THEN).unit().orElseThrow().unit().id())
                .isEqualTo("commune");
        assertThat(registry.named("Huế", THEN).unit()).isPresent();
        assertThat(registry.named("Tan An", THEN).problem().orElseThrow().toString())
                .isEqualTo(
                        "name Tan An: expected a unit of that name on 2025-07-01, but got none. Correct the name, or the"
                                + " day.");
        assertThat(registry.everNamed("Tân An")).hasSize(2);
    }

    @Test
    void a_code_belongs_to_one_unit_at_a_time() {
        List<RegisteredUnit> units = List.of(coded("a", "01"), coded("b", "02"), coded("ab", "01"));
        UnitRegistry registry = registry(units, merge("2025-07-01", "ab", "a", "b"));
        assertThat(registry.coded("gso", "01", EVE).orElseThrow().unit().id()).isEqualTo("a");
        assertThat(registry.coded("gso", "01", THEN).orElseThrow().unit().id()).isEqualTo("ab");
        assertThat(registry.coded("gso", "02", THEN)).isEmpty();
        assertThat(problems(units))
                .containsExactly(
                        "unit ab, codes: expected a code that no other unit has at the same time, but got gso 01,"
                                + " which a has too. Correct the code, or the days of the units.");
    }

    @Test
    void a_history_that_cannot_be_is_named_in_one_list() {
        List<RegisteredUnit> units = new ArrayList<>(communes("a", "b", "c", "ab", "a"));
        units.add(new RegisteredUnit(
                new Unit("late", "xã late", "xã"),
                ImmutableMap.of(),
                Optional.of("nobody"),
                Optional.of(day("2025-07-01")),
                Optional.of(day("2025-07-01")),
                SOURCE));
        assertThat(problems(
                        units,
                        merge("2020-01-01", "ab", "a", "b"),
                        merge("2021-01-01", "c", "a", "x"),
                        split("2022-01-01", "b", "c", "ab")))
                .containsExactly(
                        "unit a: expected an id that no other unit ever has, but got a second unit with it. Give a unit that is"
                                + " new, or founded again, an id of its own.",
                        "event 2: expected the id of a unit of the registry, but got x. Correct the event, its day, or the"
                                + " unit.",
                        "event 2: expected a unit that there was just before 2021-01-01, but got a, which was from before the"
                                + " registry to 2020-01-01. Correct the event, its day, or the unit.",
                        "event 3: expected a unit that there was just before 2022-01-01, but got b, which was from before the"
                                + " registry to 2020-01-01. Correct the event, its day, or the unit.",
                        "unit ab: expected one event that it begins with, but got [a + b -> ab on 2020-01-01, b -> c + ab on"
                                + " 2022-01-01]. Correct the event, its day, or the unit.",
                        "unit c: expected one event that it begins with, but got [a + x -> c on 2021-01-01, b -> c + ab on"
                                + " 2022-01-01]. Correct the event, its day, or the unit.",
                        "unit late: expected a first day before the last, but got from 2025-07-01 to 2025-07-01. Correct the"
                                + " event, its day, or the unit.",
                        "unit late, parent: expected the id of a unit of the registry, but got nobody. Correct the id.");
    }

    @Test
    void days_that_are_stated_and_days_that_events_say_must_be_the_same() {
        RegisteredUnit early = new RegisteredUnit(
                new Unit("ab", "xã ab", "xã"),
                ImmutableMap.of(),
                Optional.empty(),
                Optional.of(EVE),
                Optional.empty(),
                SOURCE);
        RegisteredUnit ended = new RegisteredUnit(
                new Unit("a", "xã a", "xã"),
                ImmutableMap.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day("2025-07-02")),
                SOURCE);
        assertThat(problems(List.of(early, ended, commune("b")), merge("2025-07-01", "ab", "a", "b")))
                .containsExactly(
                        "unit ab: expected the first day that its event says, 2025-07-01, but got 2025-06-30. Correct the event,"
                                + " its day, or the unit.",
                        "unit a: expected the last day that its event says, 2025-07-01, but got 2025-07-02. Correct the event,"
                                + " its day, or the unit.");
    }

    @Test
    void a_circle_is_refused_among_parents_and_among_successors() {
        assertThat(problems(List.of(under("a", "xã", "b"), under("b", "xã", "a"))))
                .first()
                .asString()
                .isEqualTo(
                        "unit a, parent: expected a unit that does not itself belong to this one, but got a under b under a on"
                                + " 2000-01-01. Break the circle.");
        assertThat(problems(
                        communes("a", "b", "c", "d"),
                        merge("2020-01-01", "b", "a", "c"),
                        merge("2021-01-01", "a", "b", "d")))
                .isNotEmpty()
                .anyMatch(problem ->
                        problem.startsWith("event 1: expected a unit that there was just before 2020-01-01"));
    }

    @Test
    void a_merger_is_of_units_that_are_there_on_the_eve_of_its_day() {
        RegisteredUnit born = new RegisteredUnit(
                new Unit("b", "xã b", "xã"),
                ImmutableMap.of(),
                Optional.empty(),
                Optional.of(THEN),
                Optional.empty(),
                SOURCE);
        List<RegisteredUnit> units = List.of(commune("a"), born, commune("ab"));
        assertThat(problems(units, merge("2025-07-01", "ab", "a", "b"))).hasSize(1);
        assertThat(problems(units, merge("2025-07-02", "ab", "a", "b"))).isEmpty();
    }

    @Test
    void questions_that_have_no_answer_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MERGED.asOf(day("1999-12-31")))
                .withMessage("The registry test knows nothing before 2000-01-01, so nothing of 1999-12-31");
        assertThat(MERGED.asOf(day("2000-01-01"))).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MERGED.history("x"))
                .withMessage("No unit ever had the id x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MERGED.whatBecameOf("ab", EVE, THEN))
                .withMessageStartingWith("There was no unit ab on 2025-06-30; it was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MERGED.whatBecameOf("a", EVE, day("2025-06-29")))
                .withMessage("The later day 2025-06-29 is before 2025-06-30");
        assertThatIllegalArgumentException().isThrownBy(() -> merge("2020-01-01", "a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> split("2020-01-01", "a", "b", "b"));
    }

    private static RegisteredUnit under(String id, String kind, String parent) {
        return new RegisteredUnit(
                new Unit(id, kind + " " + id, kind),
                ImmutableMap.of(),
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                Optional.empty(),
                Optional.empty(),
                SOURCE);
    }

    private static RegisteredUnit coded(String id, String code) {
        return new RegisteredUnit(
                new Unit(id, "xã " + id, "xã"),
                ImmutableMap.of("gso", code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SOURCE);
    }

    private static List<String> problems(List<RegisteredUnit> units, UnitEvent... events) {
        try {
            registry(units, events);
            return List.of();
        } catch (InvalidDataException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }
}
