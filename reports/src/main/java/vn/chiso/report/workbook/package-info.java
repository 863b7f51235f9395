/**
 * Reads the workbooks that people have: points and results for an assessment, tables of criteria for an edition. Start with
 * {@link vn.chiso.report.workbook.WorkbookReader}.
 */
@NullMarked
package vn.chiso.report.workbook;

import org.jspecify.annotations.NullMarked;
