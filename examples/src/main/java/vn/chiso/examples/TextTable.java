package vn.chiso.examples;

import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal. Text is NFC, so a character is a column. */
final class TextTable {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, int width, boolean right) {}

    /** A column of words; longer ones are cut with an ellipsis. */
    TextTable words(String title, int width) {
        columns.add(new Column(title, width, false));
        return this;
    }

    /** A column of numbers, aligned right. */
    TextTable numbers(String title, int width) {
        columns.add(new Column(title, width, true));
        return this;
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Every line indented, with a head and a rule. */
    String render(String indent) {
        StringBuilder out = new StringBuilder();
        line(out, indent, columns.stream().map(Column::title).toList());
        line(
                out,
                indent,
                columns.stream().map(column -> "─".repeat(column.width())).toList());
        rows.forEach(row -> line(out, indent, row));
        return out.toString();
    }

    private void line(StringBuilder out, String indent, List<String> cells) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = fit(cells.get(i), column.width());
            line.append(i == 0 ? "" : "  ");
            line.append(
                    column.right()
                            ? Strings.padStart(text, column.width(), ' ')
                            : Strings.padEnd(text, column.width(), ' '));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String fit(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }
}
