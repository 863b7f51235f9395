package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.ranking.LeagueTable;
import vn.chiso.core.ranking.Measure;
import vn.chiso.core.ranking.Obstacle;
import vn.chiso.core.ranking.RankedUnit;
import vn.chiso.core.ranking.TableChanges;
import vn.chiso.core.ranking.UnitChange;
import vn.chiso.core.ranking.Unranked;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/**
 * Who stands where (bảng xếp hạng), and who moved since the table before. Who has no rank stands below those who have, without a number and with
 * the reason; so does who cannot be compared with the period before.
 *
 * <pre>{@code
 * RankingTables.of(table, words).table();
 * RankingTables.ofChanges(TableChanges.between(of2024, of2025), words).table();
 * }</pre>
 */
public final class RankingTables {
    private static final Rational HUNDRED = Rational.of(100);

    private RankingTables() {}

    /**
     * One unit.
     *
     * @param unit who
     * @param row its row, if it has a rank
     * @param unranked why it has none; empty if it has one or is no longer in the group
     * @param change how it moved; empty in a table without changes
     */
    public record Entry(
            Unit unit, Optional<RankedUnit> row, Optional<Unranked.Reason> unranked, Optional<UnitChange> change) {}

    /** The table of one period. */
    public static TableDraft<Entry> of(LeagueTable table, Words words) {
        List<Entry> entries = entries(table, unit -> Optional.empty()).collect(ImmutableList.toImmutableList());
        return noted(
                results(draft("ranking", "table.ranking", table, entries, words), table, words)
                        .column(note(words), entry -> notes(entry, words)),
                table,
                words);
    }

    /** The later of two tables, with the places and points that everybody won or lost since the earlier one; who is gone comes last. */
    public static TableDraft<Entry> ofChanges(TableChanges changes, Words words) {
        LeagueTable table = changes.after();
        Stream<Entry> gone = changes.units().stream()
                .filter(change -> !table.group().has(change.unit().id()))
                .map(change -> new Entry(change.unit(), Optional.empty(), Optional.empty(), Optional.of(change)));
        List<Entry> entries = Stream.concat(entries(table, unit -> changes.of(unit.id())), gone)
                .collect(ImmutableList.toImmutableList());
        String before = changes.before().period().toString();
        return noted(
                results(draft("ranking-changes", "table.ranking-changes", table, entries, words), table, words)
                        .column(
                                "rank-before",
                                words.text("column.rank-before", before),
                                Table.Type.RANK,
                                entry -> before(entry, row -> new Cell.Rank(row.rank())))
                        .column(
                                "change-of-rank",
                                words.text("column.change-of-rank"),
                                Table.Type.NUMBER,
                                entry -> changed(entry.change().flatMap(UnitChange::places), Rational::of, 0))
                        .column(
                                "points-before",
                                words.text("column.points-before", before),
                                Table.Type.POINTS,
                                entry -> before(entry, row -> Cell.points(row.points())))
                        .column(
                                "change-of-points",
                                words.text("column.change-of-points"),
                                Table.Type.POINTS,
                                entry -> changed(
                                        entry.change().flatMap(UnitChange::points), points -> points.value(), 2))
                        .column(note(words), entry -> notes(entry, words)),
                table,
                words);
    }

    private static Stream<Entry> entries(LeagueTable table, Function<Unit, Optional<UnitChange>> change) {
        return Stream.concat(
                table.rows().stream()
                        .map(row ->
                                new Entry(row.unit(), Optional.of(row), Optional.empty(), change.apply(row.unit()))),
                table.unranked().stream()
                        .map(unranked -> new Entry(
                                unranked.unit(),
                                Optional.empty(),
                                Optional.of(unranked.reason()),
                                change.apply(unranked.unit()))));
    }

