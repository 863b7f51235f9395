package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.rule.Scoring.amount;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;

class ChoiceTest {
    private static final Choice LEVELS = choice("tốt", "100%", "khá", "60%", "yếu", "0");

    private static Choice choice(String... optionsAndAmounts) {
        ImmutableMap.Builder<String, Amount> options = ImmutableMap.builder();
        for (int i = 0; i < optionsAndAmounts.length; i += 2) {
            options.put(optionsAndAmounts[i], amount(optionsAndAmounts[i + 1]));
        }
        return new Choice("level", options.buildOrThrow());
    }

    private static Facts chosen(String option) {
        return facts("2", "level", Value.of(option));
    }

    @ParameterizedTest
    @CsvSource({"tốt, 2", "khá, 1.2", "yếu, 0"})
    void one_option_is_chosen_and_earns_its_points(String option, String points) {
        Step step = step(LEVELS, chosen(option));
        assertThat(step.points()).contains(points(points));
        assertThat(step.rule()).isEqualTo("choice");
        assertThat(workings(step)).containsExactly("CHOSEN level = " + option, "EXACT = " + points);
    }

    @Test
    void an_unknown_option_is_refused_and_the_known_ones_are_named_in_their_order() {
        assertThat(refusal(LEVELS, chosen("trung bình")))
                .isEqualTo("level: expected one of tốt, khá, yếu, but got trung bình. Choose one of them.");
        assertThat(refusal(LEVELS, chosen("Tốt")))
                .isEqualTo("level: expected one of tốt, khá, yếu, but got Tốt. Choose one of them.");
    }

    @Test
    void nothing_chosen_is_not_the_worst_option() {
        assertThat(refusal(LEVELS, facts("2", "choice", Value.of("tốt"))))
                .isEqualTo("level: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void it_reads_one_of_its_options() {
        assertThat(LEVELS.usualInputs())
                .containsExactly(new InputSpec("level", InputType.OPTION, true, ImmutableSet.of("tốt", "khá", "yếu")));
        assertThat(LEVELS.expressions()).isEmpty();
    }

    @Test
    void yes_and_no_is_a_choice_of_a_kind_of_its_own() {
        Choice yesNo = Choice.yesNo();
        assertThat(yesNo.kind()).isEqualTo("yes-no");
        assertThat(yesNo.isYesNo()).isTrue();
        assertThat(LEVELS.isYesNo()).isFalse();
        assertThat(choice("yes", "1", "no", "0", "partly", "0.5").isYesNo()).isFalse();
        assertThat(yesNo.usualInputs()).containsExactly(InputSpec.required("done", InputType.FLAG));
        assertThat(earned(yesNo, facts("2", "done", Value.of(true)))).isEqualTo("2");
        assertThat(earned(yesNo, facts("2", "done", Value.of(false)))).isEqualTo("0");
        assertThat(workings(yesNo, facts("2", "done", Value.of(false))))
                .containsExactly("CHOSEN done = no", "EXACT = 0");
    }

    @Test
    void no_may_cost_points() {
        Choice rule = choice("yes", "full", "no", "-0.5");
        assertThat(earned(rule, facts("2", "level", Value.of(false)))).isEqualTo("-0.5");
        assertThat(rule.least(points("2"))).contains(points("-0.5"));
        assertThat(LEVELS.least(points("2"))).contains(points("0"));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "100%, 0", "2, 2", "full, -1"})
    void the_best_option_earns_the_maximum(String best, String other) {
        assertThat(problems(choice("a", best, "b", other), "2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.99, 0, 1.99", "2.01, 0, 2.01", "99%, 1, 1.98", "-1, -2, -1", "0, -2, 0"})
    void a_maximum_that_no_option_earns_is_a_mistake_and_so_is_more_than_it(String one, String other, String best) {
        assertThat(problems(choice("a", one, "b", other), "2"))
                .containsExactly("options: expected a best case that earns the maximum of 2, but got " + best
                        + ". Correct the points, or the maximum of the criterion.");
    }

    @Test
    void no_options_at_all_earn_no_maximum() {
        assertThat(problems(choice(), "2"))
                .containsExactly("options: expected a best case that earns the maximum of 2, but got 0."
                        + " Correct the points, or the maximum of the criterion.");
    }

    @Test
    void its_options_are_its_levels() {
        assertThat(levels(LEVELS, "2")).containsExactly("0", "1.2", "2");
        assertThat(levels(choice("a", "full", "b", "-1"), "2")).containsExactly("-1", "0", "2");
    }
}
