package vn.chiso.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

/** A table as its template reads it. Public for the template only. */
public final class TableView {
    /** From how many rows on a table can be filtered. */
    private static final int WORTH_FILTERING = 8;

    private static final Rounding KEY = new Rounding(12, RoundingMode.HALF_EVEN);

    private final Table table;
    private final Words words;

    /** The view of one table. */
    public TableView(Table table, Words words) {
        this.table = table;
        this.words = words;
    }

    /** A head that spans columns; empty where a column has no head above it. */
    public record GroupHead(String title, int span) {}

    public Table table() {
        return table;
    }

    /** The heads above the heads, from the left. */
    public ImmutableList<GroupHead> groups() {
        List<GroupHead> groups = new ArrayList<>();
        Optional<String> open = Optional.empty();
        for (Table.Column column : table.columns()) {
            boolean goesOn = column.group().isPresent() && column.group().equals(open);
            if (goesOn) {
                GroupHead last = groups.remove(groups.size() - 1);
                groups.add(new GroupHead(last.title(), last.span() + 1));
            } else {
                groups.add(new GroupHead(column.group().orElse(""), 1));
            }
            open = column.group();
        }
        return ImmutableList.copyOf(groups);
    }

    /** Whether it is long enough to be worth a filter. */
    public boolean canBeFiltered() {
        return table.rows().size() >= WORTH_FILTERING;
    }

    /** A column that the reader may choose by, and its words in the order of the rows. */
    public record Choice(int column, String title, ImmutableList<Option> options) {}

    /** A word that can be chosen, and how many rows have it. */
    public record Option(String value, int rows) {}

    /** What can be chosen; a column with one word only leaves no choice. */
    public ImmutableList<Choice> choices() {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.columns().get(column).type() == Table.Type.CHOICE)
                .mapToObj(
                        column -> new Choice(column, table.columns().get(column).title(), options(column)))
                .filter(choice -> choice.options().size() > 1)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Option> options(int column) {
        ImmutableMultiset<String> texts = table.rows().stream()
                .map(row -> row.cells().get(column).bare())
                .filter(Cell.Text.class::isInstance)
                .map(words::cell)
                .collect(ImmutableMultiset.toImmutableMultiset());
        return texts.elementSet().stream()
                .map(text -> new Option(text, texts.count(text)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether some row unfolds. */
    public boolean unfolds() {
        return table.rows().stream().anyMatch(row -> !row.details().isEmpty());
    }

    /** {@code body}, {@code subtotal} ... */
    public String kind(Table.Row row) {
        return row.kind().name().toLowerCase(Locale.ROOT);
    }

    /** How the cells of a column are set: the class of numbers, dates, choices or text. */
    public String align(int column) {
        return switch (table.columns().get(column).type()) {
            case TEXT -> "t";
            case CHOICE -> "c";
            case DATE -> "d";
            case POINTS, SHARE, NUMBER, RANK -> "n";
        };
    }

    public String text(Cell cell) {
        return words.cell(cell);
    }

    /** What the mark after a cell says; empty without one. */
    public String mark(Cell cell) {
        return cell instanceof Cell.Noted noted ? Integer.toString(noted.note()) : "";
    }

    /** What a cell is sorted by: a decimal, a date or words; empty where there is no value, which sorts last. */
    public String key(Cell cell) {
        Cell bare = cell.bare();
        if (bare instanceof Cell.Text text) {
            return text.text();
        }
        if (bare instanceof Cell.Amount amount) {
            return key(amount.points().value());
        }
        if (bare instanceof Cell.Share share) {
            return key(share.share());
        }
        if (bare instanceof Cell.Quantity quantity) {
            return key(quantity.number());
        }
        if (bare instanceof Cell.Change change) {
            return key(change.by());
        }
        if (bare instanceof Cell.Rank rank) {
            return Integer.toString(rank.rank());
        }
        return bare instanceof Cell.Day day ? day.date().toString() : "";
    }

    private static String key(Rational number) {
        return number.toDecimal(KEY).stripTrailingZeros().toPlainString();
    }

    /** How a column is sorted. */
    public String sort(Table.Column column) {
        return column.type().isNumber() ? "number" : "text";
    }
}
