package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.access.Actor;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.evaluation.IndexEvaluator;

/**
 * Runs a campaign: takes commands, keeps the logs in a store, shows what may be seen. Thread-safe if its store is; it holds no state of its own.
 *
 * <pre>{@code
 * CampaignDesk desk = CampaignDesk.of(campaign, library, Roles.preset(), new InMemoryAssessmentStore());
 * Actor lan = Actor.of("lan", "an-binh", "self-assessor");
 * desk.handle(new Command("c1", "an-binh", 0, lan, now, new Act.Open()));
 * Answer answer = desk.handle(new Command("c2", "an-binh", 1, lan, now,
 *         new Act.Enter("self", "1.1", Measurement.share(new Ratio(2, 3)))));
 * answer.refusal();                                             // empty, or why not
 * desk.scores("an-binh").effective();                           // the last decided round, scored; empty if there is none
 * }</pre>
 */
public final class CampaignDesk {
    private final Referee referee;
    private final AssessmentStore store;

    private CampaignDesk(Referee referee, AssessmentStore store) {
        this.referee = referee;
        this.store = store;
    }

    /**
     * A desk for a campaign.
     *
     * @throws vn.chiso.core.problem.InvalidDataException if an edition is missing or is another than the campaign pins
     */
    public static CampaignDesk of(
            Campaign campaign, EditionLibrary library, AccessPolicy access, AssessmentStore store) {
        return new CampaignDesk(Referee.of(campaign, library, access), store);
    }

    public Campaign campaign() {
        return referee.campaign();
    }

    /** Does what the command says, or nothing. */
    public Answer handle(Command command) {
        AssessmentLog log = log(command.unit());
        Answer answer = referee.decide(log, command);
        if (answer instanceof Answer.Accepted accepted && !accepted.repeated() && !store.append(accepted.entry())) {
            AssessmentLog now = log(command.unit());
            return now.state().commands().containsKey(command.id())
                    ? referee.decide(now, command)
                    : new Answer.Refused(CommonRules.stale(
                            now.state().assessment(),
                            command.expectedVersion(),
                            now.state().version()));
        }
        return answer;
    }

    /**
     * Does one after the other, each whole or not at all. If the store fails in the middle, those before are done; sending all of them again does
     * the rest and nothing twice.
     *
     * @return the answers in the order of the commands
     */
    public ImmutableList<Answer> handleAll(List<Command> commands) {
        return commands.stream().map(this::handle).collect(ImmutableList.toImmutableList());
    }

    /** Everything that happened to a unit's assessment. For the application itself; what an actor may see is {@link #view}. */
    public AssessmentLog log(String unit) {
        return store.load(campaign().assessment(unit));
    }

    /**
     * The scores of a unit's rounds. For the application itself; what an actor may see is {@link #view}.
     *
     * @throws NoSuchElementException if the campaign does not assess it
     */
    public RoundScores scores(String unit) {
        return RoundScores.of(
                log(unit).state(),
                campaign().lifeCycle(),
                IndexEvaluator.of(seat(unit).index()));
    }

    /**
     * What an actor may see of a unit's assessment at that time: the access policy and the campaign's switches both have to show it.
     *
     * @throws NoSuchElementException if the campaign does not assess it
     */
    public AssessmentView view(Actor actor, String unit, Instant now) {
        Scene.Seat seat = seat(unit);
        Command nothing = new Command("view", unit, 0, actor, now, new vn.chiso.core.campaign.log.Act.Open());
        return AssessmentView.of(new Scene(campaign(), seat, log(unit).state(), nothing), referee.access());
    }

    private Scene.Seat seat(String unit) {
        return referee.seat(unit)
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no unit " + unit + " in " + campaign().id()));
    }
}
