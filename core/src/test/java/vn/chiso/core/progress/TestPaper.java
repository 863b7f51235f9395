package vn.chiso.core.progress;

import java.util.List;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.remediation.IndexPlan;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.Passage;
import vn.chiso.core.remediation.PlanItem;
import vn.chiso.core.remediation.RemediationAction;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.remediation.Target;
import vn.chiso.core.unit.Unit;

/** The paper that {@link TestFollowUp} follows up: it prints the actions a1 and a2. */
public final class TestPaper {
    private TestPaper() {}

    /** With these targets of a1. */
    public static RemediationPlan with(Target... targets) {
        return plan(
                TestFollowUp.followUp().unit(),
                List.of(
                        Party.of("tu-phap", "công chức Tư pháp", Party.Kind.POST),
                        Party.of("van-phong", "Văn phòng UBND", Party.Kind.UNIT),
                        Party.of("chu-tich", "Chủ tịch UBND", Party.Kind.POST)),
                List.of("a1", "a2"),
                targets);
    }

    static RemediationPlan plan(Unit unit, List<Party> parties, List<String> actions, Target... targets) {
        PlanItem.Builder item = PlanItem.builder();
        item.criterion(CriterionCode.of("1")).heading(Passage.of("1. Hồ sơ"));
        for (String action : actions) {
            RemediationAction.Builder printed = RemediationAction.builder();
            printed.code(action).printed(Passage.of("Giải pháp " + action));
            item.addActions(action.equals("a1") ? printed.addTargets(targets).build() : printed.build());
        }
        return RemediationPlan.builder()
                .type("Kế hoạch")
                .title(Passage.of("Kế hoạch thử"))
                .issuer(Passage.of("UBND xã An Bình"))
                .unit(unit)
                .assessedPeriod(Period.ofYear(2024))
                .planPeriod(Period.ofYear(2025))
                .addAllParties(parties)
                .addIndices(IndexPlan.builder()
                        .index("TEST")
                        .edition("test-2024")
                        .heading(Passage.of("1. Chỉ số thử"))
                        .addItems(item.build())
                        .build())
                .build();
    }
}
