package vn.chiso.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.outlook.Outlook;
import vn.chiso.core.progress.review.Thresholds;
import vn.chiso.core.progress.review.Warning;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.progress.review.Warning.Severity;
import vn.chiso.core.progress.review.Warnings;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** What warns on a day, in the words of its readers and with the numbers that each rule read; one line for each rule. */
final class WarningLines {
    private static final Thresholds THRESHOLDS = new Thresholds(7, 2, 10, 3, Rational.of(1, 2));

    private WarningLines() {}

    /** @param forecasts one for each result of the gains */
    static String of(FollowUpCase followed, LocalDate day, List<Outlook> forecasts) {
        Map<String, Rational> chances = new LinkedHashMap<>();
        for (int i = 0; i < forecasts.size(); i++) {
            String index = followed.gains().results().get(i).code();
            Points goal = followed.followUp().goals().get(index);
            if (goal != null) {
                chances.put(index, forecasts.get(i).chanceOf(goal));
            }
        }
        Map<Code, List<Warning>> byCode = new LinkedHashMap<>();
        Warnings.of(followed.gains(), day, THRESHOLDS, followed.plan(), chances)
                .forEach(warning -> byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>())
                        .add(warning));
        StringBuilder out = new StringBuilder("Cảnh báo (hạn còn không quá ")
                .append(THRESHOLDS.dueDays())
                .append(" ngày; im lặng quá ")
                .append(THRESHOLDS.staleReviews())
                .append(" kỳ ")
                .append(followed.followUp().reviewDays())
                .append(" ngày; khả năng đạt mục tiêu dưới ")
                .append(Words.chance(THRESHOLDS.leastProbability()))
                .append(")\n");
        Set<String> overdue = byCode.getOrDefault(Code.OVERDUE, List.of()).stream()
                .map(Warning::subject)
                .collect(Collectors.toSet());
        byCode.forEach((code, warnings) -> {
            String told = warnings.stream()
                    .filter(warning -> !isSaidAlready(warning, overdue))
                    .map(warning -> words(followed, warning))
                    .collect(Collectors.joining("; "));
            if (!told.isEmpty()) {
                out.append("  ")
                        .append(mark(warnings.get(0).severity()))
                        .append(' ')
                        .append(name(code))
                        .append(": ")
                        .append(told)
                        .append('\n');
            }
        });
        return byCode.isEmpty() ? out.append("  không có\n").toString() : out.toString();
    }

    /** What is overdue is not said to be due, nor what cannot be reached to need more. */
    private static boolean isSaidAlready(Warning warning, Set<String> overdue) {
        return switch (warning.code()) {
            case DUE_SOON -> overdue.contains(warning.subject());
            case RATE_TOO_LOW -> !(value(warning, "needed") instanceof Value.Share);
            default -> false;
        };
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ALARM -> "[!!]";
            case WARNING -> "[! ]";
            case NOTICE -> "[  ]";
        };
    }

    private static String name(Code code) {
        return switch (code) {
            case BAND_LOST -> "Không còn đạt được nữa, dù mọi trường hợp còn lại đều đạt";
            case RATE_TOO_LOW -> "Muốn lên mức phải làm tốt hơn hiện nay";
            case GOAL_UNLIKELY -> "Khó đạt mục tiêu";
            case GOAL_OUT_OF_REACH -> "Dù mọi việc đều thành cũng không đạt mục tiêu";
            case OVERDUE -> "Quá hạn";
            case DUE_SOON -> "Sắp đến hạn";
            case NOT_IN_TIME -> "Người làm không kịp, dù xếp việc theo thứ tự tốt nhất";
            case STALE -> "Lâu không có tin";
            case EVIDENCE_EXPIRES -> "Tài liệu kiểm chứng hết hiệu lực trước ngày thẩm định";
            case EXPLANATION_CLOSING -> "Hạn giải trình";
            case SLIPPING -> "Đang tối đa, sắp mất";
            case UNOWNED_LOSS -> "Mất điểm mà không việc nào đáp lại";
            case NO_THRESHOLD -> "Chỉ tiêu không có con số";
            case RULES_CHANGED -> "Bộ tiêu chí đã khác bộ mà kế hoạch dựa vào";
            case UNIT_CHANGED -> "Kết quả của đơn vị khác";
        };
    }

    private static String words(FollowUpCase followed, Warning warning) {
        String subject = warning.subject();
        return switch (warning.code()) {
            case BAND_LOST ->
                subject + " mức " + points(warning, "level") + " điểm (đến nay " + number(warning, "observed")
                        + ", còn " + number(warning, "to-come") + ")";
            case RATE_TOO_LOW ->
                subject + " mức " + points(warning, "level") + " điểm (đến nay " + rate(warning, "observed") + ", cần "
                        + rate(warning, "needed") + " của số còn lại)";
            case GOAL_UNLIKELY ->
                subject + " " + points(warning, "goal") + ", khả năng "
                        + Words.chance(quantity(warning, "probability"));
            case GOAL_OUT_OF_REACH ->
                subject + " " + points(warning, "goal") + ", nhiều nhất " + points(warning, "reached");
            case OVERDUE -> subject + " (hạn " + date(warning, "due") + ", quá " + number(warning, "days") + " ngày)";
            case DUE_SOON ->
                subject + " (hạn " + date(warning, "due") + ", còn " + number(warning, "days-left") + " ngày)";
            case NOT_IN_TIME ->
                subject + " (" + followed.party(number(warning, "post")) + ", hạn " + date(warning, "due")
                        + ", xong chậm " + number(warning, "days-late") + " ngày)";
            case STALE ->
                subject + " (tin cuối " + date(warning, "last") + ", " + number(warning, "days") + " ngày trước)";
            case EVIDENCE_EXPIRES ->
                subject + " (đến " + date(warning, "valid-until") + ", thẩm định " + date(warning, "appraisal") + ")";
            case EXPLANATION_CLOSING ->
                subject + " (hạn " + date(warning, "deadline") + ", "
                        + (quantity(warning, "days-left").signum() < 0
                                ? "đã qua, không ai giải trình)"
                                : "chưa ai giải trình)");
            case SLIPPING ->
                subject + " (đến nay " + number(warning, "observed") + ", được sai thêm " + number(warning, "slack")
                        + ")";
            case UNOWNED_LOSS -> subject + " (" + points(warning, "lost") + ")";
            case NO_THRESHOLD -> subject;
            case RULES_CHANGED, UNIT_CHANGED ->
                subject + " (" + shortened(number(warning, "expected")) + " → " + shortened(number(warning, "got"))
                        + ")";
        };
    }

    private static Value value(Warning warning, String name) {
        Value value = warning.numbers().get(name);
        if (value == null) {
            throw new IllegalStateException("A warning " + warning.code() + " has no number " + name);
        }
        return value;
    }

    private static String number(Warning warning, String name) {
        return value(warning, name).toString();
    }

    private static Rational quantity(Warning warning, String name) {
        return ((Value.Quantity) value(warning, name)).value();
    }

    private static String points(Warning warning, String name) {
        return Words.points(Points.of(quantity(warning, name)));
    }

    private static String date(Warning warning, String name) {
        return Words.date(((Value.Day) value(warning, name)).date());
    }

    private static String rate(Warning warning, String name) {
        Ratio ratio = ((Value.Share) value(warning, name)).ratio();
        return ratio + (ratio.isOfNothing() ? "" : " = " + Words.chance(ratio.toRational()));
    }

    private static String shortened(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }
}
