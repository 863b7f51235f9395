package vn.chiso.core.unit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.unit.registry.Registries.day;
import static vn.chiso.core.unit.registry.Registries.ids;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.Problem;

class UnitFilesTest {
    private static final String TEXT = """
            chiso: units/1
            id: example
            covers-from: 2011-01-01
            documents: {decree: {type: Nghị quyết, number: 1/NQ-HĐND}}
            source: {document: decree, provenance: printed}
            units:
              - {id: t, name: tỉnh T, kind: tỉnh, codes: {gso: "01"}}
              - {id: h, name: huyện H, kind: huyện, parent: t}
              - {id: a, name: xã A, kind: xã, parent: h, from: 01/03/2012}
              - {id: b, name: xã B, kind: xã, parent: h}
              - {id: c, name: xã C, kind: xã, parent: h}
              - id: d
                name: xã D
                kind: xã
                source: {document: decree, at: Điều 2, provenance: assumed, note: chưa đọc}
              - {id: e, name: xã E, kind: xã, to: 2020-01-01}
            events:
              - {event: rename, on: 2013-01-01, unit: b, name: xã B Mới}
              - {event: change-of-kind, on: 2013-01-01, unit: b, kind: phường}
              - {event: merge, on: 2014-01-01, units: [a, b], into: c}
              - {event: split, on: 2015-01-01, unit: c, into: [c, d]}
              - {event: move, on: 2016-01-01, unit: c, parent: t}
              - {event: abolish-tier, on: 2025-07-01, kinds: [huyện]}
            """;

    @Test
    void every_kind_of_event_is_read_and_written_back() {
        UnitRegistry registry = UnitFiles.read("units.yaml", TEXT);
        assertThat(ids(registry.asOf(day("2014-01-01")))).containsExactly("t", "h", "c", "e");
        assertThat(ids(registry.asOf(day("2025-07-01")))).containsExactly("t", "c", "d");
        assertThat(UnitFiles.read("again.yaml", UnitFiles.write(registry))).isEqualTo(registry);
    }

    @Test
    void all_mistakes_of_a_file_are_in_one_list_with_their_lines() {
        assertThat(problems("""
                        chiso: units/1
                        id: example
                        documents: {decree: {type: Nghị quyết}}
                        units:
                          - {id: a, name: xã A, kind: xã, nick: A}
                        events:
                          - {event: annex, on: 2025-07-01}
                          - {event: merge, on: 2025-02-30, units: [a], into: b}
                        """))
                .containsExactly(
                        "units.yaml:1:1: expected the key 'covers-from', but got a mapping with chiso, id, documents, units,"
                                + " events. Add 'covers-from'.",
                        "units.yaml:5:5 (units[0]): expected a source, here or for the whole file, but got a mapping with id, name, kind,"
                                + " nick. Say which document it rests on.",
                        "units.yaml:5:41 (units[0].nick): expected only the keys id, name, kind, codes, parent, from, to, source, but got nick."
                                + " Remove it, or correct its spelling.",
                        "units.yaml:7:13 (events[0].event): expected one of merge, split, rename, change-of-kind, abolish-tier, move, but got"
                                + " 'annex'. Choose one of them.",
                        "units.yaml:7:5 (events[0]): expected a source, here or for the whole file, but got a mapping with event, on. Say"
                                + " which document it rests on.",
                        "units.yaml:8:24 (events[1].on): expected a date such as 2024-11-04 or 04/11/2024, but got '2025-02-30'. There is no"
                                + " such date as '2025-02-30'.",
                        "units.yaml:8:5 (events[1]): expected a source, here or for the whole file, but got a mapping with event, on, units,"
                                + " into. Say which document it rests on.");
    }

    @Test
    void a_history_that_cannot_be_is_named_at_the_line_of_its_event() {
        assertThat(problems(TEXT.replace("on: 2014-01-01, units: [a, b]", "on: 2012-03-01, units: [a, b]")))
                .contains(
                        "units.yaml:20:5 (event 3): expected a unit that there was just before 2012-03-01, but got a, which was"
                                + " from 2012-03-01 to now. Correct the event, its day, or the unit.");
        assertThat(problems(TEXT.replace("units: [a, b]", "units: [a, a]")))
                .containsExactly(
                        "units.yaml:20:5 (events[2]): expected a merger of units, but got a mapping with event, on, units, into. A"
                                + " merger is of at least two different units, but was of [a, a].");
        assertThat(problems(TEXT.replace("document: decree, at", "document: decision, at")))
                .containsExactly(
                        "units.yaml:15:13 (unit d, source): expected one of the documents [decree], but got decision. List"
                                + " the document, or correct its id.");
    }

    private static List<String> problems(String text) {
        return UnitFiles.check("units.yaml", text).stream()
                .map(Problem::toString)
                .toList();
    }
}
