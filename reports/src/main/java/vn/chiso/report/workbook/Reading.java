package vn.chiso.report.workbook;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.problem.Place;

/**
 * What a workbook says, and what a careful person would look at in it again. Nothing in the notes keeps the value from being right.
 *
 * @param value all of it; half of one is never read
 * @param notes in the order of the sheet
 */
public record Reading<T>(T value, ImmutableList<Note> notes) {
    /**
     * Something to look at, such as a formula or a hidden row.
     *
     * @param place the cell or the row
     * @param text what it is
     */
    public record Note(Place place, String text) {
        /** {@code a.xlsx:12:3 ('Biểu 2'!C12): worked out by a formula}. */
        @Override
        public String toString() {
            return place + ": " + text;
        }
    }
}
