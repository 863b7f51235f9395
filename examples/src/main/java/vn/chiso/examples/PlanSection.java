package vn.chiso.examples;

import static vn.chiso.examples.Words.percent;
import static vn.chiso.examples.Words.points;
import static vn.chiso.examples.Words.signed;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.core.remediation.Coverage;
import vn.chiso.core.remediation.Coverage.Need;
import vn.chiso.core.remediation.Defect;
import vn.chiso.core.remediation.GainRealism;
import vn.chiso.core.remediation.IndexResult;
import vn.chiso.core.remediation.PlanItem;
import vn.chiso.core.remediation.PlanLint;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.remediation.SameText;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** What the report says about the plan: its size, what it answers, what it lacks. */
final class PlanSection {
    private static final int SHOWN = 13;

    private final RemediationPlan plan;
    private final ImmutableList<IndexResult> results;

    PlanSection(RemediationPlan plan, List<RealCase.Result> results) {
        this.plan = plan;
        this.results = results.stream()
                .map(result -> new IndexResult(result.scorecard(), result.reconciliation()))
                .collect(ImmutableList.toImmutableList());
    }

    void render(StringBuilder out) {
        out.append('\n').append("═".repeat(100)).append('\n');
        out.append(plan.type()).append(": ").append(plan.title().text()).append('\n');
        out.append("═".repeat(100)).append('\n');
        List<PlanItem> items =
                plan.indices().stream().flatMap(index -> index.items().stream()).toList();
        out.append(items.size())
                .append(" nội dung, ")
                .append(plan.actions().count())
                .append(" giải pháp, ")
                .append(items.stream().flatMap(PlanItem::targets).count())
                .append(" chỉ tiêu định lượng, ")
                .append(plan.parties().size())
                .append(" bên liên quan, ")
                .append(plan.documents().size())
                .append(" văn bản viện dẫn\n");
        results.forEach(result -> coverage(out, result));
        lint(out);
    }

    private void coverage(StringBuilder out, IndexResult result) {
        Coverage coverage = Coverage.of(plan, result);
        out.append("\nKế hoạch đáp lại điểm mất của ")
                .append(result.index())
                .append(" (")
                .append(points(coverage.lost()))
                .append(" điểm) đến đâu\n");
        TextTable rows = new TextTable().words("Dừng ở", 62).numbers("Điểm mất", 9);
        rows.row("Có hạn chế nêu rõ, có giải pháp, có đơn vị chủ trì", points(coverage.answered()));
        for (Need need : Need.values()) {
            rows.row(missing(need), points(coverage.stoppedAt(need)));
        }
        out.append(rows.render("  "));
    }

    private static String missing(Need need) {
        return switch (need) {
            case ITEM -> "Kế hoạch không nhắc tới";
            case LIMITATION -> "Không nêu hạn chế nào chỉ ra lỗi";
            case ACTION -> "Không có giải pháp";
            case OWNER -> "Không có đơn vị chủ trì";
        };
    }

    private void lint(StringBuilder out) {
        Map<Defect.Code, List<Defect>> byCode = PlanLint.standard().check(plan, results).stream()
                .collect(Collectors.groupingBy(
                        Defect::code, () -> new EnumMap<>(Defect.Code.class), Collectors.toList()));
        out.append("\nNhững điểm thiếu, mâu thuẫn của kế hoạch (plan lint; số sau dấu @ là dòng của văn bản)\n");
        byCode.forEach((code, defects) -> out.append("  ")
                .append(Strings.padStart(Integer.toString(defects.size()), 3, ' '))
                .append("  ")
                .append(DefectWords.of(code))
                .append("\n       ")
                .append(defects.stream().limit(SHOWN).map(PlanSection::where).collect(Collectors.joining("; ")))
                .append(defects.size() > SHOWN ? "; …\n" : "\n"));
        out.append("  Giải pháp có thời hạn: ")
                .append(plan.actions()
                        .filter(action -> action.due().isPresent())
                        .count())
                .append('/')
                .append(plan.actions().count())
                .append('\n');
        results.forEach(result -> realism(out, result));
        sameTexts(out);
        out.append('\n');
    }

    /** What was ever gained in a year against what maxima everywhere need. */
    private static void realism(StringBuilder out, IndexResult result) {
        GainRealism.ofEverything(result, ImmutableList.of())
                .filter(GainRealism::isWithoutPrecedent)
                .ifPresent(realism -> out.append("  ")
                        .append(result.index())
                        .append(": đạt tối đa mọi nội dung cần ")
                        .append(signed(realism.needed()))
                        .append(" điểm trong một năm; mức tăng duy nhất đã biết là ")
                        .append(realism.most().map(Words::signed).orElse(""))
                        .append(" (no precedent)\n"));
    }

    private void sameTexts(StringBuilder out) {
        List<SameText> pairs = SameText.of(plan);
        if (!pairs.isEmpty()) {
            out.append("  Giải pháp gần như cùng một câu (same text, similarity from 80 %): ")
                    .append(pairs.stream()
                            .limit(SHOWN)
                            .map(pair -> pair.first().action().code() + " ~ "
                                    + pair.second().action().code() + " "
                                    + percent(pair.similarity()
                                            .times(Rational.of(100))
                                            .toDecimal(Rounding.halfUp(0))))
                            .collect(Collectors.joining("; ")))
                    .append(pairs.size() > SHOWN ? "; …\n" : "\n");
        }
    }

    private static String where(Defect defect) {
        String subject = defect.subject().toString().replace("index ", "").replace("criterion ", "");
        return subject + defect.lines().map(lines -> " @" + lines).orElse("");
    }
}
