/**
 * The cells of a workbook that somebody handed in, read as a stream within stated limits. Start with
 * {@link vn.chiso.report.workbook.grid.WorkbookFile}.
 */
@NullMarked
package vn.chiso.report.workbook.grid;

import org.jspecify.annotations.NullMarked;
