package vn.chiso.examples;

import static vn.chiso.examples.Words.points;
import static vn.chiso.examples.Words.signed;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.GapAnalysis;
import vn.chiso.core.gap.GapAnalysis.Sharing;
import vn.chiso.core.gap.GapRow;
import vn.chiso.core.gap.GapTable;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.remediation.Owner;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/** The report of a case as plain text: Vietnamese, with a short English legend. */
final class CaseReport {
    private final RealCase realCase;
    private final StringBuilder out = new StringBuilder();

    private CaseReport(RealCase realCase) {
        this.realCase = realCase;
    }

    static String render(RealCase realCase) {
        return new CaseReport(realCase).render();
    }

    private String render() {
        line("Chú giải (legend): công bố = published; tính lại = computed; tối đa = max; đạt = points; mất = lost;");
        line("  tỷ trọng = share of the loss; đơn vị chịu trách nhiệm = responsible party; giả định = assumed.");
        realCase.results().forEach(this::result);
        realCase.plan().ifPresent(plan -> new PlanSection(plan, realCase.results()).render(out));
        return out.toString();
    }

    private void result(RealCase.Result result) {
        Scorecard scorecard = result.scorecard();
        line("");
        line("═".repeat(100));
        line(scorecard.index().code() + " — " + scorecard.index().name() + " năm " + scorecard.period() + ", "
                + scorecard.unit().name());
        line("═".repeat(100));
        line("Bộ tiêu chí: " + scorecard.index().edition().id() + " (mã băm "
                + scorecard.contentHash().substring(0, 12) + "…)");
        result.published().ifPresent(this::published);
        result.reconciliation().ifPresent(this::reconciliation);
        if (result.reconciliation().isEmpty()) {
            line("Tính lại: " + total(scorecard.total()));
        }
        lossTable(scorecard);
        realCase.plan().ifPresent(plan -> ownerTable(plan, scorecard));
        new NearestStepsSection(result, realCase.results(), out).render();
        unknown(scorecard);
        assumed(scorecard);
    }

    private static String total(Score total) {
        return total.points()
                .map(points -> points(points) + "/" + points(total.assessedMax()))
                .orElse("chưa đánh giá");
    }

    private void published(PublishedResult published) {
        line("Công bố: " + points(published.total().points()) + "/"
                + points(published.total().max())
                + published.rank().map(rank -> ", xếp thứ " + rank).orElse("")
                + published.grade().map(grade -> ", xếp loại " + grade).orElse("")
                + published
                        .document()
                        .flatMap(document -> document.number())
                        .map(number -> " (" + number + ")")
                        .orElse(""));
    }

    private void reconciliation(Reconciliation found) {
        line("Tính lại từ các nội dung: " + points(found.computed()) + "/" + points(found.assessedMax())
                + "; công bố trừ tính lại: " + signed(found.difference()));
        line("Kết luận: " + Words.verdict(found.verdict()) + " (" + found.verdict() + ")");
        switch (found.verdict()) {
            case UNEXPLAINED ->
                line("  Một nội dung có thể chứa phần chênh lệch: "
                        + found.candidates().stream()
                                .map(candidate -> candidate.code() + " (" + points(candidate.computed()) + " → "
                                        + points(candidate.corrected()) + ")")
                                .collect(Collectors.joining(", ")));
            case PART_NOT_ITEMISED ->
                line("  Phần không được liệt kê: tối đa " + points(found.notItemisedMax()) + ", đạt "
                        + points(found.difference()) + ", mất " + points(found.notItemisedLost()));
            default -> {
                // the verdict and the numbers above say it all
            }
        }
        found.contradictions()
                .forEach(contradiction -> line("  Mâu thuẫn ở " + contradiction.code() + ": "
                        + contradiction.what() + " in là " + points(contradiction.printed()) + ", tính ra "
                        + points(contradiction.computed())));
        found.impliedPreviousTotal()
                .ifPresent(previous -> line("Tổng điểm kỳ trước suy ra từ mức tăng, giảm: " + points(previous)));
    }

