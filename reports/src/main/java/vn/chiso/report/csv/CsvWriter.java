package vn.chiso.report.csv;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.chiso.core.score.Rational;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

/**
 * Writes a table as CSV in UTF-8 with {@code \n} between lines. Words that a spreadsheet would take for a formula get an apostrophe before
 * them; control characters become spaces.
 *
 * <pre>{@code
 * CsvWriter.forSpreadsheets(words).write(table, out);   // Tổng cộng;82,35
 * CsvWriter.forMachines(words).write(table, out);       // total,82.35
 * }</pre>
 */
public final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@");

    private final Words words;
    private final boolean exact;

    private CsvWriter(Words words, boolean exact) {
        this.words = words;
        this.exact = exact;
    }

    /** With a byte order mark and semicolons, heads and numbers as people read them, as a spreadsheet with Vietnamese settings wants. */
    public static CsvWriter forSpreadsheets(Words words) {
        return new CsvWriter(words, false);
    }

    /**
     * With commas, column ids as heads, and exact numbers with a decimal point, a fraction such as {@code 2/3} where no decimal is exact.
     * Shares are shares of one. A cell without a value is empty unless the reason is worth a word.
     */
    public static CsvWriter forMachines(Words words) {
        return new CsvWriter(words, true);
    }

    /**
     * Writes a table and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(Table table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (!exact) {
            text.write(BYTE_ORDER_MARK);
        }
        de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(exact ? ',' : ';')
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(table.columns().stream()
                .map(column -> exact ? column.id() : inert(column.title()))
                .toList());
        for (Table.Row row : table.rows()) {
            csv.writeRecord(row.cells().stream().map(this::cell).toList());
        }
        csv.flush();
    }

    private String cell(Cell cell) {
        Cell bare = cell.bare();
        if (bare instanceof Cell.Text text) {
            return inert(text.text());
        }
        return exact ? exact(bare) : words.cell(bare);
    }

    private String exact(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return amount.points().toString();
        }
        if (cell instanceof Cell.Share share) {
            return share.share().toString();
        }
        if (cell instanceof Cell.Quantity quantity) {
            return quantity.number().toString();
        }
        if (cell instanceof Cell.Change change) {
            return change.by().toString();
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        return cell.equals(Cell.absent(Cell.Reason.NONE)) ? "" : words.cell(cell);
    }

    private static String inert(String words) {
        String text = CharMatcher.javaIsoControl().replaceFrom(words, ' ');
        return !text.isEmpty() && FORMULA.matches(text.charAt(0)) && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        try {
            Rational.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
