package vn.chiso.report.xlsx;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

/** How wide the columns and how high the rows of a table must be for all of its words to be seen: a program need not fit what it opens. */
final class SheetFit {
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace());
    private static final int WIDTH_PER_WEIGHT = 11;
    private static final int WIDEST = 60;
    private static final int ROOM = 2;
    private static final float LINE = 15;
    private static final float HIGHEST = 409; // points; Excel has no higher row

    private final ImmutableIntArray widths;

    SheetFit(Table table, Words words) {
        widths = ImmutableIntArray.copyOf(
                IntStream.range(0, table.columns().size()).map(column -> width(table, column, words)));
    }

    /** What its longest cell and the longest word of its head need, up to what its weight allows. */
    private static int width(Table table, int column, Words words) {
        Table.Column head = table.columns().get(column);
        IntStream cells = table.rows().stream()
                .mapToInt(row -> words.cell(row.cells().get(column)).length());
        IntStream heads = WORDS.splitToStream(head.title()).mapToInt(String::length);
        int longest = IntStream.concat(cells, heads).max().orElse(0);
        return Math.min(longest + ROOM, Math.min(WIDEST, head.weight() * WIDTH_PER_WEIGHT));
    }

    /** In characters. */
    int width(int column) {
        return widths.get(column);
    }

    /** Of a row with these words, one for each column, in points. */
    float height(List<String> words) {
        int lines = IntStream.range(0, words.size())
                .map(column -> lines(words.get(column).length(), widths.get(column) - 1))
                .max()
                .orElse(1);
        return Math.min(HIGHEST, lines * LINE);
    }

    /** Of words that go across all columns, in points. */
    float heightAcross(String words) {
        return Math.min(HIGHEST, lines(words.length(), widths.stream().sum()) * LINE);
    }

    private static int lines(int length, int width) {
        return Math.max(1, (length + width - 1) / width);
    }
}
