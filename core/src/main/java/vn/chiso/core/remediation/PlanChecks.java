package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** What must hold between the lines of a plan. Places name the subject; whoever read a file knows where that stands. */
final class PlanChecks {
    private final RemediationPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    private PlanChecks(RemediationPlan plan) {
        this.plan = plan;
    }

    static ImmutableList<Problem> problems(RemediationPlan plan) {
        PlanChecks checks = new PlanChecks(plan);
        checks.periods();
        checks.uniqueNames();
        checks.parties();
        checks.documents();
        return ImmutableList.copyOf(checks.problems);
    }

    private void periods() {
        if (plan.planPeriod().compareTo(plan.assessedPeriod()) <= 0
                && plan.planPeriod().unit() == plan.assessedPeriod().unit()) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of("period"),
                    "a period after the assessed one, " + plan.assessedPeriod(),
                    plan.planPeriod().toString(),
                    "Correct one of the two."));
        }
    }

    private void uniqueNames() {
        unique(plan.parties().stream().map(Party::id), "party ");
        unique(plan.documents().stream().map(CitedDocument::id), "document ");
        unique(plan.indices().stream().map(IndexPlan::index), "index ");
        plan.indices()
                .forEach(index -> unique(
                        index.items().stream().map(item -> item.criterion().text()),
                        "index " + index.index() + ", criterion "));
        unique(plan.actions().map(RemediationAction::code), "action ");
        unique(
                plan.indices().stream()
                        .flatMap(index -> index.items().stream())
                        .flatMap(PlanItem::targets)
                        .map(Target::id),
                "target ");
    }

    private void unique(Stream<String> names, String prefix) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name))
                .forEach(name -> problems.add(new Problem(
                        ProblemCode.DUPLICATE,
                        Place.of(prefix + name),
                        "a name of its own",
                        name + " for the second time",
                        "Rename one of the two.")));
    }

    private void parties() {
        ImmutableSet<String> known = plan.parties().stream().map(Party::id).collect(ImmutableSet.toImmutableSet());
        plan.parties()
                .forEach(party ->
                        same("party " + party.id(), "possibly-same-as", party.possiblySameAs(), known, "party"));
        PlanReferences.parties(plan)
                .forEach(reference ->
                        known(reference.subject().toString(), reference.id(), known, "a party", "the plan's parties"));
    }

    private void documents() {
        ImmutableSet<String> known =
                plan.documents().stream().map(CitedDocument::id).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> indices =
                plan.indices().stream().map(IndexPlan::index).collect(ImmutableSet.toImmutableSet());
        plan.documents().forEach(document -> {
            String subject = "document " + document.id();
            same(subject, "possibly-same-as", document.possiblySameAs(), known, "document");
            same(subject, "replaced-by", document.replacedBy(), known, "document");
            document.index()
                    .ifPresent(index -> known(subject + ", index", index, indices, "an index", "the plan's indices"));
        });
        PlanReferences.documents(plan)
                .forEach(reference -> known(
                        reference.subject().toString(), reference.id(), known, "a document", "the plan's documents"));
    }

    private void same(String subject, String key, Optional<String> other, ImmutableSet<String> known, String what) {
        String path = subject + ", " + key;
        other.ifPresent(id -> {
            if (subject.equals(what + " " + id)) {
                problems.add(new Problem(
                        ProblemCode.BAD_VALUE,
                        Place.of(path),
                        "another " + what,
                        id,
                        "Name the other one, or leave it out."));
            } else {
                known(path, id, known, "another " + what, "the plan's");
            }
        });
    }

    private void known(String path, String id, ImmutableSet<String> known, String what, String list) {
        if (!known.contains(id)) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    Place.of(path),
                    what + " among " + list + " " + known,
                    id,
                    "List it, or correct the name."));
        }
    }
}
