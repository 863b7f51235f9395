package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotPerformed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.ScoringRule;

/** What keeps measurements from being scored against an index. Places name the criterion. */
public final class AssessmentChecks {
    private AssessmentChecks() {}

    /** Every problem, in the index's order and then in that of the measurements; empty if there is none. */
    public static ImmutableList<Problem> problems(Situation situation) {
        Index index = situation.index();
        Map<CriterionCode, Measurement> measurements = situation.measurements();
        List<Problem> problems = new ArrayList<>();
        index.leaves().forEach(leaf -> {
            Measurement measurement = measurements.get(leaf.code());
            if (measurement == null) {
                problems.add(new Problem(
                        ProblemCode.MISSING_INPUT,
                        place(leaf.code()),
                        "a measurement",
                        "nothing",
                        "Enter it, or say 'not-assessed'; what is left out never counts as zero."));
            } else {
                problems.addAll(problems(situation, leaf, measurement));
            }
        });
        ImmutableSet<CriterionCode> leaves = index.leaves().map(Criterion::code).collect(ImmutableSet.toImmutableSet());
        measurements.keySet().stream()
                .filter(code -> !leaves.contains(code))
                .forEach(code -> problems.add(strange(index, code)));
        return ImmutableList.copyOf(problems);
    }

    private static Problem strange(Index index, CriterionCode code) {
        return index.criterion(code)
                .map(group -> new Problem(
                        ProblemCode.NOT_ALLOWED,
                        place(code),
                        "measurements of its components " + codes(group.components()),
                        "one of the criterion itself",
                        "Its points are the sum of its components; enter those."))
                .orElseGet(() -> new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place(code),
                        "a leaf of " + index.edition().id() + ": "
                                + codes(index.leaves().collect(Collectors.toList())),
                        code.text(),
                        "Correct the code, or check that this is the right edition."));
    }

    private static String codes(List<Criterion> criteria) {
        return criteria.stream().map(criterion -> criterion.code().text()).collect(Collectors.joining(", "));
    }

    /**
     * What keeps one measurement from being the one of {@code code}; empty if nothing does. The situation says what it may be compared with.
     */
    public static ImmutableList<Problem> problems(Situation situation, CriterionCode code, Measurement measurement) {
        return situation
                .index()
                .criterion(code)
                .filter(Criterion::isLeaf)
                .map(leaf -> ImmutableList.copyOf(problems(situation, leaf, measurement)))
                .orElseGet(() -> ImmutableList.of(strange(situation.index(), code)));
    }

    private static List<Problem> problems(Situation situation, Criterion leaf, Measurement measurement) {
        ScoringRule rule = leaf.rule().orElseThrow();
        if (measurement instanceof NotApplicable && leaf.notApplicable().isEmpty()) {
            return List.of(new Problem(
                    ProblemCode.NOT_ALLOWED,
                    place(leaf.code()),
                    "a measurement",
                    "'not applicable'",
                    "The edition does not allow it for this criterion; enter what was observed."));
        }
        if (measurement instanceof NotPerformed) {
            return refusal(leaf, rule.answerNotPerformed(leaf.maxPoints()));
        }
        return measurement instanceof Observed observed ? inputs(situation, leaf, rule, observed) : List.of();
    }

    private static List<Problem> inputs(Situation situation, Criterion leaf, ScoringRule rule, Observed observed) {
        List<Problem> problems = new ArrayList<>();
        for (InputSpec input : rule.inputs()) {
            Optional.ofNullable(observed.values().get(input.name()))
                    .ifPresentOrElse(
                            value -> {
                                if (!accepts(input, value)) {
                                    problems.add(new Problem(
                                            ProblemCode.WRONG_TYPE,
                                            place(leaf.code(), input.name()),
                                            expectation(input),
                                            value.toString(),
                                            "Correct the value."));
                                }
                            },
                            () -> {
                                if (input.required()) {
                                    problems.add(new Problem(
                                            ProblemCode.MISSING_INPUT,
                                            place(leaf.code(), input.name()),
                                            expectation(input),
                                            "nothing",
                                            "Enter it, or say 'not-assessed'."));
                                }
                            });
        }
        List<String> known = rule.inputs().stream().map(InputSpec::name).collect(Collectors.toList());
        observed.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(new Problem(
                        ProblemCode.UNKNOWN_KEY,
                        place(leaf.code(), name),
                        "one of the inputs " + known,
                        name,
                        "Correct the name of the input.")));
        if (problems.isEmpty()) {
            problems.addAll(refusal(leaf, rule.answer(situation.facts(leaf, observed))));
        }
        return problems;
    }

    private static List<Problem> refusal(Criterion leaf, ScoringRule.Answer answer) {
        if (answer instanceof ScoringRule.Answer.Refusal refusal) {
            String input = refusal.problem().place().path();
            return List.of(refusal.problem().at(input.isEmpty() ? place(leaf.code()) : place(leaf.code(), input)));
        }
        return List.of();
    }

    private static boolean accepts(InputSpec input, Value value) {
        return input.type().accepts(value)
                && (input.options().isEmpty()
                        || (value instanceof Value.Text text && input.options().contains(text.text()))
                        || (value instanceof Value.Options options
                                && input.options().containsAll(options.names())));
    }

    private static String expectation(InputSpec input) {
        return input.options().isEmpty()
                ? input.type().description()
                : input.type().description() + " of " + input.options();
    }

    private static Place place(CriterionCode code) {
        return Place.of("criterion " + code);
    }

    private static Place place(CriterionCode code, String input) {
        return Place.of("criterion " + code + ", " + input);
    }
}
