package vn.chiso.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.ranking.Ranked.communes;
import static vn.chiso.core.ranking.Ranked.exact;
import static vn.chiso.core.ranking.Ranked.rules;
import static vn.chiso.core.ranking.Ranked.scored;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.registry.UnitFiles;
import vn.chiso.core.unit.registry.UnitRegistry;

class TableChangesTest {
    private static final LocalDate EVE = LocalDate.of(2024, 12, 31);
    private static final LocalDate THEN = LocalDate.of(2025, 12, 31);

    /** The same criteria for the next year. */
    private static final IndexEvaluator NEXT = edition("period: '2024'", "period: '2025'", "test-2024", "test-2025");

    private static final LeagueTable BEFORE = table(
            communes("a", "b", "c", "gone", "old"),
            scored("a", "40", "20", "30"), // 90, first
            scored("b", "40", "20", "20.5"), // 80.5, second
            scored("c", "40", "20", "10"), // 70, third
            scored("gone", "1", "1", "1"),
            scored("old", "1", "1", "-"));

    /** The packaged text of the edition with words exchanged, two by two. */
    private static IndexEvaluator edition(String... words) {
        String text = IndexFiles.write(Ranked.INDEX);
        for (int i = 0; i < words.length; i += 2) {
            assertThat(text).contains(words[i]);
            text = text.replace(words[i], words[i + 1]);
        }
        Index index = IndexFiles.read("next.yaml", text);
        return IndexEvaluator.of(index);
    }

    private static LeagueTable table(RankingGroup group, Scorecard... scorecards) {
        return LeagueTable.of(group, List.of(scorecards), exact());
    }

    private static LeagueTable next(RankingGroup group, IndexEvaluator edition) {
        return LeagueTable.of(
                group,
                Stream.of(
                                scored(edition, "a", "40", "20", "20"), // 80, second
                                scored(edition, "b", "40", "20", "30"), // 90, first
                                scored(edition, "c", "40", "-", "10"),
                                scored(edition, "old", "1", "1", "1"),
                                scored(edition, "new", "40", "10", "10"))
                        .filter(scorecard -> group.has(scorecard.unit().id()))
                        .toList(),
                exact());
    }

    private static UnitChange of(TableChanges changes, String unit) {
        return changes.of(unit).orElseThrow();
    }

    @Test
    void places_and_points_are_told_where_both_are_known() {
        TableChanges changes = TableChanges.between(BEFORE, next(communes("a", "b", "c", "old", "new"), NEXT));
        assertThat(of(changes, "a").places()).contains(-1);
        assertThat(of(changes, "a").points()).contains(Points.of(-10));
        assertThat(of(changes, "b").places()).contains(1);
        assertThat(of(changes, "b").points()).contains(Points.parse("9.5"));
    }

    @Test
    void who_is_new_gone_or_not_known_has_a_reason_and_no_number() {
        TableChanges changes = TableChanges.between(BEFORE, next(communes("a", "b", "c", "old", "new"), NEXT));
        assertThat(of(changes, "c").obstacles())
                .containsExactly(new Obstacle.UnrankedNow(Unranked.Reason.PARTLY_SCORED));
        assertThat(of(changes, "old").obstacles())
                .containsExactly(new Obstacle.UnrankedBefore(Unranked.Reason.PARTLY_SCORED));
        assertThat(of(changes, "new").obstacles()).containsExactly(new Obstacle.NewInGroup());
        assertThat(of(changes, "gone").obstacles()).containsExactly(new Obstacle.GoneFromGroup());
        assertThat(changes.units())
                .filteredOn(change -> !change.isComparable())
                .hasSize(4)
                .allMatch(change -> change.places().isEmpty() && change.points().isEmpty());
        assertThat(changes.units()).extracting(change -> change.unit().id()).endsWith("gone");
    }

