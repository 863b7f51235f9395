package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.AssessmentChecks;
import vn.chiso.core.campaign.lifecycle.Author;
import vn.chiso.core.campaign.lifecycle.Move;
import vn.chiso.core.campaign.lifecycle.Need;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.campaign.lifecycle.Timing;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.Consequence;
import vn.chiso.core.campaign.log.Entry;
import vn.chiso.core.campaign.log.Remark;
import vn.chiso.core.campaign.log.RoundState;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement.NotApplicable;

/** When a stage can be left or its deadline moved, and what follows from leaving it. */
final class MoveRules {
    private final Scene scene;

    MoveRules(Scene scene) {
        this.scene = scene;
    }

    Optional<Refusal> extend(Act.Extend extend) {
        Visit visit = scene.visit();
        Instant due = visit.due().orElseThrow();
        String about = "stage " + visit.stage();
        return first(
                () -> Refusals.reason(about, extend.reason()),
                () -> Refusals.ahead(
                        about, Optional.of(extend.due()), scene.command().at()),
                () -> when(
                        !extend.due().isAfter(due),
                        () -> Refusal.of(
                                RefusalReason.DATE_MISSING,
                                about,
                                "a date after the deadline of " + due,
                                extend.due().toString(),
                                "A deadline can be extended, not brought forward.")));
    }

    Optional<Refusal> move(Act.Move act, Move move) {
        return first(
                () -> timing(move.when()),
                () -> move.reason() ? Refusals.reason("move " + move.id(), act.reason()) : Refusals.NONE,
                () -> date(act, move),
                () -> move.needs().stream()
                        .flatMap(need -> unmet(need, move).stream())
                        .findFirst(),
                () -> move.decides().flatMap(round -> undecidable(round, move.inherits())));
    }

    private Optional<Refusal> timing(Timing when) {
        Visit visit = scene.visit();
        Instant now = scene.command().at();
        String about = "stage " + visit.stage();
        return switch (when) {
            case ANY_TIME -> Refusals.NONE;
            case IN_TIME ->
                first(() -> visit.opens().flatMap(opens -> Refusals.early(about, opens, now)), () -> visit.due()
                        .flatMap(due -> Refusals.late(about, due, now, Referee.ASK_TO_EXTEND)));
            case AFTER_DEADLINE ->
                visit.due()
                        .filter(due -> !now.isAfter(due))
                        .map(due -> Refusal.of(
                                RefusalReason.TOO_EARLY,
                                about,
                                "a time after the deadline of " + due,
                                now.toString(),
                                "Wait until it has passed."));
        };
    }

    private Optional<Refusal> date(Act.Move act, Move move) {
        return move.newDate()
                ? Refusals.ahead(
                        "stage " + move.to(), act.due(), scene.command().at())
                : when(
                        act.due().isPresent(),
                        () -> Refusal.of(
                                RefusalReason.INVALID_INPUT,
                                "move " + move.id(),
                                "no date, since it sets none",
                                act.due().orElseThrow().toString(),
                                "Leave the date out."));
    }

    private Optional<Refusal> unmet(Need need, Move move) {
        return switch (need) {
            case EVIDENCE ->
                new PaperRules(scene)
                        .evidenceMissing(scene.seat().leaves(), move.decides().orElseGet(this::openRound));
            case EXPLAINED -> new PaperRules(scene).explanationMissing();
            case PARTS_COMPLETE -> new PartRules(scene).partsOpen();
            case NOTHING_RETURNED -> new PartRules(scene).returned();
            case UNCOMMENTED -> comments(true, need.refusal());
            case COMMENTED -> comments(false, need.refusal());
        };
    }

    private String openRound() {
        return scene.stage().round().orElse("");
    }

    private Optional<Refusal> comments(boolean unwanted, RefusalReason reason) {
        List<CriterionCode> leaves = scene.state().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.COMMENT
                        && remark.visit() == scene.state().visits().size())
                .map(Remark::leaf)
                .distinct()
                .toList();
        return when(
                leaves.isEmpty() != unwanted,
                () -> Refusal.of(
                        reason,
                        "stage " + scene.visit().stage(),
                        unwanted ? "no comments" : "a comment",
                        unwanted ? leaves.size() + " commented leaves, " + leaves : "none",
                        unwanted ? "Hand in the comments." : "Comment, or agree."));
    }

    /** A round is decided with an entry for every leaf, all of which can be scored, and nothing not applicable that is only a claim. */
    private Optional<Refusal> undecidable(String id, Optional<String> inherits) {
        Round round = scene.round(id).orElseThrow();
        RoundState source = scene.state().round(inherits.orElse(id));
        Map<CriterionCode, Entry> entries = source.entries();
        return first(
                () -> when(scene.isOwn() && scene.isAppraisal(round), () -> CommonRules.ownAppraisal(scene.unit())),
                () -> new PartRules(scene)
                        .incomplete(inherits.orElse(id), scene.seat().leaves()),
                () -> Refusals.problems(AssessmentChecks.problems(scene.situation(EntryRules.measurements(entries)))),
                () -> inherits.flatMap(from -> onlyClaimed(round, from, entries)));
    }

    private Optional<Refusal> onlyClaimed(Round round, String from, Map<CriterionCode, Entry> entries) {
        boolean claims = scene.round(from).orElseThrow().by() == Author.UNIT && scene.isAppraisal(round);
        List<CriterionCode> claimed = entries.entrySet().stream()
                .filter(entry -> claims && entry.getValue().measurement() instanceof NotApplicable)
                .map(Map.Entry::getKey)
                .toList();
        return when(
                !claimed.isEmpty(),
                () -> Refusal.of(
                        RefusalReason.NOT_APPROVED,
                        "leaves " + claimed,
                        "somebody who approved that they do not apply",
                        "the unit's own claim",
                        "Have them appraised."));
    }

    ImmutableList<Consequence> consequences(Act.Move act, Move move) {
        ImmutableList.Builder<Consequence> consequences = ImmutableList.builder();
        move.decides().ifPresent(round -> consequences.add(new Consequence.RoundDecided(round, move.inherits())));
        return consequences.addAll(begin(move.to(), act.due(), move.decides())).build();
    }

    /** A stage begins: its dates are set, and its round is opened with all that falls with it. */
    ImmutableList<Consequence> begin(String id, Optional<Instant> newDate, Optional<String> decided) {
        Stage stage = scene.cycle().stage(id);
        Optional<Window> window = newDate.isPresent()
                ? newDate.map(Window::until)
                : Optional.ofNullable(scene.campaign().windows().get(id));
        ImmutableList.Builder<Consequence> consequences = ImmutableList.builder();
        consequences.add(new Consequence.StageBegan(id, window.flatMap(Window::opens), window.map(Window::due)));
        stage.round().ifPresent(round -> {
            ImmutableList<String> fallen = scene.cycle().from(round).stream()
                    .skip(1)
                    .map(Round::id)
                    .filter(later -> scene.state().rounds().containsKey(later)
                            || decided.filter(later::equals).isPresent())
                    .collect(ImmutableList.toImmutableList());
            consequences.add(new Consequence.RoundOpened(round, fallen));
        });
        return consequences.build();
    }

    /** Whether the dates of the stage allow anything to be done in it but moving on. */
    Optional<Refusal> dates() {
        return timing(Timing.IN_TIME);
    }
}
