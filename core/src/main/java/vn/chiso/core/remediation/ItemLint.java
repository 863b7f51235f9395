package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.measure.Value;
import vn.chiso.core.remediation.Defect.Code;
import vn.chiso.core.score.Points;

/** The defects of one item, in the order of their codes. */
final class ItemLint {
    private final RemediationPlan plan;
    private final Answer answer;
    private final PlanItem item;
    private final List<String> danglingPhrases;
    private final Map<String, String> firstWithGist;
    private final Subject subject;
    private final Points lost;
    private final ImmutableList.Builder<Defect> defects = ImmutableList.builder();

    /**
     * @param danglingPhrases normalised
     * @param firstWithGist the code of the first action of each {@link Wording#gist}, so far; those of this item are added
     */
    ItemLint(
            RemediationPlan plan,
            Answer answer,
            PlanItem item,
            List<String> danglingPhrases,
            Map<String, String> firstWithGist) {
        this.plan = plan;
        this.answer = answer;
        this.item = item;
        this.danglingPhrases = danglingPhrases;
        this.firstWithGist = firstWithGist;
        this.subject = Subject.of(answer.index(), item);
        this.lost = answer.lost(item);
    }

    ImmutableList<Defect> defects() {
        if (lost.signum() > 0) {
            losses();
        }
        owners();
        goal();
        danglingReferences();
        legalBasis();
        notInForce(
                item.responsibility().legalBasis(),
                subject.at("responsibility"),
                item.responsibility().printed().flatMap(Passage::lines));
        item.actions().forEach(this::action);
        duplicatedActions();
        targets();
        PlanReferences.words(subject, item).flatMap(PlanLint::repeatedWords).forEach(defects::add);
        return defects.build();
    }

    private void losses() {
        Value points = Value.of(lost);
        if (!item.namesFault()) {
            Optional<Lines> stated = Stream.concat(
                            item.limitations().stream().map(Limitation::printed), item.noLimitation().stream())
                    .findFirst()
                    .flatMap(Passage::lines);
            int limitations = item.limitations().size();
            add(
                    Code.LOSS_WITHOUT_LIMITATION,
                    stated.or(this::resultLines),
                    ImmutableMap.of("lost", points, "limitations", Value.of(limitations)));
        }
        if (item.actions().isEmpty()) {
            add(Code.LOSS_WITHOUT_ACTION, resultLines(), ImmutableMap.of("lost", points));
        }
    }

    private Optional<Lines> resultLines() {
        return item.result().flatMap(Passage::lines).or(() -> item.heading().lines());
    }

    private void owners() {
        ImmutableSet<Owner> owners = plan.owners(item.responsibility());
        Value leads = Value.of(item.responsibility().leads());
        Optional<Lines> lines = item.responsibility().printed().flatMap(Passage::lines);
        if (owners.contains(new Owner.Nobody())) {
            add(
                    lost.signum() > 0 ? Code.LOSS_WITHOUT_OWNER : Code.ITEM_WITHOUT_OWNER,
                    item.heading().lines(),
                    ImmutableMap.of("lost", Value.of(lost)));
        } else if (owners.stream().anyMatch(Owner.Collective.class::isInstance)) {
            add(Code.COLLECTIVE_LEAD, lines, ImmutableMap.of("leads", leads));
        } else if (owners.size() > 1) {
            add(Code.SEVERAL_LEADS, lines, ImmutableMap.of("leads", leads));
        }
    }

    private void goal() {
        if (item.goal().isEmpty()) {
            add(Code.ITEM_WITHOUT_GOAL, item.heading().lines(), ImmutableMap.of());
        }
        item.goal()
                .filter(this::contradictsResult)
                .ifPresent(goal -> add(
                        Code.GOAL_CONTRADICTS_RESULT,
                        goal.printed().lines(),
                        ImmutableMap.of("goal", Value.of(goal.kind().name()), "lost", Value.of(lost))));
    }

    private boolean contradictsResult(Goal goal) {
        return switch (goal.kind()) {
            case MAINTAIN_MAX -> lost.signum() > 0;
            case REACH_MAX -> answer.isAtMaximum(item);
            case OVERCOME_LIMITATIONS -> false;
        };
    }