    @Test
    void other_criteria_leave_no_change_and_say_what_is_different() {
        IndexEvaluator other = edition(
                "period: '2024'", "period: '2025'", "test-2024", "test-2025", "reduce-maximum", "rescale-total");
        TableChanges changes = TableChanges.between(BEFORE, next(communes("a", "b"), other));
        UnitChange change = of(changes, "a");
        assertThat(change.places()).isEmpty();
        assertThat(change.obstacles())
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("OtherCriteria[changes=[B not-applicable policy changed: REDUCE_MAXIMUM -> RESCALE_TOTAL]]");
        assertThat(change.before().orElseThrow().rank()).isEqualTo(1); // both are still shown
        assertThat(change.after().orElseThrow().rank()).isEqualTo(2);
    }

    @Test
    void another_name_of_a_line_changes_no_score() {
        IndexEvaluator renamed =
                edition("period: '2024'", "period: '2025'", "test-2024", "test-2025", "Tiêu chí A1", "Tiêu chí A1 mới");
        assertThat(of(TableChanges.between(BEFORE, next(communes("a"), renamed)), "a")
                        .isComparable())
                .isTrue();
    }

    @Test
    void across_a_merger_there_is_no_number_but_the_merger() {
        UnitRegistry registry = UnitFiles.read("units.yaml", """
                chiso: units/1
                id: communes
                covers-from: 2020-01-01
                documents: {decree: {type: Nghị quyết}}
                source: {document: decree, provenance: printed}
                units:
                  - {id: a, name: xã a, kind: xã}
                  - {id: b, name: xã b, kind: xã}
                  - {id: c, name: xã c, kind: xã}
                  - {id: gone, name: xã gone, kind: xã}
                  - {id: old, name: xã old, kind: xã}
                  - {id: new, name: xã new, kind: xã}
                events:
                  - {event: merge, on: 2025-07-01, units: [c, gone], into: new}
                  - {event: merge, on: 2025-07-01, units: [b, old], into: b}
                """);
        LeagueTable after = next(communes("a", "b", "new"), NEXT);
        TableChanges changes = TableChanges.between(BEFORE, after, registry, EVE, THEN);

        assertThat(of(changes, "a").places()).contains(-1);
        assertThat(obstacles(changes, "b")).containsExactly("Reorganised[events=[b + old -> b on 2025-07-01]]");
        assertThat(obstacles(changes, "new"))
                .containsExactly("NewInGroup[]", "Reorganised[events=[c + gone -> new on 2025-07-01]]");
        assertThat(obstacles(changes, "gone"))
                .containsExactly("GoneFromGroup[]", "Reorganised[events=[c + gone -> new on 2025-07-01]]");
        assertThat(of(changes, "b").points()).isEmpty();
        // on days before the merger nothing is broken, but the new unit is not there yet
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> TableChanges.between(BEFORE, after, registry, EVE, LocalDate.of(2025, 6, 30)))
                .withMessage(
                        "unit new, 2025: expected a unit that there was on 2025-06-30 by the registry communes, but got xã"
                                + " new. Use the registry's id of that day, or add the unit to the registry.");
    }

    private static List<String> obstacles(TableChanges changes, String unit) {
        return of(changes, unit).obstacles().stream().map(Object::toString).toList();
    }

    @Test
    void tables_that_were_not_ranked_alike_are_refused_with_every_difference() {
        LeagueTable other = LeagueTable.of(
                new RankingGroup("Khối sở", communes("a").units()),
                List.of(scored("a", "1", "1", "1")),
                rules(TiePolicy.DENSE, Precision.exact()).build());
        assertThat(TableChanges.check(BEFORE, other))
                .extracting(Problem::place)
                .extracting(Object::toString)
                .containsExactly("group", "rules", "period");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> TableChanges.between(BEFORE, BEFORE))
                .withMessage(
                        "period: expected a period of the same length after 2024, but got 2024. Compare tables of one index"
                                + " and group that were ranked alike, the earlier one first.");
        LeagueTable half =
                next(communes("a"), edition("period: '2024'", "period: '2025-H1'", "test-2024", "test-2025-1"));
        assertThat(TableChanges.check(BEFORE, half)).hasSize(1);
        assertThat(TableChanges.check(BEFORE, next(communes("a"), NEXT))).isEmpty();
    }
}
