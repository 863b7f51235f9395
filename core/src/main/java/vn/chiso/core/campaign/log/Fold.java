package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;

/** One entry more. It asks no rule and no edition: what was accepted once stays what it was. */
final class Fold {
    private final LogEntry entry;
    private ImmutableAssessmentState state;

    private Fold(AssessmentState before, LogEntry entry) {
        this.entry = entry;
        this.state = ImmutableAssessmentState.copyOf(before);
    }

    static AssessmentState apply(AssessmentState before, LogEntry entry) {
        Fold fold = new Fold(before, entry);
        fold.count();
        fold.act(entry.act());
        entry.consequences().forEach(fold::consequence);
        return fold.state;
    }

    private void count() {
        String word = entry.act().word();
        state = state.withVersion(entry.version())
                .withLastAt(entry.at())
                .withCommands(with(state.commands(), entry.command(), entry.version()))
                .withTimes(with(state.times(), word, state.times().getOrDefault(word, 0) + 1));
    }

    private void act(Act act) {
        if (act instanceof Act.Enter enter) {
            enter(enter.round(), Map.of(enter.leaf(), enter.measurement()), Optional.empty(), enter.note());
        } else if (act instanceof Act.Fill fill) {
            round(fill.round(), round -> round.withDrafts(with(round.drafts(), fill.measurements())));
        } else if (act instanceof Act.Confirm confirm) {
            ImmutableMap<CriterionCode, Measurement> drafts =
                    state.round(confirm.round()).drafts();
            enter(confirm.round(), only(drafts, confirm.leaves()), Optional.empty(), "");
        } else if (act instanceof Act.Inherit inherit) {
            inherit(inherit.round(), inherit.from(), inherit.leaves());
        } else if (act instanceof Act.Attach attach) {
            Filed filed = new Filed(attach.evidence(), entry.actor().id(), entry.at(), Optional.empty());
            state = state.withEvidence(with(state.evidence(), attach.evidence().id(), filed));
        } else if (act instanceof Act.Withdraw withdraw) {
            withdraw(withdraw);
        } else if (act instanceof Act.Ask ask) {
            remark(Remark.Kind.QUESTION, ask.leaf(), ask.question());
        } else if (act instanceof Act.Explain explain) {
            remark(Remark.Kind.EXPLANATION, explain.leaf(), explain.text());
        } else if (act instanceof Act.Comment comment) {
            remark(Remark.Kind.COMMENT, comment.leaf(), comment.text());
        } else if (act instanceof Act.Assign assign) {
            state = state.withAssignments(
                    with(state.assignments(), Maps.toMap(assign.leaves(), leaf -> assign.body())));
        } else if (act instanceof Act.Extend extend) {
            extend(extend);
        } else {
            part(act);
        }
    }

    private void part(Act act) {
        if (act instanceof Act.CompletePart) {
            state = state.withCompletedParts(Sets.union(
                    state.completedParts(), ImmutableSet.of(entry.actor().organisation())));
        } else if (act instanceof Act.ReopenPart reopen) {
            state = state.withCompletedParts(Sets.difference(state.completedParts(), ImmutableSet.of(reopen.body())));
        } else if (act instanceof Act.ReturnPart back) {
            ReturnedLeaf returned =
                    new ReturnedLeaf(entry.actor().organisation(), entry.at(), back.due(), back.reason());
            state = state.withReturned(with(state.returned(), Maps.toMap(back.leaves(), leaf -> returned)));
        } else if (act instanceof Act.ResubmitPart again) {
            state = state.withReturned(without(state.returned(), again.leaves()));
        }
    }

