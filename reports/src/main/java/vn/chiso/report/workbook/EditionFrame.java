package vn.chiso.report.workbook;

import vn.chiso.core.index.Name;
import vn.chiso.core.measure.Period;
import vn.chiso.core.source.LegalDocument;

/**
 * What a table of criteria does not say of the edition that it is part of.
 *
 * @param index the code of the index, such as {@code CCHC}
 * @param name its name
 * @param edition the id of the edition, such as {@code cchc-example-2025}
 * @param period for which it holds
 * @param document the paper whose annex the table is
 */
public record EditionFrame(String index, Name name, String edition, Period period, LegalDocument document) {}
