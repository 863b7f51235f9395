package vn.chiso.core.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.TestIndex;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;

/** A made-up plan without a defect for the criterion 1 of at most 10 points, of which 6 were earned; tests spoil it where they must. */
final class TestPlan {
    static final Index INDEX =
            TestIndex.index("15", TestIndex.base("15", TestIndex.leaf("1", "10"), TestIndex.leaf("2", "5")));

    private TestPlan() {}

    static ImmutableRemediationAction action() {
        return (ImmutableRemediationAction) RemediationAction.builder()
                .code("1-a")
                .printed(Passage.of("Số hóa toàn bộ hồ sơ", Lines.parse("20-22")))
                .addProducts("báo cáo")
                .addLegalBasis("nd")
                .due(LocalDate.of(2025, 6, 30))
                .build();
    }

    static ImmutableResponsibility led(String... leads) {
        return (ImmutableResponsibility) Responsibility.builder()
                .basis(Responsibility.Basis.EXPLICIT)
                .addLeads(leads)
                .printed(Passage.of("Giao chủ trì", Lines.of(30)))
                .build();
    }

    static ImmutableTarget target() {
        return (ImmutableTarget) Target.builder()
                .id("1-q")
                .metric("hồ sơ số hóa")
                .metricKey("dossiers-digitised")
                .comparison(Comparison.GE)
                .unit("%")
                .printed("số hóa hồ sơ theo quy định")
                .build();
    }

    static ImmutablePlanItem item() {
        return (ImmutablePlanItem) PlanItem.builder()
                .criterion(CriterionCode.of("1"))
                .heading(Passage.of("1. Số hóa", Lines.of(10)))
                .result(Passage.of("đạt 6,00/10,00 điểm", Lines.of(11)))
                .addLimitations(new Limitation(Passage.of("Chưa có máy quét", Lines.of(12)), true))
                .goal(new Goal(Goal.Kind.REACH_MAX, Passage.of("Đạt điểm tối đa", Lines.of(13))))
                .addActions(action())
                .responsibility(led("tu-phap"))
                .build();
    }

    static ImmutableIndexPlan index(PlanItem... items) {
        return (ImmutableIndexPlan) IndexPlan.builder()
                .index("TEST")
                .edition("test-2024")
                .heading(Passage.of("1. Chỉ số thử"))
                .addItems(items)
                .build();
    }

    static RemediationPlan.Builder builder() {
        return RemediationPlan.builder()
                .type("Kế hoạch")
                .title(Passage.of("Kế hoạch thử"))
                .issuer(Passage.of("UBND xã An Bình"))
                .unit(TestIndex.UNIT)
                .assessedPeriod(Period.ofYear(2024))
                .planPeriod(Period.ofYear(2025))
                .addParties(
                        Party.of("tu-phap", "công chức Tư pháp", Party.Kind.POST),
                        Party.of("van-phong", "Văn phòng UBND", Party.Kind.UNIT),
                        Party.of("cac-nganh", "các ngành", Party.Kind.GROUP))
                .addDocuments(document("nd"));
    }

    static CitedDocument document(String id) {
        return CitedDocument.builder()
                .role(CitedDocument.Role.LEGAL_REQUIREMENT)
                .document(LegalDocument.builder().id(id).type("Nghị định").build())
                .build();
    }

    static ImmutableRemediationPlan plan(PlanItem... items) {
        return (ImmutableRemediationPlan) builder().addIndices(index(items)).build();
    }

    /** Criterion 2 is at its maximum. */
    static IndexResult result(String pointsOf1) {
        return result(Measurement.awarded(Points.parse(pointsOf1)));
    }

    static IndexResult result(Measurement of1) {
        return new IndexResult(
                IndexEvaluator.of(INDEX)
                        .evaluate(TestIndex.assess(INDEX)
                                .measure("1", of1)
                                .measure("2", Measurement.awarded(Points.of(5)))
                                .build()),
                Optional.empty());
    }

    static List<Defect> defects(RemediationPlan plan, IndexResult result) {
        return PlanLint.standard().check(plan, List.of(result));
    }
}
