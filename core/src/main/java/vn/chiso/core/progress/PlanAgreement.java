package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.RemediationAction;
import vn.chiso.core.remediation.RemediationPlan;

/** Whether a follow-up speaks of the actions, the parties and the unit of a plan. */
final class PlanAgreement {
    private PlanAgreement() {}

    static ImmutableList<Problem> problems(FollowUp followUp, RemediationPlan plan) {
        List<Problem> problems = new ArrayList<>();
        if (!followUp.unit().id().equals(plan.unit().id())) {
            problems.add(new Problem(
                    ProblemCode.NOT_ALLOWED,
                    Place.of("unit"),
                    "the unit of the plan, " + plan.unit().id(),
                    followUp.unit().id(),
                    "Follow up the plan of the same unit."));
        }
        ImmutableSet<String> actions =
                plan.actions().map(RemediationAction::code).collect(ImmutableSet.toImmutableSet());
        for (Undertaking undertaking : followUp.undertakings()) {
            Place place = Place.of("action " + undertaking.action());
            if (undertaking.added().isPresent() == actions.contains(undertaking.action())) {
                boolean printed = undertaking.added().isPresent();
                problems.add(new Problem(
                        printed ? ProblemCode.DUPLICATE : ProblemCode.UNKNOWN_REFERENCE,
                        place,
                        printed ? "an added action with a code of its own" : "an action of the plan",
                        undertaking.action(),
                        printed ? "Give it another code." : "Correct the code, or say what was added."));
            }
            Stream.of(
                            Stream.of(undertaking.lead()),
                            undertaking.coordinators().stream(),
                            undertaking.verifier().stream())
                    .flatMap(ids -> ids)
                    .filter(id -> plan.parties().stream()
                            .noneMatch(party -> party.id().equals(id)))
                    .forEach(id -> problems.add(new Problem(
                            ProblemCode.UNKNOWN_REFERENCE,
                            place,
                            "a party among the plan's parties "
                                    + plan.parties().stream().map(Party::id).toList(),
                            id,
                            "Correct the name.")));
            plan.parties().stream()
                    .filter(party -> party.id().equals(undertaking.lead()) && party.kind() == Party.Kind.GROUP)
                    .forEach(party -> problems.add(new Problem(
                            ProblemCode.NOT_ALLOWED,
                            place,
                            "one lead who can be held to account",
                            "the group " + party.id(),
                            "Name the one who leads; list the others as coordinators.")));
        }
        return ImmutableList.copyOf(problems);
    }
}
