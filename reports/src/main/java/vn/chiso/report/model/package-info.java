/**
 * A report as sections, paragraphs, lists, tables and figures, without any format. Start with {@link vn.chiso.report.model.Report}, and with
 * {@link vn.chiso.report.model.TableDraft} for a table of one's own.
 */
@NullMarked
package vn.chiso.report.model;

import org.jspecify.annotations.NullMarked;
