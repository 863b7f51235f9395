package vn.chiso.examples;

import static vn.chiso.examples.Words.points;
import static vn.chiso.examples.Words.signed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.StageDecomposition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.Disposition;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.Finding;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.LogEntry;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.outlook.Outlook;
import vn.chiso.core.progress.review.Cells;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.LossSplit;
import vn.chiso.core.progress.review.NatureSplit;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.progress.review.Snapshot;
import vn.chiso.core.score.Points;

/** How a follow-up stands on a day, for those who must answer for every figure: each comes with what it was computed from. */
final class FollowUpSection {
    private final FollowUpCase followed;
    private final FollowUp followUp;
    private final Gains gains;
    private final LocalDate day;
    private final FollowUpState state;
    private final StringBuilder out = new StringBuilder();

    private FollowUpSection(FollowUpCase followed, LocalDate day) {
        this.followed = followed;
        this.followUp = followed.followUp();
        this.gains = followed.gains();
        this.day = day;
        this.state = followUp.stateOn(day);
    }

    /** The section of a day. */
    static String render(FollowUpCase followed, LocalDate day) {
        return new FollowUpSection(followed, day).render();
    }

    private String render() {
        line("═".repeat(100));
        line("Theo dõi thực hiện" + (followUp.isAssumed() ? " (ví dụ giả định)" : "") + " — "
                + followUp.unit().name() + ", kế hoạch năm " + followUp.period() + ", đến ngày " + Words.date(day));
        line("═".repeat(100));
        if (followUp.isAssumed()) {
            line("SỐ LIỆU GIẢ ĐỊNH (synthetic). " + followUp.note().orElse("") + ".");
        }
        for (ScoredIndex result : gains.results()) {
            result(result);
            losses(result);
            explanations(result.code());
        }
        cells();
        gains.results().forEach(result -> earned(result.code()));
        OutlookSection outlooks = new OutlookSection(followed, day);
        List<Outlook> forecasts =
                gains.results().stream().map(outlooks::outlook).toList();
        line("");
        out.append(WarningLines.of(followed, day, forecasts));
        for (int i = 0; i < forecasts.size(); i++) {
            out.append(outlooks.render(gains.results().get(i), forecasts.get(i)));
        }
        return out.toString();
    }

    private void result(ScoredIndex result) {
        Scorecard scorecard = result.scorecard();
        Optional<Points> goal = Optional.ofNullable(followUp.goals().get(result.code()));
        Optional<Points> total = scorecard.total().points();
        line(result.code() + " " + scorecard.period() + ": "
                + total.map(Words::points).orElse("CHƯA BIẾT") + "/"
                + points(scorecard.total().assessedMax())
                + scorecard
                        .grade()
                        .map(finding -> ", xếp loại "
                                + finding.grade()
                                        .map(grade -> grade.name().official())
                                        .orElse("CHƯA BIẾT"))
                        .orElse("")
                + goal.map(points -> "; mục tiêu năm " + followUp.period() + ": " + points(points)
                                + total.map(had -> ", còn thiếu "
                                                + points(points.minus(had).max(Points.ZERO)))
                                        .orElse(""))
                        .orElse("")
                + " (bộ tiêu chí " + result.edition() + ")");
    }

    private void losses(ScoredIndex result) {
        LossSplit split = LossSplit.of(gains, result.code(), day);
        line("");
        line("Mất " + result.scorecard().total().lost().map(Words::points).orElse("CHƯA BIẾT bao nhiêu")
                + " điểm vì đâu (lost on performance, on paper)");
        line("  Vì kết quả thực hiện: " + points(split.performance()) + " = "
                + findings(result.code(), finding -> !finding.kind().isExplainable()));
        line("  Vì hồ sơ, giấy tờ:    " + points(split.paper()) + " = "
                + findings(result.code(), finding -> finding.kind().isExplainable()));
        if (split.withoutFinding().signum() != 0) {
            line("  CHƯA BIẾT vì đâu:     " + points(split.withoutFinding())
                    + followUp.findings().stream()
                            .filter(finding -> split.unknown().contains(finding.code()))
                            .map(finding -> "; " + finding.line().criterion() + ": " + finding.statement())
                            .collect(Collectors.joining()));
        }
        Optional.ofNullable(followed.stages().get(result.code()))
                .ifPresent(stages -> line("  Ba lần chấm kết quả này: tự chấm "
                        + points(max(result).minus(stages.admitted())) + "; thẩm định trừ thêm "
                        + points(stages.disallowed()) + " còn " + points(appraised(result, stages))
                        + "; giải trình lấy lại "
                        + points(stages.recovered()) + " thành "
                        + points(appraised(result, stages).plus(stages.recovered()))));
    }

    private static Points max(ScoredIndex result) {
        return result.scorecard().total().assessedMax();
    }

    private static Points appraised(ScoredIndex result, StageDecomposition stages) {
        return max(result).minus(stages.admitted()).minus(stages.disallowed());
    }

    private String findings(String index, Predicate<Finding> which) {
        String found = followUp.findings().stream()
                .filter(finding -> finding.line().index().equals(index))
                .filter(which)
                .flatMap(finding -> state.finding(finding.code()).loss().stream()
                        .filter(loss -> loss.signum() > 0)
                        .map(loss -> finding.line().criterion() + " (" + points(loss) + ")"))
                .collect(Collectors.joining(" + "));
        return found.isEmpty() ? "không có phát hiện nào" : found;
    }

