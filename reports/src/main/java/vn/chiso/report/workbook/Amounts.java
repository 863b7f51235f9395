package vn.chiso.report.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.report.workbook.grid.At;
import vn.chiso.report.workbook.grid.Sheet;
import vn.chiso.report.workbook.grid.SheetCell;

/** Reads the numbers of cells, from the text that the file has of them; no binary fraction is made. */
final class Amounts {
    /** What Excel keeps of a number: 15 digits. The file may have 17, of which the last two are noise. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** What Chiso reads of points. */
    private static final int PLACES = 12;

    private static final int WHOLE_DIGITS = 15;
    private static final int POINT_DIGITS = 6;
    private static final Pattern STORED = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern MARK = Pattern.compile("[-\u2010-\u2015\u2212_.…+*/xX✓✔√?]+");

    private final Findings findings;
    private final VietnameseNumbers textual;

    Amounts(Findings findings, VietnameseNumbers textual) {
        this.findings = findings;
        this.textual = textual;
    }

    /**
     * What was typed, and how its numbers are written.
     *
     * @param text never blank
     */
    record Typed(String text, VietnameseNumbers numbers) {}

    /** The number that a file writes as {@code 16.219999999999999}: 16.22. Empty if it is none, or none of a table of points. */
    static Optional<BigDecimal> decimal(String stored) {
        if (!STORED.matcher(stored).matches()) {
            return Optional.empty();
        }
        BigDecimal kept = new BigDecimal(stored).round(KEPT);
        if (kept.precision() - kept.scale() > WHOLE_DIGITS) {
            return Optional.empty();
        }
        BigDecimal plain = kept.scale() > PLACES ? kept.setScale(PLACES, RoundingMode.HALF_EVEN) : kept;
        return Optional.of(plain.signum() == 0 ? BigDecimal.ZERO : plain.stripTrailingZeros());
    }

    /** What stands in a cell as it would be typed; empty, with a problem, if nobody can say. */
    Optional<Typed> typed(Sheet sheet, At at, SheetCell cell, String subject) {
        Place place = findings.place(sheet, at, subject);
        return switch (cell.kind()) {
            case TEXT -> Optional.of(new Typed(cell.text().strip(), textual));
            case FLAG -> Optional.of(new Typed(cell.text().equals("TRUE") ? "có" : "không", textual));
            case ERROR ->
                refused(
                        place,
                        "a value",
                        "the error " + cell.text(),
                        "Mend the formula, or type the value instead of it.");
            case UNCOMPUTED ->
                refused(
                        place,
                        "the result of the formula",
                        "a formula that no program has worked out",
                        "Open the workbook in Excel or LibreOffice and save it.");
            case NUMBER -> number(place, cell);
        };
    }

    private Optional<Typed> number(Place place, SheetCell cell) {
        if (cell.date()) {
            return refused(
                    place,
                    "a number",
                    "a date or time",
                    "Excel makes dates of what looks like one, such as 1.5 or 1-2: format the cell as text and type it again.");
        }
        Optional<BigDecimal> number = decimal(cell.text());
        return number.isPresent()
                ? number.map(known ->
                        new Typed(VietnameseNumbers.comma().formatExact(Rational.of(known)), VietnameseNumbers.comma()))
                : refused(
                        place,
                        "a number with at most " + WHOLE_DIGITS + " digits before the decimals",
                        Findings.shown(cell.text()),
                        "Correct the number.");
    }

    private <T> Optional<T> refused(Place place, String expected, String got, String remedy) {
        findings.problem(ProblemCode.BAD_VALUE, place, expected, got, remedy);
        return Optional.empty();
    }

    /** A number as points, if it is none too large for them. */
    static Optional<Points> asPoints(BigDecimal number) {
        return number.precision() - number.scale() > POINT_DIGITS
                ? Optional.empty()
                : Optional.of(Points.of(Rational.of(number)));
    }

    /** Whether it says something without saying what. */
    static boolean isMark(String text) {
        return MARK.matcher(text.strip()).matches();
    }

    /** Points of at most {@code max}, where that is known; with a problem if they cannot be read. */
    Optional<Points> points(Sheet sheet, At at, SheetCell cell, String subject, Optional<Points> max) {
        return typed(sheet, at, cell, subject).flatMap(typed -> {
            try {
                return Optional.of(
                        max.isPresent()
                                ? typed.numbers().parsePoints(typed.text(), max.get())
                                : typed.numbers().parsePoints(typed.text()));
            } catch (IllegalArgumentException e) {
                return refused(
                        findings.place(sheet, at, subject),
                        "points",
                        Findings.shown(typed.text()),
                        e.getMessage() + ".");
            }
        });
    }
}
