package vn.chiso.examples;

import java.math.BigDecimal;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.score.VietnameseNumbers;

/** Numbers and verdicts as Vietnamese readers expect them. */
final class Words {
    private static final VietnameseNumbers NUMBERS = VietnameseNumbers.comma();
    private static final Rounding CENTS = Rounding.halfUp(2);

    private Words() {}

    /** {@code 83,60}. */
    static String points(Points points) {
        return NUMBERS.format(points, CENTS);
    }

    /** {@code +1,25}. */
    static String signed(Points points) {
        return (points.signum() > 0 ? "+" : "") + points(points);
    }

    /** {@code 25,84 %}. */
    static String percent(BigDecimal percent) {
        return NUMBERS.format(Rational.of(percent), CENTS) + " %";
    }

    /** What an assumption is about: {@code nội dung 1.9, cách chấm điểm}. */
    static String subject(String subject) {
        return subject.replace("criterion ", "nội dung ")
                .replace("part ", "phần ")
                .replace("grade ", "loại ")
                .replace("rounding", "làm tròn")
                .replace("rule", "cách chấm điểm")
                .replace("max", "thang điểm");
    }

    static String verdict(Reconciliation.Verdict verdict) {
        return switch (verdict) {
            case EXACT -> "KHỚP";
            case ROUNDING -> "LỆCH DO LÀM TRÒN";
            case PART_NOT_ITEMISED -> "CÓ PHẦN KHÔNG ĐƯỢC LIỆT KÊ";
            case IMPOSSIBLE -> "KHÔNG THỂ CÓ";
            case UNEXPLAINED -> "KHÔNG GIẢI THÍCH ĐƯỢC";
            case OVERFULL -> "VƯỢT THANG ĐIỂM";
        };
    }
}
