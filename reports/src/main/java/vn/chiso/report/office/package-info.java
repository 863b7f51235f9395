/** What Word documents and workbooks share: packages with the same bytes for the same contents, text that is inert. */
@NullMarked
package vn.chiso.report.office;

import org.jspecify.annotations.NullMarked;
