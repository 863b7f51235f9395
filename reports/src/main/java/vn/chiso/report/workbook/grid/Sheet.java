package vn.chiso.report.workbook.grid;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cells of one sheet that hold something, the regions that are merged, and what is hidden. */
public final class Sheet {
    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows;
    private final Map<At, At> covered;
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;

    Sheet(
            String name,
            NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows,
            Map<At, At> covered,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {
        this.name = name;
        this.rows = rows;
        this.covered = covered;
        this.hiddenRows = hiddenRows;
        this.hiddenColumns = hiddenColumns;
    }

    public String name() {
        return name;
    }

    /** The rows that hold something, in order. */
    public NavigableSet<Integer> rows() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(rows.keySet()));
    }

    /** The columns of a row that hold something, in order. */
    public NavigableSet<Integer> columns(int row) {
        return Collections.unmodifiableNavigableSet(
                rows.getOrDefault(row, new TreeMap<>()).navigableKeySet());
    }

    /** What stands in the cell itself; a merged region has its contents in the upper left cell. */
    public Optional<SheetCell> cell(At at) {
        return Optional.ofNullable(rows.get(at.row())).flatMap(row -> Optional.ofNullable(row.get(at.column())));
    }

    /** The cell whose contents are seen here: the upper left one of a merged region, or the cell itself. */
    public At shownAt(At at) {
        return covered.getOrDefault(at, at);
    }

    public boolean isHiddenRow(int row) {
        return hiddenRows.contains(row);
    }

    public boolean isHiddenColumn(int column) {
        return hiddenColumns.contains(column);
    }
}
