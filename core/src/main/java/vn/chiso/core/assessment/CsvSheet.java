package vn.chiso.core.assessment;

import vn.chiso.core.measure.Period;
import vn.chiso.core.score.VietnameseNumbers;

/**
 * What a CSV table of measurements does not say itself.
 *
 * @param edition the id of the edition that it answers
 * @param period the period
 * @param numbers how its numbers are written
 * @param separator what stands between its cells: a semicolon where the comma is a decimal mark
 */
public record CsvSheet(String edition, Period period, VietnameseNumbers numbers, char separator) {
    /** As a Vietnamese spreadsheet saves it: decimal comma, semicolons. */
    public static CsvSheet vietnamese(String edition, Period period) {
        return new CsvSheet(edition, period, VietnameseNumbers.comma(), ';');
    }
}
