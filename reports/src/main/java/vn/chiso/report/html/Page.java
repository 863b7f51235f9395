package vn.chiso.report.html;

import vn.chiso.report.model.Report;
import vn.chiso.report.words.Words;

/**
 * What the templates of a page read. Public for them only.
 *
 * @param report what is shown
 * @param words its words
 * @param style the style sheet
 * @param script the script
 * @param policy what the page may load and run
 */
public record Page(Report report, Words words, String style, String script, String policy) {}
