package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The rows of groups, by sampling unit: a cell is what one unit has in one group. Rows stand in the order of group, unit and data, which is
 * the order of all sums.
 *
 * @param rows the rows that are in a group
 * @param firstRow the place of each cell's first row, and one past the last
 * @param psu of each cell
 * @param firstCell the first cell of each group, and one past the last
 */
@SuppressWarnings("ArrayRecordComponent") // package-private and never compared
record Cells(int[] rows, int[] firstRow, int[] psu, int[] firstCell) {

    /**
     * Sorts the rows.
     *
     * @param group the group of a row, negative for none
     */
    static Cells of(SurveyDesign design, int groups, IntUnaryOperator group) {
        int units = design.psus().size();
        int[] start = new int[groups * units + 1];
        for (int row = 0; row < design.size(); row++) {
            int of = group.applyAsInt(row);
            if (of >= 0) {
                start[of * units + design.psuOf(row) + 1]++;
            }
        }
        int[] firstCell = new int[groups + 1];
        int cells = 0;
        for (int slot = 0; slot < groups * units; slot++) {
            cells += start[slot + 1] > 0 ? 1 : 0;
            firstCell[slot / units + 1] = cells;
            start[slot + 1] += start[slot];
        }
        int[] psu = new int[cells];
        int[] firstRow = new int[cells + 1];
        int cell = 0;
        for (int slot = 0; slot < groups * units; slot++) {
            if (start[slot + 1] > start[slot]) {
                psu[cell] = slot % units;
                firstRow[++cell] = start[slot + 1];
            }
        }
        int[] rows = new int[start[groups * units]];
        int[] next = Arrays.copyOf(start, groups * units);
        for (int row = 0; row < design.size(); row++) {
            int of = group.applyAsInt(row);
            if (of >= 0) {
                rows[next[of * units + design.psuOf(row)]++] = row;
            }
        }
        return new Cells(rows, firstRow, psu, firstCell);
    }

    int cellsIn(int group) {
        return firstCell[group + 1] - firstCell[group];
    }

    int rowsIn(int group) {
        return firstRow[firstCell[group + 1]] - firstRow[firstCell[group]];
    }
}
