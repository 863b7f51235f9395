/** Tables as CSV, for spreadsheets and for machines. Start with {@link vn.chiso.report.csv.CsvWriter}. */
@NullMarked
package vn.chiso.report.csv;

import org.jspecify.annotations.NullMarked;
