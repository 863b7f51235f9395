package vn.chiso.report.official;

import java.util.Locale;
import vn.chiso.report.official.OfficialPaper.Letterhead;

/** The words of a letterhead and of an annex, the same in every format. */
record LetterheadText(Letterhead head, LayoutRules rules) {
    String superior() {
        return head.superior().map(LetterheadText::upper).orElse("");
    }

    String issuer() {
        return upper(head.issuer());
    }

    /** With the number, or with room for the clerk to write it. */
    String number() {
        return head.number()
                .map(number -> rules.text("number", number))
                .orElseGet(() -> rules.text("number-open", head.notation()));
    }

    /** Days below ten and the first two months have a leading zero, as the decree asks. */
    String placeAndDate() {
        return head.date()
                .map(date -> rules.text(
                        "date",
                        head.place(),
                        String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
                        date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : date.getMonthValue(),
                        date.getYear()))
                .orElseGet(() -> rules.text("date-open", head.place(), head.year()));
    }

    /** {@code Phụ lục}, numbered where there are several. */
    String annex(int index, int of) {
        return of == 1 ? rules.text("annex-one") : rules.text("annex", Roman.of(index + 1));
    }

    String annexReference(String type) {
        return rules.text("annex-reference", type, head.notation(), head.year(), head.issuer());
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
