package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.remediation.Defect.Code;

/**
 * Says what a plan lacks (F1): losses that nobody explains, owns or acts on, actions without date or measure, words that refer to
 * nothing. A pure function of the plan and the results it answers; it finds, and corrects nothing.
 *
 * <pre>{@code
 * PlanLint.standard().check(plan, List.of(IndexResult.of(scorecard, reconciliation)));
 * }</pre>
 */
public final class PlanLint {
    private static final String PHRASES = "dangling-references.txt";

    private final ImmutableList<String> phrases;

    private PlanLint(ImmutableList<String> phrases) {
        this.phrases = phrases;
    }

    /** With the phrases that are packaged with it, in {@code dangling-references.txt}. */
    public static PlanLint standard() {
        try (InputStream in = Objects.requireNonNull(PlanLint.class.getResourceAsStream(PHRASES), PHRASES)) {
            return withPhrases(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + PHRASES, e);
        }
    }

    /**
     * With phrases of one's own.
     *
     * @param phrases words that speak of limitations as if they had been stated, such as <em>hạn chế nêu trên</em>;
     *     {@code {assessed-period}} in them stands for the period that the plan answers
     */
    public static PlanLint withPhrases(Collection<String> phrases) {
        return new PlanLint(phrases.stream().map(Wording::normalised).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Every defect: first of the plan as a whole, then of each index, then of each of its items in the order of the paper; of one subject
     * in the order of {@link Defect.Code}.
     *
     * @param results one for each index of the plan
     * @throws InvalidDataException if the results are not those that the plan answers, with every reason
     */
    public ImmutableList<Defect> check(RemediationPlan plan, Collection<IndexResult> results) {
        ImmutableList<Answer> answers = Answer.all(plan, results);
        List<String> dangling = phrases.stream()
                .map(phrase -> phrase.replace(
                        "{assessed-period}", plan.assessedPeriod().toString()))
                .toList();
        ImmutableList.Builder<Defect> defects = ImmutableList.builder();
        PlanReferences.words(plan)
                .filter(words -> words.subject().index().isEmpty())
                .flatMap(PlanLint::repeatedWords)
                .forEach(defects::add);
        Map<String, String> firstWithGist = new HashMap<>();
        for (Answer answer : answers) {
            total(answer).forEach(defects::add);
            goal(answer).forEach(defects::add);
            notInPlan(answer).forEach(defects::add);
            for (PlanItem item : answer.index().items()) {
                defects.addAll(new ItemLint(plan, answer, item, dangling, firstWithGist).defects());
            }
        }
        return defects.build();
    }

    private static Stream<Defect> total(Answer answer) {
        return answer.result().reconciliation().stream().flatMap(found -> {
            boolean settled = found.verdict() == Reconciliation.Verdict.EXACT
                    || found.verdict() == Reconciliation.Verdict.ROUNDING;
            Optional<Lines> lines = answer.index().result().flatMap(Passage::lines);
            Stream<Defect> total = settled
                    ? Stream.of()
                    : Stream.of(
                            new Defect(Code.TOTAL_NOT_RECONCILED, Subject.of(answer.index()), lines, totals(found)));
            return Stream.concat(total, found.contradictions().stream().map(printed -> contradiction(answer, printed)));
        });
    }

    private static ImmutableMap<String, Value> totals(Reconciliation found) {
        ImmutableMap.Builder<String, Value> details = ImmutableMap.builder();
        details.put("verdict", Value.of(found.verdict().name()))
                .put("published", Value.of(found.published()))
                .put("computed", Value.of(found.computed()))
                .put("difference", Value.of(found.difference()));
        if (found.verdict() == Reconciliation.Verdict.PART_NOT_ITEMISED) {
            details.put("notItemisedMax", Value.of(found.notItemisedMax()))
                    .put("notItemisedLost", Value.of(found.notItemisedLost()));
        }
        return details.buildOrThrow();
    }

    private static Defect contradiction(Answer answer, Reconciliation.Contradiction printed) {
        Optional<Lines> lines =
                answer.index().item(printed.code()).flatMap(PlanItem::result).flatMap(Passage::lines);
        return new Defect(
                Code.PRINTED_NUMBER_CONTRADICTED,
                Subject.of(answer.index(), printed.code()).at(printed.what()),
                lines,
                ImmutableMap.of("printed", Value.of(printed.printed()), "computed", Value.of(printed.computed())));
    }

    private static Stream<Defect> goal(Answer answer) {
        return answer.index().goal().stream()
                .filter(goal -> goal.comparison() == Comparison.GT || goal.comparison() == Comparison.GE)
                .filter(goal ->
                        !goal.isMetBy(answer.result().scorecard().total().maxPoints()))
                .map(goal -> new Defect(
                        Code.GOAL_OUT_OF_REACH,
                        Subject.of(answer.index()).at("goal"),
                        goal.printed().lines(),
                        ImmutableMap.of(
                                "goal", Value.of(goal.points()),
                                "max",
                                        Value.of(answer.result()
                                                .scorecard()
                                                .total()
                                                .maxPoints()))));
    }

    private static Stream<Defect> notInPlan(Answer answer) {
        return answer.lossyLeaves().stream()
                .filter(leaf -> answer.itemOf(leaf).isEmpty())
                .map(leaf -> new Defect(
                        Code.LOSS_WITHOUT_ITEM,
                        Subject.of(answer.index(), leaf.code().orElseThrow()),
                        Optional.empty(),
                        ImmutableMap.of("lost", Value.of(Answer.lost(leaf)))));
    }

    static Stream<Defect> repeatedWords(PlanReferences.Words words) {
        return Wording.repetitions(words.passage().text()).stream()
                .map(repeated -> new Defect(
                        Code.REPEATED_WORDS,
                        words.subject(),
                        words.passage().lines(),
                        ImmutableMap.of("words", Value.of(repeated))));
    }
}
