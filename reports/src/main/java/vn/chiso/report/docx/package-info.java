/** Word documents: what reports and official papers share. Start with {@link vn.chiso.report.docx.DocxWriter}. */
@NullMarked
package vn.chiso.report.docx;

import org.jspecify.annotations.NullMarked;
