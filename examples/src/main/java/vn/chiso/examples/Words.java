package vn.chiso.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.planning.Solution;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.outlook.Omission;
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

    /** {@code 4,5}; as many places as it has, two at most. */
    static String number(Rational number) {
        return NUMBERS.format(number, Rounding.halfUp(number.isWhole() ? 0 : 2));
    }

    /** {@code 12 %}; what is neither impossible nor certain is never printed as if it were. */
    static String chance(Rational probability) {
        Rational percent = probability.times(Rational.of(100));
        if (percent.signum() > 0 && percent.compareTo(Rational.ONE) < 0) {
            return "dưới 1 %";
        }
        if (percent.compareTo(Rational.of(99)) > 0 && percent.compareTo(Rational.of(100)) < 0) {
            return "trên 99 %";
        }
        return NUMBERS.format(percent, Rounding.halfUp(0)) + " %";
    }

    /** {@code 30/09/2025}. */
    static String date(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    static String status(Solution.Status status) {
        return switch (status) {
            case OPTIMAL -> "OPTIMAL, đã chứng minh không có cách nào hơn";
            case FEASIBLE -> "FEASIBLE, làm được nhưng có thể còn cách hơn";
            case INFEASIBLE -> "INFEASIBLE, không có cách nào";
            case UNKNOWN -> "UNKNOWN, chưa nói được gì";
        };
    }

    static String status(WorkStatus status) {
        return switch (status) {
            case PROPOSED -> "đề xuất";
            case APPROVED -> "đã duyệt";
            case IN_PROGRESS -> "đang làm";
            case BLOCKED -> "đang chờ";
            case DONE_CLAIMED -> "báo cáo đã xong, chưa kiểm chứng";
            case VERIFIED -> "đã kiểm chứng";
            case CANCELLED -> "đã hủy";
        };
    }

    static String reason(Omission.Reason reason) {
        return switch (reason) {
            case EFFECT_UNKNOWN -> "không ai nói nó đem lại gì";
            case PROBABILITY_UNKNOWN -> "không ai nói nó thành với khả năng nào";
            case CAPACITY_UNKNOWN -> "không ai khai ngày công của người làm";
            case SHUT_OUT -> "có phương án khác chưa bỏ, hoặc việc nó cần đã hủy";
            case MEASURED -> "đã thể hiện trong số đo";
        };
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
