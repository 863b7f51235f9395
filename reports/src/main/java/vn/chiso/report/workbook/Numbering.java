package vn.chiso.report.workbook;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.report.workbook.grid.SheetCell;

/**
 * The number of a line as it is printed: {@code II}, {@code 1.10}, {@code a}.
 *
 * @param code as text, with dots
 * @param parts what is between the dots
 * @param fromNumber whether the cell holds a number, which has lost the zeros at its end: 1.10 is then 1.1
 */
record Numbering(String code, ImmutableList<String> parts, boolean fromNumber) {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}]+(?:[._-][\\p{L}\\p{Nd}]+)*");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern COMMAS = Pattern.compile("[0-9]+(?:,[0-9]+)+");
    private static final Pattern SPACED_DOT = Pattern.compile("\\s*\\.\\s*");
    private static final int LONGEST = 20;

    /** How a number of one part is written. */
    enum Style {
        ROMAN,
        WHOLE,
        CAPITAL,
        SMALL,
        OTHER
    }

    /** The number in a cell; empty if it holds something else. */
    static Optional<Numbering> of(SheetCell cell, TableWords words) {
        if (cell.kind() == SheetCell.Kind.NUMBER && !cell.date()) {
            return Amounts.decimal(cell.text())
                    .filter(number -> number.signum() > 0)
                    .map(number -> of(number.toPlainString(), true));
        }
        if (cell.kind() != SheetCell.Kind.TEXT) {
            return Optional.empty();
        }
        String bare = CharMatcher.anyOf("().:; \u00A0")
                .trimFrom(words.withoutLabel(cell.text().strip()));
        String dotted = SPACED_DOT
                .matcher(COMMAS.matcher(bare).matches() ? bare.replace(',', '.') : bare)
                .replaceAll(".");
        boolean numbered = words.isCode(dotted)
                || dotted.length() == 1
                || ROMAN.matcher(dotted).matches()
                || CharMatcher.inRange('0', '9').matchesAnyOf(dotted);
        return numbered && dotted.length() <= LONGEST && CODE.matcher(dotted).matches()
                ? Optional.of(of(dotted, false))
                : Optional.empty();
    }

    private static Numbering of(String code, boolean fromNumber) {
        return new Numbering(code, ImmutableList.copyOf(Splitter.on('.').split(code)), fromNumber);
    }

    Style style() {
        if (WHOLE.matcher(code).matches()) {
            return Style.WHOLE;
        }
        if (ROMAN.matcher(code).matches()) {
            return Style.ROMAN;
        }
        if (code.length() > 1) {
            return Style.OTHER;
        }
        return Character.isUpperCase(code.charAt(0)) ? Style.CAPITAL : Style.SMALL;
    }

    boolean hasOnePart() {
        return parts.size() == 1;
    }

    /** Without its last part. */
    String parentCode() {
        return String.join(".", parts.subList(0, parts.size() - 1));
    }

    String lastPart() {
        return parts.get(parts.size() - 1);
    }
}