    /** What was contested until that day, and what came of it. */
    private void explanations(String index) {
        followUp.findings().stream()
                .filter(finding -> finding.line().index().equals(index))
                .forEach(finding -> {
                    List<LogEntry> entries = followUp.log().stream()
                            .filter(entry -> entry.subject().equals(finding.code())
                                    && !entry.on().isAfter(day))
                            .toList();
                    entries.stream()
                            .filter(entry -> entry.change() instanceof Change.Dispose dispose
                                    && dispose.disposition() == Disposition.CONTESTED)
                            .findFirst()
                            .ifPresent(contested ->
                                    line("  Giải trình " + finding.line().criterion() + " ngày "
                                            + Words.date(contested.on()) + ": " + outcome(finding, entries)));
                });
    }

    private static String outcome(Finding finding, List<LogEntry> entries) {
        LogEntry last = entries.get(entries.size() - 1);
        Optional<Points> left = entries.stream()
                .filter(entry -> entry.change() instanceof Change.Rescore)
                .map(entry -> ((Change.Rescore) entry.change()).loss())
                .reduce((earlier, later) -> later);
        String found;
        String because = " (vì ";
        if (left.isPresent()) {
            found = "ĐƯỢC CHẤP NHẬN, mất " + finding.loss().map(Words::points).orElse("chưa biết bao nhiêu") + " còn "
                    + points(left.get());
        } else if (last.change() instanceof Change.Dispose decided && decided.disposition() == Disposition.CONTESTED) {
            found = "chưa có trả lời";
            because = " (lý do nêu: ";
        } else {
            found = "KHÔNG được chấp nhận, vẫn mất "
                    + finding.loss().map(Words::points).orElse("chưa biết bao nhiêu");
        }
        return found + (last.reason().isEmpty() ? "" : because + last.reason().get() + ")");
    }

    private void cells() {
        Snapshot snapshot = Snapshot.of(gains, day);
        Map<String, Cells> claimed = snapshot.claimedByLead();
        Map<String, Cells> verified = snapshot.verifiedByLead();
        line("");
        line("Bốn ô theo đơn vị chủ trì: số việc tự báo cáo / số việc đã kiểm chứng (claimed / verified)");
        TextTable table = new TextTable()
                .words("Chủ trì", 32)
                .words("Xong, đúng hạn", 14)
                .words("Xong, quá hạn", 13)
                .words("Chưa xong, trong hạn", 20)
                .words("Chưa xong, quá hạn", 18);
        claimed.forEach((lead, cells) -> row(table, followed.party(lead), cells, verified.getOrDefault(lead, cells)));
        row(table, "Tất cả", snapshot.claimedCells(), snapshot.verifiedCells());
        out.append(table.render("  "));
        line("  Báo cáo xong mà chưa ai kiểm chứng: " + list(are(status -> status == WorkStatus.DONE_CLAIMED))
                + "; đã lùi hạn: "
                + list(snapshot.actions().stream()
                        .filter(row -> row.state().extensions() > 0)
                        .map(row -> row.state().action() + " ("
                                + row.state().firstDue().map(Words::date).orElse("không hạn") + " → "
                                + row.state().due().map(Words::date).orElse("không hạn") + ")")
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static void row(TextTable table, String name, Cells claimed, Cells verified) {
        table.row(
                name,
                pair(claimed.onTime(), verified.onTime()),
                pair(claimed.late(), verified.late()),
                pair(claimed.withinTerm(), verified.withinTerm()),
                pair(claimed.overdue(), verified.overdue()));
    }

    private static String pair(int claimed, int verified) {
        return claimed == 0 && verified == 0 ? "–" : claimed + " / " + verified;
    }

    private Set<String> are(Predicate<WorkStatus> which) {
        return state.actions().values().stream()
                .filter(action -> which.test(action.status()))
                .map(action -> action.action())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Set<String> codes) {
        return codes.isEmpty() ? "không" : String.join(", ", codes);
    }

    private void earned(String index) {
        Set<String> verified = are(status -> status == WorkStatus.VERIFIED);
        Set<String> claimed = are(WorkStatus::isClaimed);
        NatureSplit booked = NatureSplit.of(gains, index, verified);
        NatureSplit both = NatureSplit.of(gains, index, claimed);
        line("");
        line("Điểm lấy lại được của " + index
                + ", chấm lại kết quả cũ với tác động của việc đã làm (substantive, paper)");
        earned("Đã kiểm chứng, được tính", index, Set.of(), verified, booked);
        earned(
                "Mới tự báo cáo, CHƯA tính",
                index,
                verified,
                claimed,
                new NatureSplit(
                        both.substantive().minus(booked.substantive()),
                        both.paper().minus(booked.paper())));
    }

    private void earned(String what, String index, Set<String> before, Set<String> after, NatureSplit split) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        ImmutableSet.Builder<String> so = ImmutableSet.<String>builder().addAll(before);
        for (String action : Sets.difference(after, before)) {
            Points had = likely(index, so.build());
            Points has = likely(index, so.add(action).build());
            parts.add(action + " " + signed(has.minus(had)));
        }
        line("  " + what + ": " + signed(split.substantive().plus(split.paper())) + " = thực chất "
                + points(split.substantive()) + " + hồ sơ " + points(split.paper()) + " (theo thứ tự: "
                + list(ImmutableSet.copyOf(parts.build())) + ")");
    }

    private Points likely(String index, Set<String> actions) {
        return gains.of(actions, Effect.Case.LIKELY).in(index);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** The name of a grade. */
    static String grade(GradeScale scale, String id) {
        return scale.grades().stream()
                .filter(grade -> grade.id().equals(id))
                .map(grade -> grade.name().official())
                .findFirst()
                .orElse(id);
    }
}
