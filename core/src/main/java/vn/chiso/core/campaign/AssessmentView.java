package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Subject;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.log.Filed;
import vn.chiso.core.campaign.log.Remark;
import vn.chiso.core.campaign.log.RoundState;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.unit.Unit;

/**
 * What somebody may see of an assessment. What is not shown is not in it.
 *
 * @param unit whose assessment
 * @param version to be expected by the next command
 * @param visit where it stands; empty if it is not open
 * @param rounds the visible rounds by id, with what they say
 * @param evidence the papers on record, withdrawn ones marked; only for the unit and the appraisers
 * @param remarks the questions, explanations and comments; only for the unit and the appraisers
 */
public record AssessmentView(
        Unit unit,
        long version,
        Optional<Visit> visit,
        ImmutableMap<String, RoundState> rounds,
        ImmutableList<Filed> evidence,
        ImmutableList<Remark> remarks) {
    /** The action that an access policy is asked about. */
    public static final String READ = "read";

    static AssessmentView of(Scene scene, AccessPolicy access) {
        Actor actor = scene.command().actor();
        Instant now = scene.command().at();
        boolean appraiser = !scene.isOwn()
                && (actor.organisation().equals(scene.campaign().coordinator())
                        || scene.bodies().anyMatch(actor.organisation()::equals));
        ImmutableMap<String, RoundState> rounds = scene.cycle().rounds().stream()
                .filter(round -> may(access, scene, round.id()))
                .filter(round -> scene.campaign().switches().stream()
                        .anyMatch(one ->
                                one.shows(round.id(), scene.isOwn(), appraiser, scene.state(), scene.cycle(), now)))
                .filter(round -> scene.state().rounds().containsKey(round.id()))
                .collect(ImmutableMap.toImmutableMap(
                        Round::id, round -> scene.state().round(round.id())));
        boolean insider = scene.isOwn() || appraiser;
        return new AssessmentView(
                scene.seat().unit(),
                scene.state().version(),
                scene.state().visit(),
                rounds,
                insider && may(access, scene, "evidence")
                        ? ImmutableList.copyOf(scene.state().evidence().values())
                        : ImmutableList.of(),
                insider && may(access, scene, "remarks") ? scene.state().remarks() : ImmutableList.of());
    }

    private static boolean may(AccessPolicy access, Scene scene, String section) {
        Subject subject = new Subject(
                scene.unit(), scene.bodies().collect(com.google.common.collect.ImmutableSet.toImmutableSet()), section);
        return access.decide(scene.command().actor(), READ, subject).isAllowed();
    }
}
