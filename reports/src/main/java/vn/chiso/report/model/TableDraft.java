package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.report.model.Table.Column;
import vn.chiso.report.model.Table.Kind;
import vn.chiso.report.model.Table.Row;

/**
 * A table in the making: lines, and columns that say what of a line they show. Presets hand one out, so that columns can be added, moved or
 * taken away before it becomes a {@link Table}. Immutable.
 *
 * <pre>{@code
 * UnitSheet.of(scorecard, words).column("code", "Mã", Table.Type.TEXT, score -> Cell.text(score.id())).table();
 * }</pre>
 *
 * @param <T> what a line is of
 */
public final class TableDraft<T> {
    private final String id;
    private final String title;
    private final ImmutableList<Line<T>> lines;
    private final ImmutableList<Drawn<T>> columns;
    private final ImmutableList<String> notes;

    /**
     * One line.
     *
     * @param kind what it is in the table
     * @param level how deep it stands
     * @param of what it is of
     * @param details what can be unfolded below it
     */
    public record Line<T>(Kind kind, int level, T of, ImmutableList<String> details) {
        /** A line of the body without details. */
        public static <T> Line<T> of(T of) {
            return new Line<>(Kind.BODY, 0, of, ImmutableList.of());
        }
    }

    private record Drawn<T>(Column column, Function<? super T, Cell> cell) {}

    private TableDraft(
            String id,
            String title,
            ImmutableList<Line<T>> lines,
            ImmutableList<Drawn<T>> columns,
            ImmutableList<String> notes) {
        this.id = id;
        this.title = title;
        this.lines = lines;
        this.columns = columns;
        this.notes = notes;
    }

    /** A table without columns yet. */
    public static <T> TableDraft<T> of(String id, String title, List<Line<T>> lines) {
        return new TableDraft<>(id, title, ImmutableList.copyOf(lines), ImmutableList.of(), ImmutableList.of());
    }

    /** A table with a line of the body for each of these. */
    public static <T> TableDraft<T> ofBody(String id, String title, List<T> rows) {
        return of(id, title, rows.stream().map(Line::of).toList());
    }

    /** With one more column at the right end. */
    public TableDraft<T> column(String columnId, String head, Table.Type type, Function<? super T, Cell> cell) {
        return column(new Column(columnId, head, type, Optional.empty(), type == Table.Type.TEXT ? 3 : 1), cell);
    }

    /** With one more column at the right end, of any width and under any group. */
    public TableDraft<T> column(Column column, Function<? super T, Cell> cell) {
        return withColumns(Stream.concat(columns.stream(), Stream.of(new Drawn<T>(column, cell))));
    }

    /**
     * Without a column.
     *
     * @throws IllegalArgumentException if it has no such column, naming those that it has
     */
    public TableDraft<T> without(String columnId) {
        if (columns.stream().noneMatch(drawn -> drawn.column().id().equals(columnId))) {
            throw new IllegalArgumentException("Table " + id + " has no column " + columnId + ", only "
                    + columns.stream().map(drawn -> drawn.column().id()).toList());
        }
        return withColumns(columns.stream().filter(drawn -> !drawn.column().id().equals(columnId)));
    }

    /** With another title. */
    public TableDraft<T> titled(String other) {
        return new TableDraft<>(id, other, lines, columns, notes);
    }

    /** With one more note; cells lead to it by its number. */
    public TableDraft<T> note(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new TableDraft<>(id, title, lines, columns, ImmutableList.copyOf(more));
    }

    private TableDraft<T> withColumns(Stream<Drawn<T>> drawn) {
        return new TableDraft<>(id, title, lines, drawn.collect(ImmutableList.toImmutableList()), notes);
    }

    /** The table. */
    public Table table() {
        return new Table(
                id,
                title,
                columns.stream().map(Drawn::column).collect(ImmutableList.toImmutableList()),
                lines.stream().map(this::row).collect(ImmutableList.toImmutableList()),
                notes);
    }

    private Row row(Line<T> line) {
        return new Row(
                line.kind(),
                line.level(),
                columns.stream().map(drawn -> drawn.cell().apply(line.of())).collect(ImmutableList.toImmutableList()),
                line.details());
    }
}
