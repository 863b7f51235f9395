package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Rules within rules: they share the leaf's inputs and carry their own limits, rounding and stated cases. */
final class SubRules {
    private SubRules() {}

    /**
     * The inputs of all of them, each once.
     *
     * @param all whether every rule is always worked out; else an input may be left out unless all of them need it
     */
    static ImmutableList<InputSpec> inputs(List<ScoringRule> rules, boolean all) {
        Map<String, InputSpec> inputs = new LinkedHashMap<>();
        rules.forEach(rule -> rule.inputs()
                .forEach(input -> inputs.merge(input.name(), input, (one, other) -> one.required() ? one : other)));
        return inputs.values().stream()
                .map(input -> all || rules.stream().allMatch(rule -> needs(rule, input)) ? input : input.optional())
                .collect(ImmutableList.toImmutableList());
    }

    /** Inputs that two of them read as different things. */
    static Stream<Problem> conflicts(String key, List<ScoringRule> rules) {
        ListMultimap<String, InputSpec> read =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        rules.forEach(rule -> rule.inputs().forEach(input -> read.put(input.name(), input.optional())));
        return read.keySet().stream()
                .map(name -> read.get(name).stream().distinct().toList())
                .filter(different -> different.size() > 1)
                .map(different -> new Problem(
                        ProblemCode.WRONG_TYPE,
                        Place.of(key),
                        "one type, and the same options, for the input "
                                + different.get(0).name(),
                        different.stream().map(SubRules::shown).collect(Collectors.joining(" and ")),
                        "Give one of the rules an input of another name."));
    }

    private static String shown(InputSpec input) {
        return input.type().word() + (input.options().isEmpty() ? "" : " of " + String.join(", ", input.options()));
    }

    private static boolean needs(ScoringRule rule, InputSpec input) {
        return rule.input(input.name()).filter(InputSpec::required).isPresent();
    }

    /** What a sub-rule comes to: its points and step, or why it has none. */
    static Earning earning(ScoringRule rule, Facts facts) {
        return rule.settle(facts, SubRules::earning, open -> open);
    }

    private static Earning earning(Step step) {
        return step.points()
                .<Earning>map(points -> new Earning.Earned(points, ImmutableList.of(), ImmutableList.of(step)))
                .orElseGet(() -> new Earning.Ended(new Stated.Without(step.outcome()), step.workings()));
    }

    /** The same, where that sub-rule is the one that applies. */
    static Earning sole(ScoringRule rule, Facts facts, Working why) {
        Earning earning = earning(rule, facts);
        if (earning instanceof Earning.Earned earned) {
            return new Earning.Earned(earned.points(), ImmutableList.of(why), earned.parts());
        }
        return earning instanceof Earning.Ended ended
                ? new Earning.Ended(
                        ended.stated(),
                        ImmutableList.<Working>builder()
                                .add(why)
                                .addAll(ended.workings())
                                .build())
                : earning;
    }
}
