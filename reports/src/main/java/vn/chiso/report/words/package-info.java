/**
 * Numbers, labels and explanations in the language of a report. Start with {@link vn.chiso.report.words.Words}.
 */
@NullMarked
package vn.chiso.report.words;

import org.jspecify.annotations.NullMarked;
