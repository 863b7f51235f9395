package vn.chiso.core.campaign;

import static vn.chiso.core.campaign.Refusals.first;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.campaign.log.Consequence;
import vn.chiso.core.campaign.log.LogEntry;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Index;
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
                    CommonRules.unknown("unit " + command.unit(), "a unit of " + campaign.id(), "none of that id"));
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
        CommonRules rules = new CommonRules(scene);
        return first(
                rules::opened,
                rules::names,
                rules::conflict,
                () -> rules.denied(access),
                rules::version,
                rules::time,
                () -> act instanceof Act.Open ? Refusals.NONE : rules.stage(),
                rules::capped,
                () -> act instanceof Act.Open ? Refusals.NONE : particular(scene));
    }

    private Optional<Refusal> particular(Scene scene) {
        Act act = scene.command().act();
        Optional<Round> round = CommonRules.roundOf(act).flatMap(scene::round);
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