    private void danglingReferences() {
        if (!item.limitations().isEmpty()) {
            return;
        }
        PlanReferences.words(subject, item).forEach(words -> {
            String text = Wording.normalised(words.passage().text());
            Optional<String> phrase =
                    danglingPhrases.stream().filter(text::contains).findFirst();
            boolean aimsAtLimitations = item.goal()
                    .filter(goal -> goal.kind() == Goal.Kind.OVERCOME_LIMITATIONS
                            && goal.printed().equals(words.passage()))
                    .isPresent();
            if (phrase.isPresent() || aimsAtLimitations) {
                defects.add(new Defect(
                        Code.DANGLING_REFERENCE,
                        words.subject(),
                        words.passage().lines(),
                        ImmutableMap.of(
                                "phrase", Value.of(phrase.orElse(words.passage().text())))));
            }
        });
    }

    private void legalBasis() {
        if (item.legalBasis().findAny().isEmpty()) {
            add(Code.ITEM_WITHOUT_LEGAL_BASIS, item.heading().lines(), ImmutableMap.of());
        }
    }

    private void action(RemediationAction action) {
        Optional<Lines> lines = action.printed().lines();
        if (action.legalBasis().isEmpty()) {
            defects.add(new Defect(Code.ACTION_WITHOUT_LEGAL_BASIS, subject.at(action), lines, ImmutableMap.of()));
        }
        notInForce(action.legalBasis(), subject.at(action), lines);
        action.plannedGain()
                .filter(gain -> gain.compareTo(lost) > 0)
                .ifPresent(gain -> defects.add(new Defect(
                        Code.GAIN_ABOVE_LOSS,
                        subject.at(action),
                        lines,
                        ImmutableMap.of("gain", Value.of(gain), "lost", Value.of(lost)))));
        if (action.due().isEmpty()) {
            defects.add(new Defect(Code.ACTION_WITHOUT_DUE_DATE, subject.at(action), lines, ImmutableMap.of()));
        }
        if (!action.isVerifiable()) {
            defects.add(new Defect(Code.ACTION_NOT_VERIFIABLE, subject.at(action), lines, ImmutableMap.of()));
        }
    }

    /** Where the plan has no day there is nothing to hold the documents against. */
    private void notInForce(Collection<String> basis, Subject holder, Optional<Lines> lines) {
        plan.date().ifPresent(day -> plan.documents().stream()
                .filter(document -> basis.contains(document.id()) && document.isKnownNotInForceOn(day))
                .forEach(document -> {
                    ImmutableMap.Builder<String, Value> details = ImmutableMap.builder();
                    details.put("document", Value.of(document.id())).put("on", Value.of(day));
                    document.replacedBy().ifPresent(other -> details.put("replacedBy", Value.of(other)));
                    defects.add(new Defect(Code.LEGAL_BASIS_NOT_IN_FORCE, holder, lines, details.buildOrThrow()));
                }));
    }

    private void duplicatedActions() {
        for (RemediationAction action : item.actions()) {
            String first =
                    firstWithGist.putIfAbsent(Wording.gist(action.printed().text()), action.code());
            if (first != null) {
                defects.add(new Defect(
                        Code.DUPLICATED_ACTION,
                        subject.at(action),
                        action.printed().lines(),
                        ImmutableMap.of("first", Value.of(first))));
            }
        }
    }

    private void targets() {
        item.actions().forEach(action -> action.targets()
                .forEach(target ->
                        target(target, subject.at(action), action.printed().lines())));
        item.responsibility()
                .targets()
                .forEach(target -> target(
                        target,
                        subject.at("responsibility"),
                        item.responsibility().printed().flatMap(Passage::lines)));
    }

    private void target(Target target, Subject holder, Optional<Lines> lines) {
        if (target.value().isEmpty()) {
            defects.add(new Defect(
                    Code.TARGET_WITHOUT_VALUE,
                    holder.at(target),
                    lines,
                    ImmutableMap.of("metric", Value.of(target.metric()), "printed", Value.of(target.printed()))));
        }
    }

    private void add(Code code, Optional<Lines> lines, ImmutableMap<String, Value> details) {
        defects.add(new Defect(code, subject, lines, details));
    }
}
