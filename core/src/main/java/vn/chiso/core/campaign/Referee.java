package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;
import static vn.chiso.core.campaign.Refusals.when;
import static vn.chiso.core.campaign.Refusals.wrongState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.campaign.log.Consequence;
import vn.chiso.core.campaign.log.LogEntry;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;

/**
 * Decides commands: a pure function of campaign, log and command. Immutable and thread-safe; it reads no clock and stores nothing.
 *
 * <p>A command is held against, in this order: its id, the campaign, the names in it, conflicts of interest, the access policy, the version, the
 * time, the stage, the stage's dates, how often it may be done, and what is particular to the act. The first that speaks against it is the
 * refusal.
 */
public final class Referee {
    static final String ASK_TO_EXTEND = "Ask the coordinator to extend the deadline; the original one stays on record.";

    private final Campaign campaign;
    private final AccessPolicy access;
    private final ImmutableMap<String, Scene.Seat> seats;

    private Referee(Campaign campaign, AccessPolicy access, ImmutableMap<String, Scene.Seat> seats) {
        this.campaign = campaign;
        this.access = access;
        this.seats = seats;
    }

    /**
     * A referee for a campaign.
     *
     * @param library where the campaign's editions are looked up
     * @param access who may do what
     * @throws InvalidDataException if an edition is missing or is another than the campaign pins
     */
    public static Referee of(Campaign campaign, EditionLibrary library, AccessPolicy access) {
        InvalidDataException.throwIfAny(CampaignChecks.problems(campaign, library));
        ImmutableMap.Builder<String, Scene.Seat> seats = ImmutableMap.builder();
        campaign.groups().forEach(group -> {
            Index index = library.get(group.edition());
            group.units().forEach(unit -> seats.put(unit.id(), new Scene.Seat(unit, group, index)));
        });
        return new Referee(campaign, access, seats.buildOrThrow());
    }

    Campaign campaign() {
        return campaign;
    }

    AccessPolicy access() {
        return access;
    }

    /** What holds for one unit; empty if the campaign does not assess it. */
    Optional<Scene.Seat> seat(String unit) {
        return Optional.ofNullable(seats.get(unit));
    }

    /**
     * What comes of a command. If it is accepted, the entry belongs at the end of the log; nobody has put it there yet.
     *
     * @param log the log of the command's unit
     * @throws IllegalArgumentException if it is the log of another assessment
     */
    public Answer decide(AssessmentLog log, Command command) {
        AssessmentState state = log.state();
        if (!state.assessment().equals(campaign.assessment(command.unit()))) {
            throw new IllegalArgumentException("The command is for " + campaign.assessment(command.unit())
                    + ", but the log is that of " + state.assessment());
        }
        Long known = state.commands().get(command.id());
        if (known != null) {
            return repeated(log.entries().get(Math.toIntExact(known - 1)), command);
        }
        Scene.Seat seat = seats.get(command.unit());
        if (seat == null) {
            return new Answer.Refused(
                    unknown("unit " + command.unit(), "a unit of " + campaign.id(), "none of that id"));
        }
        Scene scene = new Scene(campaign, seat, state, command);
        return refusal(scene).<Answer>map(Answer.Refused::new).orElseGet(() -> accepted(log, scene));
    }

    private static Answer repeated(LogEntry entry, Command command) {
        boolean same = entry.act().equals(command.act()) && entry.actor().equals(command.actor());
        return same
                ? new Answer.Accepted(entry, true)
                : new Answer.Refused(Refusal.of(
                        RefusalReason.COMMAND_ID_REUSED,
                        "command " + command.id(),
                        "an id of its own",
                        "that of entry " + entry.version() + ", '" + entry.act().word() + "' by " + entry.actor(),
                        "Give every command another id; send the same one again only to repeat it."));
    }

    private Answer accepted(AssessmentLog log, Scene scene) {
        Command command = scene.command();
        return new Answer.Accepted(
                LogEntry.of(
                        scene.state().assessment(),
                        scene.state().version() + 1,
                        command.id(),
                        command.actor(),
                        command.at(),
                        command.act(),
                        consequences(scene),
                        log.head()),
                false);
    }

