/** Workbooks: reports written as sheets, and the workbooks that people have read. Start with {@link vn.chiso.report.xlsx.XlsxWriter}. */
@NullMarked
package vn.chiso.report.xlsx;

import org.jspecify.annotations.NullMarked;
