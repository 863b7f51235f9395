package vn.chiso.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chiso.core.campaign.CampaignDesk;
import vn.chiso.core.campaign.Refusal;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.LogEntry;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.VietnameseNumbers;

/** What logs say, in Vietnamese. */
final class CampaignTrail {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private CampaignTrail() {}

    /** What did not apply, who was late, what was reopened, and what was refused on the way. */
    static String incidents(CampaignDesk desk, List<String> units, List<Refusal> refusals) {
        StringBuilder out = new StringBuilder("Những việc bất thường (not applicable, late, reopened, refused)\n");
        for (String unit : units) {
            AssessmentLog log = desk.log(unit);
            String name = log.state().began().orElseThrow().unit().name();
            log.state().round("appraisal-2").entries().forEach((leaf, entry) -> {
                if (entry.measurement() instanceof Measurement.NotApplicable) {
                    out.append("  ")
                            .append(name)
                            .append(": tiêu chí ")
                            .append(leaf)
                            .append(" ")
                            .append(measured(entry.measurement()))
                            .append("; người chấp thuận: ")
                            .append(entry.actor())
                            .append('\n');
                }
            });
            for (Visit visit : log.state().visits()) {
                visit.lateness().ifPresent(late -> out.append("  ")
                        .append(name)
                        .append(": chậm ")
                        .append(duration(late))
                        .append(" so với hạn đầu ")
                        .append(time(visit.originalDue().orElseThrow()))
                        .append(visit.extensions().isEmpty() ? "" : "; gia hạn: ")
                        .append(visit.extensions().stream()
                                .map(extension -> "đến " + time(extension.to()) + " (" + extension.reason() + ")")
                                .collect(java.util.stream.Collectors.joining(", ")))
                        .append('\n'));
            }
            log.entries().stream()
                    .filter(entry ->
                            entry.act() instanceof Act.Move move && move.due().isPresent())
                    .forEach(entry -> out.append("  ")
                            .append(name)
                            .append(": ")
                            .append(line(desk, entry))
                            .append('\n'));
        }
        out.append("  Bị từ chối (refused; nothing was changed):\n");
        refusals.forEach(refusal -> out.append("    ").append(refusal).append('\n'));
        return out.toString();
    }

    /** Everything that happened to one line of one unit, and whether the log is intact. */
    static String of(CampaignDesk desk, String unit, String code) {
        AssessmentLog log = desk.log(unit);
        CriterionCode leaf = CriterionCode.of(code);
        StringBuilder out = new StringBuilder("Vết kiểm toán của tiêu chí ")
                .append(code)
                .append(", ")
                .append(log.state().began().orElseThrow().unit().name())
                .append(" (audit trail of one disputed line)\n");
        log.about(leaf).forEach(entry -> out.append("  ")
                .append(entry.version())
                .append(". ")
                .append(time(entry.at()))
                .append("  ")
                .append(entry.actor().id())
                .append(": ")
                .append(words(desk, entry, leaf))
                .append('\n'));
        desk.campaign().lifeCycle().rounds().forEach(round -> Optional.ofNullable(
                        log.state().round(round.id()).entries().get(leaf))
                .ifPresent(entry -> out.append("  ")
                        .append(round.name())
                        .append(": ")
                        .append(measured(entry.measurement()))
                        .append(entry.inheritedFrom()
                                .map(from -> ", lấy từ " + round(desk, from))
                                .orElse(""))
                        .append('\n')));
        return out.append("  Chuỗi băm ")
                .append(AssessmentLog.verify(log.entries())
                        .map(Object::toString)
                        .orElse("nguyên vẹn (intact)"))
                .append(", ")
                .append(log.entries().size())
                .append(" dòng, băm cuối ")
                .append(log.head(), 0, 16)
                .append("…\n")
                .toString();
    }

    private static String line(CampaignDesk desk, LogEntry entry) {
        Act.Move move = (Act.Move) entry.act();
        LifeCycle cycle = desk.campaign().lifeCycle();
        String name = cycle.stages().stream()
                .flatMap(stage -> stage.move(move.move()).stream())
                .findFirst()
                .orElseThrow()
                .name()
                .official();
        return name + " lúc " + time(entry.at()) + ", hạn mới "
                + time(move.due().orElseThrow()) + ": " + move.reason();
    }

    private static String words(CampaignDesk desk, LogEntry entry, CriterionCode leaf) {
        Act act = entry.act();
        if (act instanceof Act.Fill fill) {
            return "điền nháp "
                    + measured(
                            Optional.ofNullable(fill.measurements().get(leaf)).orElseThrow());
        }
        if (act instanceof Act.Confirm confirm) {
            return "xác nhận vào vòng " + round(desk, confirm.round());
        }
        if (act instanceof Act.Enter enter) {
            return "ghi " + measured(enter.measurement()) + " vào vòng " + round(desk, enter.round())
                    + (enter.note().isEmpty() ? "" : " (" + enter.note() + ")");
        }
        if (act instanceof Act.Inherit inherit) {
            return "lấy từ vòng " + round(desk, inherit.from()) + " vào vòng " + round(desk, inherit.round());
        }
        if (act instanceof Act.Ask ask) {
            return "yêu cầu giải trình: " + ask.question();
        }
        if (act instanceof Act.Explain explain) {
            return "giải trình: " + explain.text();
        }
        if (act instanceof Act.Attach attach) {
            return "gửi tài liệu kiểm chứng: " + attach.evidence().title();
        }
        throw new IllegalStateException("The made-up campaign has no words for " + act);
    }

    private static String round(CampaignDesk desk, String id) {
        return desk.campaign()
                .lifeCycle()
                .round(id)
                .map(Round::name)
                .orElseThrow()
                .official();
    }

    private static String measured(Measurement measurement) {
        if (measurement instanceof Measurement.Observed observed) {
            return observed.values().values().stream()
                    .map(value -> value instanceof vn.chiso.core.measure.Value.Quantity number
                            ? VietnameseNumbers.comma().formatExact(number.value()) + " điểm"
                            : value.toString())
                    .collect(java.util.stream.Collectors.joining(", "));
        }
        return measurement instanceof Measurement.NotApplicable notApplicable
                ? "không áp dụng (" + notApplicable.ground() + ")"
                : "chưa đánh giá";
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(VIETNAM));
    }

    private static String duration(Duration duration) {
        return duration.toDays() + " ngày " + duration.toHoursPart() + " giờ";
    }
}
