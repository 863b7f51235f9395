/**
 * Official papers laid out as Nghị định 30/2020/NĐ-CP asks. Start with {@link vn.chiso.report.official.PlanPaper} for the plan, and with
 * {@link vn.chiso.report.official.OfficialDocx} and {@link vn.chiso.report.official.OfficialPdf} to write it.
 */
@NullMarked
package vn.chiso.report.official;

import org.jspecify.annotations.NullMarked;