    private static ImmutableList<Consequence> consequences(Scene scene) {
        Act act = scene.command().act();
        MoveRules moves = new MoveRules(scene);
        if (act instanceof Act.Open) {
            Group group = scene.seat().group();
            return ImmutableList.<Consequence>builder()
                    .add(new Consequence.Began(
                            scene.campaign().id(),
                            scene.seat().unit(),
                            group.edition(),
                            group.contentHash(),
                            scene.cycle().id(),
                            scene.cycle().contentHash()))
                    .addAll(moves.begin(scene.cycle().start(), Optional.empty(), Optional.empty()))
                    .build();
        }
        if (act instanceof Act.Move move) {
            return moves.consequences(move, scene.stage().move(move.move()).orElseThrow());
        }
        if (act instanceof Act.ReturnPart back) {
            return scene.stage().round().stream()
                    .map(round -> new Consequence.FindingsVoided(round, back.leaves()))
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of();
    }

    private Optional<Refusal> refusal(Scene scene) {
        Act act = scene.command().act();
        return first(
                () -> opened(scene),
                () -> names(scene),
                () -> conflict(scene),
                () -> denied(scene),
                () -> version(scene),
                () -> time(scene),
                () -> act instanceof Act.Open ? Refusals.NONE : stage(scene),
                () -> capped(scene),
                () -> act instanceof Act.Open ? Refusals.NONE : particular(scene));
    }

    private static Optional<Refusal> opened(Scene scene) {
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

    private static Optional<Refusal> names(Scene scene) {
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

    private static Optional<String> roundOf(Act act) {
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

    private static Refusal unknown(String about, String expected, String got) {
        return Refusal.of(RefusalReason.UNKNOWN_REFERENCE, about, expected, got, "Correct the name.");
    }

    /** A body has no part in the appraisal of itself, whatever its roles. */
    private static Optional<Refusal> conflict(Scene scene) {
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

    private Optional<Refusal> denied(Scene scene) {
        Command command = scene.command();
        return subjects(scene)
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
    private static Stream<Subject> subjects(Scene scene) {
        Act act = scene.command().act();
        Optional<Round> round = roundOf(act).flatMap(scene::round);
        if (round.isPresent()) {
            return act.leaves().stream().map(leaf -> scene.subject(round.get(), leaf));
        }
        Subject whole = Subject.of(
                scene.unit(), scene.state().visit().map(visit -> visit.stage()).orElse("assessment"));
        if (act instanceof Act.Ask || act instanceof Act.ReturnPart) {
            return act.leaves().stream().map(leaf -> whole.assignedTo(scene.body(leaf)));
        }
        return act instanceof Act.CompletePart
                ? Stream.of(whole.assignedTo(scene.command().actor().organisation()))
                : Stream.of(whole.assignedTo(scene.campaign().coordinator()));
    }

    private static Optional<Refusal> version(Scene scene) {
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

    private static Optional<Refusal> time(Scene scene) {
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

    private static Optional<Refusal> stage(Scene scene) {
        Act act = scene.command().act();
        boolean known = act instanceof Act.Within within
                ? scene.stage().allows().contains(within.action())
                : scene.stage().move(act.word()).isPresent();
        return first(
                () -> when(
                        !known,
                        () -> wrongState(
                                "stage " + scene.stage().id(),
                                "one of " + words(scene),
                                act.word(),
                                "What is closed can only be reopened, with a reason and a date.")),
                () -> act instanceof Act.Move || act instanceof Act.Extend
                        ? Refusals.NONE
                        : new MoveRules(scene).dates());
    }

    private static List<String> words(Scene scene) {
        return Stream.concat(
                        scene.stage().allows().stream().map(Action::word),
                        scene.stage().moves().stream().map(Move::id))
                .toList();
    }

    private static Optional<Refusal> capped(Scene scene) {
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

    private Optional<Refusal> particular(Scene scene) {
        Act act = scene.command().act();
        Optional<Round> round = roundOf(act).flatMap(scene::round);
        if (round.isPresent()) {
            return entry(new EntryRules(scene, access), act, round.get());
        }
        if (act instanceof Act.Move move) {
            return new MoveRules(scene)
                    .move(move, scene.stage().move(move.move()).orElseThrow());
        }
        if (act instanceof Act.Extend extend) {
            return new MoveRules(scene).extend(extend);
        }
        if (act instanceof Act.Ask ask) {
            return Refusals.reason("leaf " + ask.leaf(), ask.question());
        }
        if (act instanceof Act.Comment comment) {
            return Refusals.reason("leaf " + comment.leaf(), comment.text());
        }
        return paperOrPart(scene, act);
    }

    private static Optional<Refusal> paperOrPart(Scene scene, Act act) {
        if (act instanceof Act.Attach attach) {
            return new PaperRules(scene).attach(attach.evidence());
        }
        if (act instanceof Act.Withdraw withdraw) {
            return new PaperRules(scene).withdraw(withdraw);
        }
        if (act instanceof Act.Explain explain) {
            return new PaperRules(scene).explain(explain);
        }
        PartRules parts = new PartRules(scene);
        if (act instanceof Act.Assign assign) {
            return parts.assign(assign);
        }
        if (act instanceof Act.ReopenPart reopen) {
            return parts.reopen(reopen);
        }
        if (act instanceof Act.ReturnPart back) {
            return parts.returnToUnit(back);
        }
        return act instanceof Act.ResubmitPart again ? parts.resubmit(again) : parts.complete();
    }

    private static Optional<Refusal> entry(EntryRules rules, Act act, Round round) {
        if (act instanceof Act.Enter enter) {
            return rules.enter(enter, round);
        }
        if (act instanceof Act.Fill fill) {
            return rules.fill(fill, round);
        }
        return act instanceof Act.Confirm confirm
                ? rules.confirm(confirm, round)
                : rules.inherit((Act.Inherit) act, round);
    }
}
