package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
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
        return LeafAnswers.of(situation).problems();
    }

    /**
     * What keeps one measurement from being the one of {@code code}; empty if nothing does. The situation says what it may be compared with.
     */
    public static ImmutableList<Problem> problems(Situation situation, CriterionCode code, Measurement measurement) {
        return situation
                .index()
                .criterion(code)
                .filter(Criterion::isLeaf)
                .map(leaf -> LeafAnswers.of(situation, leaf, measurement).problems())
                .orElseGet(() -> ImmutableList.of(strange(situation.index(), code)));
    }

    static Problem missing(Criterion leaf) {
        return new Problem(
                ProblemCode.MISSING_INPUT,
                place(leaf.code()),
                "a measurement",
                "nothing",
                "Enter it, or say 'not-assessed'; what is left out never counts as zero.");
    }

    static Problem inapplicable(Criterion leaf) {
        return new Problem(
                ProblemCode.NOT_ALLOWED,
                place(leaf.code()),
                "a measurement",
                "'not applicable'",
                "The edition does not allow it for this criterion; enter what was observed.");
    }

    static Problem refused(Criterion leaf, Problem refusal) {
        String input = refusal.place().path();
        return refusal.at(input.isEmpty() ? place(leaf.code()) : place(leaf.code(), input));
    }

    static Problem strange(Index index, CriterionCode code) {
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

    /** What is wrong with the inputs of an observation, before its rule looks at them; made only where something is. */
    static List<Problem> inputs(Criterion leaf, ScoringRule rule, Observed observed) {
        if (isComplete(rule.inputsByName(), observed.values())) {
            return List.of();
        }
        List<Problem> problems = List.of();
        int known = 0;
        for (InputSpec input : rule.inputs()) {
            Value value = observed.values().get(input.name());
            if (value != null) {
                known++;
            }
            if (value == null ? input.required() : !accepts(input, value)) {
                problems = more(problems, List.of(mistaken(leaf, input, value)));
            }
        }
        return known == observed.values().size() ? problems : more(problems, unknown(leaf, rule, observed));
    }

    /** Whether every input is there and accepted, and no other. */
    private static boolean isComplete(
            ImmutableSortedMap<String, InputSpec> inputs, ImmutableSortedMap<String, Value> values) {
        if (inputs.size() != values.size()) {
            return false;
        }
        ImmutableList<String> asked = inputs.keySet().asList();
        ImmutableList<String> given = values.keySet().asList();
        ImmutableList<InputSpec> specs = inputs.values().asList();
        ImmutableList<Value> entries = values.values().asList();
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).equals(given.get(i)) || !accepts(specs.get(i), entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Problem> more(List<Problem> problems, List<Problem> others) {
        return Stream.concat(problems.stream(), others.stream()).toList();
    }

    private static Problem mistaken(Criterion leaf, InputSpec input, @Nullable Value value) {
        return value == null
                ? new Problem(
                        ProblemCode.MISSING_INPUT,
                        place(leaf.code(), input.name()),
                        expectation(input),
                        "nothing",
                        "Enter it, or say 'not-assessed'.")
                : new Problem(
                        ProblemCode.WRONG_TYPE,
                        place(leaf.code(), input.name()),
                        expectation(input),
                        value.toString(),
                        "Correct the value.");
    }

    private static List<Problem> unknown(Criterion leaf, ScoringRule rule, Observed observed) {
        List<String> known = rule.inputs().stream().map(InputSpec::name).toList();
        return observed.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Problem(
                        ProblemCode.UNKNOWN_KEY,
                        place(leaf.code(), name),
                        "one of the inputs " + known,
                        name,
                        "Correct the name of the input."))
                .toList();
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
