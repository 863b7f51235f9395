package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;
import static vn.chiso.core.campaign.Refusals.wrongState;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.Entry;
import vn.chiso.core.campaign.log.Filed;
import vn.chiso.core.campaign.log.Remark;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement.Observed;

/** When evidence can be handed in and withdrawn, when words can be said, and what is still missing of both. */
final class PaperRules {
    private final Scene scene;

    PaperRules(Scene scene) {
        this.scene = scene;
    }

    Optional<Refusal> attach(Evidence paper) {
        Caps caps = scene.campaign().caps();
        return first(
                () -> when(
                        scene.state().evidence().containsKey(paper.id()),
                        () -> wrongState(
                                "evidence " + paper.id(),
                                "an id of its own",
                                "one that is on record",
                                "Give it another id; nothing on record is replaced.")),
                () -> open(paper.leaves()),
                () -> when(
                        caps.paperBytes().filter(most -> paper.size() > most).isPresent(),
                        () -> Refusal.of(
                                RefusalReason.OUT_OF_BOUNDS,
                                "evidence " + paper.id(),
                                "at most " + caps.paperBytes().orElseThrow() + " bytes",
                                paper.size() + "",
                                "Make it smaller, or hand it in in parts.")),
                () -> caps.papersPerLeaf().flatMap(most -> paper.leaves().stream()
                        .filter(leaf -> count(leaf) >= most)
                        .map(leaf -> Refusal.of(
                                RefusalReason.CAP_REACHED,
                                "leaf " + leaf,
                                "at most " + most + " papers",
                                count(leaf) + 1 + "",
                                "Withdraw one that proves less."))
                        .findFirst()));
    }

    private long count(CriterionCode leaf) {
        return scene.state().standingEvidence().stream()
                .filter(paper -> paper.proves(leaf))
                .count();
    }

    Optional<Refusal> withdraw(Act.Withdraw withdraw) {
        Optional<Filed> filed = Optional.ofNullable(scene.state().evidence().get(withdraw.evidence()));
        return first(
                () -> when(
                        filed.isEmpty(),
                        () -> Refusal.of(
                                RefusalReason.UNKNOWN_REFERENCE,
                                "evidence " + withdraw.evidence(),
                                "evidence on record, "
                                        + scene.state().evidence().keySet(),
                                "none of that id",
                                "Correct the id.")),
                () -> when(
                        filed.filter(Filed::isWithdrawn).isPresent(),
                        () -> wrongState(
                                "evidence " + withdraw.evidence(),
                                "standing evidence",
                                "evidence that was withdrawn",
                                "There is nothing left to do; it stays on record.")),
                () -> open(filed.orElseThrow().evidence().leaves()),
                () -> Refusals.reason("withdrawal of " + withdraw.evidence(), withdraw.reason()));
    }

    Optional<Refusal> explain(Act.Explain explain) {
        return first(
                () -> open(List.of(explain.leaf())), () -> Refusals.reason("leaf " + explain.leaf(), explain.text()));
    }

    /** While bodies appraise, the papers of a leaf can only be changed if it was returned. */
    private Optional<Refusal> open(Collection<CriterionCode> leaves) {
        boolean appraised = scene.stage()
                .round()
                .flatMap(scene::round)
                .filter(scene::isAppraisal)
                .isPresent();
        return when(
                appraised && !scene.state().returned().keySet().containsAll(leaves),
                () -> wrongState(
                        "leaves " + leaves,
                        "leaves that were returned to the unit, "
                                + scene.state().returned().keySet(),
                        "leaves that are being appraised",
                        "Wait until they are returned, or for the explanation."));
    }

    /** What was observed and lacks a required kind of paper, unless the unit explained why. */
    Optional<Refusal> evidenceMissing(Collection<CriterionCode> leaves, String round) {
        List<String> missing = leaves.stream()
                .filter(leaf -> Optional.ofNullable(
                                scene.state().round(round).entries().get(leaf))
                        .map(Entry::measurement)
                        .filter(Observed.class::isInstance)
                        .isPresent())
                .filter(leaf ->
                        scene.state().remarks(Remark.Kind.EXPLANATION, leaf).isEmpty())
                .flatMap(leaf -> missing(leaf).stream().map(kind -> leaf + ": " + kind))
                .toList();
        return when(
                !missing.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.EVIDENCE_MISSING,
                        "round " + round,
                        "every required kind of evidence",
                        missing.size() + " missing, " + missing,
                        "Attach them, or explain each leaf that lacks one."));
    }

    private Set<String> missing(CriterionCode leaf) {
        return scene.seat().group().requirements().missing(leaf, scene.state().standingEvidence());
    }

    /** The questions without an explanation after them. */
    Optional<Refusal> explanationMissing() {
        List<CriterionCode> open = scene.state().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.QUESTION)
                .map(Remark::leaf)
                .distinct()
                .filter(this::unanswered)
                .toList();
        return when(
                !open.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.EXPLANATION_MISSING,
                        "leaves " + open,
                        "an explanation for every question",
                        open.size() + " without one",
                        "Explain them."));
    }

    private boolean unanswered(CriterionCode leaf) {
        List<Remark> words = scene.state().remarks().stream()
                .filter(remark -> remark.leaf().equals(leaf) && remark.kind() != Remark.Kind.COMMENT)
                .toList();
        return words.get(words.size() - 1).kind() == Remark.Kind.QUESTION;
    }
}
