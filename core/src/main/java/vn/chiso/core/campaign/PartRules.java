package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;
import static vn.chiso.core.campaign.Refusals.wrongState;

import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.ReturnedLeaf;
import vn.chiso.core.campaign.log.RoundState;
import vn.chiso.core.measure.CriterionCode;

/** Several bodies at one assessment: who appraises which leaf, what is complete, what went back. A leaf has one body at any time. */
final class PartRules {
    private final Scene scene;

    PartRules(Scene scene) {
        this.scene = scene;
    }

    Optional<Refusal> assign(Act.Assign assign) {
        return first(
                () -> Refusals.reason("assignment to " + assign.body(), assign.reason()),
                () -> when(assign.body().equals(scene.unit()), () -> CommonRules.ownAppraisal(assign.body())),
                () -> assign.leaves().stream()
                        .filter(leaf -> scene.body(leaf).equals(assign.body()))
                        .map(leaf -> Refusal.of(
                                RefusalReason.ALREADY_ASSIGNED,
                                "leaf " + leaf,
                                "another body than the one it has",
                                assign.body(),
                                "There is nothing to do."))
                        .findFirst(),
                () -> Stream.concat(
                                Stream.of(assign.body()),
                                assign.leaves().stream().map(scene::body))
                        .flatMap(body -> underWay(body).stream())
                        .findFirst());
    }

    Optional<Refusal> complete() {
        String body = scene.command().actor().organisation();
        List<CriterionCode> part = scene.part(body).toList();
        return first(
                () -> when(
                        part.isEmpty(),
                        () -> Refusal.of(
                                RefusalReason.UNKNOWN_REFERENCE,
                                "part of " + body,
                                "one of the bodies " + scene.bodies().toList(),
                                body,
                                "There is nothing for it to complete.")),
                () -> underWay(body),
                () -> returned(part),
                () -> scene.stage().round().flatMap(round -> incomplete(round, part)));
    }

    Optional<Refusal> reopen(Act.ReopenPart reopen) {
        return first(
                () -> Refusals.reason("part of " + reopen.body(), reopen.reason()),
                () -> when(
                        !scene.state().completedParts().contains(reopen.body()),
                        () -> wrongState(
                                "part of " + reopen.body(),
                                "one of the completed parts, " + scene.state().completedParts(),
                                "a part that is being worked on",
                                "There is nothing to reopen.")));
    }

    Optional<Refusal> returnToUnit(Act.ReturnPart back) {
        Optional<Round> own = scene.cycle().own();
        return first(
                () -> Refusals.reason("leaves " + back.leaves(), back.reason()),
                () -> Refusals.ahead(
                        "leaves " + back.leaves(),
                        Optional.of(back.due()),
                        scene.command().at()),
                () -> when(
                        own.filter(round -> scene.state().round(round.id()).isDecided())
                                .isEmpty(),
                        () -> wrongState(
                                "leaves " + back.leaves(),
                                "a round of the unit's own to correct",
                                "none; the unit never submitted",
                                "Enter what was found.")),
                () -> back.leaves().stream()
                        .map(scene::body)
                        .flatMap(body -> underWay(body).stream())
                        .findFirst());
    }

    Optional<Refusal> resubmit(Act.ResubmitPart again) {
        Set<CriterionCode> here =
                Sets.difference(again.leaves(), scene.state().returned().keySet());
        return first(
                () -> when(
                        !here.isEmpty(),
                        () -> wrongState(
                                "leaves " + here,
                                "leaves that were returned, "
                                        + scene.state().returned().keySet(),
                                "others",
                                "Correct the leaves.")),
                () -> again.leaves().stream()
                        .map(leaf -> scene.state().returned().get(leaf))
                        .flatMap(leaf -> lateReturn(leaf).stream())
                        .findFirst(),
                () -> new PaperRules(scene)
                        .evidenceMissing(
                                again.leaves(),
                                scene.cycle().own().orElseThrow().id()));
    }

    private Optional<Refusal> lateReturn(ReturnedLeaf leaf) {
        return Refusals.late(
                "leaves returned by " + leaf.body(),
                leaf.due(),
                scene.command().at(),
                "Ask the body to return them again with a new date.");
    }

    private Optional<Refusal> underWay(String body) {
        return when(
                scene.state().completedParts().contains(body),
                () -> wrongState(
                        "part of " + body,
                        "a part that is being worked on",
                        "a completed one",
                        "Ask the coordinator to reopen it."));
    }

    /** The parts that no body has completed. */
    Optional<Refusal> partsOpen() {
        List<String> open = scene.bodies()
                .filter(body -> !scene.state().completedParts().contains(body))
                .toList();
        return when(
                !open.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.PART_OPEN,
                        "parts of " + open,
                        "every part completed by its body",
                        open.size() + " of " + scene.bodies().count() + " open",
                        "Have them completed."));
    }

    Optional<Refusal> returned() {
        return returned(scene.seat().leaves());
    }

    private Optional<Refusal> returned(Collection<CriterionCode> leaves) {
        List<CriterionCode> out = leaves.stream()
                .filter(leaf -> scene.state().returned().containsKey(leaf))
                .toList();
        return when(
                !out.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.PART_RETURNED,
                        "leaves " + out,
                        "no leaf with the unit",
                        out.size() + " that went back to it",
                        "Wait until the unit hands them in again."));
    }

    /** The leaves without an entry, or with a draft that nobody confirmed. */
    Optional<Refusal> incomplete(String id, Collection<CriterionCode> leaves) {
        RoundState round = scene.state().round(id);
        List<CriterionCode> open = leaves.stream()
                .filter(leaf -> !round.entries().containsKey(leaf))
                .toList();
        List<CriterionCode> drafts =
                leaves.stream().filter(round.drafts()::containsKey).toList();
        return when(
                !open.isEmpty() || !drafts.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.ROUND_INCOMPLETE,
                        "round " + id,
                        "an entry for each of " + leaves.size() + " leaves and no unconfirmed draft",
                        open.size() + " without an entry, " + open + ", and " + drafts.size() + " drafts, " + drafts,
                        "Enter them, take them over from an earlier round, or say 'not assessed'; what is left out never counts as zero."));
    }
}
