package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/**
 * What a plan says about one index beside the result that it answers. A leaf belongs to the item of its own criterion, or to that of the
 * nearest line above it.
 */
final class Answer {
    private final IndexPlan index;
    private final IndexResult result;
    private final ImmutableMap<String, PlanItem> itemsByLeaf;

    private Answer(IndexPlan index, IndexResult result) {
        this.index = index;
        this.result = result;
        ImmutableMap.Builder<String, PlanItem> items = ImmutableMap.builder();
        result.scorecard().parts().forEach(part -> part.components()
                .forEach(line -> assign(line, Optional.empty(), items)));
        this.itemsByLeaf = items.buildOrThrow();
    }

    private void assign(Score line, Optional<PlanItem> above, ImmutableMap.Builder<String, PlanItem> items) {
        Optional<PlanItem> item = index.item(line.code().orElseThrow()).or(() -> above);
        if (line.components().isEmpty()) {
            item.ifPresent(known -> items.put(line.id(), known));
        }
        line.components().forEach(component -> assign(component, item, items));
    }

    /**
     * One answer for each index of the plan, in the plan's order.
     *
     * @throws InvalidDataException if plan and results do not belong together, with every reason
     */
    static ImmutableList<Answer> all(RemediationPlan plan, Collection<IndexResult> results) {
        List<Problem> problems = new ArrayList<>();
        results.forEach(result -> problems.addAll(problems(plan, result)));
        plan.indices().forEach(index -> {
            long found = results.stream()
                    .filter(result -> result.index().equals(index.index()))
                    .count();
            if (found != 1) {
                problems.add(problem(
                        found == 0 ? ProblemCode.MISSING_INPUT : ProblemCode.DUPLICATE,
                        Subject.of(index),
                        "one scorecard of " + index.index(),
                        found == 0 ? "none" : Long.toString(found),
                        "Hand in the scorecard that the plan answers."));
            }
        });
        InvalidDataException.throwIfAny(problems);
        return plan.indices().stream()
                .flatMap(index -> results.stream()
                        .filter(result -> result.index().equals(index.index()))
                        .map(result -> new Answer(index, result)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The answer to one result.
     *
     * @throws InvalidDataException if the plan does not answer it, with every reason
     */
    static Answer to(RemediationPlan plan, IndexResult result) {
        InvalidDataException.throwIfAny(problems(plan, result));
        return new Answer(plan.index(result.index()), result);
    }

    private static List<Problem> problems(RemediationPlan plan, IndexResult result) {
        Scorecard scorecard = result.scorecard();
        List<Problem> problems = new ArrayList<>();
        Optional<IndexPlan> index = plan.indices().stream()
                .filter(known -> known.index().equals(result.index()))
                .findFirst();
        if (index.isEmpty()) {
            problems.add(problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    Subject.PLAN,
                    "a scorecard of one of its indices "
                            + plan.indices().stream().map(IndexPlan::index).toList(),
                    result.index(),
                    "Hand in the scorecards that the plan answers."));
            return problems;
        }
        Subject subject = Subject.of(index.get());
        differ(problems, subject.at("unit"), plan.unit().id(), scorecard.unit().id());
        differ(problems, subject.at("period"), plan.assessedPeriod(), scorecard.period());
        String edition = scorecard.index().edition().id();
        if (!index.get().edition().equals(edition)) {
            differ(problems, subject.at("edition"), index.get().edition(), edition);
        } else {
            index.get().items().stream()
                    .filter(item ->
                            scorecard.index().criterion(item.criterion()).isEmpty())
                    .forEach(item -> problems.add(problem(
                            ProblemCode.UNKNOWN_REFERENCE,
                            Subject.of(index.get(), item),
                            "a criterion of " + edition,
                            item.criterion().text(),
                            "Correct the code of the item.")));
        }
        return problems;
    }

    private static void differ(List<Problem> problems, Subject subject, Object expected, Object got) {
        if (!expected.equals(got)) {
            problems.add(problem(
                    ProblemCode.EDITION_MISMATCH,
                    subject,
                    "a scorecard of " + expected,
                    got.toString(),
                    "Hand in the scorecard that the plan answers, or correct the plan."));
        }
    }

    private static Problem problem(ProblemCode code, Subject subject, String expected, String got, String remedy) {
        return new Problem(code, Place.of(subject.toString()), expected, got, remedy);
    }

    IndexPlan index() {
        return index;
    }

    IndexResult result() {
        return result;
    }

    /** The leaves that are known to have lost something, in the edition's order. */
    ImmutableList<Score> lossyLeaves() {
        return result.scorecard().leaves().stream()
                .filter(leaf -> lost(leaf).signum() > 0)
                .collect(ImmutableList.toImmutableList());
    }

    Optional<PlanItem> itemOf(Score leaf) {
        return Optional.ofNullable(itemsByLeaf.get(leaf.id()));
    }

    /** What a leaf is known to have lost; nothing where it was not scored. */
    static Points lost(Score leaf) {
        return leaf.lost().orElse(Points.ZERO);
    }

    /** What the leaves of an item are known to have lost. */
    Points lost(PlanItem item) {
        return Points.sum(lossyLeaves().stream()
                .filter(leaf -> itemOf(leaf).filter(item::equals).isPresent())
                .map(Answer::lost)
                .toList());
    }

    /** Whether every leaf of an item was scored and none lost anything. */
    boolean isAtMaximum(PlanItem item) {
        List<Score> leaves = result.scorecard().leaves().stream()
                .filter(leaf -> itemOf(leaf).filter(item::equals).isPresent())
                .toList();
        return !leaves.isEmpty()
                && leaves.stream()
                        .allMatch(leaf ->
                                leaf.lost().filter(lost -> lost.signum() <= 0).isPresent());
    }
}
