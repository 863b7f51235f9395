package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.access.Subject;
import vn.chiso.core.assessment.Situation;
import vn.chiso.core.campaign.lifecycle.Author;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;

/** Everything that one command is judged by. */
record Scene(Campaign campaign, Seat seat, AssessmentState state, Command command) {
    /** One assessed unit with what holds for its group. */
    record Seat(vn.chiso.core.unit.Unit unit, Group group, Index index, ImmutableSet<CriterionCode> leaves) {
        Seat(vn.chiso.core.unit.Unit unit, Group group, Index index) {
            this(unit, group, index, index.leaves().map(Criterion::code).collect(ImmutableSet.toImmutableSet()));
        }
    }

    LifeCycle cycle() {
        return campaign.lifeCycle();
    }

    /** The stage that it stands in; only once it is open. */
    Stage stage() {
        return cycle().stage(visit().stage());
    }

    Visit visit() {
        return state.visit().orElseThrow();
    }

    String unit() {
        return seat.unit().id();
    }

    boolean isOwn() {
        return command.actor().organisation().equals(unit());
    }

    Optional<Round> round(String id) {
        return cycle().round(id);
    }

    /** The one body that appraises a leaf. */
    String body(CriterionCode leaf) {
        return Optional.ofNullable(state.assignments().get(leaf))
                .or(() -> Optional.ofNullable(seat.group().bodies().get(leaf)))
                .orElse(campaign.coordinator());
    }

    /** Every body that appraises a leaf. */
    Stream<String> bodies() {
        return seat.leaves().stream().map(this::body).distinct();
    }

    Stream<CriterionCode> part(String body) {
        return seat.leaves().stream().filter(leaf -> body(leaf).equals(body));
    }

    /** A leaf in a round, assigned to whose word the round is. */
    Subject subject(Round round, CriterionCode leaf) {
        Subject subject = Subject.of(unit(), round.id());
        return switch (round.by()) {
            case UNIT -> subject;
            case BODIES -> subject.assignedTo(body(leaf));
            case COORDINATOR -> subject.assignedTo(campaign.coordinator());
        };
    }

    /** Whether a leaf can be changed by the bodies any more. */
    boolean isCompleted(CriterionCode leaf) {
        return state.completedParts().contains(body(leaf));
    }

    boolean isAppraisal(Round round) {
        return round.by() != Author.UNIT;
    }

    /** What is to be scored once {@code measurements} are in, every other leaf of the edition not assessed. */
    Situation situation(Map<CriterionCode, Measurement> measurements) {
        Map<CriterionCode, Measurement> all = new LinkedHashMap<>();
        seat.leaves().forEach(leaf -> all.put(leaf, Measurement.notAssessed()));
        all.putAll(measurements);
        return Situation.of(seat.index(), seat.unit(), ImmutableMap.copyOf(all));
    }
}
