package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;
import static vn.chiso.core.campaign.Refusals.wrongState;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.access.Decision;
import vn.chiso.core.assessment.AssessmentChecks;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.campaign.lifecycle.Author;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.Entry;
import vn.chiso.core.campaign.log.ReturnedLeaf;
import vn.chiso.core.campaign.log.RoundState;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;

/** When measurements can be put into a round. */
final class EntryRules {
    /** What an access policy is asked for before something counts as not applicable. */
    static final String APPROVE_NOT_APPLICABLE = "approve-not-applicable";

    private final Scene scene;
    private final AccessPolicy access;

    EntryRules(Scene scene, AccessPolicy access) {
        this.scene = scene;
        this.access = access;
    }

    Optional<Refusal> enter(Act.Enter enter, Round round) {
        return first(
                () -> writable(round, List.of(enter.leaf())),
                () -> scorable(round, Map.of(enter.leaf(), enter.measurement())),
                () -> approved(round, Map.of(enter.leaf(), enter.measurement())));
    }

    Optional<Refusal> fill(Act.Fill fill, Round round) {
        return first(() -> writable(round, fill.measurements().keySet()), () -> scorable(round, fill.measurements()));
    }

    Optional<Refusal> confirm(Act.Confirm confirm, Round round) {
        Map<CriterionCode, Measurement> drafts = scene.state().round(round.id()).drafts();
        return first(
                () -> writable(round, confirm.leaves()),
                () -> lacking(
                        confirm.leaves(),
                        drafts.keySet(),
                        "a draft of every leaf in " + round.id(),
                        "Fill it in, or enter it."),
                () -> approved(round, only(drafts, confirm.leaves())));
    }

    Optional<Refusal> inherit(Act.Inherit inherit, Round round) {
        RoundState from = scene.state().round(inherit.from());
        return first(
                () -> writable(round, inherit.leaves()),
                () -> when(
                        !round.inherits().contains(inherit.from()),
                        () -> wrongState(
                                "round " + round.id(),
                                "one of the rounds that it inherits from, " + round.inherits(),
                                inherit.from(),
                                "Inherit from one of them, or enter what was found.")),
                () -> when(
                        !from.isDecided(),
                        () -> wrongState(
                                "round " + inherit.from(),
                                "a decided round",
                                "one that was never decided; it is absent, not zero",
                                "Enter what was found.")),
                () -> lacking(
                        inherit.leaves(),
                        from.entries().keySet(),
                        "an entry for every leaf in " + inherit.from(),
                        "Enter what was found."),
                () -> approved(round, measurements(only(from.entries(), inherit.leaves()))));
    }

    /** The stage has the round open, or the leaf was returned to the unit whose round it is. */
    private Optional<Refusal> writable(Round round, Collection<CriterionCode> leaves) {
        boolean open = scene.stage().round().filter(round.id()::equals).isPresent();
        boolean own = round.by() == Author.UNIT;
        Map<CriterionCode, ReturnedLeaf> returned = scene.state().returned();
        return first(
                () -> when(
                        !open && !(own && returned.keySet().containsAll(leaves)),
                        () -> wrongState(
                                "round " + round.id(),
                                scene.stage()
                                        .round()
                                        .map(now -> "the round " + now + ", which is open in stage "
                                                + scene.stage().id())
                                        .orElse("no measurements in stage "
                                                + scene.stage().id()),
                                round.id() + ", which is "
                                        + (scene.state().round(round.id()).isDecided() ? "decided" : "not open"),
                                "What is closed can only be reopened, with a reason and a date.")),
                () -> open
                        ? Refusals.NONE
                        : leaves.stream()
                                .flatMap(leaf -> Refusals.late(
                                        "returned leaf " + leaf,
                                        Optional.ofNullable(returned.get(leaf))
                                                .orElseThrow()
                                                .due(),
                                        scene.command().at(),
                                        "Ask the body to return it again with a new date.")
                                        .stream())
                                .findFirst(),
                () -> round.by() == Author.BODIES ? blocked(leaves) : Refusals.NONE);
    }

    private Optional<Refusal> blocked(Collection<CriterionCode> leaves) {
        return leaves.stream()
                .flatMap(leaf -> Stream.concat(
                        when(
                                scene.isCompleted(leaf),
                                () -> wrongState(
                                        "leaf " + leaf,
                                        "a part that is being worked on",
                                        "the completed part of " + scene.body(leaf),
                                        "Ask the coordinator to reopen the part."))
                                .stream(),
                        when(
                                scene.state().returned().containsKey(leaf),
                                () -> wrongState(
                                        "leaf " + leaf,
                                        "a leaf that is here",
                                        "one that went back to the unit",
                                        "Wait until it comes back."))
                                .stream()))
                .findFirst();
    }

    private Optional<Refusal> scorable(Round round, Map<CriterionCode, Measurement> fresh) {
        Map<CriterionCode, Measurement> all =
                new LinkedHashMap<>(measurements(scene.state().round(round.id()).entries()));
        all.putAll(fresh);
        Situation situation = scene.situation(all);
        return Refusals.problems(fresh.entrySet().stream()
                .flatMap(entry -> AssessmentChecks.problems(situation, entry.getKey(), entry.getValue()).stream())
                .toList());
    }

    /** In the unit's own round <em>not applicable</em> is a claim; in any other it needs somebody who may approve it. */
    private Optional<Refusal> approved(Round round, Map<CriterionCode, Measurement> measurements) {
        return measurements.entrySet().stream()
                .filter(entry -> scene.isAppraisal(round) && entry.getValue() instanceof NotApplicable)
                .flatMap(entry -> access.decide(
                                        scene.command().actor(),
                                        APPROVE_NOT_APPLICABLE,
                                        scene.subject(round, entry.getKey()))
                                instanceof Decision.Denied denied
                        ? Stream.of(Refusal.of(
                                RefusalReason.NOT_APPROVED,
                                "leaf " + entry.getKey(),
                                "somebody who may approve that it does not apply",
                                denied.reason(),
                                "Leave it to a role with '" + APPROVE_NOT_APPLICABLE + "'."))
                        : Stream.of())
                .findFirst();
    }

    private static Optional<Refusal> lacking(
            Set<CriterionCode> leaves, Set<CriterionCode> there, String expected, String remedy) {
        List<CriterionCode> missing =
                leaves.stream().filter(leaf -> !there.contains(leaf)).toList();
        return when(!missing.isEmpty(), () -> wrongState("leaves " + missing, expected, "none", remedy));
    }

    static Map<CriterionCode, Measurement> measurements(Map<CriterionCode, Entry> entries) {
        Map<CriterionCode, Measurement> measurements = new LinkedHashMap<>();
        entries.forEach((leaf, entry) -> measurements.put(leaf, entry.measurement()));
        return measurements;
    }

    private static <V> Map<CriterionCode, V> only(Map<CriterionCode, V> map, Collection<CriterionCode> leaves) {
        Map<CriterionCode, V> chosen = new LinkedHashMap<>(map);
        chosen.keySet().retainAll(leaves);
        return chosen;
    }
}
