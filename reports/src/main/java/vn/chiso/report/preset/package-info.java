/**
 * The tables and reports that offices ask for, made of scorecards, gap tables, plans and rankings. Each table is handed out as a draft, to
 * which columns can be added. Start with {@link vn.chiso.report.preset.UnitReport}.
 */
@NullMarked
package vn.chiso.report.preset;

import org.jspecify.annotations.NullMarked;
