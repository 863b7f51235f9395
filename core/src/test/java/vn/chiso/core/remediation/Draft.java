package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** The real plan on somebody's desk: spoilt until it has every kind of defect, and mended one defect at a time. */
final class Draft {
    private static final ImmutableMap<String, String> MISPRINT =
            ImmutableMap.of("1.2", "Kết quả: đạt 11.00/13.00 điểm; (- 3 điểm).");

    private RemediationPlan plan = NhuQuynh.plan();
    private boolean misprinted = true;
    private String cchcTotal = "83,60/100đ";
    private IndexResult cchc = NhuQuynh.cchc(cchcTotal, MISPRINT);
    private IndexResult papi = NhuQuynh.papi("83.81/100đ");
    private int names;

    static Draft spoilt() {
        Draft draft = new Draft();
        draft.index("CCHC", index -> index.withGoal(new IndexGoal(
                        Comparison.GT,
                        Points.of(100),
                        draft.plan.assessedPeriod(),
                        index.goal().orElseThrow().printed()))
                .withItems(index.items().stream()
                        .filter(item -> !item.criterion().text().equals("1.3"))
                        .toList()));
        RemediationAction first = draft.plan.actions().findFirst().orElseThrow();
        draft.action("CCHC", "1.1", "1.1-s2", action -> action.withPrinted(first.printed()));
        draft.action("CCHC", "1.1", "1.1-s3", action -> action.withPlannedGain(Points.of(99)));
        draft.plan = ((ImmutableRemediationPlan) draft.plan).withDate(LocalDate.of(2025, 3, 1));
        draft.document("KH-PBGDPL-2025", document -> document.withInForceTo(LocalDate.of(2024, 12, 31)));
        draft.item("CCHC", "1.4", item -> item.withGoal(goal(item, Goal.Kind.REACH_MAX)));
        draft.item("CCHC", "1.5", item -> item.withGoal(Optional.empty()));
        draft.item("PAPI", "2.2", item -> item.withActions());
        return draft;
    }

    RemediationPlan plan() {
        return plan;
    }

    ImmutableList<IndexResult> results() {
        return ImmutableList.of(cchc, papi);
    }

    /** Does about a defect what somebody would who reads its report. */
    void mend(Defect defect) {
        String index = defect.subject().index().orElse("");
        String criterion = defect.subject().criterion().map(CriterionCode::text).orElse("");
        switch (defect.code()) {
            case TOTAL_NOT_RECONCILED -> reconcile(index);
            case PRINTED_NUMBER_CONTRADICTED -> cchc(cchcTotal, false);
            case GOAL_OUT_OF_REACH ->
                index(
                        index,
                        plan -> plan.withGoal(new IndexGoal(
                                Comparison.GT,
                                Points.of(90),
                                this.plan.assessedPeriod(),
                                plan.goal().orElseThrow().printed())));
            case LOSS_WITHOUT_ITEM ->
                index(
                        index,
                        plan -> plan.withItems(with(
                                plan.items(),
                                PlanItem.builder()
                                        .criterion(CriterionCode.of(criterion))
                                        .heading(Passage.of(criterion))
                                        .build())));
            case LOSS_WITHOUT_LIMITATION ->
                item(index, criterion, item -> item.withNoLimitation(Optional.empty())
                        .withLimitations(
                                with(item.limitations(), new Limitation(Passage.of("Chưa có máy quét"), true))));
            case LOSS_WITHOUT_ACTION -> item(index, criterion, item -> item.withActions(newAction()));
            case LOSS_WITHOUT_OWNER, ITEM_WITHOUT_OWNER ->
                item(
                        index,
                        criterion,
                        item -> item.withResponsibility(Responsibility.builder()
                                .basis(Responsibility.Basis.EXPLICIT)
                                .addLeads("cong-chuc-tu-phap")
                                .build()));
            case COLLECTIVE_LEAD, SEVERAL_LEADS ->
                item(
                        index,
                        criterion,
                        item -> item.withResponsibility(((ImmutableResponsibility) item.responsibility())
                                .withBasis(Responsibility.Basis.EXPLICIT)
                                .withLeads("cong-chuc-tu-phap")));
            case ITEM_WITHOUT_GOAL ->
                item(
                        index,
                        criterion,
                        item -> item.withGoal(new Goal(
                                item.noLimitation().isPresent() ? Goal.Kind.MAINTAIN_MAX : Goal.Kind.REACH_MAX,
                                Passage.of("tối đa"))));
            case GOAL_CONTRADICTS_RESULT ->
                item(
                        index,
                        criterion,
                        item -> item.withGoal(goal(
                                item,
                                item.goal().orElseThrow().kind() == Goal.Kind.REACH_MAX
                                        ? Goal.Kind.MAINTAIN_MAX
                                        : Goal.Kind.REACH_MAX)));
            case DANGLING_REFERENCE ->
                item(
                        index,
                        criterion,
                        item -> item.withLimitations(new Limitation(Passage.of("như đã báo cáo"), false)));
            case ITEM_WITHOUT_LEGAL_BASIS ->
                item(
                        index,
                        criterion,
                        item -> item.withActions(
                                with(item.actions(), newAction().withLegalBasis("ND-42-2022"))));
            case REPEATED_WORDS -> mendWords(defect, index, criterion);
            case LEGAL_BASIS_NOT_IN_FORCE ->
                document(
                        String.valueOf(defect.details().get("document")),
                        document -> document.withInForceTo(Optional.empty()));
            case ACTION_WITHOUT_LEGAL_BASIS,
                    GAIN_ABOVE_LOSS,
                    ACTION_WITHOUT_DUE_DATE,
                    ACTION_NOT_VERIFIABLE,
                    DUPLICATED_ACTION,
                    TARGET_WITHOUT_VALUE -> mendAction(defect, index, criterion);
        }
    }