    private static TableDraft<Entry> draft(
            String id, String title, LeagueTable table, List<Entry> entries, Words words) {
        return TableDraft.ofBody(
                id,
                words.text(
                        title,
                        table.index().code(),
                        table.period(),
                        table.group().name()),
                entries);
    }

    private static TableDraft<Entry> results(TableDraft<Entry> draft, LeagueTable table, Words words) {
        TableDraft<Entry> results = draft.column(
                        "rank",
                        words.text("column.rank"),
                        Table.Type.RANK,
                        entry -> now(entry, row -> new Cell.Rank(row.rank())))
                .column(
                        "unit",
                        words.text("column.unit"),
                        Table.Type.TEXT,
                        entry -> Cell.text(entry.unit().name()))
                .column(
                        "points",
                        words.text("column.points"),
                        Table.Type.POINTS,
                        entry -> now(entry, row -> Cell.points(row.points())))
                .column(
                        "applicable-max",
                        words.text("column.applicable-max"),
                        Table.Type.POINTS,
                        entry -> now(entry, row -> Cell.points(row.outOf())));
        return table.rules().measure() == Measure.ATTAINMENT
                ? results.column(
                        "attainment",
                        words.text("column.attainment"),
                        Table.Type.SHARE,
                        entry -> now(entry, row -> Cell.share(row.compared().dividedBy(HUNDRED))))
                : results;
    }

    private static TableDraft<Entry> noted(TableDraft<Entry> draft, LeagueTable table, Words words) {
        return table.rules().measure() == Measure.POINTS && !table.isOnOneScale()
                ? draft.note(words.text("note.several-scales"))
                : draft;
    }

    private static Table.Column note(Words words) {
        return new Table.Column("note", words.text("column.note"), Table.Type.TEXT, Optional.empty(), 4);
    }

    private static Cell now(Entry entry, Function<RankedUnit, Cell> cell) {
        return entry.row()
                .map(cell)
                .orElseGet(() -> Cell.absent(entry.unranked().isPresent() ? Reason.UNKNOWN : Reason.NONE));
    }

    private static Cell before(Entry entry, Function<RankedUnit, Cell> cell) {
        return entry.change().flatMap(UnitChange::before).map(cell).orElse(Cell.absent(Reason.NONE));
    }

    private static <T> Cell changed(Optional<T> change, Function<T, Rational> by, int places) {
        return change.<Cell>map(known -> new Cell.Change(by.apply(known), places))
                .orElse(Cell.absent(Reason.NONE));
    }

    private static Cell notes(Entry entry, Words words) {
        Stream<String> ties =
                entry.row().filter(RankedUnit::isTied).map(row -> words.text("ranking.tied", row.tiedWith())).stream();
        Stream<String> reason = entry.change().isPresent()
                ? Stream.of()
                : entry.unranked().map(why -> words.of("unranked", why)).stream();
        Stream<String> obstacles = entry.change().stream()
                .flatMap(change -> change.obstacles().stream())
                .map(obstacle -> obstacle(obstacle, words));
        String text = Stream.of(ties, reason, obstacles).flatMap(each -> each).collect(Collectors.joining("; "));
        return text.isEmpty() ? Cell.absent(Reason.NONE) : Cell.text(text);
    }

    private static String obstacle(Obstacle obstacle, Words words) {
        if (obstacle instanceof Obstacle.UnrankedBefore before) {
            return words.text("obstacle.unranked-before", words.of("unranked", before.reason()));
        }
        if (obstacle instanceof Obstacle.UnrankedNow now) {
            return words.text("obstacle.unranked-now", words.of("unranked", now.reason()));
        }
        if (obstacle instanceof Obstacle.OtherCriteria other) {
            return words.text("obstacle.other-criteria", other.changes().size());
        }
        if (obstacle instanceof Obstacle.Reorganised) {
            return words.text("obstacle.reorganised");
        }
        return words.text(obstacle instanceof Obstacle.NewInGroup ? "obstacle.new" : "obstacle.gone");
    }
}
