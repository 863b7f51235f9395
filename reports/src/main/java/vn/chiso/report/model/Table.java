package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A table of typed columns.
 *
 * @param id stable and unique in the report
 * @param title what it shows
 * @param columns its columns, from the left
 * @param rows its rows; each has a cell for each column
 * @param notes what the marks of its cells lead to, in order; the first is note 1
 */
public record Table(
        String id, String title, ImmutableList<Column> columns, ImmutableList<Row> rows, ImmutableList<String> notes)
        implements Block {

    /** What a column holds; writers align and format by it. */
    public enum Type {
        TEXT,
        POINTS,
        SHARE,
        NUMBER,
        RANK,
        DATE,
        /** One of a few words, such as a party; a page lets its reader choose one. */
        CHOICE;

        /** Whether its cells are numbers, aligned right. */
        public boolean isNumber() {
            return this != TEXT && this != DATE && this != CHOICE;
        }
    }

    /**
     * One column.
     *
     * @param id stable and unique in the table, such as {@code max}
     * @param title its head
     * @param type what it holds
     * @param group the head that it shares with its neighbours of the same group; a head that spans them
     * @param weight how wide it is beside the others, 1 and more
     */
    public record Column(String id, String title, Type type, Optional<String> group, int weight) {
        public Column {
            Ids.check("column", id);
            if (weight < 1) {
                throw new IllegalArgumentException("Column " + id + " needs a weight of 1 or more, but was " + weight);
            }
        }
    }

    /** What a row is in its table. */
    public enum Kind {
        BODY,
        /** The head of the rows below it; its first text spans the table's words. */
        GROUP,
        SUBTOTAL,
        TOTAL
    }

    /**
     * One row.
     *
     * @param kind what it is
     * @param level how deep it stands, from 0
     * @param cells one for each column
     * @param details what can be unfolded below it, a line each; writers for paper leave it out
     */
    public record Row(Kind kind, int level, ImmutableList<Cell> cells, ImmutableList<String> details) {}

    public Table {
        Ids.check("table", id);
        Set<String> ids = new HashSet<>();
        for (Column column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("Table " + id + " has two columns " + column.id());
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Table " + id + " has " + columns.size() + " columns, but a row has "
                        + row.cells().size() + " cells");
            }
            for (Cell cell : row.cells()) {
                if (cell instanceof Cell.Noted noted && noted.note() > notes.size()) {
                    throw new IllegalArgumentException("Table " + id + " has " + notes.size()
                            + " notes, but a cell leads to note " + noted.note());
                }
            }
        }
    }

    /** The same table under another id. */
    public Table withId(String other) {
        return new Table(other, title, columns, rows, notes);
    }

    /** Whether its columns have heads above their heads. */
    public boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group().isPresent());
    }

    /** The cell of a row in a column. */
    public Cell cell(Row row, String columnId) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(columnId)) {
                return row.cells().get(i);
            }
        }
        throw new IllegalArgumentException("Table " + id + " has no column " + columnId);
    }
}