    private void consequence(Consequence consequence) {
        if (consequence instanceof Consequence.Began began) {
            state = state.withBegan(began);
        } else if (consequence instanceof Consequence.StageBegan stage) {
            List<Visit> visits = new ArrayList<>(state.visits());
            state.visit().ifPresent(last -> visits.set(visits.size() - 1, last.left(entry.at())));
            visits.add(new Visit(
                    stage.stage(),
                    entry.at(),
                    stage.opens(),
                    stage.due(),
                    stage.due(),
                    ImmutableList.of(),
                    Optional.empty()));
            state = state.withVisits(visits);
        } else if (consequence instanceof Consequence.RoundOpened opened) {
            round(opened.round(), round -> round.decided(Optional.empty()));
            state = state.withRounds(without(state.rounds(), opened.fallen()))
                    .withCompletedParts(ImmutableSet.of())
                    .withReturned(ImmutableMap.of());
        } else if (consequence instanceof Consequence.RoundDecided decided) {
            decided.inherited()
                    .ifPresent(from -> inherit(
                            decided.round(), from, state.round(from).entries().keySet()));
            round(decided.round(), round -> round.decided(Optional.of(entry.at())));
        } else if (consequence instanceof Consequence.FindingsVoided voided) {
            round(voided.round(), round -> round.with(without(round.entries(), voided.voided()))
                    .withDrafts(without(round.drafts(), voided.voided())));
        }
    }

    private void enter(
            String id, Map<CriterionCode, Measurement> measurements, Optional<String> inheritedFrom, String note) {
        Map<CriterionCode, Entry> entries = Maps.transformValues(
                measurements,
                measurement ->
                        new Entry(measurement, inheritedFrom, entry.actor().id(), entry.at(), entry.version(), note));
        round(id, round -> round.with(with(round.entries(), entries))
                .withDrafts(without(round.drafts(), measurements.keySet())));
    }

    private void inherit(String round, String from, Collection<CriterionCode> leaves) {
        Map<CriterionCode, Entry> source = only(state.round(from).entries(), leaves);
        enter(round, Maps.transformValues(source, Entry::measurement), Optional.of(from), "");
    }

    private void withdraw(Act.Withdraw withdraw) {
        Filed filed = state.evidence().get(withdraw.evidence());
        if (filed == null) {
            throw new IllegalStateException("Evidence " + withdraw.evidence() + " was withdrawn but never handed in");
        }
        Filed.Withdrawal why = new Filed.Withdrawal(entry.actor().id(), entry.at(), withdraw.reason());
        state = state.withEvidence(with(
                state.evidence(),
                withdraw.evidence(),
                new Filed(filed.evidence(), filed.actor(), filed.at(), Optional.of(why))));
    }

    private void remark(Remark.Kind kind, CriterionCode leaf, String text) {
        Remark remark = new Remark(
                kind, leaf, text, entry.actor().id(), entry.at(), state.visits().size());
        state = state.withRemarks(ImmutableList.<Remark>builder()
                .addAll(state.remarks())
                .add(remark)
                .build());
    }

    private void extend(Act.Extend extend) {
        List<Visit> visits = new ArrayList<>(state.visits());
        Visit current = visits.get(visits.size() - 1);
        Visit.Extension extension = new Visit.Extension(
                current.due().orElseThrow(),
                extend.due(),
                entry.at(),
                entry.actor().id(),
                extend.reason());
        visits.set(visits.size() - 1, current.extended(extension));
        state = state.withVisits(visits);
    }

    private void round(String id, UnaryOperator<RoundState> change) {
        state = state.withRounds(with(state.rounds(), id, change.apply(state.round(id))));
    }

    private static <K, V> ImmutableMap<K, V> with(Map<K, V> map, K key, V value) {
        return with(map, Map.of(key, value));
    }

    private static <K, V> ImmutableMap<K, V> with(Map<K, V> map, Map<K, V> more) {
        Map<K, V> joined = new LinkedHashMap<>(map);
        joined.putAll(more);
        return ImmutableMap.copyOf(joined);
    }

    private static <K, V> ImmutableMap<K, V> without(Map<K, V> map, Collection<? extends K> keys) {
        return map.keySet().stream().noneMatch(keys::contains)
                ? ImmutableMap.copyOf(map)
                : ImmutableMap.copyOf(Maps.filterKeys(map, key -> !keys.contains(key)));
    }

    private static <K, V> Map<K, V> only(Map<K, V> map, Collection<? extends K> keys) {
        return ImmutableMap.copyOf(Maps.filterKeys(map, keys::contains));
    }
}