    private void lossTable(Scorecard scorecard) {
        GapAnalysis gap = GapAnalysis.of(scorecard);
        GapTable<Score> table = gap.byField();
        line("");
        line("Điểm mất theo nội dung: " + gap.lost().map(Words::points).orElse("chưa biết") + " (" + table.lossy()
                + " nội dung mất điểm)");
        TextTable rows = new TextTable()
                .words("Mã", 8)
                .words("Nội dung", 52)
                .numbers("Tối đa", 8)
                .numbers("Đạt", 8)
                .numbers("Mất", 8)
                .numbers("Tỷ trọng", 9);
        table.rows()
                .forEach(row -> rows.row(
                        row.key().id(),
                        row.key().name().official(),
                        points(row.assessedMax()),
                        points(row.points()),
                        points(row.lost()),
                        share(row)));
        out.append(rows.render("  "));
        gap.aboveLeaves()
                .filter(points -> points.signum() != 0)
                .ifPresent(points -> line("  Chênh do quy đổi, giới hạn hoặc làm tròn ở cấp trên: " + signed(points)));
    }

    private void ownerTable(RemediationPlan plan, Scorecard scorecard) {
        String code = scorecard.index().code();
        if (plan.indices().stream().noneMatch(index -> index.index().equals(code))) {
            line("Kế hoạch không nói về chỉ số này.");
            return;
        }
        GapTable<Owner> table = GapAnalysis.of(scorecard)
                .by(leaf -> plan.owners(code, leaf.code().orElseThrow()), Sharing.SPLIT);
        line("");
        line("Điểm mất theo đơn vị chịu trách nhiệm (nhiều đơn vị chủ trì: chia đều)");
        TextTable rows = new TextTable()
                .words("Đơn vị", 62)
                .numbers("Mất", 8)
                .numbers("Tỷ trọng", 9)
                .words("Nội dung", 18);
        table.rows()
                .forEach(row ->
                        rows.row(owner(row.key()), points(row.lost()), share(row), String.join(", ", row.leaves())));
        out.append(rows.render("  "));
    }

    private static String owner(Owner owner) {
        if (owner instanceof Owner.Lead lead) {
            return lead.party().name();
        }
        return owner instanceof Owner.Collective collective
                ? "(giao chung) "
                        + collective.parties().stream().map(Party::name).collect(Collectors.joining(", "))
                : "(không giao cho ai)";
    }

    private static String share(GapRow<?> row) {
        return row.sharePercent().map(Words::percent).orElse("–");
    }

    private void unknown(Scorecard scorecard) {
        line("");
        line("Chưa biết");
        scorecard.leaves().stream()
                .filter(leaf -> leaf.outcome() == Outcome.NOT_ASSESSED)
                .forEach(leaf -> line("  - " + leaf.id() + " (" + leaf.name() + ", tối đa " + points(leaf.maxPoints())
                        + "): chưa có kết quả; không tính là 0"));
        scorecard.index().grades().ifPresent(grades -> grades(grades, scorecard));
    }

    private void grades(GradeScale grades, Scorecard scorecard) {
        grades.grades().stream()
                .limit(grades.grades().size() - (grades.complete() ? 1 : 0)) // the last of all takes everything below
                .filter(grade -> grade.from().isEmpty())
                .forEach(grade -> line("  - Ngưỡng của loại " + grade.name() + ": không có trong văn bản nào đã đọc"));
        grades.examples()
                .forEach(example -> line("    chỉ biết " + points(example.points()) + " được xếp loại "
                        + grades.grades().stream()
                                .filter(grade -> grade.id().equals(example.grade()))
                                .map(grade -> grade.name().official())
                                .findFirst()
                                .orElse(example.grade())));
        Optional<Points> total = scorecard.total().points();
        Optional<GradeScale.Finding> finding = scorecard.grade();
        if (total.isPresent()) {
            line("  - Xếp loại của tổng tính lại " + points(total.get()) + ": "
                    + finding.flatMap(GradeScale.Finding::grade)
                            .map(grade -> grade.name().official())
                            .orElse("không xác định được"));
        }
    }

    private void assumed(Scorecard scorecard) {
        line("");
        line("Giả định");
        scorecard
                .index()
                .assumptions()
                .forEach(assumption -> line("  - " + Words.subject(assumption.subject()) + ": "
                        + assumption.source().note()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
