package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;
import static vn.chiso.core.campaign.Refusals.wrongState;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.access.Decision;
import vn.chiso.core.access.Subject;
import vn.chiso.core.campaign.lifecycle.Action;
import vn.chiso.core.campaign.lifecycle.Move;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.Consequence;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.measure.CriterionCode;

/** What every command is held against, whatever it wants to do. */
final class CommonRules {
    private final Scene scene;

    CommonRules(Scene scene) {
        this.scene = scene;
    }

    Optional<Refusal> opened() {
        String about = "assessment " + scene.state().assessment();
        boolean opening = scene.command().act() instanceof Act.Open;
        Optional<Consequence.Began> began = scene.state().began();
        return first(
                () -> when(
                        opening && began.isPresent(),
                        () -> Refusal.of(
                                RefusalReason.ALREADY_OPEN, about, "one that nobody opened", "an open one", "Go on.")),
                () -> when(
                        !opening && began.isEmpty(),
                        () -> Refusal.of(
                                RefusalReason.NOT_OPEN, about, "an open one", "one that nobody opened", "Open it.")),
                () -> began.flatMap(start -> when(
                        !start.contentHash().equals(scene.seat().group().contentHash())
                                || !start.lifeCycleHash().equals(scene.cycle().contentHash()),
                        () -> Refusal.of(
                                RefusalReason.CAMPAIGN_CHANGED,
                                about,
                                "the edition " + start.edition() + " and the life cycle " + start.lifeCycle()
                                        + " as it began with",
                                "others",
                                "Go on with what it began with, or begin another campaign."))));
    }

    Optional<Refusal> names() {
        Act act = scene.command().act();
        Set<CriterionCode> strange = Sets.difference(act.leaves(), scene.seat().leaves());
        Optional<String> round = roundOf(act);
        boolean empty = act.leaves().isEmpty()
                && (act instanceof Act.Fill
                        || act instanceof Act.Confirm
                        || act instanceof Act.Inherit
                        || act instanceof Act.Assign
                        || act instanceof Act.ReturnPart
                        || act instanceof Act.ResubmitPart);
        return first(
                () -> when(
                        !strange.isEmpty(),
                        () -> unknown(
                                "leaves " + strange,
                                "leaves of " + scene.seat().group().edition() + ", "
                                        + scene.seat().leaves(),
                                "others; what has components is computed from them")),
                () -> when(empty, () -> unknown(act.word(), "at least one leaf", "none")),
                () -> when(
                        round.flatMap(scene::round).isEmpty() && round.isPresent(),
                        () -> unknown(
                                "round " + round.orElseThrow(),
                                "one of the rounds "
                                        + scene.cycle().rounds().stream()
                                                .map(Round::id)
                                                .toList(),
                                "another")));
    }

    static Optional<String> roundOf(Act act) {
        if (act instanceof Act.Enter enter) {
            return Optional.of(enter.round());
        }
        if (act instanceof Act.Fill fill) {
            return Optional.of(fill.round());
        }
        if (act instanceof Act.Confirm confirm) {
            return Optional.of(confirm.round());
        }
        return act instanceof Act.Inherit inherit ? Optional.of(inherit.round()) : Optional.empty();
    }

    static Refusal unknown(String about, String expected, String got) {
        return Refusal.of(RefusalReason.UNKNOWN_REFERENCE, about, expected, got, "Correct the name.");
    }

    /** A body has no part in the appraisal of itself, whatever its roles. */
    Optional<Refusal> conflict() {
        Act act = scene.command().act();
        boolean appraises =
                roundOf(act).flatMap(scene::round).filter(scene::isAppraisal).isPresent()
                        || act instanceof Act.CompletePart
                        || act instanceof Act.ReturnPart;
        return when(appraises && scene.isOwn(), () -> ownAppraisal(scene.unit()));
    }

    static Refusal ownAppraisal(String unit) {
        return Refusal.of(
                RefusalReason.CONFLICT_OF_INTEREST,
                "unit " + unit,
                "an appraisal by another body",
                "one by itself",
                "Have the coordinator assign it to another body.");
    }

    Optional<Refusal> denied(AccessPolicy access) {
        Command command = scene.command();
        return subjects()
                .map(subject -> access.decide(command.actor(), command.act().word(), subject))
                .filter(decision -> !decision.isAllowed())
                .findFirst()
                .map(decision -> Refusal.of(
                        RefusalReason.NOT_ALLOWED,
                        "action " + command.act().word(),
                        "somebody who may do it",
                        ((Decision.Denied) decision).reason(),
                        "Leave it to somebody whose role allows it."));
    }

    /** Everything that the act touches; each has to be allowed. */
    private Stream<Subject> subjects() {
        Act act = scene.command().act();
        Optional<Round> round = roundOf(act).flatMap(scene::round);
        if (round.isPresent()) {
            return act.leaves().stream().map(leaf -> scene.subject(round.get(), leaf));
        }
        Subject whole =
                Subject.of(scene.unit(), scene.state().visit().map(Visit::stage).orElse("assessment"));
        if (act instanceof Act.Ask || act instanceof Act.ReturnPart) {
            return act.leaves().stream().map(leaf -> whole.assignedTo(scene.body(leaf)));
        }
        return act instanceof Act.CompletePart
                ? Stream.of(whole.assignedTo(scene.command().actor().organisation()))
                : Stream.of(whole.assignedTo(scene.campaign().coordinator()));
    }

    Optional<Refusal> version() {
        long now = scene.state().version();
        long expected = scene.command().expectedVersion();
        return when(expected != now, () -> stale(scene.state().assessment(), expected, now));
    }

    static Refusal stale(String assessment, long expected, long now) {
        return Refusal.of(
                RefusalReason.STALE_VERSION,
                "assessment " + assessment,
                "version " + expected,
                "version " + now,
                "Look at what happened since, and decide again.");
    }

    Optional<Refusal> time() {
        return scene.state()
                .lastAt()
                .filter(scene.command().at()::isBefore)
                .map(last -> Refusal.of(
                        RefusalReason.TIME_RUNS_BACK,
                        "command " + scene.command().id(),
                        "a time from " + last + " on, when the last entry was made",
                        scene.command().at().toString(),
                        "Nothing is dated back; set the clock right."));
    }

    Optional<Refusal> stage() {
        Act act = scene.command().act();
        boolean known = act instanceof Act.Within within
                ? scene.stage().allows().contains(within.action())
                : scene.stage().move(act.word()).isPresent();
        return first(
                () -> when(
                        !known,
                        () -> wrongState(
                                "stage " + scene.stage().id(),
                                "one of " + words(),
                                act.word(),
                                "What is closed can only be reopened, with a reason and a date.")),
                () -> act instanceof Act.Move || act instanceof Act.Extend
                        ? Refusals.NONE
                        : new MoveRules(scene).dates());
    }

    private List<String> words() {
        return Stream.concat(
                        scene.stage().allows().stream().map(Action::word),
                        scene.stage().moves().stream().map(Move::id))
                .toList();
    }

    Optional<Refusal> capped() {
        String word = scene.command().act().word();
        int done = scene.state().times().getOrDefault(word, 0);
        return Optional.ofNullable(scene.campaign().caps().times().get(word))
                .filter(most -> done >= most)
                .map(most -> Refusal.of(
                        RefusalReason.CAP_REACHED,
                        "action " + word,
                        "at most " + most + " times",
                        "number " + (done + 1),
                        "The campaign allows no more."));
    }
}
