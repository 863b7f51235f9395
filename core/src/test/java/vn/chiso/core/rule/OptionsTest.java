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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;

class OptionsTest {
    private static final Options RULE = options(Optional.empty(), "c", "1", "a", "1", "b", "50%", "fault", "-0.5");

    private static Options options(Optional<String> cap, String... namesAndAmounts) {
        ImmutableMap.Builder<String, Amount> options = ImmutableMap.builder();
        for (int i = 0; i < namesAndAmounts.length; i += 2) {
            options.put(namesAndAmounts[i], amount(namesAndAmounts[i + 1]));
        }
        return new Options("items", options.buildOrThrow(), cap.map(Scoring::amount));
    }

    private static Facts held(String... names) {
        return facts("3", "items", Value.of(List.of(names)));
    }

    @Test
    void what_holds_is_added_up() {
        Step step = step(RULE, held("c", "b", "fault")); // 1 + 1.5 - 0.5 = 2
        assertThat(step.points()).contains(points("2"));
        assertThat(step.rule()).isEqualTo("options");
        assertThat(workings(step))
                .containsExactly("CHOSEN b = 1.5", "CHOSEN c = 1", "CHOSEN fault = -0.5", "SUMMED = 2", "EXACT = 2");
    }

    @Test
    void nothing_that_holds_earns_nothing_and_only_faults_cost() {
        assertThat(earned(RULE, held())).isEqualTo("0");
        assertThat(earned(RULE, held("fault"))).isEqualTo("-0.5");
    }

    @Test
    void the_sum_is_cut_to_the_maximum_and_the_fault_comes_off_before() {
        assertThat(workings(RULE, held("a", "b", "c")))
                .containsExactly(
                        "CHOSEN a = 1", "CHOSEN b = 1.5", "CHOSEN c = 1", "SUMMED = 3.5", "CAPPED = 3", "EXACT = 3");
        // 1 + 1.5 + 1 - 0.5 = 3, which needs no cap
        assertThat(workings(RULE, held("a", "b", "c", "fault"))).endsWith("SUMMED = 3", "EXACT = 3");
    }

    @ParameterizedTest
    @CsvSource({"2, a, 1", "2, a c, 2", "2, a b, 2", "50%, a b, 1.5"})
    void a_cap_of_its_own_comes_before_the_maximum(String cap, String names, String points) {
        Options rule = options(Optional.of(cap), "c", "1", "a", "1", "b", "50%");
        assertThat(earned(rule, held(names.split(" ")))).isEqualTo(points);
    }

    @Test
    void a_single_name_is_a_list_of_one() {
        assertThat(earned(RULE, facts("3", "items", Value.of("a")))).isEqualTo("1");
    }

    @Test
    void an_option_named_twice_counts_once() {
        assertThat(earned(RULE, held("a", "a"))).isEqualTo("1");
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThat(refusal(RULE, held("a", "d")))
                .isEqualTo("items: expected one of c, a, b, fault, but got d. Choose one of them.");
        assertThat(refusal(RULE, facts("3", "item", Value.of("a"))))
                .isEqualTo("items: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void it_reads_any_of_its_options() {
        assertThat(RULE.usualInputs())
                .containsExactly(
                        new InputSpec("items", InputType.OPTIONS, true, ImmutableSet.of("a", "b", "c", "fault")));
    }

    @Test
    void all_that_brings_points_comes_to_the_maximum_or_more() {
        assertThat(problems(RULE, "3")).isEmpty();
        assertThat(problems(options(Optional.empty(), "a", "2", "b", "1", "fault", "-1"), "3"))
                .isEmpty();
        assertThat(problems(options(Optional.empty(), "a", "2", "b", "0.99"), "3"))
                .containsExactly("options: expected options that can come to the maximum of 3, but got 2.99 with all of"
                        + " them. Raise an option or the cap, or lower the maximum.");
    }

    @Test
    void a_cap_below_the_maximum_keeps_it_out_of_reach() {
        assertThat(problems(options(Optional.of("full"), "a", "2", "b", "2"), "3"))
                .isEmpty();
        assertThat(problems(options(Optional.of("3"), "a", "2", "b", "2"), "3")).isEmpty();
        assertThat(problems(options(Optional.of("2.5"), "a", "2", "b", "2"), "3"))
                .containsExactly("options: expected options that can come to the maximum of 3, but got 2.5 with all of"
                        + " them. Raise an option or the cap, or lower the maximum.");
    }

    @Test
    void the_least_is_every_fault_at_once() {
        assertThat(options(Optional.empty(), "a", "3", "f", "-0.5", "g", "-1").least(points("3")))
                .contains(points("-1.5"));
        assertThat(options(Optional.empty(), "a", "3").least(points("3"))).contains(Points.ZERO);
    }

    @Test
    void each_option_is_a_level() {
        assertThat(levels(RULE, "3")).containsExactly("-0.5", "0", "1", "1.5", "3");
    }

    @Property
    void one_more_option_that_brings_points_never_earns_less(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 9) Integer> quarters,
            @ForAll Set<@IntRange(max = 5) Integer> held,
            @ForAll @IntRange(max = 5) int more) {
        ImmutableMap.Builder<String, Amount> options = ImmutableMap.builder();
        for (int i = 0; i < quarters.size(); i++) {
            options.put("o" + i, new Amount.Fixed(Points.of(quarters.get(i)).times(Scoring.number("0.25"))));
        }
        Options rule = new Options("items", options.buildOrThrow(), Optional.empty());
        List<String> some =
                held.stream().filter(i -> i < quarters.size()).map(i -> "o" + i).toList();
        List<String> others = new java.util.ArrayList<>(some);
        others.add("o" + more % quarters.size());
        Points less = step(rule, facts("3", "items", Value.of(some))).points().orElseThrow();
        Points greater =
                step(rule, facts("3", "items", Value.of(others))).points().orElseThrow();
        assertThat(greater).isGreaterThanOrEqualTo(less).isLessThanOrEqualTo(Points.of(3));
    }
}