    private void reconcile(String index) {
        if (index.equals("CCHC")) {
            cchc("82,35/100đ", misprinted);
        } else {
            papi = NhuQuynh.papi("48,42/60đ");
        }
    }

    private void cchc(String total, boolean withMisprint) {
        cchcTotal = total;
        misprinted = withMisprint;
        cchc = NhuQuynh.cchc(total, withMisprint ? MISPRINT : ImmutableMap.of());
    }

    private void mendAction(Defect defect, String index, String criterion) {
        String code = defect.subject().detail().replaceAll("^action ([^,]+).*$", "$1");
        action(index, criterion, code, action -> switch (defect.code()) {
            case ACTION_WITHOUT_LEGAL_BASIS -> action.withLegalBasis("ND-42-2022");
            case ACTION_WITHOUT_DUE_DATE -> action.withDue(LocalDate.of(2025, 6, 30));
            case GAIN_ABOVE_LOSS -> action.withPlannedGain(Points.ZERO);
            case ACTION_NOT_VERIFIABLE -> action.withProducts("báo cáo");
            case DUPLICATED_ACTION -> action.withPrinted(Passage.of("Việc " + newName()));
            case TARGET_WITHOUT_VALUE ->
                action.withTargets(action.targets().stream()
                        .map(target -> defect.subject().detail().endsWith(target.id())
                                ? ((ImmutableTarget) target).withValue(Rational.of(95))
                                : target)
                        .toList());
            default -> throw new AssertionError(defect.code());
        });
    }

    private void mendWords(Defect defect, String index, String criterion) {
        String words = String.valueOf(defect.details().get("words"));
        UnaryOperator<Passage> once = passage ->
                new Passage(passage.text().replaceAll("(?iu)" + words + " " + words, words), passage.lines());
        if (index.isEmpty()) {
            plan = ((ImmutableRemediationPlan) plan)
                    .withPreamble(plan.preamble().stream()
                            .map(each -> new Paragraph(
                                    each.label(), each.role(), once.apply(each.printed()), each.documents()))
                            .toList());
        } else {
            item(
                    index,
                    criterion,
                    item -> item.withActions(item.actions().stream()
                            .map(action ->
                                    ((ImmutableRemediationAction) action).withPrinted(once.apply(action.printed())))
                            .toList()));
        }
    }

    private static Goal goal(PlanItem item, Goal.Kind kind) {
        return new Goal(kind, item.goal().orElseThrow().printed());
    }

    ImmutableRemediationAction newAction() {
        String name = newName();
        return (ImmutableRemediationAction) RemediationAction.builder()
                .code(name)
                .printed(Passage.of("Việc " + name))
                .build();
    }

    private String newName() {
        return "moi-" + ++names;
    }

    void index(String code, UnaryOperator<ImmutableIndexPlan> change) {
        plan = ((ImmutableRemediationPlan) plan)
                .withIndices(plan.indices().stream()
                        .<IndexPlan>map(
                                index -> index.index().equals(code) ? change.apply((ImmutableIndexPlan) index) : index)
                        .toList());
    }

    void item(String index, String criterion, UnaryOperator<ImmutablePlanItem> change) {
        index(
                index,
                plan -> plan.withItems(plan.items().stream()
                        .<PlanItem>map(item -> item.criterion().text().equals(criterion)
                                ? change.apply((ImmutablePlanItem) item)
                                : item)
                        .toList()));
    }

    private void action(String index, String criterion, String code, UnaryOperator<ImmutableRemediationAction> change) {
        item(
                index,
                criterion,
                item -> item.withActions(item.actions().stream()
                        .<RemediationAction>map(action ->
                                action.code().equals(code) ? change.apply((ImmutableRemediationAction) action) : action)
                        .toList()));
    }

    private void document(String id, UnaryOperator<ImmutableCitedDocument> change) {
        plan = ((ImmutableRemediationPlan) plan)
                .withDocuments(plan.documents().stream()
                        .<CitedDocument>map(document ->
                                document.id().equals(id) ? change.apply((ImmutableCitedDocument) document) : document)
                        .toList());
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
