package vn.chiso.report.workbook.grid;

/**
 * What stands in a cell that is not empty.
 *
 * @param kind what it is
 * @param text a number as the file writes it, a text in Unicode NFC, {@code TRUE}, or an error such as {@code #REF!}
 * @param formula whether it is worked out by a formula; it is then what the last program to save the file got
 * @param date whether a number is shown as a date or time
 */
public record SheetCell(Kind kind, String text, boolean formula, boolean date) {
    /** What a cell can hold. */
    public enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        ERROR,
        /** A formula whose result is not in the file. */
        UNCOMPUTED
    }
}
