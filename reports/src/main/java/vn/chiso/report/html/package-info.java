/**
 * Reports as one HTML file that works from disk: tables to sort, filter and unfold, readable on a phone, on paper and by a screen reader.
 * Start with {@link vn.chiso.report.html.PageWriter}.
 */
@NullMarked
package vn.chiso.report.html;

import org.jspecify.annotations.NullMarked;
