package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.Sheet;
import vn.chiso.report.workbook.grid.SheetCell;
import vn.chiso.report.workbook.grid.SheetCell.Kind;

/**
 * The head of a table on a sheet: the rows that it takes and what its columns are. Heads of several rows and merged cells are read as people read
 * them: <em>Điểm</em> over <em>Tối đa</em> is <em>Điểm tối đa</em>.
 *
 * @param first its first row
 * @param last its last row
 * @param columns by what they are
 * @param inputs the columns of named inputs
 * @param strange the columns with another heading, and that
 */
record Heads(
        Sheet sheet,
        int first,
        int last,
        ImmutableListMultimap<Column, Integer> columns,
        ImmutableMap<String, Integer> inputs,
        ImmutableMap<Integer, String> strange) {
    private static final int ROWS_SEARCHED = 100;
    private static final int TALLEST = 4;
    private static final int COLUMNS_SEARCHED = 200;

    /** The head with the most columns that are known; of equals the lowest number of rows, and then the first. Empty if no column is a code. */
    static Optional<Heads> find(Sheet sheet, TableWords words) {
        Heads best = null;
        int most = 1;
        List<Integer> rows = sheet.rows().stream().limit(ROWS_SEARCHED).toList();
        for (int height = 1; height <= TALLEST; height++) {
            for (int row : rows) {
                Heads heads = read(sheet, row, row + height - 1, words);
                int known = heads.columns().keySet().size() + heads.inputs().size();
                if (heads.columns().containsKey(Column.CODE) && known > most) {
                    best = heads;
                    most = known;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Heads read(Sheet sheet, int first, int last, TableWords words) {
        TreeSet<Integer> used = new TreeSet<>();
        for (int row = first; row <= last; row++) {
            used.addAll(sheet.columns(row));
        }
        ImmutableListMultimap.Builder<Column, Integer> columns = ImmutableListMultimap.builder();
        ImmutableMap.Builder<String, Integer> inputs = ImmutableMap.builder();
        ImmutableMap.Builder<Integer, String> strange = ImmutableMap.builder();
        int widest = used.isEmpty() ? 0 : Math.min(used.last(), used.first() + COLUMNS_SEARCHED);
        for (int column = used.isEmpty() ? 1 : used.first(); column <= widest; column++) {
            List<String> texts = texts(sheet, first, last, column);
            Optional<Column> known =
                    ways(texts).flatMap(way -> words.column(way).stream()).findFirst();
            Optional<String> input =
                    ways(texts).flatMap(way -> words.input(way).stream()).findFirst();
            if (input.isPresent()) {
                inputs.put(input.get(), column);
            } else if (known.isPresent()) {
                columns.put(known.get(), column);
            } else if (!texts.isEmpty()) {
                strange.put(column, String.join(" / ", texts));
            }
        }
        return new Heads(sheet, first, last, columns.build(), inputs.buildKeepingLast(), strange.buildOrThrow());
    }

    /** What stands over a column, top down, each merged cell once. */
    private static List<String> texts(Sheet sheet, int first, int last, int column) {
        List<String> texts = new ArrayList<>();
        At seen = new At(0, 0);
        for (int row = first; row <= last; row++) {
            At shown = sheet.shownAt(new At(row, column));
            if (!shown.equals(seen) && shown.row() >= first) {
                sheet.cell(shown)
                        .filter(cell -> cell.kind() == Kind.TEXT)
                        .map(SheetCell::text)
                        .ifPresent(texts::add);
            }
            seen = shown;
        }
        return texts;
    }

    /** The lowest heading alone, and all of them read down and up. */
    private static Stream<String> ways(List<String> texts) {
        if (texts.isEmpty()) {
            return Stream.of();
        }
        List<String> upward = new ArrayList<>(texts);
        Collections.reverse(upward);
        return Stream.of(texts.get(texts.size() - 1), String.join(" ", texts), String.join(" ", upward))
                .map(TableWords::heading);
    }

    /** The first column of its kind. */
    Optional<Integer> column(Column column) {
        return columns.get(column).stream().findFirst();
    }

    /** The columns of points, in the order of the rounds. */
    List<Column> points() {
        return columns.keySet().stream().filter(Column::isPoints).sorted().toList();
    }

    /** Whether a row says the head again, as it does on every page. */
    boolean isRepeatedAt(int row) {
        return columns.get(Column.CODE).stream()
                .allMatch(column -> text(row, column).equals(text(last, column))
                        && !text(row, column).isEmpty());
    }

    private String text(int row, int column) {
        return sheet.cell(sheet.shownAt(new At(row, column)))
                .map(SheetCell::text)
                .map(TableWords::heading)
                .orElse("");
    }
}
